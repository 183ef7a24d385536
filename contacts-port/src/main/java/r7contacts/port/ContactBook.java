package r7contacts.port;

import io.vavr.control.Either;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;

/**
 * All that can be asked about a portal's contacts, in one: what {@link ContactRepositories} opens.
 * Who needs one port only declares that one.
 */
public interface ContactBook
    extends ContactRepository, ContactSearch, ContactGroups, ContactCatalog {

  /**
   * The contact with everything there is on it: what {@link #findById} gives and the tags, which a
   * portal does not send with it (WC §11.8). Takes two requests.
   */
  default Either<ContactError, Contact> findComplete(ContactId id) {
    return findById(id)
        .flatMap(
            contact ->
                tagsOf(id)
                    .map(
                        tags ->
                            contact.withDetails(contact.details().toBuilder().tags(tags).build())));
  }

  @Override
  void close();
}
