package r7contacts.testkit.edit;

import static org.junit.jupiter.api.Assumptions.abort;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.testkit.SampleContacts;

/**
 * The contract of {@link EditableContactBook} as JUnit tests: what {@link
 * r7contacts.port.edit.ContactEditing} promises, checked by the reading ports of the same book. The
 * test of an adapter extends this class and supplies books:
 *
 * <pre>{@code
 * class SqlEditingTest extends ContactEditingContract {
 *
 *   private static final EditTimes SHORT_TIMES =
 *       new EditTimes(Duration.ofSeconds(5), Duration.ofMinutes(1), List.of(Duration.ZERO));
 *   private final ContactTables tables = ContactTables.withSamples();
 *
 *   @Override
 *   protected EditableContactBook open() {
 *     return new SqlContacts(tables.database());
 *   }
 *
 *   @Override
 *   protected EditableContactBook openFailing(WriteFault fault) {
 *     return new SqlContacts(
 *         tables.database(), fault.in(new SqlStepWriter(tables.database())), SHORT_TIMES);
 *   }
 * }
 * }</pre>
 *
 * <p>{@link #open} returns a book that holds {@link SampleContacts#all()} and what {@link
 * r7contacts.testkit.SampleGroups} has, of an account that sees all of them. Rules that need
 * another book are reported as skipped if the adapter has none. Every test has new data: JUnit
 * creates an instance of the class for each.
 *
 * <p>The rules: W01 and W02 new contacts, W03 to W08 edits and losses, W09 to W13 and W29 conflicts
 * and plans, W14 to W18 contact infos, addresses, custom fields and tags, W19 and W20 companies and
 * sharing, W21 to W23 removals and merges, W24 undo, W25 to W27 and W31 failures, W28 limits, W30
 * threads, W32 reading afterwards, W33 arguments and closing.
 */
@Timeout(120)
public abstract class ContactEditingContract
    implements CreateRules,
        EditRules,
        LossRules,
        UndoRules,
        ConflictRules,
        PlanRules,
        InfoEditRules,
        FieldAndTagRules,
        LinkAndSharingRules,
        RemovalRules,
        MergeRules,
        FailureRules,
        LostCreateRules,
        StoppedChangeRules,
        LimitRules,
        ThreadRules,
        ReadingAfterwardsRules {

  private final List<EditableContactBook> opened = new ArrayList<>();
  private @Nullable EditableContactBook book;
  private @Nullable EditableContactBook rival;

  /** For the tests of an adapter. */
  protected ContactEditingContract() {}

  /**
   * Opens a book that holds {@link SampleContacts#all()} and what {@link
   * r7contacts.testkit.SampleGroups} has. The contract closes it.
   */
  protected abstract EditableContactBook open() throws Exception;

  /**
   * Opens another book on the same data, by which the contract makes the changes of another user.
   * The contract closes it. By default it is the book of {@link #open}.
   */
  protected EditableContactBook openRival() throws Exception {
    return book();
  }

  /**
   * Opens another book on the same data, of which the answer to a write is lost and no write is
   * retried. Writes are counted from now on. The contract closes the book, and may open several in
   * a test. An adapter with a {@link r7contacts.port.edit.StepWriter} passes it through {@link
   * WriteFault#in}. {@link r7contacts.port.edit.EditTimes} with short searches for lost creates
   * save seconds. An adapter that cannot lose an answer returns {@link
   * org.junit.jupiter.api.Assumptions#abort(String) Assumptions.abort("…")}: the rules about lost
   * answers are reported as skipped then.
   */
  protected abstract EditableContactBook openFailing(WriteFault fault) throws Exception;

  /**
   * Opens a book on data of its own, as {@link #open} does, whose account is no administrator and
   * is the first user of {@link SampleContacts#pat()}. Private contacts of other users may be
   * absent. The contract closes it. By default the rules about such accounts are skipped.
   */
  protected EditableContactBook openWithoutAdministrator() throws Exception {
    return abort("this adapter knows no users");
  }

  /** Returns the book that the contract opened for the test that runs. */
  @Override
  public final EditableContactBook book() {
    if (book == null) {
      book = opened(this::open);
    }
    return book;
  }

  /** Returns the book of another user that the contract opened for the test that runs. */
  @Override
  public final EditableContactBook rival() {
    if (rival == null) {
      rival = opened(this::openRival);
    }
    return rival;
  }

  /** Opens a book on the same data in which a write fails. */
  @Override
  public final EditableContactBook failing(WriteFault fault) {
    return opened(() -> openFailing(fault));
  }

  /** Opens a book whose account is no administrator. */
  @Override
  public final EditableContactBook withoutAdministrator() {
    return opened(this::openWithoutAdministrator);
  }

  private EditableContactBook opened(Callable<EditableContactBook> opening) {
    try {
      EditableContactBook newBook = opening.call();
      opened.add(newBook);
      return newBook;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError("the book of the adapter cannot be opened", e);
    }
  }

  @BeforeEach
  final void openBook() {
    book();
  }

  @AfterEach
  final void closeBooks() {
    opened.forEach(EditableContactBook::close);
  }

  @Test
  @SuppressWarnings("NullAway")
  final void W33_null_throws_at_once() {
    EditCheck.exception(
        "plan(null)", NullPointerException.class, () -> book().plan((ContactChange) null));
    EditCheck.exception(
        "perform((ContactChange) null)",
        NullPointerException.class,
        () -> book().perform((ContactChange) null));
    EditCheck.exception(
        "perform((WritePlan) null)",
        NullPointerException.class,
        () -> book().perform((WritePlan) null));
    EditCheck.exception("through(null)", NullPointerException.class, () -> book().through(null));
  }

  @Test
  final void W33_a_closed_book_throws_and_changes_nothing() {
    NewContact change = NewContact.person("Late", SharingChange.everyone()).build();
    WritePlan plan =
        book().plan(change).getOrElseThrow(error -> new AssertionError("plan(…) failed"));
    book().close();

    EditCheck.exception(
        "plan(…) after close()", IllegalStateException.class, () -> book().plan(change));
    EditCheck.exception(
        "perform(plan) after close()", IllegalStateException.class, () -> book().perform(plan));
    EditCheck.exception(
        "perform(change) after close()", IllegalStateException.class, () -> book().perform(change));
  }

  @Test
  final void W33_a_plan_of_another_book_is_refused() throws Exception {
    Contact maria = EditCheck.read(book(), SampleContacts.maria().id());
    EditableContactBook other = opened(this::open);
    Either<WriteError, WritePlan> foreign = other.plan(ContactEdit.of(maria).addTag("VIP").build());
    WritePlan plan = foreign.getOrElseThrow(error -> new AssertionError("plan(…) failed"));

    EditCheck.exception(
        "perform(plan of another book)",
        IllegalArgumentException.class,
        () -> book().perform(plan));

    EditCheck.unchanged("perform(plan of another book)", book(), maria);
  }
}
