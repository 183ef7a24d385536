package r7contacts.demo.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Names and messages for files that the program writes. */
public final class OutputFile {

  /** The file name that means standard output. */
  public static final String STANDARD_OUTPUT = "-";

  private OutputFile() {}

  /** Returns why a file cannot be written, as the end of a message. */
  public static String reason(IOException failure) {
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
