package r7contacts.portal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Byte order mark of a text.
 *
 * @param charset charset of the mark; null without a mark
 * @param content all bytes, including the mark
 */
record ByteOrderMark(@Nullable Charset charset, InputStream content) {

  private static final int MAX_LENGTH = 4;

  static ByteOrderMark read(InputStream content) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(content, MAX_LENGTH);
    byte[] first = bytes.readNBytes(MAX_LENGTH);
    bytes.unread(first);
    return new ByteOrderMark(charset(first), bytes);
  }

  /** Returns UTF-16 and UTF-32 without byte order: their decoders read the mark. */
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
