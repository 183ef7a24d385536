package r7contacts.files.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text file in the encoding that it is in.
 *
 * @param encoding UTF-16 if it has that byte order mark; UTF-8 if the whole file is; otherwise
 *     windows-1251
 * @param markBytes the length of the byte order mark, 0 without one
 */
public record TextFile(Path path, Charset encoding, int markBytes) {

  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
  private static final int BUFFER_CHARS = 1 << 14;

  /**
   * Detects the encoding of a file, for which it may be read once.
   *
   * @throws IOException if it cannot be read
   */
  public static TextFile of(Path path) throws IOException {
    byte[] start;
    try (InputStream file = Files.newInputStream(path)) {
      start = file.readNBytes(3);
    }
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return new TextFile(path, StandardCharsets.UTF_8, 3);
    }
    if (startsWith(start, 0xFF, 0xFE)) {
      return new TextFile(path, StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      return new TextFile(path, StandardCharsets.UTF_16BE, 2);
    }
    return new TextFile(path, isUtf8(path) ? StandardCharsets.UTF_8 : WINDOWS_1251, 0);
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int at = 0; at < start.length; at++) {
      if (at >= bytes.length || (bytes[at] & 0xFF) != start[at]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(Path path) throws IOException {
    char[] buffer = new char[BUFFER_CHARS];
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8.newDecoder())) {
      while (reader.read(buffer) >= 0) {
        // Only the decoder's verdict is of interest.
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Returns whether the file has a byte order mark. */
  public boolean hasMark() {
    return markBytes > 0;
  }

  /**
   * Opens the file after the byte order mark.
   *
   * @throws IOException if it cannot be read
   */
  public BufferedReader open() throws IOException {
    InputStream file = Files.newInputStream(path);
    file.skipNBytes(markBytes);
    return new BufferedReader(new InputStreamReader(file, encoding), BUFFER_CHARS);
  }
}
