package r7contacts.portal.http;

import org.apache.hc.core5.http.message.BasicHeader;

/**
 * Header whose value is not logged: HttpClient logs headers by their {@link #toString}, which does
 * not show it.
 */
public final class SecretHeader extends BasicHeader {

  private static final long serialVersionUID = 1;

  /** Creates a header with a secret value. */
  public SecretHeader(String name, String value) {
    super(name, value, true);
  }

  @Override
  public String toString() {
    return getName() + ": (not shown)";
  }
}
