package r7contacts.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

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
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;

/**
 * The contract of {@link ContactRepository} as JUnit tests. The test of an adapter extends this
 * class and supplies repositories; for a whole {@link r7contacts.port.ContactBook}, see {@link
 * ContactBookContract}.
 *
 * <p>Contacts are compared with all their attributes. Tags and types may be absent: portals do not
 * send them when a contact is read by id.
 */
@Timeout(60)
public abstract class ContactRepositoryContract implements AttributeRules {

  static final ContactId MISSING = ContactId.of(999_999);

  private static final int THREADS = 32;

  private ContactRepository contacts;

  /** For the tests of an adapter. */
  protected ContactRepositoryContract() {}

  /** Opens a repository that holds {@link SampleContacts#all()}. The contract closes it. */
  protected abstract ContactRepository open() throws Exception;

  /**
   * Opens a repository whose backend fails in every call: no connection, an error of the server.
   * The contract closes it. An adapter without a backend returns {@link
   * org.junit.jupiter.api.Assumptions#abort(String) Assumptions.abort("…")}: the rules about
   * failures are reported as skipped then.
   */
  protected abstract ContactRepository failing() throws Exception;

  /**
   * Opens a repository that holds {@link SampleContacts#all()}, does not retry, and whose backend
   * fails in the first call only. The contract closes it, and may open several in a test. An
   * adapter without a backend does as in {@link #failing()}.
   */
  protected abstract ContactRepository failingOnce() throws Exception;

  /** Returns the repository that the contract opened for the test that runs. */
  @Override
  public final ContactRepository contacts() {
    return contacts;
  }

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
  final void R10_an_id_without_a_contact_is_not_found() {
    assertNotFound(MISSING);
  }

  @Test
  final void R11_an_id_that_no_portal_can_have_is_not_found() {
    assertNotFound(ContactId.of(0));
    assertNotFound(ContactId.of(Integer.MAX_VALUE + 1L));
    assertNotFound(ContactId.of(Long.MAX_VALUE));
  }

  @Test
  @SuppressWarnings("NullAway")
  final void R12_a_null_id_throws_at_once() {
    Check.exception("findById(null)", NullPointerException.class, () -> contacts.findById(null));
    Check.exception(
        "findAllById(null)", NullPointerException.class, () -> contacts.findAllById(null));
  }

  @Test
  final void R13_a_closed_repository_throws_and_may_be_closed_again() {
    ContactId anna = SampleContacts.anna().id();
    contacts.close();

    Check.exception(
        "findById(1001) after close()", IllegalStateException.class, () -> contacts.findById(anna));
    Check.exception(
        "findAllById([1001]) after close()",
        IllegalStateException.class,
        () -> contacts.findAllById(List.of(anna)));
    assertThatCode(contacts::close).as("close() of a closed repository").doesNotThrowAnyException();
  }

  @Test
  final void R14_thirty_two_threads_at_once_each_find_their_contact() throws Exception {
    CountDownLatch together = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Contact>> calls = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        ContactId id = sample(i).id();
        Callable<Contact> call =
            () -> {
              together.await();
              return Check.found("findById(" + id + ")", contacts.findById(id));
            };
        calls.add(pool.submit(call));
      }

      together.countDown();

      for (int i = 0; i < THREADS; i++) {
        String call = "findById(%s) in one of %d threads".formatted(sample(i).id(), THREADS);
        Check.contact(call, Shape.READ_BY_ID, sample(i), outcome(call, calls.get(i)));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  final void R15_several_contacts_come_in_the_order_of_the_ids_each_with_its_outcome() {
    List<ContactId> ids = new ArrayList<>();
    SampleContacts.all().forEach(contact -> ids.add(contact.id()));
    ids.add(3, MISSING);
    ids.add(ids.get(0));

    Map<ContactId, Either<ContactError, Contact>> outcomes = contacts.findAllById(ids);

    assertThat(outcomes.keySet())
        .as("findAllById(%s)", ids)
        .containsExactlyElementsOf(ids.subList(0, ids.size() - 1));
    for (Contact expected : SampleContacts.all()) {
      String call = "findAllById(…) for " + expected.id();
      Contact found = Check.found(call, outcomes.get(expected.id()));
      Check.contact(call, Shape.READ_BY_ID, expected, found);
    }
    Check.notFound("findAllById(…) for " + MISSING, MISSING, outcomes.get(MISSING));
    assertThat(contacts.findAllById(List.of())).as("findAllById([])").isEmpty();
  }

  @Test
  final void R16_a_null_among_several_ids_throws() {
    List<ContactId> ids = Arrays.asList(SampleContacts.anna().id(), null);

    Check.exception(
        "findAllById(" + ids + ")", NullPointerException.class, () -> contacts.findAllById(ids));
  }

  @Test
  final void R17_a_failing_backend_is_unavailable_and_never_not_found() throws Exception {
    try (ContactRepository failing = failing()) {
      for (ContactId id : List.of(SampleContacts.anna().id(), MISSING)) {
        Check.unavailable("findById(" + id + ")", failing.findById(id));
        Check.unavailable("findAllById([" + id + "])", failing.findAllById(List.of(id)).get(id));
      }
    }
  }

  @Test
  final void R18_a_failed_call_does_not_break_the_next() throws Exception {
    ContactId anna = SampleContacts.anna().id();
    try (ContactRepository failing = failingOnce()) {
      Check.failed("findById(1001)", failing.findById(anna));

      String second = "findById(1001) after a failed call";
      Contact found = Check.found(second, failing.findById(anna));
      Check.contact(second, Shape.READ_BY_ID, SampleContacts.complete(anna), found);
    }
  }

  private static Contact outcome(String call, Future<Contact> outcome) throws Exception {
    try {
      return outcome.get(30, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError(call + " did not return within 30 s", e);
    }
  }

  private static Contact sample(int i) {
    return SampleContacts.all().get(i % SampleContacts.all().size());
  }

  private void assertNotFound(ContactId id) {
    Check.notFound("findById(" + id + ")", id, contacts.findById(id));
  }
}
