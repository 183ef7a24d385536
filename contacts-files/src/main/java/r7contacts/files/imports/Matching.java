package r7contacts.files.imports;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.TextComparison;
import r7contacts.domain.change.PersonOrCompany;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;

/**
 * Comparison of the lines of a file with each other, and with all contacts of a book in one walk.
 * Contacts are kept only as far as lines will change them.
 *
 * <p>A line without a key by any rule matches a contact of the same name that has all its values,
 * so that an unchanged file does not create contacts again. That is the rule after all others.
 */
final class Matching {

  private final Match match;
  private final Recording recording;
  private final List<Map<String, List<Target>>> targets = new ArrayList<>();
  private final List<Map<String, List<Target>>> written = new ArrayList<>();
  private final Map<String, List<Target>> interrupted = new HashMap<>();
  private long highestId;

  Matching(Match match, Recording recording) {
    this.match = match;
    this.recording = recording;
    for (int rule = 0; rule <= match.size(); rule++) {
      targets.add(new HashMap<>());
      written.add(new HashMap<>());
    }
  }

  /** Returns the keys of a line by each rule; the last one is that of lines without other keys. */
  private static List<Set<String>> keys(Target line) {
    List<Set<String>> keys = new ArrayList<>(line.keys());
    boolean hasKey = keys.stream().anyMatch(any -> !any.isEmpty());
    keys.add(hasKey ? Set.of() : Set.of(nameKey(line.contact())));
    return keys;
  }

  private static String nameKey(Contact contact) {
    return PersonOrCompany.of(contact).word() + " " + TextComparison.key(Match.name(contact));
  }

  /** Adds a line that is to be compared with the contacts of the book. */
  void add(Target target) {
    List<Set<String>> keys = keys(target);
    for (int rule = 0; rule < keys.size(); rule++) {
      for (String key : keys.get(rule)) {
        put(targets.get(rule), key, target);
      }
    }
    for (LedgerEntry begun : recording.interrupted(target.key())) {
      put(interrupted, begun.isCreate() ? nameKey(target.contact()) : "id " + begun.id(), target);
    }
  }

  private static void put(Map<String, List<Target>> lists, String key, Target target) {
    lists.computeIfAbsent(key, any -> new ArrayList<>(1)).add(target);
  }

  /**
   * Reads all contacts of the book.
   *
   * @param isDone whether a contact has all that its line writes
   * @param contacts receives each contact
   * @throws r7contacts.port.ContactException if a contact cannot be read
   */
  void readAll(ContactBook book, Predicate<Target> isDone, Consumer<Contact> contacts) {
    try (Stream<Either<ContactError, Contact>> all = book.stream(ContactQuery.all())) {
      all.map(outcome -> outcome.getOrElseThrow(ContactError::toException))
          .peek(contacts)
          .forEach(contact -> read(contact, isDone));
    }
  }

  private void read(Contact contact, Predicate<Target> isDone) {
    created(contact.id());
    recording.seen(contact.id());
    Set<Target> matched = new HashSet<>();
    offerToInterrupted(contact);
    List<Set<String>> keys = match.keys(contact);
    for (int rule = 0; rule < keys.size(); rule++) {
      for (String key : keys.get(rule)) {
        for (Target target : targets.get(rule).getOrDefault(key, List.of())) {
          if (rule <= target.rule() && offer(target, rule, contact, keys)) {
            matched.add(target);
          }
        }
      }
    }
    Map<String, List<Target>> byName = targets.get(match.size());
    List<Target> sameName =
        byName.isEmpty() ? List.of() : byName.getOrDefault(nameKey(contact), List.of());
    for (Target target : sameName) {
      if (Filling.hasAll(contact, target.contact())) {
        target.offer(match.size(), false, contact);
        matched.add(target);
      }
    }
    for (Target target : matched) {
      boolean isSeen = target.seen().exists(seen -> seen == contact);
      if (isSeen && recording.interrupted(target.key()).isEmpty() && isDone.test(target)) {
        target.forgetSeen();
      }
    }
  }

  /** Offers a contact that shares a key by a rule; returns false if it is not the same one. */
  private boolean offer(Target target, int rule, Contact contact, List<Set<String>> keys) {
    boolean hasOtherName = !nameKey(contact).equals(nameKey(target.contact()));
    if (hasOtherName && differ(keys, target.keys(), rule)) {
      return false;
    }
    target.offer(rule, hasOtherName && rule > 0 && match.isShared(rule), contact);
    return true;
  }

  /**
   * Returns whether by a rule before this one both have keys and share none: colleagues share the
   * telephone number of their office, and have their own e-mail addresses.
   */
  private static boolean differ(List<Set<String>> ones, List<Set<String>> others, int rule) {
    return IntStream.range(0, rule)
        .anyMatch(
            earlier ->
                !ones.get(earlier).isEmpty()
                    && !others.get(earlier).isEmpty()
                    && Collections.disjoint(ones.get(earlier), others.get(earlier)));
  }

  /** A contact that an interrupted create has left has nothing that its line lacks. */
  private void offerToInterrupted(Contact contact) {
    if (interrupted.isEmpty()) {
      return;
    }
    for (Target target : interrupted.getOrDefault("id " + contact.id(), List.of())) {
      target.offer(Target.INTERRUPTED, false, contact);
    }
    for (Target target : interrupted.getOrDefault(nameKey(contact), List.of())) {
      if (!recording.mayBeResultOf(contact.id(), target.key())) {
        continue;
      }
      if (Filling.hasAll(target.contact(), contact)) {
        target.offer(Target.INTERRUPTED, false, contact);
      } else {
        target.doubt(contact.id());
      }
    }
  }

  /** Returns the highest id: a contact that is created now gets a higher one. */
  long highestId() {
    return highestId;
  }

  /** Records a contact. */
  void created(ContactId id) {
    highestId = Math.max(highestId, id.value());
  }

  /**
   * Returns the number of an earlier line about the same contact, if there is one: by a rule that
   * is not after the one that matched a contact of the book.
   */
  Option<Long> earlierLine(Target target) {
    List<Set<String>> keys = keys(target);
    for (int rule = 0; rule < keys.size() && rule <= target.rule(); rule++) {
      for (String key : keys.get(rule)) {
        for (Target other : written.get(rule).getOrDefault(key, List.of())) {
          if (isSame(other, target, rule)) {
            return Option.some(other.line().number());
          }
        }
      }
    }
    return Option.none();
  }

  private boolean isSame(Target one, Target other, int rule) {
    return rule < match.size()
        ? nameKey(one.contact()).equals(nameKey(other.contact()))
            || !differ(one.keys(), other.keys(), rule)
        : Filling.hasAll(one.contact(), other.contact());
  }

  /** Records that this line is the one that is written, of those about the same contact. */
  void claim(Target target) {
    List<Set<String>> keys = keys(target);
    for (int rule = 0; rule < keys.size(); rule++) {
      for (String key : keys.get(rule)) {
        put(written.get(rule), key, target);
      }
    }
  }
}
