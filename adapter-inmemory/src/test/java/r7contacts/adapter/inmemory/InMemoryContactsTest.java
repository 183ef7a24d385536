package r7contacts.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ListItem;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactRepositories;
import r7contacts.port.ContactRepository;
import r7contacts.port.contract.Cast;
import r7contacts.port.contract.ContactBookContract;
import r7contacts.port.contract.ContactRepositoryContract;

class InMemoryContactsTest {

  @Nested
  class Of_contacts extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return InMemoryContacts.of(Cast.everyone());
    }
  }

  @Nested
  class The_demo_contacts_by_their_address extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return ContactRepositories.open("memory:");
    }
  }

  @Nested
  class Of_contacts_and_what_they_belong_to extends ContactBookContract {
    @Override
    protected ContactBook open() {
      return InMemoryContacts.builder()
          .contacts(
              Cast.everyone().stream().map(InMemoryContactsTest::withTagsAndHeadings).toList())
          .project(7, id(1001), id(1002), id(2001))
          .opportunity(30, id(1001))
          .opportunity(31, id(1002), id(2001))
          .contactCase(40, id(1007))
          .contactCase(41)
          .type(ListItem.of(1, "Клиент"), id(1001), id(1002))
          .type(ListItem.of(2, "Поставщик").withSortOrder(1), id(2001))
          .type(ListItem.of(3, "Конкурент").withSortOrder(2))
          .build();
    }
  }

  @Nested
  class The_demo_book_by_its_address extends ContactBookContract {
    @Override
    protected ContactBook open() {
      return ContactRepositories.open("memory:");
    }
  }

  private static ContactId id(long number) {
    return ContactId.of(number);
  }

  private static Contact withTagsAndHeadings(Contact contact) {
    List<String> tags =
        Cast.listed().stream()
            .filter(listed -> listed.id().equals(contact.id()))
            .findFirst()
            .orElseThrow()
            .tags();
    return contact.withDetails(contact.details().toBuilder().tags(tags).build());
  }

  @Test
  void two_contacts_with_one_id_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InMemoryContacts.of(Cast.anna(), Cast.john(), Cast.anna()))
        .withMessage("two contacts have the id 1001");
  }
}
