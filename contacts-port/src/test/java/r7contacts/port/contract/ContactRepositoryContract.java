package r7contacts.port.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldValue;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;

/**
 * What every {@link ContactRepository} must do. An adapter's test extends this and supplies itself,
 * holding {@link SampleContacts#everyone()} and nobody else. Contacts are compared whole.
 *
 * <ul>
 *   <li>R01 a person is found with everything that is known of them
 *   <li>R02 a company is found with everything that is known of it
 *   <li>R03 a person's company link leads to the company
 *   <li>R04 custom fields of all kinds keep their kind, value and place
 *   <li>R05 every channel is told apart
 *   <li>R06 blank is absent
 *   <li>R07 unknown codes survive with their raw values
 *   <li>R08 text of every script arrives unchanged
 *   <li>R09 the documented contact is read as documented
 *   <li>R10 everyone is given whole
 *   <li>R11 an id that nobody has is not found
 *   <li>R12 an id that no portal can hold is not found
 *   <li>R13 a null id is refused at once
 *   <li>R14 a closed repository says so, and may be closed again
 *   <li>R15 thirty-two threads at once each get what they asked for
 *   <li>R16 several are given in the order asked, each with its own outcome
 *   <li>R17 several with a null among them are refused
 * </ul>
 */
@Timeout(60)
public abstract class ContactRepositoryContract {

  private ContactRepository contacts;

  /** Opens a repository that holds {@link SampleContacts#everyone()}; the contract closes it. */
  protected abstract ContactRepository open() throws Exception;

  @BeforeEach
  final void openRepository() throws Exception {
    contacts = open();
  }

  @AfterEach
  final void closeRepository() {
    if (contacts != null) {
      contacts.close();
    }
  }

  @Test
  final void R01_a_person_is_found_with_everything_that_is_known_of_them() {
    assertFound(SampleContacts.anna());
  }

  @Test
  final void R02_a_company_is_found_with_everything_that_is_known_of_it() {
    assertFound(SampleContacts.romashka());
  }

  @Test
  final void R03_a_persons_company_link_leads_to_the_company() {
    Contact anna = found(SampleContacts.anna().id());

    ContactId employer =
        anna.fold(
            person -> person.company().flatMap(CompanyLink::id).get(),
            company -> {
              throw new AssertionError("a company where a person was asked for: " + company);
            });

    assertThat(found(employer)).isEqualTo(SampleContacts.romashka());
  }

  @Test
  final void R04_custom_fields_of_all_kinds_keep_their_kind_value_and_place() {
    Contact anna = found(SampleContacts.anna().id());

    assertThat(anna.customFields()).isEqualTo(SampleContacts.anna().customFields());
    assertThat(anna.customFields())
        .extracting(field -> (Object) field.value().getClass())
        .containsExactly(
            FieldValue.Heading.class,
            FieldValue.Text.class,
            FieldValue.TextArea.class,
            FieldValue.Choice.class,
            FieldValue.Flag.class,
            FieldValue.Date.class,
            FieldValue.Date.class);
  }

  @Test
  final void R05_every_channel_is_told_apart() {
    assertThat(found(SampleContacts.john().id()).infos()).isEqualTo(SampleContacts.john().infos());
  }

  @Test
  final void R06_blank_is_absent() {
    assertFound(SampleContacts.maria());
  }

  @Test
  final void R07_unknown_codes_survive_with_their_raw_values() {
    assertFound(SampleContacts.unknownCodes());
  }

  @Test
  final void R08_text_of_every_script_arrives_unchanged() {
    assertFound(SampleContacts.everyScript());
  }

  @Test
  final void R09_the_documented_contact_is_read_as_documented() {
    assertFound(SampleContacts.documented());
  }

  @Test
  final void R10_everyone_is_given_whole() {
    for (Contact expected : SampleContacts.everyone()) {
      assertFound(expected);
    }
  }

  @Test
  final void R11_an_id_that_nobody_has_is_not_found() {
    assertNotFound(ContactId.of(999_999));
  }

  @Test
  final void R12_an_id_that_no_portal_can_hold_is_not_found() {
    assertNotFound(ContactId.of(0));
    assertNotFound(ContactId.of(Integer.MAX_VALUE + 1L));
    assertNotFound(ContactId.of(Long.MAX_VALUE));
  }

  @Test
  @SuppressWarnings("NullAway")
  final void R13_a_null_id_is_refused_at_once() {
    assertThatNullPointerException().isThrownBy(() -> contacts.findById(null));
    assertThatNullPointerException().isThrownBy(() -> contacts.findAllById(null));
  }

  @Test
  final void R14_a_closed_repository_says_so_and_may_be_closed_again() {
    contacts.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> contacts.findById(SampleContacts.anna().id()));
    assertThatIllegalStateException()
        .isThrownBy(() -> contacts.findAllById(List.of(SampleContacts.anna().id())));
    assertThatCode(contacts::close).doesNotThrowAnyException();
  }

  @Test
  final void R15_thirty_two_threads_at_once_each_get_what_they_asked_for() throws Exception {
    int threads = 32;
    CountDownLatch together = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Contact>> asked = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        ContactId id = someone(i).id();
        Callable<Contact> question =
            () -> {
              together.await();
              return found(id);
            };
        asked.add(pool.submit(question));
      }

      together.countDown();

      for (int i = 0; i < threads; i++) {
        assertThat(asked.get(i).get(30, TimeUnit.SECONDS)).isEqualTo(someone(i));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  final void R16_several_are_given_in_the_order_asked_each_with_its_own_outcome() {
    ContactId missing = ContactId.of(999_999);
    List<ContactId> ids = new ArrayList<>();
    SampleContacts.everyone().forEach(contact -> ids.add(contact.id()));
    ids.add(3, missing);
    ids.add(ids.get(0));

    Map<ContactId, Either<ContactError, Contact>> outcomes = contacts.findAllById(ids);

    assertThat(outcomes.keySet()).containsExactlyElementsOf(ids.subList(0, ids.size() - 1));
    for (Contact expected : SampleContacts.everyone()) {
      assertThat(outcomes.get(expected.id())).isEqualTo(Either.right(expected));
    }
    assertThat(outcomes.get(missing)).isEqualTo(Either.left(new ContactError.NotFound(missing)));
    assertThat(contacts.findAllById(List.of())).isEmpty();
  }

  @Test
  final void R17_several_with_a_null_among_them_are_refused() {
    List<ContactId> ids = Arrays.asList(SampleContacts.anna().id(), null);

    assertThatNullPointerException().isThrownBy(() -> contacts.findAllById(ids));
  }

  private static Contact someone(int i) {
    return SampleContacts.everyone().get(i % SampleContacts.everyone().size());
  }

  private void assertFound(Contact expected) {
    Contact actual = found(expected.id());
    assertThat(actual).isEqualTo(expected);
  }

  private Contact found(ContactId id) {
    return contacts
        .findById(id)
        .getOrElseThrow(
            error -> new AssertionError("contact %s: %s".formatted(id, error.message())));
  }

  private void assertNotFound(ContactId id) {
    assertThat(contacts.findById(id)).isEqualTo(Either.left(new ContactError.NotFound(id)));
  }
}
