package r7contacts.portal.wire;

/**
 * Cache of {@linkplain CleanText clean} texts that recur in answers: labels, masks and categories
 * are the same in every contact of a portal. It saves memory and allocations. Thread-safe.
 *
 * <p>A cache entry for each hash holds the last text: there are no locks, and the size is fixed.
 * Races between threads are harmless, because any of several equal texts will do.
 */
public final class RecurringTexts {

  private static final int ENTRIES = 1 << 10;

  /** Longer texts rarely recur. */
  private static final int MAX_LENGTH = 128;

  private final String[] entries = new String[ENTRIES];

  /** Returns the clean text of these characters. */
  String of(char[] chars, int offset, int length) {
    if (length > MAX_LENGTH) {
      return CleanText.of(new String(chars, offset, length));
    }
    // The hash of String, so that both methods use the same entry.
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + chars[offset + i];
    }
    int index = index(hash);
    String cached = entries[index];
    if (cached != null && isEqual(cached, chars, offset, length)) {
      return cached;
    }
    String sent = new String(chars, offset, length);
    String text = CleanText.of(sent);
    if (text == sent) {
      entries[index] = text;
    }
    return text;
  }

  /** Returns a text that is equal to this clean one. */
  String of(String text) {
    if (text.length() > MAX_LENGTH) {
      return text;
    }
    int index = index(text.hashCode());
    String cached = entries[index];
    if (text.equals(cached)) {
      return cached;
    }
    entries[index] = text;
    return text;
  }

  private static int index(int hash) {
    return (hash ^ hash >>> 16) & ENTRIES - 1;
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
