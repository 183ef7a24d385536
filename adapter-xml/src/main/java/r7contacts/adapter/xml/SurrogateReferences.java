package r7contacts.adapter.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * XML in which references to surrogates, which parsers reject, are replaced by what they mean: a
 * pair such as {@code &#55357;&#56832;} by its character, half of a pair by U+FFFD. For charsets
 * that include ASCII.
 *
 * <p>The new reference has the length of the old one, by leading zeros. Woodstox has a switch for
 * pairs, but loses them where one of its buffers ends.
 */
final class SurrogateReferences extends FilterInputStream {

  private static final int REPLACEMENT = 0xFFFD;
  private static final int LONGEST = 16;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = ONES << 7;
  private static final long AMPERSANDS = ONES * '&';

  /** No numeric reference. */
  private static final int NONE = 0;

  /** The bytes end before the reference does. */
  private static final int CUT = -1;

  /** What was cut, to be given with the bytes that follow. */
  private final byte[] held = new byte[2 * LONGEST];

  private int heldSize;
  private int codePoint;

  SurrogateReferences(InputStream xml) {
    super(xml);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /** A buffer that cannot take what may be held gets the bytes as they are. */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length < held.length) {
      return heldSize == 0 ? in.read(buffer, offset, length) : giveHeld(buffer, offset, length);
    }
    int size = giveHeld(buffer, offset, length);
    int whole;
    do {
      int read = in.read(buffer, offset + size, length - size);
      if (read < 0) {
        return size == 0 ? read : size;
      }
      size += read;
      whole = replace(buffer, offset, offset + size) - offset;
    } while (whole == 0);
    heldSize = size - whole;
    System.arraycopy(buffer, offset + whole, held, 0, heldSize);
    return whole;
  }

  private int giveHeld(byte[] buffer, int offset, int length) {
    int given = Math.min(heldSize, length);
    System.arraycopy(held, 0, buffer, offset, given);
    heldSize -= given;
    System.arraycopy(held, given, held, 0, heldSize);
    return given;
  }

  /** Returns where the last reference begins if it is cut, and otherwise the end. */
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

  /** Returns where the next ampersand is, or the end: looks at eight bytes at a time. */
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

  /** Returns how long the reference is that may begin here, and notes its code point. */
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
      if (digit < 0 || codePoint > Character.MAX_CODE_POINT || at - from == LONGEST - 1) {
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
