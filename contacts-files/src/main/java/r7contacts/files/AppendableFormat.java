package r7contacts.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import r7contacts.domain.Contact;

/** Format whose files are the texts of their contacts, one after the other, in UTF-8. */
public interface AppendableFormat extends ContactFormat {

  /** Returns a contact, with its line end. */
  String text(Contact contact);

  @Override
  default void write(Iterable<Contact> contacts, OutputStream file) throws IOException {
    for (Contact contact : contacts) {
      file.write(text(contact).getBytes(StandardCharsets.UTF_8));
    }
  }
}
