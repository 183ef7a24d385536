package r7contacts.files.vcard;

import ezvcard.property.RawProperty;

/** Text of properties that ez-vcard does not know, and so does not unescape. */
final class RawText {

  private RawText() {}

  /** Returns the text of a property. */
  static String of(RawProperty property) {
    String value = property.getValue();
    StringBuilder text = new StringBuilder(value.length());
    for (int at = 0; at < value.length(); at++) {
      char any = value.charAt(at);
      if (any == '\\' && at + 1 < value.length()) {
        at++;
        char escaped = value.charAt(at);
        text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
      } else {
        text.append(any);
      }
    }
    return text.toString();
  }
}
