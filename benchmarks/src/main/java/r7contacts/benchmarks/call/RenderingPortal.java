package r7contacts.benchmarks.call;

import java.io.IOException;
import r7contacts.simulator.PortalSimulator;

/**
 * The simulated portal with made-up contacts, which makes its answers when asked, as real ones do.
 */
public final class RenderingPortal {

  private static final long SEED = 1;

  private RenderingPortal() {}

  /** Starts it in a JVM of its own. */
  public static PortalProcess launch(int contacts) {
    return PortalProcess.launch(RenderingPortal.class, Integer.toString(contacts));
  }

  /** What {@link #launch} starts; the argument is how many contacts there are. */
  public static void main(String[] arguments) throws IOException {
    int contacts = Integer.parseInt(arguments[0]);
    try (PortalSimulator portal = PortalSimulator.builder().generated(contacts, SEED).start()) {
      PortalProcess.serve(portal.port());
    }
    System.exit(0);
  }
}
