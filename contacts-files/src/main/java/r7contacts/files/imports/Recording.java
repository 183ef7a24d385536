package r7contacts.files.imports;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.PersonOrCompany;
import r7contacts.json.ContactJson;

/** What an import writes into its ledger, and what an earlier run has written there. */
final class Recording {

  private final Option<Ledger> ledger;
  private final Map<String, LedgerEntry> earlier = new HashMap<>();
  private final Set<Long> ended = new HashSet<>();
  private final Set<Long> missing = new HashSet<>();

  /**
   * Creates a recording.
   *
   * @param ledger the ledger with what an earlier run has written; absent for none
   * @param isDryRun whether nothing is recorded
   */
  Recording(Option<Ledger> ledger, boolean isDryRun) {
    this.ledger = ledger.filter(any -> !isDryRun);
    for (Ledger opened : ledger) {
      earlier.putAll(opened.changes());
      opened.changes().values().stream()
          .filter(LedgerEntry::hasEnded)
          .forEach(entry -> ended.add(entry.id()));
    }
    missing.addAll(ended);
  }

  /** Returns what an earlier run has written. */
  Option<LedgerEntry> ended(String key) {
    return Option.of(earlier.get(key)).filter(LedgerEntry::hasEnded);
  }

  /** Returns how a change began of which an earlier run has not recorded whether it was made. */
  Option<LedgerEntry> interrupted(String key) {
    return Option.of(earlier.get(key)).filter(entry -> !entry.hasEnded());
  }

  /** Returns whether a contact may be the one that an interrupted change has created or changed. */
  boolean mayBeResultOf(ContactId id, String key) {
    return interrupted(key)
        .exists(
            begun ->
                begun.isCreate()
                    ? id.value() > begun.id() && !ended.contains(id.value())
                    : begun.id() == id.value());
  }

  /** Records that the book has this contact. */
  void seen(ContactId id) {
    missing.remove(id.value());
  }

  /** Returns whether the book lacks a contact that an earlier run has written. */
  boolean isMissing(long id) {
    return missing.contains(id);
  }

  /**
   * Records a change before its request. One that was interrupted has begun already.
   *
   * @param before the contact before an update; absent for a create
   * @param highestId the highest id so far
   */
  void begin(String key, Option<Contact> before, long highestId) {
    if (interrupted(key).isEmpty()) {
      append(
          LedgerEntry.BEGUN,
          key,
          before.isEmpty() ? LedgerEntry.CREATE : LedgerEntry.UPDATE,
          before.map(contact -> contact.id().value()).getOrElse(highestId),
          before,
          Option.none());
    }
  }

  /** Records that nothing was done of a change that has begun. */
  void cancel(String key) {
    append(LedgerEntry.UNDONE, key, LedgerEntry.CREATE, 0, Option.none(), Option.none());
    earlier.remove(key);
  }

  /**
   * Records that a contact is created.
   *
   * @param after the contact as read by id; absent if it could not be read
   */
  void created(String key, ContactId id, Option<Contact> after) {
    end(key, LedgerEntry.CREATE, id, Option.none(), after);
  }

  /**
   * Records that a contact is updated.
   *
   * @param after the contact as read by id; absent if it could not be read
   * @param undo the edits that take the update back
   */
  void updated(String key, ContactId id, Option<Contact> after, List<Edit> undo) {
    Option<Contact> before =
        after.map(
            contact ->
                new ContactEdit(
                        id, PersonOrCompany.of(contact), Option.none(), undo, false, Set.of())
                    .applyTo(contact));
    end(key, LedgerEntry.UPDATE, id, before, after);
  }

  private void end(
      String key, String change, ContactId id, Option<Contact> before, Option<Contact> after) {
    append(LedgerEntry.ENDED, key, change, id.value(), before, after);
    earlier.remove(key);
    ended.add(id.value());
  }

  private void append(
      String event,
      String key,
      String change,
      long id,
      Option<Contact> before,
      Option<Contact> after) {
    for (Ledger opened : ledger) {
      opened.append(new LedgerEntry(event, key, change, id, json(before), json(after)));
    }
  }

  private static String json(Option<Contact> contact) {
    return contact.map(ContactJson::writeLine).getOrElse("");
  }
}
