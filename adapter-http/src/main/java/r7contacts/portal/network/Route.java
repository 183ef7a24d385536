package r7contacts.portal.network;

import org.jspecify.annotations.Nullable;

/**
 * How a portal is reached: its address, the proxy to it, the certificates.
 *
 * @param proxy null for none, and where an injected HttpClient has its own
 */
public record Route(PortalAddress portal, @Nullable ForwardProxy proxy, NetworkSettings network) {

  /** Returns {@code the host, through the proxy}, for messages. */
  public String shown() {
    return proxy == null ? portal.host() : portal.host() + " through " + proxy;
  }
}
