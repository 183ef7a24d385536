package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

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
    String cached = cached(chars, offset, length);
    return cached == null ? of(CleanText.of(new String(chars, offset, length))) : cached;
  }

  /** Returns the text of these characters, clean or not. */
  public String asSent(char[] chars, int offset, int length) {
    String cached = cached(chars, offset, length);
    if (cached != null) {
      return cached;
    }
    String text = new String(chars, offset, length);
    return CleanText.of(text) == text ? of(text) : text;
  }

  private @Nullable String cached(char[] chars, int offset, int length) {
    if (length > MAX_LENGTH) {
      return null;
    }
    // The hash of String, so that all methods use the same entry.
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + chars[offset + i];
    }
    String cached = entries[index(hash)];
    return cached != null && isEqual(cached, chars, offset, length) ? cached : null;
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
