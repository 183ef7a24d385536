package r7contacts.benchmarks.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.benchmarks.answer.EditAnswers;
import r7contacts.benchmarks.lookup.ManyContacts;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;

class MemoryEditTest {

  private static final int CONTACTS = 10;
  private static final String FIRST = EditAnswers.NUMBERS.get(0);
  private static final String SECOND = EditAnswers.NUMBERS.get(1);

  @Test
  void book_and_map_have_the_same_contact_after_each_edit() {
    List<Contact> contacts = ManyContacts.upTo(CONTACTS);
    MemoryEditBenchmark.Book book = new MemoryEditBenchmark.Book();
    MemoryEditBenchmark.ConcurrentHash map = new MemoryEditBenchmark.ConcurrentHash();
    book.contacts = InMemoryContacts.of(contacts);
    map.contacts = ManyContacts.concurrentHashMap(contacts);
    ContactId id = contacts.get(3).id();

    for (String value : List.of(FIRST, SECOND, FIRST)) {
      book.edit(id);
      map.edit(id);

      assertThat(ChangedInfo.before(book.read(id)).value()).containsExactly(value);
      assertThat(book.read(id)).isEqualTo(InMemoryContacts.of(map.read(id)).findById(id).get());
    }
    assertThat(book.contacts.getById(contacts.get(4).id())).isEqualTo(contacts.get(4));
  }
}
