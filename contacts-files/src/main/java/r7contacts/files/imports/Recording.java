package r7contacts.files.imports;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.files.imports.ImportOutcome.Created;
import r7contacts.files.imports.ImportOutcome.Updated;
import r7contacts.json.ContactJson;
import r7contacts.port.edit.Written;

/** What an import writes into its ledger, and what an earlier run has written there. */
final class Recording {

  private final Option<Ledger> ledger;
  private final Map<String, LedgerEntry> last = new HashMap<>();
  private final Map<String, LedgerEntry> begun = new HashMap<>();
  private final Set<Long> ended = new HashSet<>();

  Recording(Option<Ledger> ledger) {
    this.ledger = ledger;
    ledger.forEach(
        opened ->
            opened
                .last()
                .forEach(
                    (key, entry) -> {
                      last.put(key, entry);
                      if (entry.event().equals(LedgerEntry.ENDED)) {
                        ended.add(entry.id());
                      }
                      opened.begun(key).forEach(first -> begun.put(key, first));
                    }));
  }

  /** Returns the outcome of a line that an earlier run has written. */
  Option<ImportOutcome> outcomeBefore(String key) {
    return Option.of(last.get(key))
        .filter(entry -> entry.event().equals(LedgerEntry.ENDED))
        .map(Recording::outcome);
  }

  private static ImportOutcome outcome(LedgerEntry entry) {
    ContactId id = ContactId.of(entry.id());
    return entry.change().equals(LedgerEntry.CREATE)
        ? new Created(id)
        : new Updated(id, "changed by an earlier run");
  }

  /** Returns how a line began of which it is not known whether it was written. */
  Option<LedgerEntry> interrupted(String key) {
    return Option.of(last.get(key))
        .filter(entry -> entry.event().equals(LedgerEntry.BEGUN))
        .flatMap(entry -> Option.of(begun.get(key)));
  }

  /** Returns whether a contact may be what an interrupted line has created or changed. */
  boolean mayBeResultOf(ContactId id, String key) {
    LedgerEntry entry = begun.get(key);
    return entry != null
        && (entry.change().equals(LedgerEntry.UPDATE)
            ? entry.id() == id.value()
            : id.value() > entry.id() && !ended.contains(id.value()));
  }

  /**
   * Records a change before its request. One that was interrupted has begun already.
   *
   * @param seen the contact before an update; absent for a create
   * @param highestId the highest id so far
   */
  void begin(String key, Option<Contact> seen, long highestId) {
    if (interrupted(key).isDefined()) {
      return;
    }
    LedgerEntry entry =
        new LedgerEntry(
            LedgerEntry.BEGUN,
            key,
            seen.isEmpty() ? LedgerEntry.CREATE : LedgerEntry.UPDATE,
            seen.map(contact -> contact.id().value()).getOrElse(highestId),
            seen.map(ContactJson::writeLine).getOrElse(""),
            "");
    begun.put(key, entry);
    append(entry);
  }

  /** Records that nothing was done of a change that has begun. */
  void cancel(String key) {
    append(end(LedgerEntry.UNDONE, begun.get(key).id(), "", key));
    begun.remove(key);
  }

  /** Records a change that is done, and returns its outcome. */
  ImportOutcome end(String key, Written done, String steps) {
    return end(key, done.id(), done.contact(), steps);
  }

  /** Records a change that is done, and returns its outcome. */
  ImportOutcome end(String key, ContactId id, Option<Contact> after, String steps) {
    LedgerEntry entry =
        end(LedgerEntry.ENDED, id.value(), after.map(ContactJson::writeLine).getOrElse(""), key);
    append(entry);
    ended.add(id.value());
    return entry.change().equals(LedgerEntry.CREATE) ? new Created(id) : new Updated(id, steps);
  }

  private LedgerEntry end(String event, long id, String after, String key) {
    LedgerEntry first = begun.get(key);
    return new LedgerEntry(event, key, first.change(), id, first.before(), after);
  }

  private void append(LedgerEntry entry) {
    last.put(entry.key(), entry);
    ledger.forEach(opened -> opened.append(entry));
  }
}
