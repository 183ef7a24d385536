package r7contacts.demo;

import java.io.BufferedReader;
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
import r7contacts.json.ContactJson;

/** A file that the user names, and what is said if it cannot be read. */
final class InputFile {

  private static final int LONGEST = 1 << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String WORKING_DIRECTORY = System.getProperty("user.dir", "");

  private InputFile() {}

  /**
   * Looks without reading: a pipe can be read only once.
   *
   * @throws IllegalArgumentException if there is no such file, or it may not be read
   */
  static void check(Path file) {
    try {
      file.getFileSystem().provider().checkAccess(file, AccessMode.READ);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException("cannot read " + file + ": it is a directory");
    }
  }

  /** The sentence for it, as the fixtures of adapter-inmemory have it. */
  static IllegalArgumentException unreadable(Path file, IOException failure) {
    return new IllegalArgumentException("cannot read " + file + ": " + reason(failure), failure);
  }

  /** Whether the file begins with a line that holds a contact, as files of {@code export} do. */
  static boolean isJsonLines(String name) {
    try (BufferedReader lines = Files.newBufferedReader(path(name))) {
      String first = lines.readLine();
      if (first == null) {
        return false;
      }
      ContactJson.read(first);
      return true;
    } catch (IOException | IllegalArgumentException other) {
      return false;
    }
  }

  /**
   * Reads a short file in UTF-8, without the byte order mark that some editors put before the text.
   *
   * @throws IllegalArgumentException if it cannot be read, is longer than 1 MiB, or is not in UTF-8
   */
  static String text(Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new IllegalArgumentException("cannot read " + file + ": it is longer than 1 MiB");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * Reads the name of a file.
   *
   * @throws IllegalArgumentException if no file can have it, as one beyond ASCII under {@code
   *     LC_ALL=C}, or if it is relative to a directory that the JVM could not decode
   */
  static Path path(String name) {
    try {
      Path path = Path.of(name);
      if (!path.isAbsolute() && !name.equals(OutputFile.STANDARD_OUTPUT)) {
        Arguments.requireDecoded("the name of the working directory", WORKING_DIRECTORY);
      }
      return path;
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "\"%s\" cannot be the name of a file here (%s)%s"
              .formatted(
                  name,
                  e.getReason(),
                  name.chars().allMatch(any -> any < 0x80)
                      ? ""
                      : ": set LC_ALL=C.UTF-8 or another UTF-8 locale"),
          e);
    }
  }

  /** Why a file cannot be read, in words. */
  static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "this user may not read it";
    }
    if (failure instanceof CharacterCodingException) {
      return "it is not in UTF-8";
    }
    return String.valueOf(failure.getMessage());
  }
}
