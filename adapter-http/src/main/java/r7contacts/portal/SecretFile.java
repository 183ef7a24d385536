package r7contacts.portal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file that holds a secret and nothing else, in UTF-8, as container platforms mount them. Read
 * each time, since it may be renewed; a line break at the end is not part of the secret.
 */
final class SecretFile {

  private static final long LONGEST = 64 * 1024;

  private SecretFile() {}

  /** The file cannot be read; the message says which and why, and nothing of its content. */
  static final class NotReadableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotReadableException(String message) {
      super(message);
    }
  }

  /** The secret, in an array that the caller is to wipe. */
  static char[] read(Path file) {
    byte[] bytes = bytes(file);
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      int end = text.limit();
      while (end > 0 && (text.get(end - 1) == '\n' || text.get(end - 1) == '\r')) {
        end--;
      }
      char[] secret = Arrays.copyOf(text.array(), end);
      Arrays.fill(text.array(), '\0');
      if (end == 0) {
        throw new NotReadableException("the file " + file + " is empty");
      }
      return secret;
    } catch (CharacterCodingException e) {
      throw new NotReadableException("the file " + file + " is not in UTF-8");
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      if (Files.size(file) > LONGEST) {
        throw new NotReadableException(
            "the file %s is longer than %d bytes".formatted(file, LONGEST));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new NotReadableException(
          "the file %s cannot be read (%s)".formatted(file, e.getClass().getSimpleName()));
    }
  }
}
