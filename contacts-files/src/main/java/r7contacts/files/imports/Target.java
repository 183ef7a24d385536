package r7contacts.files.imports;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.files.ContactLine;

/** A line that can be written, and the contacts that it matches. */
final class Target {

  /** The rule of contacts that an interrupted import has created or changed. */
  static final int INTERRUPTED = -1;

  private static final int MAX_IDS = 100;

  private final ContactLine line;
  private final Contact contact;
  private final String key;
  private final Set<ContactId> ids = new LinkedHashSet<>();
  private final List<ContactId> doubtful = new ArrayList<>();
  private final List<Set<String>> keys;
  private int rule = Integer.MAX_VALUE;
  private boolean hasOtherName;
  private @Nullable Contact seen;

  /**
   * Creates a target.
   *
   * @param contact the contact of the line, with the portal's ids of its stage and custom fields
   * @param key what identifies the line in a ledger
   * @param keys the keys of the contact by each rule
   */
  Target(ContactLine line, Contact contact, String key, List<Set<String>> keys) {
    this.line = line;
    this.contact = contact;
    this.key = key;
    this.keys = keys;
  }

  /**
   * Records a contact that matches by a rule; earlier rules decide.
   *
   * @param isOfOtherName whether it may be another contact: those with the name of the line come
   *     first
   */
  void offer(int byRule, boolean isOfOtherName, Contact match) {
    if (byRule < rule || byRule == rule && hasOtherName && !isOfOtherName) {
      ids.clear();
      rule = byRule;
      hasOtherName = isOfOtherName;
    }
    // Many contacts may share a text that only stands for a missing one.
    boolean isEqual = byRule == rule && isOfOtherName == hasOtherName;
    if (isEqual && ids.size() < MAX_IDS && ids.add(match.id())) {
      seen = ids.size() == 1 ? match : null;
    }
  }

  /** Records a contact of which it is not known whether an interrupted import has created it. */
  void doubt(ContactId id) {
    doubtful.add(id);
  }

  /** Forgets the content of a contact in which nothing is to be changed. */
  void forgetSeen() {
    seen = null;
  }

  ContactLine line() {
    return line;
  }

  Contact contact() {
    return contact;
  }

  /** Returns what identifies the line in a ledger. */
  String key() {
    return key;
  }

  /** Returns the keys of the contact by each rule. */
  List<Set<String>> keys() {
    return keys;
  }

  /** Returns whether the contacts that match have another name, and may be other ones. */
  boolean hasOtherName() {
    return hasOtherName;
  }

  /** Returns the number of the rule that decided. */
  int rule() {
    return rule;
  }

  List<ContactId> ids() {
    return List.copyOf(ids);
  }

  List<ContactId> doubtful() {
    return List.copyOf(doubtful);
  }

  /** Returns the matching contact as read; absent if there is not one, or nothing to change. */
  Option<Contact> seen() {
    return Option.of(seen);
  }
}
