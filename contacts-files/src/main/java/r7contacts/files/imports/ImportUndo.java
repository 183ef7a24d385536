package r7contacts.files.imports;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.port.ContactError;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.Written;

/**
 * Undo of an import by its ledger: contacts that it created are removed, values that it changed are
 * set back, the last change first. What other users have changed since is a conflict, and stays.
 */
public final class ImportUndo {

  /**
   * What became of the undo of one change.
   *
   * @param id the contact; 0 if it is not known
   * @param reason why it was not undone; absent if it was
   */
  public record Outcome(ContactId id, Option<String> reason) {}

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
    boolean isComplete = true;
    try (Ledger ledger = Ledger.open(file, portal, entry -> entry)) {
      List<LedgerEntry> changes = new ArrayList<>(ledger.changes().values());
      Collections.reverse(changes);
      for (LedgerEntry entry : changes) {
        Outcome outcome = undo(entry);
        if (outcome.reason().isEmpty()) {
          ledger.append(
              new LedgerEntry(LedgerEntry.UNDONE, entry.key(), entry.change(), entry.id(), "", ""));
        } else {
          isComplete = false;
        }
        outcomes.accept(outcome);
      }
    }
    return isComplete;
  }

  private Outcome undo(LedgerEntry entry) {
    if (!entry.hasEnded()) {
      return new Outcome(
          entry.isCreate() ? ContactId.of(0) : ContactId.of(entry.id()),
          Option.some("it is not known whether it was written: run the import again first"));
    }
    ContactId id = ContactId.of(entry.id());
    if (entry.contactAfter().isEmpty()) {
      return new Outcome(
          id, Option.some("it could not be read after the change: compare it yourself"));
    }
    Contact after = entry.contactAfter().get();
    ContactChange change =
        entry
            .contactBefore()
            .<ContactChange>map(before -> ContactEdit.between(after, before))
            .getOrElse(() -> ContactRemoval.of(after));
    Either<WriteError, Written> undone = book.perform(change);
    return new Outcome(
        id,
        undone.fold(
            error -> isGone(entry, error) ? Option.none() : Option.some(error.message()),
            done -> Option.none()));
  }

  private static boolean isGone(LedgerEntry entry, WriteError error) {
    return entry.isCreate()
        && error instanceof WriteError.NotDone notDone
        && notDone.reason() instanceof ContactError.NotFound;
  }
}
