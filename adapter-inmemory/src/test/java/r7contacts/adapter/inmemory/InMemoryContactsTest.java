package r7contacts.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import r7contacts.port.ContactRepositories;
import r7contacts.port.ContactRepository;
import r7contacts.port.contract.Cast;
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

  @Test
  void two_contacts_with_one_id_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InMemoryContacts.of(Cast.anna(), Cast.john(), Cast.anna()))
        .withMessage("two contacts have the id 1001");
  }
}
