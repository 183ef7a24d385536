package r7contacts.files.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import r7contacts.domain.Contact;
import r7contacts.files.JsonLines;

/**
 * Contacts in a temporary file, for a format that needs all of them before it writes the first.
 * Closing it deletes the file. Not thread-safe.
 */
public final class ContactSpool implements Iterable<Contact>, Closeable {

  private static final JsonLines LINES = new JsonLines();

  private final FileChannel channel;
  private final OutputStream stream;

  private ContactSpool(FileChannel channel) {
    this.channel = channel;
    stream = new BufferedOutputStream(Channels.newOutputStream(channel), PartFile.BUFFER_BYTES);
  }

  /**
   * Creates an empty spool in the folder for temporary files, which only its owner can read.
   *
   * @throws UncheckedIOException if the file cannot be created
   */
  public static ContactSpool create() {
    try {
      Path file = Files.createTempFile("contacts", ".jsonl");
      return new ContactSpool(
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds a contact.
   *
   * @throws UncheckedIOException if the file cannot be written
   */
  public void add(Contact contact) {
    try {
      stream.write(LINES.text(contact).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the stream that contacts are added to as JSON Lines, by an export for example. */
  public OutputStream stream() {
    return stream;
  }

  /** Returns the contacts that were added so far. No contact can be added afterwards. */
  @Override
  public Iterator<Contact> iterator() {
    try {
      stream.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new StoredContacts(channel).iterator();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
