package r7contacts.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;

/** What a repository does that only knows how to find one contact. */
class ContactRepositoryTest {

  private static final ContactId SEVEN = ContactId.of(7);
  private static final ContactId NINE = ContactId.of(9);
  private static final ContactId TWO = ContactId.of(2);

  private final Remembers contacts = new Remembers(Set.of(SEVEN, TWO));

  @Test
  void several_are_asked_for_once_each_in_their_order() {
    contacts.findAllById(List.of(SEVEN, NINE, SEVEN, TWO, NINE));

    assertThat(contacts.asked).containsExactly(SEVEN, NINE, TWO);
  }

  @Test
  void each_has_its_own_outcome_in_the_order_of_the_ids() {
    Map<ContactId, Either<ContactError, Contact>> outcomes =
        contacts.findAllById(List.of(SEVEN, NINE, SEVEN, TWO));

    assertThat(outcomes.keySet()).containsExactly(SEVEN, NINE, TWO);
    assertThat(outcomes)
        .containsEntry(SEVEN, Either.right(person(SEVEN)))
        .containsEntry(NINE, Either.left(new ContactError.NotFound(NINE)))
        .containsEntry(TWO, Either.right(person(TWO)));
  }

  @Test
  void get_by_id_returns_the_contact() {
    assertThat(contacts.getById(SEVEN)).isEqualTo(person(SEVEN));
  }

  @Test
  void get_by_id_throws_the_reason_if_the_contact_cannot_be_read() {
    assertThatExceptionOfType(ContactException.class)
        .isThrownBy(() -> contacts.getById(NINE))
        .withMessage("contact 9 was not found, or this account may not see it")
        .satisfies(e -> assertThat(e.error()).isEqualTo(new ContactError.NotFound(NINE)));
  }

  @Test
  void the_outcomes_cannot_be_changed() {
    Map<ContactId, Either<ContactError, Contact>> outcomes = contacts.findAllById(List.of(SEVEN));

    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> outcomes.remove(SEVEN));
  }

  @Test
  void for_no_ids_there_are_no_outcomes_and_no_requests() {
    assertThat(contacts.findAllById(List.of())).isEmpty();
    assertThat(contacts.asked).isEmpty();
  }

  private static Contact person(ContactId id) {
    return Person.builder(Profile.builder(id).build()).build();
  }

  /** Remembers what it was asked for. */
  private static final class Remembers implements ContactRepository {
    private final Set<ContactId> held;
    private final List<ContactId> asked = new ArrayList<>();

    Remembers(Set<ContactId> held) {
      this.held = held;
    }

    @Override
    public Either<ContactError, Contact> findById(ContactId id) {
      asked.add(id);
      return held.contains(id)
          ? Either.right(person(id))
          : Either.left(new ContactError.NotFound(id));
    }

    @Override
    public void close() {}
  }
}
