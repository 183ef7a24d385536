package r7contacts.portal.http;

import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.LazyLineParser;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * Reads an answer's headers so that those which may hold a secret do not show it: HttpClient logs
 * headers. The portal sends the token back as a cookie (field guide §3.3), and where a redirect
 * leads may have one in its query.
 */
final class SecretHeaderParser extends LazyLineParser {

  private static final Set<String> SECRET =
      Set.of(
          HttpHeaders.SET_COOKIE.toLowerCase(Locale.ROOT),
          HttpHeaders.LOCATION.toLowerCase(Locale.ROOT));

  @Override
  public Header parseHeader(CharArrayBuffer line) throws ParseException {
    Header header = super.parseHeader(line);
    return SECRET.contains(header.getName().toLowerCase(Locale.ROOT))
        ? new SecretHeader(header.getName(), header.getValue())
        : header;
  }
}
