package r7contacts.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Reader of the contacts in a file. Readers are immutable and thread-safe.
 *
 * <p>The text encodings UTF-8, UTF-16 with a byte order mark, and windows-1251 are told apart.
 */
public interface ContactReader {

  /**
   * Returns the lines of a file, read while the stream is consumed. It must be closed. A line that
   * cannot be read has the reason; the others follow it. Reading throws {@link
   * java.io.UncheckedIOException} if the file itself cannot be read further.
   *
   * @throws IOException if the file cannot be read, or has another format
   */
  Stream<ContactLine> read(Path file) throws IOException;
}
