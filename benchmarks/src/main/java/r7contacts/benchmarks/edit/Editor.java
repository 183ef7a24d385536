package r7contacts.benchmarks.edit;

import java.io.IOException;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;

/** Client that edits contacts of a portal. Thread-safe. */
interface Editor extends AutoCloseable {

  Contact read(ContactId id) throws IOException;

  /** Carries out {@link ChangedInfo} and returns the contact as read afterwards. */
  Contact edit(Contact seen) throws IOException;

  @Override
  void close() throws IOException;
}
