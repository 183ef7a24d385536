package r7contacts.demo;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import r7contacts.simulator.PortalSimulator;

/** Runs the simulated portal until it is interrupted. */
@Command(
    name = "portal",
    description = "Runs a simulated portal on this machine until it is interrupted.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PortalCommand implements Callable<Integer> {

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
      names = "--documented",
      description = "Answer in the shape of the portal's documentation, not of a real portal.")
  private boolean documented;

  PortalCommand(Demo demo) {
    this.demo = demo;
  }

  @Override
  public Integer call() {
    PortalSimulator portal = start();
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
      PortalSimulator.Builder builder = PortalSimulator.builder().port(port).token(token);
      if (contacts != null) {
        builder.contacts(contacts);
      }
      if (documented) {
        builder.documentedShape();
      }
      return builder.start();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new ParameterException(
          spec.commandLine(), e.getMessage() + ": " + e.getCause().getMessage(), e);
    }
  }

  private void greet(PortalSimulator portal) {
    // Which contacts a file has only its writer knows.
    String id = contacts == null ? "1234" : "ID";
    demo.out()
        .printf(
            """
            A simulated portal is at   %1$s
            It lets in the token       %2$s
            It runs until you press    Ctrl+C

            In another terminal:

              CONTACTS_TOKEN=%3$s %4$s get %5$s --from json+%1$s
              curl -H %6$s %1$s/api/2.0/crm/contact/%5$s.xml
            """,
            portal.uri(),
            portal.token(),
            quoted(portal.token()),
            program(),
            id,
            quoted("Authorization: " + portal.token()));
    demo.out().flush();
  }

  /** As one word of a shell's, whatever it holds. */
  private static String quoted(String word) {
    return word.matches("[\\w.-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  /** How this program was started, as far as it knows. */
  private static String program() {
    String started = System.getProperty("java.class.path", "");
    return started.endsWith(JAR) ? "java -jar " + started : "java -jar " + JAR;
  }
}
