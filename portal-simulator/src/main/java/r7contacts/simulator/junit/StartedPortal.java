package r7contacts.simulator.junit;

import org.junit.jupiter.api.extension.ExtensionContext;
import r7contacts.simulator.PortalSimulator;

/**
 * A portal in the store of a test, which closes it with the test: JUnit before 5.13 knows only the
 * one interface, and one to come may know only the other.
 */
@SuppressWarnings({"deprecation", "removal"})
record StartedPortal(PortalSimulator portal)
    implements ExtensionContext.Store.CloseableResource, AutoCloseable {

  @Override
  public void close() {
    portal.close();
  }
}
