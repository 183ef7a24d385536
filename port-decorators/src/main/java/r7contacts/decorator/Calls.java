package r7contacts.decorator;

import io.vavr.control.Either;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;

/** Ids and outcomes of calls. */
final class Calls {

  private Calls() {}

  /** Returns each id once, in their order. */
  static Set<ContactId> distinct(Collection<ContactId> ids) {
    Set<ContactId> distinct = new LinkedHashSet<>();
    for (ContactId id : ids) {
      distinct.add(Objects.requireNonNull(id, "id"));
    }
    return distinct;
  }

  /** Returns the outcomes of both maps, in the order of the ids. */
  static Map<ContactId, Either<ContactError, Contact>> inOrder(
      Collection<ContactId> ids,
      Map<ContactId, Either<ContactError, Contact>> some,
      Map<ContactId, Either<ContactError, Contact>> others) {
    Map<ContactId, Either<ContactError, Contact>> outcomes = new LinkedHashMap<>();
    for (ContactId id : ids) {
      outcomes.put(
          id, Objects.requireNonNull(some.containsKey(id) ? some.get(id) : others.get(id)));
    }
    return Collections.unmodifiableMap(outcomes);
  }

  /**
   * Returns whether a contact may be the one with this id, so that a cache may keep it. Id 0 is
   * accepted: the portal's documentation shows it for any id requested.
   */
  static boolean isAbout(ContactId id, Contact contact) {
    return contact.id().equals(id) || contact.id().value() == 0;
  }

  static boolean isUnavailable(Either<ContactError, ?> outcome) {
    return outcome.isLeft() && outcome.getLeft() instanceof ContactError.Unavailable;
  }

  /** Returns whether the outcome is due to the calling thread, not to the portal. */
  static boolean endedByInterrupt(Either<ContactError, ?> outcome) {
    return isUnavailable(outcome) && Thread.currentThread().isInterrupted();
  }
}
