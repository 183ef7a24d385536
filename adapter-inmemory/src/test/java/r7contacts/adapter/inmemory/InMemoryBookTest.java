package r7contacts.adapter.inmemory;

import static org.junit.jupiter.api.Assumptions.abort;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.config.ContactBooks;
import r7contacts.testkit.ContactBookContract;
import r7contacts.testkit.PortalBehaviourContract;
import r7contacts.testkit.PortalSampleContacts;
import r7contacts.testkit.SampleContacts;
import r7contacts.testkit.SampleGroups;

/** The contracts, from code and from a fixture file. */
class InMemoryBookTest {

  @Nested
  class From_code extends ContactBookContract {
    @Override
    protected ContactBook open() {
      return holding(List.of());
    }

    @Override
    protected ContactBook failing() {
      return noBackend();
    }

    @Override
    protected ContactBook failingOnce() {
      return noBackend();
    }
  }

  @Nested
  class From_a_fixture extends ContactBookContract {
    @Override
    protected ContactBook open() throws URISyntaxException {
      return ContactBooks.open("memory:" + fixture());
    }

    @Override
    protected ContactBook failing() {
      return noBackend();
    }

    @Override
    protected ContactBook failingOnce() {
      return noBackend();
    }
  }

  @Nested
  class As_a_portal extends PortalBehaviourContract {
    @Override
    protected ContactBook open() {
      return holding(PortalSampleContacts.all());
    }
  }

  /** The sample contacts as the JSON form has them. */
  private static Path fixture() throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(InMemoryBookTest.class.getResource("sample-contacts.json")).toURI());
  }

  private static ContactBook holding(List<Contact> more) {
    InMemoryContactsBuilder contacts =
        InMemoryContacts.builder().contacts(SampleContacts.all()).contacts(more);
    SampleGroups.projects().forEach((id, members) -> contacts.project(id, array(members)));
    SampleGroups.opportunities().forEach((id, members) -> contacts.opportunity(id, array(members)));
    SampleGroups.cases().forEach((id, members) -> contacts.contactCase(id, array(members)));
    SampleGroups.types().forEach((type, members) -> contacts.type(type, array(members)));
    return contacts.build();
  }

  private static ContactId[] array(List<ContactId> ids) {
    return ids.toArray(ContactId[]::new);
  }

  private static ContactBook noBackend() {
    return abort("contacts in memory have no backend that can fail");
  }
}
