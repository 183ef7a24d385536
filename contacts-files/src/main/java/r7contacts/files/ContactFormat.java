package r7contacts.files;

import java.io.IOException;
import java.io.OutputStream;
import r7contacts.domain.Contact;

/**
 * File format that contacts are written in.
 *
 * <p>Formats are immutable and thread-safe. See also {@link AppendableFormat}.
 */
public interface ContactFormat {

  /**
   * Writes contacts as a complete file. The stream stays open. Memory does not depend on the number
   * of contacts.
   *
   * @param contacts may be iterated twice: a table needs all contacts to know its columns
   * @throws IOException if the stream cannot be written, or the format cannot hold the contacts
   */
  void write(Iterable<Contact> contacts, OutputStream file) throws IOException;
}
