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
import r7contacts.json.ContactJson;
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
   * @param id the contact
   * @param reason why it was not undone; absent if it was
   */
  public record Outcome(ContactId id, Option<String> reason) {}

  private final EditableContactBook book;

  private ImportUndo(EditableContactBook book) {
    this.book = Objects.requireNonNull(book, "book");
  }

  /** Returns the undo of imports into this book. */
  public static ImportUndo in(EditableContactBook book) {
    return new ImportUndo(book);
  }

  /**
   * Undoes the changes of a ledger. Changes that were undone before are left out.
   *
   * @return whether all were undone
   * @throws IllegalArgumentException if the file is no ledger, or in use
   * @throws java.io.UncheckedIOException if it cannot be read or written
   */
  public boolean run(Path file, Consumer<Outcome> outcomes) {
    boolean isComplete = true;
    try (Ledger ledger = Ledger.open(file)) {
      List<LedgerEntry> ended =
          new ArrayList<>(
              ledger.last().values().stream()
                  .filter(entry -> !entry.event().equals(LedgerEntry.UNDONE))
                  .toList());
      Collections.reverse(ended);
      for (LedgerEntry entry : ended) {
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
    ContactId id = ContactId.of(entry.id());
    if (entry.event().equals(LedgerEntry.BEGUN)) {
      return new Outcome(
          id, Option.some("it is not known whether it was written: run the import again first"));
    }
    if (entry.after().isEmpty()) {
      return new Outcome(
          id, Option.some("it could not be read after the change: compare it yourself"));
    }
    Either<WriteError, Written> undone = book.perform(change(entry));
    return new Outcome(
        id,
        undone.fold(
            error -> isGone(entry, error) ? Option.none() : Option.some(error.message()),
            done -> Option.none()));
  }

  private static ContactChange change(LedgerEntry entry) {
    Contact after = ContactJson.read(entry.after());
    if (entry.change().equals(LedgerEntry.CREATE)) {
      return ContactRemoval.of(after);
    }
    Contact before = ContactJson.read(entry.before());
    // Contacts read by id have no tags unless the change touched tags.
    Contact seen =
        after.tags().isEmpty()
            ? after.withProfile(after.profile().toBuilder().tags(before.tags()).build())
            : after;
    return ContactEdit.between(seen, before);
  }

  private static boolean isGone(LedgerEntry entry, WriteError error) {
    return entry.change().equals(LedgerEntry.CREATE)
        && error instanceof WriteError.NotDone notDone
        && notDone.reason() instanceof ContactError.NotFound;
  }
}
