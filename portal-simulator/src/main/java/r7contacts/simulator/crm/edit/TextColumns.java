package r7contacts.simulator.crm.edit;

import java.nio.charset.StandardCharsets;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;

/**
 * The text columns of the portal's database. They take no characters beyond the basic plane and no
 * more than their limit: the rest is cut silently, or rejected by a strict database.
 */
public final class TextColumns {

  private static final int MAX_CHARACTERS = 255;
  private static final int MAX_BYTES = 65_535;

  private final boolean isStrict;

  /**
   * Creates columns.
   *
   * @param isStrict whether text that does not fit is rejected rather than cut
   */
  public TextColumns(boolean isStrict) {
    this.isStrict = isStrict;
  }

  /** Returns a name, title, tag or label as stored: without white space around it. */
  String name(String text) {
    String stripped = text.strip();
    return stored(stripped, Math.min(MAX_CHARACTERS, end(stripped)));
  }

  /** Returns the text of an info or value as stored. */
  String text(String text) {
    int end = end(text);
    while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      // A character takes at most three bytes.
      int surplus = text.substring(0, end).getBytes(StandardCharsets.UTF_8).length - MAX_BYTES;
      end -= (surplus + 2) / 3;
    }
    return stored(text, end);
  }

  private String stored(String text, int end) {
    if (end >= text.length()) {
      return text;
    }
    if (isStrict) {
      throw new FailureException(new Failure(500, "Data too long for column", -2147467259));
    }
    return text.substring(0, end);
  }

  /** Returns the index of the first character beyond the basic plane, or the length. */
  private static int end(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return i;
      }
    }
    return text.length();
  }
}
