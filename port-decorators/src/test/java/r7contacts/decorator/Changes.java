package r7contacts.decorator;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.change.ContactEdit;
import r7contacts.json.ContactJson;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.testkit.SampleContacts;

/** Changes of the sample contacts, and the decorators that they pass. */
final class Changes {

  static final ContactId ANNA = SampleContacts.anna().id();
  static final ContactId MARIA = SampleContacts.maria().id();
  static final ContactId ROMASHKA = SampleContacts.romashka().id();
  static final ContactId EMPTY = SampleContacts.empty().id();
  static final ContactId FOOD = SampleContacts.foodAndCulture().id();

  private Changes() {}

  static ContactInfo email(String name) {
    return ContactInfo.of(Channel.EMAIL, Category.WORK, name + "@new.example");
  }

  /** Takes one step. */
  static ContactEdit addEmail(ContactId person, String name) {
    return ContactEdit.ofPerson(person).addInfo(email(name)).build();
  }

  /** Takes two steps: the e-mail, then the tag. */
  static ContactEdit addEmailAndTag(ContactId person, String name) {
    return ContactEdit.ofPerson(person).addInfo(email(name)).addTag(name).build();
  }

  static boolean hasEmail(Contact contact, String name) {
    return contact.infos().stream().anyMatch(info -> info.value().equals(email(name).value()));
  }

  /** The caches, each alone, and all decorators together. */
  static Stream<Named<UnaryOperator<EditableContactBook>>> caches() {
    return Stream.of(
        Named.of("cached", CachedContacts::around),
        Named.of("shared-cached", Changes::shared),
        Named.of("all", Changes::all));
  }

  /** Every decorator alone, and all together. */
  static Stream<Named<UnaryOperator<EditableContactBook>>> decorators() {
    return Stream.concat(
        caches(),
        Stream.of(
            Named.of("circuit-breaking", CircuitBreakingContacts::around),
            Named.of("rate-limited", Changes::limited)));
  }

  static EditableContactBook all(EditableContactBook book) {
    return CachedContacts.around(shared(CircuitBreakingContacts.around(limited(book))));
  }

  /** With more permits than a test with many threads needs. */
  static EditableContactBook limited(EditableContactBook book) {
    return RateLimitedContacts.builder().permits(1_000_000).around(book);
  }

  static EditableContactBook shared(EditableContactBook book) {
    return SharedCachedContacts.around(
        book, new MapCache().cache(), ContactJson::write, ContactJson::read);
  }
}
