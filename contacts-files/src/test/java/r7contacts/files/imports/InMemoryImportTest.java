package r7contacts.files.imports;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.domain.Contact;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.PortalSimulator;

/** The contract of imports, in memory. A request is a call of the book. */
class InMemoryImportTest extends ContactImportContract {

  private static List<Contact> contacts;

  private long requests;
  private long writes;

  @BeforeAll
  static void readContacts() {
    try (PortalSimulator portal = ImportPortal.start();
        ContactBook book =
            JsonContacts.open(
                PortalSettings.builder(portal.uri().toString()).token(portal.token()).build())) {
      contacts = contacts(book);
    }
  }

  private static List<Contact> contacts(ContactBook book) {
    try (Stream<Contact> all =
        book.stream(ContactQuery.all()).map(any -> any.getOrElseThrow(ContactError::toException))) {
      return all.map(Contact::id).map(book::findComplete).map(any -> any.get()).toList();
    }
  }

  @Override
  protected EditableContactBook open() {
    requests = 0;
    writes = 0;
    EditableContactBook book = InMemoryContacts.of(contacts);
    return (EditableContactBook)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {EditableContactBook.class},
            (proxy, method, arguments) -> {
              requests++;
              if (method.getName().equals("perform")) {
                writes++;
              }
              try {
                return method.invoke(book, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  protected long requests() {
    return requests;
  }

  @Override
  protected long writes() {
    return writes;
  }
}
