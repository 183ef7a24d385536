package r7contacts.port.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactPage;
import r7contacts.port.Lifecycle;

/** State that an editor and its copies with further gates share. Thread-safe. */
final class EditorState {

  /** Contacts that are created within a second may be listed in any order. */
  private static final int NEWEST = 25;

  final EditTimes times;
  final Lifecycle lifecycle;
  final ContactLocks locks = new ContactLocks();

  private final AtomicReference<Option<Stages>> stages = new AtomicReference<>(Option.none());
  private final AtomicReference<Option<ContactId>> highestId = new AtomicReference<>(Option.none());

  EditorState(EditTimes times, Lifecycle lifecycle) {
    this.times = times;
    this.lifecycle = lifecycle;
  }

  /** Returns whether the portal's list has the stage. A list that lacks it is read again. */
  Either<ContactError, Boolean> hasStage(long id, Requests requests) {
    if (stages.get().exists(known -> known.isYoung(times) && known.has(id))) {
      return Either.right(true);
    }
    return requests
        .stages()
        .map(list -> new Stages(list, System.nanoTime()))
        .peek(read -> stages.set(Option.some(read)))
        .map(read -> read.has(id));
  }

  /**
   * Returns an id that no contact of now exceeds, so that a later create has a higher one. Absent
   * if the newest contacts cannot be read.
   */
  Either<ContactError, Option<ContactId>> highestId(Requests requests) {
    return highestId.get().isDefined()
        ? Either.right(highestId.get())
        : requests.newest(0, NEWEST).map(this::highestOf);
  }

  /** Records the id of a contact that was created. */
  void created(ContactId id) {
    highestId.updateAndGet(
        known -> Option.some(known.filter(any -> isHigher(any, id)).getOrElse(id)));
  }

  private Option<ContactId> highestOf(ContactPage page) {
    if (!page.unreadable().isEmpty()) {
      return Option.none();
    }
    created(
        page.items().stream().map(Contact::id).max(ContactId::compareTo).orElse(ContactId.of(0)));
    return highestId.get();
  }

  private static boolean isHigher(ContactId one, ContactId other) {
    return one.compareTo(other) > 0;
  }

  private record Stages(List<CatalogUsage> list, long readAt) {

    boolean isYoung(EditTimes times) {
      return System.nanoTime() - readAt < times.catalogAge().toNanos();
    }

    boolean has(long id) {
      return list.stream().anyMatch(any -> any.entry().id() == id);
    }
  }
}
