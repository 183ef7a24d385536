package r7contacts.benchmarks.export;

import java.util.function.IntFunction;
import r7contacts.benchmarks.call.FastPortal;
import r7contacts.benchmarks.call.PortalProcess;
import r7contacts.benchmarks.call.RenderingPortal;

/** Kinds of portals that all contacts are read from. */
public enum PortalKind {
  /** Has every page ready, so that only the client's time remains. */
  READY(FastPortal::launch),
  /** Renders every page on request, as a real portal does. */
  RENDERING(RenderingPortal::launch);

  private final IntFunction<PortalProcess> launching;

  PortalKind(IntFunction<PortalProcess> launching) {
    this.launching = launching;
  }

  /** Starts the portal in a JVM of its own. */
  public PortalProcess launch(int contacts) {
    return launching.apply(contacts);
  }
}
