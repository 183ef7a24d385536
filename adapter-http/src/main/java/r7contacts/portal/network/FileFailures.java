package r7contacts.portal.network;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import r7contacts.portal.message.OneLine;

/** Reasons why a file cannot be read: Java's exceptions often contain only the file's name. */
final class FileFailures {

  private FileFailures() {}

  /** Returns the reason, to follow the file's name in a message. */
  static String described(NamedFile file, IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "does not exist";
    }
    if (failure instanceof AccessDeniedException) {
      return "cannot be read: access is denied";
    }
    if (Files.isDirectory(file.path())) {
      return "is a directory";
    }
    return failure.getMessage() == null
        ? "cannot be read"
        : "cannot be read: " + OneLine.of(failure.getMessage());
  }
}
