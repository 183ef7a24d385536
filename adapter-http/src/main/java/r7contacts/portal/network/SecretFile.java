package r7contacts.portal.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;

/**
 * File that contains a secret and nothing else, in UTF-8, as container platforms mount them. Read
 * on each use, because it may be renewed. A byte order mark and line breaks at the end are not part
 * of the secret. At most 64 KiB are read, because the file may be a device or a pipe.
 */
public final class SecretFile {

  private static final int MAX_LENGTH = 64 * 1024;
  private static final int[] UTF_8_MARK = {0xEF, 0xBB, 0xBF};
  private static final int[] UTF_16_MARK = {0xFE, 0xFF};
  private static final int[] UTF_16_LITTLE_ENDIAN_MARK = {0xFF, 0xFE};

  private SecretFile() {}

  /** Failure to read a file; the message has the file and the reason, never the content. */
  public static final class NotReadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Creates an exception with a message for people. */
    public NotReadableException(String message) {
      super(message);
    }
  }

  /**
   * Returns the secret in an array that the caller wipes.
   *
   * @throws NotReadableException if the file cannot be read, is empty, too long or not in UTF-8
   */
  public static char[] read(NamedFile file) {
    byte[] bytes = new byte[MAX_LENGTH + 1];
    try (InputStream content = Files.newInputStream(file.path())) {
      int length = content.readNBytes(bytes, 0, bytes.length);
      if (length > MAX_LENGTH) {
        throw new NotReadableException("%s is longer than %d bytes".formatted(file, MAX_LENGTH));
      }
      return text(file, ByteBuffer.wrap(bytes, 0, length));
    } catch (CharacterCodingException e) {
      throw new NotReadableException(file + " is not in UTF-8");
    } catch (IOException e) {
      throw new NotReadableException("%s %s".formatted(file, FileFailures.described(file, e)));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static char[] text(NamedFile file, ByteBuffer bytes) throws CharacterCodingException {
    if (beginsWith(bytes, UTF_16_MARK) || beginsWith(bytes, UTF_16_LITTLE_ENDIAN_MARK)) {
      throw new NotReadableException(file + " is in UTF-16: save it in UTF-8");
    }
    if (beginsWith(bytes, UTF_8_MARK)) {
      bytes.position(UTF_8_MARK.length);
    }
    CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(bytes);
    int end = text.limit();
    while (end > 0 && (text.get(end - 1) == '\n' || text.get(end - 1) == '\r')) {
      end--;
    }
    char[] secret = Arrays.copyOf(text.array(), end);
    Arrays.fill(text.array(), '\0');
    if (end == 0) {
      throw new NotReadableException(file + " is empty");
    }
    return secret;
  }

  private static boolean beginsWith(ByteBuffer bytes, int[] mark) {
    if (bytes.remaining() < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (Byte.toUnsignedInt(bytes.get(i)) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
