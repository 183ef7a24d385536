package r7contacts.portal.http;

import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.message.LazyLineParser;
import org.apache.hc.core5.util.CharArrayBuffer;

/**
 * Parser of headers that hides those with secrets from HttpClient's log: the portal returns the
 * token as a cookie (field guide §3.3), and the target of a redirect may have a token in its query.
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
