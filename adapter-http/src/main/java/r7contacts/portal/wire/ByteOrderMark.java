package r7contacts.portal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Charset that the first bytes of a text name.
 *
 * @param charset null if there is no byte order mark
 * @param content all bytes, the mark among them
 */
record ByteOrderMark(@Nullable Charset charset, InputStream content) {

  private static final int LONGEST = 4;

  static ByteOrderMark read(InputStream content) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(content, LONGEST);
    byte[] first = bytes.readNBytes(LONGEST);
    bytes.unread(first);
    return new ByteOrderMark(charset(first), bytes);
  }

  /** The decoders of UTF-16 and UTF-32 read the mark themselves. */
  private static @Nullable Charset charset(byte[] first) {
    if (starts(first, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(first, 0x00, 0x00, 0xFE, 0xFF) || starts(first, 0xFF, 0xFE, 0x00, 0x00)) {
      return Charset.forName("UTF-32");
    }
    return starts(first, 0xFE, 0xFF) || starts(first, 0xFF, 0xFE) ? StandardCharsets.UTF_16 : null;
  }

  private static boolean starts(byte[] first, int... mark) {
    if (first.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((first[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
