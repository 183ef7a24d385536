package r7contacts.files.vcard;

/**
 * Folding of lines at 75 octets of UTF-8, between characters (RFC 6350, section 3.2). ez-vcard
 * folds by characters, so that Cyrillic lines are twice as long.
 */
final class LineFolding {

  private static final int MAX_OCTETS = 75;

  private LineFolding() {}

  /** Returns the lines, which end in CR LF, with other folds. */
  static String fold(String foldedByCharacters) {
    String lines = foldedByCharacters.replace("\r\n ", "");
    StringBuilder folded = new StringBuilder(lines.length() + lines.length() / 32);
    int octets = 0;
    for (int at = 0; at < lines.length(); ) {
      int character = lines.codePointAt(at);
      if (character == '\r' || character == '\n') {
        octets = 0;
      } else {
        int length = octets(character);
        if (octets + length > MAX_OCTETS) {
          folded.append("\r\n ");
          octets = 1;
        }
        octets += length;
      }
      folded.appendCodePoint(character);
      at += Character.charCount(character);
    }
    return folded.toString();
  }

  private static int octets(int character) {
    if (character < 0x80) {
      return 1;
    }
    return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  }
}
