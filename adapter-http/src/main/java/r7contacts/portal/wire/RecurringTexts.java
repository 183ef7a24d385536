package r7contacts.portal.wire;

/**
 * {@linkplain CleanText Clean} texts that come again and again, each kept once: labels, masks and
 * categories are the same in every contact of a portal. Whoever reads many contacts holds fewer
 * texts for it, and whoever reads one from JSON makes fewer.
 *
 * <p>One place for each hash, and the last text stays in it: no lock and no growth, whatever is
 * sent. Threads may race for a place; one of two equal texts is as good as the other.
 */
public final class RecurringTexts {

  private static final int PLACES = 1 << 10;

  /** Longer texts hardly ever come twice. */
  private static final int LONGEST = 128;

  private final String[] places = new String[PLACES];

  String of(char[] chars, int offset, int length) {
    if (length > LONGEST) {
      return CleanText.of(new String(chars, offset, length));
    }
    // As String does, so that both ways lead to the same place.
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + chars[offset + i];
    }
    int place = place(hash);
    String there = places[place];
    if (there != null && isEqual(there, chars, offset, length)) {
      return there;
    }
    String sent = new String(chars, offset, length);
    String text = CleanText.of(sent);
    if (text == sent) {
      places[place] = text;
    }
    return text;
  }

  /** The same for who has made a clean text of it already, and may forget that one. */
  String of(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    int place = place(text.hashCode());
    String there = places[place];
    if (text.equals(there)) {
      return there;
    }
    places[place] = text;
    return text;
  }

  private static int place(int hash) {
    return (hash ^ hash >>> 16) & PLACES - 1;
  }

  private static boolean isEqual(String text, char[] chars, int offset, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != chars[offset + i]) {
        return false;
      }
    }
    return true;
  }
}
