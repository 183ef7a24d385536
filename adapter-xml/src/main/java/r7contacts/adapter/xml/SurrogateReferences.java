package r7contacts.adapter.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Stream of XML in which references to surrogates, which parsers reject, are replaced: a pair such
 * as {@code &#55357;&#56832;} by a reference to its character, half of a pair by U+FFFD. For
 * charsets that include ASCII.
 *
 * <p>A replacement has the length of the original, by leading zeros. Woodstox has an option for
 * pairs, but loses those at the end of one of its buffers.
 */
final class SurrogateReferences extends FilterInputStream {

  private static final int REPLACEMENT = 0xFFFD;
  private static final int MAX_LENGTH = 16;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = ONES << 7;
  private static final long AMPERSANDS = ONES * '&';

  /** Result of {@link #reference}: no numeric reference. */
  private static final int NONE = 0;

  /** Result of {@link #reference}: the bytes end before the reference does. */
  private static final int CUT = -1;

  /** Start of a reference that was cut, returned together with the bytes that follow. */
  private final byte[] pending = new byte[2 * MAX_LENGTH];

  private int pendingSize;
  private int codePoint;

  SurrogateReferences(InputStream xml) {
    super(xml);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /** Replaces no references in a buffer that is too small for two of them. */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length < pending.length) {
      return pendingSize == 0
          ? in.read(buffer, offset, length)
          : drainPending(buffer, offset, length);
    }
    int size = drainPending(buffer, offset, length);
    int whole;
    do {
      int read = in.read(buffer, offset + size, length - size);
      if (read < 0) {
        return size == 0 ? read : size;
      }
      size += read;
      whole = replace(buffer, offset, offset + size) - offset;
    } while (whole == 0);
    pendingSize = size - whole;
    System.arraycopy(buffer, offset + whole, pending, 0, pendingSize);
    return whole;
  }

  private int drainPending(byte[] buffer, int offset, int length) {
    int given = Math.min(pendingSize, length);
    System.arraycopy(pending, 0, buffer, offset, given);
    pendingSize -= given;
    System.arraycopy(pending, given, pending, 0, pendingSize);
    return given;
  }

  /** Replaces references, and returns the start of the last one if it is cut, else the end. */
  private int replace(byte[] bytes, int from, int end) {
    for (int at = ampersand(bytes, from, end); at < end; at = ampersand(bytes, at + 1, end)) {
      int length = reference(bytes, at, end);
      int high = codePoint;
      if (length == CUT) {
        return at;
      }
      if (length == NONE || high < Character.MIN_SURROGATE || high > Character.MAX_SURROGATE) {
        continue;
      }
      int next = high > Character.MAX_HIGH_SURROGATE ? NONE : reference(bytes, at + length, end);
      if (next == CUT) {
        return at;
      }
      if (next != NONE && Character.isSurrogatePair((char) high, (char) codePoint)) {
        write(bytes, at, length + next, Character.toCodePoint((char) high, (char) codePoint));
      } else {
        write(bytes, at, length, REPLACEMENT);
      }
    }
    return end;
  }

  /** Returns the position of the next ampersand, or the end. Compares eight bytes at a time. */
  private static int ampersand(byte[] bytes, int from, int end) {
    int at = from;
    while (at + Long.BYTES <= end) {
      long zeroWhereAmpersand = (long) EIGHT_BYTES.get(bytes, at) ^ AMPERSANDS;
      if ((zeroWhereAmpersand - ONES & ~zeroWhereAmpersand & HIGH_BITS) != 0) {
        break;
      }
      at += Long.BYTES;
    }
    while (at < end && bytes[at] != '&') {
      at++;
    }
    return at;
  }

  /** Returns the length of the reference at this position, and stores its code point. */
  private int reference(byte[] bytes, int from, int end) {
    int known = Math.min(end - from, 2);
    if ((known > 0 && bytes[from] != '&') || (known > 1 && bytes[from + 1] != '#')) {
      return NONE;
    }
    int at = from + known;
    int radix = at < end && bytes[at] == 'x' ? 16 : 10;
    codePoint = 0;
    for (at += radix == 16 ? 1 : 0; at < end; at++) {
      int digit = Character.digit(bytes[at], radix);
      if (bytes[at] == ';') {
        return at + 1 - from;
      }
      codePoint = codePoint * radix + digit;
      if (digit < 0 || codePoint > Character.MAX_CODE_POINT || at - from == MAX_LENGTH - 1) {
        return NONE;
      }
    }
    return CUT;
  }

  private static void write(byte[] bytes, int from, int length, int codePoint) {
    int last = from + length - 1;
    bytes[from + 2] = 'x';
    int rest = codePoint;
    for (int at = last - 1; at > from + 2; at--) {
      bytes[at] = (byte) Character.forDigit(rest & 0xF, 16);
      rest >>>= 4;
    }
    bytes[last] = ';';
  }
}
