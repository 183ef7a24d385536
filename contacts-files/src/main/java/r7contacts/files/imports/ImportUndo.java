package r7contacts.files.imports;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.port.ContactError;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;

/**
 * Undo of an import by its ledger: contacts that it created are removed, values that it changed are
 * set back, the last change first. What other users have changed since is a conflict, and stays.
 */
public final class ImportUndo {

  /**
   * What became of the undo of one change.
   *
   * @param id the contact; 0 if it is not known
   * @param steps what {@link #plan} would do, old → new; empty after {@link #run}
   * @param reason why it was not undone, or cannot be; absent if it was, or can be
   */
  public record Outcome(ContactId id, String steps, Option<String> reason) {}

  private final EditableContactBook book;
  private final Option<String> portal;

  private ImportUndo(EditableContactBook book, Option<String> portal) {
    this.book = Objects.requireNonNull(book, "book");
    this.portal = portal;
  }

  /** Returns the undo of imports into this book. */
  public static ImportUndo in(EditableContactBook book) {
    return new ImportUndo(book, Option.none());
  }

  /** Returns an undo that rejects ledgers of another {@link ContactImport#portal portal}. */
  public ImportUndo portal(String address) {
    return new ImportUndo(book, Option.some(address));
  }

  /**
   * Undoes the changes of a ledger. Changes that were undone before are left out.
   *
   * @return whether all were undone
   * @throws IllegalArgumentException if the file is no ledger, of another portal, or in use
   * @throws java.io.UncheckedIOException if it cannot be read or written
   */
  public boolean run(Path file, Consumer<Outcome> outcomes) {
    try (Ledger ledger = Ledger.open(file, portal)) {
      return undo(
          ledger,
          change -> book.perform(change).map(done -> ""),
          (entry, outcome) -> {
            if (outcome.reason().isEmpty()) {
              ledger.append(
                  new LedgerEntry(
                      LedgerEntry.UNDONE, entry.key(), entry.change(), entry.id(), "", ""));
            }
            outcomes.accept(outcome);
          });
    }
  }

  /**
   * Returns what {@link #run} would do now, and writes nothing, not even the ledger. Reads each
   * contact that would be changed or removed.
   *
   * @return whether all can be undone
   * @throws IllegalArgumentException if the file is no ledger, of another portal, or in use
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public boolean plan(Path file, Consumer<Outcome> outcomes) {
    try (Ledger ledger = Ledger.read(file, portal)) {
      return undo(
          ledger,
          change -> book.plan(change).map(WritePlan::text),
          (entry, outcome) -> outcomes.accept(outcome));
    }
  }

  /**
   * Undoes the changes, and returns whether all were undone. One of them is in memory at a time.
   */
  private static boolean undo(
      Ledger ledger,
      Function<ContactChange, Either<WriteError, String>> writing,
      BiConsumer<LedgerEntry, Outcome> outcomes) {
    List<LedgerEntry> changes = new ArrayList<>(ledger.changes().values());
    Collections.reverse(changes);
    boolean isComplete = true;
    for (LedgerEntry entry : changes) {
      Outcome outcome = undo(ledger.whole(entry), writing);
      isComplete = isComplete && outcome.reason().isEmpty();
      outcomes.accept(entry, outcome);
    }
    return isComplete;
  }

  private static Outcome undo(
      LedgerEntry entry, Function<ContactChange, Either<WriteError, String>> writing) {
    if (!entry.hasEnded()) {
      return new Outcome(
          entry.isCreate() ? ContactId.of(0) : ContactId.of(entry.id()),
          "",
          Option.some("it is not known whether it was written: run the import again first"));
    }
    ContactId id = ContactId.of(entry.id());
    if (entry.contactAfter().isEmpty()) {
      return new Outcome(
          id, "", Option.some("it could not be read after the change: compare it yourself"));
    }
    Contact after = entry.contactAfter().get();
    ContactChange change =
        entry
            .contactBefore()
            .<ContactChange>map(before -> ContactEdit.between(after, before))
            .getOrElse(() -> ContactRemoval.of(after));
    return writing
        .apply(change)
        .fold(
            error ->
                new Outcome(
                    id, "", Option.some(error.message()).filter(any -> !isGone(entry, error))),
            steps -> new Outcome(id, steps, Option.none()));
  }

  private static boolean isGone(LedgerEntry entry, WriteError error) {
    return entry.isCreate()
        && error instanceof WriteError.NotDone notDone
        && notDone.reason() instanceof ContactError.NotFound;
  }
}
