package r7contacts.demo;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that the user names, and what is said if it cannot be read. */
final class InputFile {

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
    String reason;
    if (failure instanceof NoSuchFileException) {
      reason = "there is no such file";
    } else if (failure instanceof AccessDeniedException) {
      reason = "this user may not read it";
    } else if (failure instanceof CharacterCodingException) {
      reason = "it is not in UTF-8";
    } else {
      reason = String.valueOf(failure.getMessage());
    }
    return new IllegalArgumentException("cannot read " + file + ": " + reason, failure);
  }
}
