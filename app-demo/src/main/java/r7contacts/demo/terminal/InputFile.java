package r7contacts.demo.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Names, content and error messages of files that the user names. */
public final class InputFile {

  private static final int MAX_BYTES = 1 << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String WORKING_DIRECTORY = System.getProperty("user.dir", "");

  private InputFile() {}

  /**
   * Checks that a file can be read, without reading it: a pipe can be read only once.
   *
   * @throws IllegalArgumentException if the file does not exist, may not be read, or is a directory
   */
  public static void check(Path file) {
    try {
      file.getFileSystem().provider().checkAccess(file, AccessMode.READ);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException("the file " + file + " is a directory");
    }
  }

  /** Returns the exception for a file that cannot be read. */
  public static IllegalArgumentException unreadable(Path file, IOException failure) {
    return new IllegalArgumentException("the file " + file + " " + reason(failure), failure);
  }

  /**
   * Reads a short file in UTF-8, without its byte order mark.
   *
   * @throws IllegalArgumentException if it cannot be read, is longer than 1 MiB, or is not in UTF-8
   */
  public static String text(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new IllegalArgumentException("the file " + file + " is longer than 1 MiB");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Parses a file name.
   *
   * @throws IllegalArgumentException if the name is not valid in this locale, such as a non-ASCII
   *     name under {@code LC_ALL=C}, or is relative to a working directory whose name the JVM could
   *     not decode
   */
  public static Path path(String name) {
    try {
      Path path = Path.of(name);
      if (!path.isAbsolute() && !name.equals(OutputFile.STANDARD_OUTPUT)) {
        LocaleDecoding.requireDecoded("the name of the working directory", WORKING_DIRECTORY);
      }
      return path;
    } catch (InvalidPathException e) {
      boolean isAscii = name.chars().allMatch(character -> character < 0x80);
      throw new IllegalArgumentException(
          "\"%s\" is not a valid file name (%s)%s"
              .formatted(name, e.getReason(), isAscii ? "" : ": " + LocaleDecoding.REMEDY),
          e);
    }
  }

  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "does not exist";
    }
    if (failure instanceof AccessDeniedException) {
      return "cannot be read: access is denied";
    }
    if (failure instanceof CharacterCodingException) {
      return "is not in UTF-8";
    }
    return "cannot be read: " + failure.getMessage();
  }
}
