package r7contacts.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import r7contacts.adapter.inmemory.ContactJson;

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
    return new IllegalArgumentException("cannot read " + file + ": " + reason(failure), failure);
  }

  /** Whether the file begins with a line that holds a contact, as files of {@code export} do. */
  static boolean isJsonLines(String name) {
    try (BufferedReader lines = Files.newBufferedReader(Path.of(name))) {
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
