package r7contacts.decorator;

import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.adapter.inmemory.InMemoryContactsBuilder;
import r7contacts.domain.ContactId;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.testkit.SampleContacts;
import r7contacts.testkit.SampleGroups;
import r7contacts.testkit.edit.ContactEditingContract;
import r7contacts.testkit.edit.WriteFault;

/** The contract of changes through all decorators together. */
class DecoratedEditableBookTest extends ContactEditingContract {

  @Override
  protected EditableContactBook open() {
    return Changes.all(samples().build());
  }

  @Override
  protected EditableContactBook openFailing(WriteFault fault) {
    return abort("contacts in memory lose no answer");
  }

  @Override
  protected EditableContactBook openWithoutAdministrator() {
    return Changes.all(
        samples().account(SampleContacts.pat().sharing().accessList().get(0), false).build());
  }

  private static InMemoryContactsBuilder samples() {
    InMemoryContactsBuilder samples = InMemoryContacts.builder().contacts(SampleContacts.all());
    SampleGroups.projects().forEach((id, members) -> samples.project(id, array(members)));
    SampleGroups.opportunities().forEach((id, members) -> samples.opportunity(id, array(members)));
    SampleGroups.cases().forEach((id, members) -> samples.contactCase(id, array(members)));
    SampleGroups.types().forEach((type, members) -> samples.type(type, array(members)));
    return samples;
  }

  private static ContactId[] array(List<ContactId> ids) {
    return ids.toArray(ContactId[]::new);
  }
}
