package r7contacts.portal.http;

import org.apache.hc.core5.http.message.BasicHeader;

/**
 * A header that the portal sees and nobody else: HttpClient logs headers by their {@link
 * #toString}.
 */
public final class SecretHeader extends BasicHeader {

  private static final long serialVersionUID = 1;

  public SecretHeader(String name, String value) {
    super(name, value, true);
  }

  @Override
  public String toString() {
    return getName() + ": (not shown)";
  }
}
