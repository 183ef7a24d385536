package r7contacts.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import r7contacts.demo.text.Columns;
import r7contacts.demo.text.TerminalText;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;
import r7contacts.simulator.SecondFactor;

/** Runs the simulated portal until it is interrupted. */
@Command(
    name = "portal",
    description = "Runs a simulated portal on this machine until it is interrupted.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PortalCommand implements Callable<Integer> {

  private static final long SEED = 1;
  private static final String JAR = "contacts-demo.jar";

  private final Demo demo;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on. Default: a free one.",
      defaultValue = "0")
  private int port;

  @Option(
      names = "--token",
      paramLabel = "T",
      description = "The token to let in, no secret here. Default: ${DEFAULT-VALUE}",
      defaultValue = PortalSimulator.DEFAULT_TOKEN)
  @SuppressWarnings("NullAway.Init")
  private String token;

  @Option(
      names = "--contacts",
      paramLabel = "FILE",
      description = "Contacts as a portal sends them: a JSON list. Default: a dozen built-in ones.")
  private @Nullable Path contacts;

  @Option(
      names = "--odd",
      description = "Add contacts with states that no real portal sends, or hardly any.")
  private boolean odd;

  @Option(
      names = "--generated",
      paramLabel = "N",
      description = "So many made-up contacts instead, the same each time, up to a million.")
  private @Nullable Integer generated;

  @Option(
      names = "--zone",
      paramLabel = "OFFSET",
      description = "The portal's time zone: Z, or an offset such as +03:00, the default.",
      defaultValue = "+03:00")
  @SuppressWarnings("NullAway.Init")
  private String zone;

  @Option(
      names = "--documented",
      description = "Answer in the shape of the portal's documentation, not of a real portal.")
  private boolean documented;

  @Option(
      names = "--fault",
      paramLabel = "FAULT",
      description = "What goes wrong, see below; more than one can.")
  private List<String> faults = new ArrayList<>();

  @Option(
      names = "--second-factor",
      paramLabel = "sms|app",
      description = "Whoever signs in is asked for a code as well.")
  private @Nullable Factor factor;

  enum Factor {
    SMS(SecondFactor.Kind.SMS),
    APP(SecondFactor.Kind.APP);

    final SecondFactor.Kind kind;

    Factor(SecondFactor.Kind kind) {
      this.kind = kind;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  PortalCommand(Demo demo) {
    this.demo = demo;
  }

  /** The end of the help, made when it is read: no other command needs the table. */
  static String help() {
    Columns columns = new Columns(80);
    columns.section();
    Fault.descriptions().forEach(columns::row);
    return """

        Faults, written NAME[=VALUE][*TIMES][@SCOPE]:
        %s

        *TIMES is how many requests it strikes, any number if not said; @SCOPE which,
        contacts or sign-in, all if not said. A DURATION is 500ms, 2s, 5m or 1h, a SIZE
        512KB, 100MB or 1GB. In a shell: --fault 'reset*2' --fault html@sign-in
        """
        .formatted(String.join("\n", columns.lines()));
  }

  @Override
  public Integer call() {
    PortalSimulator portal;
    try {
      portal = start();
    } catch (UncheckedIOException taken) {
      demo.complain(taken.getMessage() + ": " + taken.getCause().getMessage());
      return ExitCode.USAGE;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(portal::close, "close the portal"));
    greet(portal);
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      portal.close();
    }
    return ExitCode.OK;
  }

  private PortalSimulator start() {
    try {
      PortalSimulatorBuilder builder =
          PortalSimulator.builder().port(port).token(token).zone(offset(zone));
      faults.forEach(fault -> builder.fault(Fault.parse(fault)));
      if (factor != null) {
        builder.secondFactor(SecondFactor.of(factor.kind));
      }
      if (contacts != null) {
        read(contacts, builder);
      }
      if (generated != null) {
        builder.generated(generated, SEED);
      }
      if (odd) {
        builder.odd();
      }
      if (documented) {
        builder.documentedShape();
      }
      return builder.start();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static ZoneOffset offset(String zone) {
    try {
      return ZoneOffset.of(zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--zone must be Z, or an offset such as +03:00: " + TerminalText.printable(zone), e);
    }
  }

  private static void read(Path file, PortalSimulatorBuilder builder) {
    InputFile.check(file);
    try {
      builder.contacts(file);
    } catch (IllegalArgumentException e) {
      if (e.getCause() instanceof IOException failure) {
        throw InputFile.unreadable(file, failure);
      }
      throw e;
    }
  }

  private void greet(PortalSimulator portal) {
    Columns columns = new Columns(100);
    columns.section();
    columns.row("Address", portal.uri().toString());
    columns.row("Token", portal.token());
    columns.row("Login", PortalSimulator.DEFAULT_LOGIN);
    columns.row("Password", PortalSimulator.DEFAULT_PASSWORD);
    if (factor != null) {
      columns.row("Code", SecondFactor.DEFAULT_CODE);
    }
    if (!faults.isEmpty()) {
      columns.row("Faults", String.join(", ", faults));
    }
    // Which contacts a file has only its writer knows.
    String id = contacts == null && generated == null ? "1234" : "ID";
    demo.out()
        .printf(
            """
            A simulated portal runs here until you press Ctrl+C:

            %2$s

            In another terminal:

              CONTACTS_TOKEN=%3$s %4$s get %5$s --from json+%1$s
              CONTACTS_PASSWORD=%6$s %4$s get %5$s --login %7$s --from xml+%1$s
              curl -H %8$s %1$s/api/2.0/crm/contact/%5$s.xml
            """,
            portal.uri(),
            String.join("\n", columns.lines()),
            quoted(portal.token()),
            program(),
            id,
            quoted(PortalSimulator.DEFAULT_PASSWORD),
            quoted(PortalSimulator.DEFAULT_LOGIN),
            quoted("Authorization: " + portal.token()));
    demo.out().flush();
  }

  /** As one word of a shell's, whatever it holds. */
  private static String quoted(String word) {
    return word.matches("[\\w.@-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** How this program was started, as far as it knows. */
  private static String program() {
    String started = System.getProperty("java.class.path", "");
    return started.endsWith(JAR) ? "java -jar " + started : "java -jar " + JAR;
  }
}
