package r7contacts.portal.network;

import org.jspecify.annotations.Nullable;

/**
 * Route to a portal: its address, proxy and certificates.
 *
 * @param proxy null for none, and if an injected HttpClient has its own
 */
public record Route(PortalAddress portal, @Nullable ForwardProxy proxy, NetworkSettings network) {

  /** Returns {@code the host, through the proxy}, for messages. */
  public String shown() {
    return proxy == null ? portal.host() : portal.host() + " through " + proxy;
  }
}
