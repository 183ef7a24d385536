package r7contacts.decorator;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Nested;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.adapter.inmemory.InMemoryContactsBuilder;
import r7contacts.domain.ContactId;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.testkit.SampleContacts;
import r7contacts.testkit.SampleGroups;
import r7contacts.testkit.edit.ContactEditingContract;
import r7contacts.testkit.edit.WriteFault;

/** The contract of changes through each decorator, and through all of them. */
class DecoratedEditingContractTest {

  @Nested
  class Cached extends Decorated {
    @Override
    EditableContactBook decorated(EditableContactBook book) {
      return CachedContacts.around(book);
    }
  }

  @Nested
  class Shared_cached extends Decorated {
    @Override
    EditableContactBook decorated(EditableContactBook book) {
      return Changes.shared(book);
    }
  }

  @Nested
  class Circuit_breaking extends Decorated {
    @Override
    EditableContactBook decorated(EditableContactBook book) {
      return CircuitBreakingContacts.around(book);
    }
  }

  @Nested
  class Rate_limited extends Decorated {
    @Override
    EditableContactBook decorated(EditableContactBook book) {
      return Changes.limited(book);
    }
  }

  @Nested
  class All_of_them extends Decorated {
    @Override
    EditableContactBook decorated(EditableContactBook book) {
      return Changes.all(book);
    }
  }

  abstract static class Decorated extends ContactEditingContract {

    abstract EditableContactBook decorated(EditableContactBook book);

    @Override
    protected EditableContactBook open() {
      return decorated(samples().build());
    }

    @Override
    protected EditableContactBook openFailing(WriteFault fault) {
      return Assumptions.abort("answers are lost in adapters, whose tests have these rules");
    }

    @Override
    protected EditableContactBook openWithoutAdministrator() {
      return decorated(
          samples().account(SampleContacts.pat().sharing().accessList().get(0), false).build());
    }

    private static InMemoryContactsBuilder samples() {
      InMemoryContactsBuilder samples = InMemoryContacts.builder().contacts(SampleContacts.all());
      SampleGroups.projects().forEach((id, members) -> samples.project(id, array(members)));
      SampleGroups.opportunities()
          .forEach((id, members) -> samples.opportunity(id, array(members)));
      SampleGroups.cases().forEach((id, members) -> samples.contactCase(id, array(members)));
      SampleGroups.types().forEach((type, members) -> samples.type(type, array(members)));
      return samples;
    }

    private static ContactId[] array(List<ContactId> ids) {
      return ids.toArray(ContactId[]::new);
    }
  }
}
