package r7contacts.demo;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import r7contacts.simulator.PortalSimulator;

/** Runs the simulated portal until it is interrupted. */
@Command(
    name = "portal",
    description = "Runs a simulated portal on this machine until it is interrupted.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class PortalCommand implements Callable<Integer> {

  private final Demo demo;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Default: a free one.",
      defaultValue = "0")
  private int port;

  @Option(
      names = "--token",
      paramLabel = "T",
      description = "The token to accept, no secret here. Default: ${DEFAULT-VALUE}",
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
      description = "Answers in the shape of the portal's documentation, not of a real portal.")
  private boolean documented;

  PortalCommand(Demo demo) {
    this.demo = demo;
  }

  @Override
  public Integer call() throws InterruptedException {
    PortalSimulator.Builder builder = PortalSimulator.builder().port(port).token(token);
    if (contacts != null) {
      builder.contacts(contacts);
    }
    if (documented) {
      builder.documentedShape();
    }
    PortalSimulator portal;
    try {
      portal = builder.start();
    } catch (UncheckedIOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(portal::close, "close the portal"));
    demo.out().println("The portal runs at " + portal.uri() + " until you press Ctrl+C. Try:");
    demo.out().println();
    demo.out()
        .printf(
            "  CONTACTS_TOKEN=%s java -jar contacts-demo.jar get 1234 --from json+%s%n",
            token, portal.uri());
    demo.out()
        .printf(
            "  curl -H 'Authorization: %s' %s/api/2.0/crm/contact/1234.xml%n", token, portal.uri());
    demo.out().flush();
    new CountDownLatch(1).await();
    return ExitCode.OK;
  }
}
