package r7contacts.files.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import r7contacts.domain.Contact;
import r7contacts.json.ContactJson;

/**
 * Contacts in a file of JSON Lines that is open. Only one iterator at a time can be used, because
 * each begins at the start of the file.
 */
record StoredContacts(FileChannel channel) implements Iterable<Contact> {

  @Override
  public Iterator<Contact> iterator() {
    try {
      channel.position(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    BufferedReader reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    return reader.lines().map(ContactJson::read).iterator();
  }
}
