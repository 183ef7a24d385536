package r7contacts.demo.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.Names;
import r7contacts.demo.options.Version;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.InputFile;
import r7contacts.demo.text.Columns;
import r7contacts.demo.xray.Xray;
import r7contacts.demo.xray.XrayHtml;
import r7contacts.domain.ContactId;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.ContactView;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;
import r7contacts.simulator.SecondFactor;

/**
 * The command {@code portal}: runs the portal simulator until it is interrupted. One class, as most
 * lines declare options, and each option is evaluated in one or two.
 */
@Command(
    name = PortalCommand.NAME,
    description = "Runs a portal simulator on this machine until it is interrupted.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PortalCommand implements Callable<Integer> {

  static final String NAME = "portal";

  private static final long SEED = 1;

  private final Environment environment;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on. Default: a free port.",
      defaultValue = "0")
  private int port;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "The token to accept, not a secret here. Default: ${DEFAULT-VALUE}",
      defaultValue = PortalSimulator.DEFAULT_TOKEN)
  @SuppressWarnings("NullAway.Init")
  private String token;

  @Option(
      names = "--contacts",
      paramLabel = "FILE",
      description = "Contacts as a portal sends them: a JSON list. Default: built-in contacts.")
  private @Nullable Path contacts;

  @Option(
      names = "--odd",
      description = "Add contacts in states that real portals send rarely or never.")
  private boolean odd;

  @Option(
      names = "--generated",
      paramLabel = "N",
      description = "Generate this number of contacts, the same each time, up to a million.")
  private @Nullable Integer generated;

  @Option(
      names = "--zone",
      paramLabel = "OFFSET",
      description = "The portal's time zone: Z or an offset. Default: ${DEFAULT-VALUE}",
      defaultValue = "+03:00")
  @SuppressWarnings("NullAway.Init")
  private String zone;

  @Option(
      names = "--documented",
      description = "Answer in the form of the portal's documentation, not of real portals.")
  private boolean documented;

  @Option(
      names = "--fault",
      paramLabel = "FAULT",
      description = "A fault to simulate, see below. Can be repeated.")
  private List<String> faults = new ArrayList<>();

  @Option(
      names = "--second-factor",
      paramLabel = "KIND",
      description = "Require a code at the sign-in: sms or app.")
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
      return Names.of(this);
    }
  }

  PortalCommand(Environment environment) {
    this.environment = environment;
  }

  /** Returns the end of the help, the table of faults. */
  static String faultsHelp() {
    Columns columns = new Columns(80);
    columns.section();
    Fault.descriptions().forEach(columns::row);
    return """

        Faults, in the form NAME[=VALUE][*TIMES][@SCOPE]:
        %s

        *TIMES limits the number of requests, @SCOPE the kind of requests: contacts or
        sign-in. A DURATION is 500ms, 2s, 5m or 1h, a SIZE is 512KB, 100MB or 1GB.
        In a shell: --fault 'reset*2' --fault html@sign-in
        """
        .formatted(String.join("\n", columns.lines()));
  }

  @Override
  public Integer call() {
    PortalSimulator portal;
    try {
      portal = start();
    } catch (UncheckedIOException e) {
      environment.message(
          "%s: %s; select another port with --port, or omit --port to use a free one"
              .formatted(e.getMessage(), e.getCause().getMessage()));
      return ExitCode.USAGE;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(portal::close, "close the portal"));
    environment.out().print(instructions(portal).text());
    environment.out().flush();
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
          PortalSimulator.builder()
              .port(port)
              .token(token)
              .zone(offset(zone))
              .contactView(PortalCommand::view);
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

  /** Reads the contact from the portal as any client does, so that faults show on its page. */
  private static ContactView.Part view(PortalSimulator portal, long id) {
    String address = portal.uri().toString();
    Xray xray =
        Xray.read(
            ContactId.of(id),
            address,
            listener ->
                PortalSettings.builder(address).token(portal.token()).listener(listener).build());
    return new ContactView.Part(XrayHtml.elements(xray), XrayHtml.style(), XrayHtml.script());
  }

  private static ZoneOffset offset(String zone) {
    try {
      return ZoneOffset.of(zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--zone must be Z, or an offset such as +03:00: \"%s\"".formatted(zone), e);
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

  private PortalInstructions instructions(PortalSimulator portal) {
    boolean hasBuiltInContacts = contacts == null && generated == null;
    return new PortalInstructions(
        portal.uri().toString(),
        portal.token(),
        hasBuiltInContacts ? "1234" : "ID",
        factor != null,
        faults);
  }
}
