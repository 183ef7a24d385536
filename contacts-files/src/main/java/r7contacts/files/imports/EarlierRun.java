package r7contacts.files.imports;

import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import r7contacts.domain.ContactId;
import r7contacts.files.imports.ImportOutcome.Earlier;
import r7contacts.files.imports.ImportOutcome.Rejected;
import r7contacts.files.imports.ImportOutcome.Unfinished;

/**
 * The lines that an earlier run with the same ledger has written, or may have written.
 *
 * @param written the contacts of lines, with their numbers, which are added
 */
record EarlierRun(Recording recording, Matching matching, Map<ContactId, Long> written) {

  /** Returns the outcome of a line that an earlier run has written. */
  ImportOutcome ended(Target target, LedgerEntry entry) {
    ContactId id = ContactId.of(entry.id());
    matching.claim(target);
    written.put(id, target.line().number());
    if (recording.isMissing(entry.id()) && !target.contact().sharing().isPrivate()) {
      return new Rejected(
          "contact %s, which was written by an earlier run with this ledger, is not in the portal:"
                  .formatted(id)
              + " import the line with a new ledger");
    }
    return new Earlier(id);
  }

  /**
   * Returns the outcome of a line if it is not known whether an interrupted run has created its
   * contact: a second one must not be created. A change that was certainly not made is cancelled.
   */
  Option<ImportOutcome> unknown(Target target) {
    boolean isFound = target.rule() == Target.INTERRUPTED;
    if (isFound && target.ids().size() == 1) {
      // The contact of another line, which was interrupted as well, is not this one's.
      return Option.when(
          written.containsKey(target.ids().get(0)),
          () -> new Unfinished("the contact of a line like it was found: run the import again"));
    }
    boolean isCreate = recording.interrupted(target.key()).get().isCreate();
    List<ContactId> candidates = isFound ? target.ids() : target.doubtful();
    if (isCreate && !candidates.isEmpty() && (isFound || target.ids().isEmpty())) {
      return Option.some(
          new Unfinished(
              "an interrupted run may have created one of the contacts %s for the line: compare"
                      .formatted(candidates)
                  + " them, and import the line with a new ledger if it is missing"));
    }
    if (isCreate && target.ids().isEmpty() && target.contact().sharing().isPrivate()) {
      return Option.some(new Unfinished(PrivateContacts.hiddenCreate("the contact")));
    }
    recording.cancel(target.key());
    return Option.none();
  }
}
