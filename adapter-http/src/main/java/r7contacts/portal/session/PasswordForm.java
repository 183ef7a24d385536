package r7contacts.portal.session;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.hc.core5.net.PercentCodec;

/**
 * Form body of a sign-in. Not JSON: in a JSON body, the portal changes passwords that look like a
 * date (field guide §2.3).
 */
final class PasswordForm {

  private PasswordForm() {}

  /**
   * Returns the form in an array that the caller wipes. The password is not converted to a String,
   * which could not be wiped.
   */
  static byte[] encoded(String login, char[] password) {
    StringBuilder form = new StringBuilder(64 + 9 * (login.length() + password.length));
    form.append("userName=");
    PercentCodec.RFC3986.encode(form, login);
    form.append("&password=");
    PercentCodec.RFC3986.encode(form, CharBuffer.wrap(password));
    ByteBuffer ascii = StandardCharsets.US_ASCII.encode(CharBuffer.wrap(form));
    byte[] bytes = Arrays.copyOf(ascii.array(), ascii.limit());
    Arrays.fill(ascii.array(), (byte) 0);
    for (int i = 0; i < form.length(); i++) {
      form.setCharAt(i, '\0');
    }
    return bytes;
  }
}
