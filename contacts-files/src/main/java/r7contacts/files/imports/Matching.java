package r7contacts.files.imports;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.TextComparison;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;

/**
 * Comparison of the lines of a file with each other, and with all contacts of a book in one walk.
 * Contacts are kept only as far as lines will change them.
 */
final class Matching {

  private final Match match;
  private final Recording recording;
  private final List<Map<String, Target>> targets = new ArrayList<>();
  private final Map<String, List<Target>> interrupted = new HashMap<>();
  private final Map<String, List<ContactId>> companies = new HashMap<>();
  private long highestId;

  Matching(Match match, Recording recording) {
    this.match = match;
    this.recording = recording;
    for (int rule = 0; rule < match.size(); rule++) {
      targets.add(new HashMap<>());
    }
  }

  /** Adds a line. Returns the number of an earlier line about the same contact, if there is one. */
  Option<Long> add(Target target) {
    List<Set<String>> keys = match.keys(target.contact());
    for (int rule = 0; rule < keys.size(); rule++) {
      for (String key : keys.get(rule)) {
        Target other = targets.get(rule).get(key);
        if (other != null) {
          return Option.some(other.line().number());
        }
      }
    }
    for (int rule = 0; rule < keys.size(); rule++) {
      Map<String, Target> ofRule = targets.get(rule);
      keys.get(rule).forEach(key -> ofRule.put(key, target));
    }
    recording
        .interrupted(target.key())
        .forEach(
            begun ->
                interrupted
                    .computeIfAbsent(
                        interruptedKey(begun, target.contact()), any -> new ArrayList<>())
                    .add(target));
    return Option.none();
  }

  private static String interruptedKey(LedgerEntry begun, Contact contact) {
    return begun.change().equals(LedgerEntry.UPDATE) ? "id " + begun.id() : nameKey(contact);
  }

  private static String nameKey(Contact contact) {
    return contact.fold(person -> "person ", company -> "company ")
        + TextComparison.key(Match.name(contact));
  }

  /**
   * Reads all contacts of the book.
   *
   * @param isDone whether a contact has all that its line writes
   * @throws r7contacts.port.ContactException if a contact cannot be read
   */
  void readAll(ContactBook book, Predicate<Target> isDone) {
    try (Stream<Either<ContactError, Contact>> all = book.stream(ContactQuery.all())) {
      all.forEach(outcome -> read(outcome.getOrElseThrow(ContactError::toException), isDone));
    }
  }

  private void read(Contact contact, Predicate<Target> isDone) {
    highestId = Math.max(highestId, contact.id().value());
    contact.fold(
        person -> false,
        company -> company.name().peek(name -> addCompany(name, company.id())).isDefined());
    Set<Target> matched = new HashSet<>();
    for (String key : List.of("id " + contact.id(), nameKey(contact))) {
      for (Target target : interrupted.getOrDefault(key, List.of())) {
        if (recording.mayBeResultOf(contact.id(), target.key())) {
          target.offer(Target.INTERRUPTED, contact);
          matched.add(target);
        }
      }
    }
    List<Set<String>> keys = match.keys(contact);
    for (int rule = 0; rule < keys.size(); rule++) {
      for (String key : keys.get(rule)) {
        Target target = targets.get(rule).get(key);
        if (target != null) {
          target.offer(rule, contact);
          matched.add(target);
        }
      }
    }
    for (Target target : matched) {
      boolean isSeen = target.seen().exists(seen -> seen == contact);
      if (isSeen && recording.interrupted(target.key()).isEmpty() && isDone.test(target)) {
        target.forgetSeen();
      }
    }
  }

  /**
   * Returns the highest id that was read, after which a contact that is created now gets its own.
   */
  long highestId() {
    return highestId;
  }

  /** Returns the companies with a name. */
  List<ContactId> companies(String name) {
    return companies.getOrDefault(TextComparison.key(name.strip()), List.of());
  }

  void addCompany(String name, ContactId id) {
    companies.computeIfAbsent(TextComparison.key(name.strip()), any -> new ArrayList<>()).add(id);
  }
}
