package r7contacts.testkit;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Channel;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;

/**
 * The contract of {@link ContactBook} as JUnit tests, {@link ContactRepositoryContract} included.
 * The test of an adapter extends this class and supplies books:
 *
 * <pre>{@code
 * class SqlContactsTest extends ContactBookContract {
 *
 *   @Override
 *   protected ContactBook open() {
 *     return SqlContacts.open(database.with(SampleContacts.all()));
 *   }
 *
 *   @Override
 *   protected ContactBook failing() {
 *     return SqlContacts.open(database.thatIsDown());
 *   }
 *
 *   @Override
 *   protected ContactBook failingOnce() {
 *     return SqlContacts.open(database.with(SampleContacts.all()).thatFailsOnce());
 *   }
 * }
 * }</pre>
 *
 * <p>A book under the contract holds {@link SampleContacts#all()}, and what {@link SampleGroups}
 * has: projects, opportunities, cases and types. It may return fewer contacts on a page than
 * requested, tags of contacts that are read by id, headings of custom fields in lists, and a
 * contact's type. That portals leave these out is in {@link PortalBehaviourContract}.
 *
 * <p>The rules: R single contacts, Q criteria of queries, T text of queries, L lists and pages, I
 * contact infos, G groups, C complete contacts and catalog, A arguments and closing, F failures.
 */
public abstract class ContactBookContract extends ContactRepositoryContract
    implements FilterRules, TextRules, ListRules, ContactInfoRules, GroupRules, CatalogRules {

  /** For the tests of an adapter. */
  protected ContactBookContract() {}

  /**
   * Opens a book that holds {@link SampleContacts#all()} and what {@link SampleGroups} has. The
   * contract closes it.
   */
  @Override
  protected abstract ContactBook open() throws Exception;

  @Override
  protected abstract ContactBook failing() throws Exception;

  @Override
  protected abstract ContactBook failingOnce() throws Exception;

  /** Returns the book that the contract opened for the test that runs. */
  @Override
  public final ContactBook book() {
    return (ContactBook) contacts();
  }

  @Test
  @SuppressWarnings("NullAway")
  final void A01_null_arguments_throw_at_once() {
    ContactBook book = book();
    PageRequest first = PageRequest.first(1);
    ContactInfoQuery mail = ContactInfoQuery.exact(Channel.EMAIL, "a@x");
    assertRejectsNull("page((ContactQuery) null, …)", () -> book.page((ContactQuery) null, first));
    assertRejectsNull(
        "page((ContactInfoQuery) null, …)", () -> book.page((ContactInfoQuery) null, first));
    assertRejectsNull("page((ContactGroup) null, …)", () -> book.page((ContactGroup) null, first));
    assertRejectsNull("page(ContactQuery.all(), null)", () -> book.page(ContactQuery.all(), null));
    assertRejectsNull("page(ContactInfoQuery, null)", () -> book.page(mail, null));
    assertRejectsNull("page(ContactGroup, null)", () -> book.page(ContactGroup.ofCase(1), null));
    assertRejectsNull("tagsOf(null)", () -> book.tagsOf(null));
  }

  private static void assertRejectsNull(String call, Supplier<?> action) {
    Check.exception(call, NullPointerException.class, action);
  }

  @Test
  final void A02_a_closed_book_throws_in_every_call() {
    book().close();

    for (BookCall call : BookCall.all()) {
      Check.exception(
          call.name() + " after close()", IllegalStateException.class, () -> call.on(book()));
    }
  }

  @Test
  final void F01_a_failing_backend_is_unavailable_in_every_call() throws Exception {
    List<String> wrong = new ArrayList<>();
    try (ContactBook failing = failing()) {
      for (BookCall call : BookCall.all()) {
        Either<ContactError, ?> outcome = call.on(failing);
        if (!outcome.isLeft() || !(outcome.getLeft() instanceof Unavailable)) {
          wrong.add(call.name() + " returned " + Check.text(outcome));
        }
      }
    }
    if (!wrong.isEmpty()) {
      throw new AssertionError(
          "when the backend fails, every call must return Unavailable, but:\n  "
              + String.join("\n  ", wrong));
    }
  }

  @Test
  final void F02_a_failed_call_does_not_break_the_next_of_any_kind() throws Exception {
    for (BookCall call : BookCall.all()) {
      try (ContactBook failing = failingOnce()) {
        Check.failed(call.name(), call.on(failing));
        Check.found(call.name() + " after a failed call", call.on(failing));
      }
    }
  }
}
