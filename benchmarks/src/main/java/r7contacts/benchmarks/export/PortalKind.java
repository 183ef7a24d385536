package r7contacts.benchmarks.export;

import java.util.function.IntFunction;
import r7contacts.benchmarks.call.FastPortal;
import r7contacts.benchmarks.call.PortalProcess;
import r7contacts.benchmarks.call.RenderingPortal;

/** Whom all contacts are read from. */
public enum PortalKind {
  /** Has every page ready: what remains is ours. */
  READY(FastPortal::launch),
  /** Makes every page when asked, as a real portal does. */
  RENDERING(RenderingPortal::launch);

  private final IntFunction<PortalProcess> launching;

  PortalKind(IntFunction<PortalProcess> launching) {
    this.launching = launching;
  }

  /** Starts it in a JVM of its own. */
  public PortalProcess launch(int contacts) {
    return launching.apply(contacts);
  }
}
