package r7contacts.benchmarks.call;

import java.io.IOException;
import r7contacts.simulator.PortalSimulator;

/**
 * Portal simulator with generated contacts, which renders its answers on request, as a real portal
 * does.
 */
public final class RenderingPortal {

  private static final long SEED = 1;

  private RenderingPortal() {}

  /** Starts the portal in a JVM of its own. */
  public static PortalProcess launch(int contacts) {
    return PortalProcess.launch(RenderingPortal.class, Integer.toString(contacts));
  }

  /** Runs the program that {@link #launch} starts. The argument is the number of contacts. */
  public static void main(String[] arguments) throws IOException {
    int contacts = Integer.parseInt(arguments[0]);
    try (PortalSimulator portal = PortalSimulator.builder().generated(contacts, SEED).start()) {
      PortalProcess.serve(portal.port());
    }
    System.exit(0);
  }
}
