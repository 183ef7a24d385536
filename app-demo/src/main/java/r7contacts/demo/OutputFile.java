package r7contacts.demo;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What is said if something cannot be written. */
final class OutputFile {

  /** Stands for standard output where a file is named. */
  static final String STANDARD_OUTPUT = "-";

  private OutputFile() {}

  /** Why, in words. */
  static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such directory";
    }
    if (failure instanceof AccessDeniedException) {
      return "this user may not write there";
    }
    return failure instanceof FileSystemException known && known.getReason() != null
        ? known.getReason()
        : String.valueOf(failure.getMessage());
  }
}
