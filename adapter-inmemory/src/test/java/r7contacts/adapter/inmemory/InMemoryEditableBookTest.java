package r7contacts.adapter.inmemory;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import r7contacts.domain.ContactId;
import r7contacts.port.edit.ContactEditor;
import r7contacts.port.edit.EditTimes;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.testkit.SampleContacts;
import r7contacts.testkit.SampleGroups;
import r7contacts.testkit.edit.ContactEditingContract;
import r7contacts.testkit.edit.WriteFault;

/** The contract of changes, in memory. */
class InMemoryEditableBookTest extends ContactEditingContract {

  /** As the standard times, with searches for lost creates that do not wait for seconds. */
  private static final EditTimes QUICK =
      new EditTimes(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          List.of(Duration.ZERO, Duration.ofMillis(20)));

  private static final Set<String> EDITING = Set.of("plan", "perform", "through", "close");

  private InMemoryContacts contacts = InMemoryContacts.of();

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

  @Override
  protected EditableContactBook open() {
    contacts = samples().build();
    return contacts;
  }

  /** Reads the contacts, and changes them by an editor of its own. */
  @Override
  protected EditableContactBook openFailing(WriteFault fault) {
    ContactEditor editor = ContactEditor.of(contacts, fault.in(contacts.writer()), QUICK);
    return (EditableContactBook)
        Proxy.newProxyInstance(
            EditableContactBook.class.getClassLoader(),
            new Class<?>[] {EditableContactBook.class},
            (proxy, method, arguments) -> {
              try {
                return EDITING.contains(method.getName())
                    ? ContactEditor.class
                        .getMethod(method.getName(), method.getParameterTypes())
                        .invoke(editor, arguments)
                    : method.invoke(contacts, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  protected EditableContactBook openWithoutAdministrator() {
    return samples().account(SampleContacts.pat().sharing().accessList().get(0), false).build();
  }
}
