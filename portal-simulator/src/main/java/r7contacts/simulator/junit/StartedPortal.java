package r7contacts.simulator.junit;

import org.junit.jupiter.api.extension.ExtensionContext;
import r7contacts.simulator.PortalSimulator;

/**
 * A portal in the store of a test, which closes it. JUnit before 5.13 closes only {@code
 * CloseableResource}, which later versions may remove in favor of {@code AutoCloseable}.
 */
@SuppressWarnings({"deprecation", "removal"})
record StartedPortal(PortalSimulator portal)
    implements ExtensionContext.Store.CloseableResource, AutoCloseable {

  @Override
  public void close() {
    portal.close();
  }
}
