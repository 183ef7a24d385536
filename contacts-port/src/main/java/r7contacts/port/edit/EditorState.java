package r7contacts.port.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
  final Locks locks = new Locks();

  private final AtomicReference<Option<Stages>> stages = new AtomicReference<>(Option.none());
  private final AtomicReference<Option<Highest>> highest = new AtomicReference<>(Option.none());

  EditorState(EditTimes times, Lifecycle lifecycle) {
    this.times = times;
    this.lifecycle = lifecycle;
  }

  /** Returns whether a list that was read lately has the stage. */
  boolean knowsStage(long id) {
    return stages.get().exists(known -> known.isYoung(times) && known.has(id));
  }

  /** Returns whether the portal's list has the stage. A list that lacks it is read again. */
  Either<ContactError, Boolean> hasStage(long id, Requests requests) {
    if (knowsStage(id)) {
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
   * if the newest contacts cannot be read. An id that is known for longer is read again: contacts
   * that were created elsewhere since must not be taken for a later create.
   */
  Either<ContactError, Option<ContactId>> highestId(Requests requests) {
    Option<Highest> known = highest.get().filter(any -> any.isYoung(times));
    return known.isDefined()
        ? Either.right(known.map(Highest::id))
        : requests.newest(0, NEWEST).map(this::highestOf);
  }

  /** Records the id of a contact that was created. */
  void created(ContactId id) {
    long now = System.nanoTime();
    highest.updateAndGet(
        known ->
            Option.some(
                new Highest(
                    known.map(Highest::id).filter(any -> isHigher(any, id)).getOrElse(id), now)));
  }

  private Option<ContactId> highestOf(ContactPage page) {
    if (!page.unreadable().isEmpty()) {
      return Option.none();
    }
    created(
        page.items().stream().map(Contact::id).max(ContactId::compareTo).orElse(ContactId.of(0)));
    return highest.get().map(Highest::id);
  }

  private static boolean isHigher(ContactId one, ContactId other) {
    return one.compareTo(other) > 0;
  }

  private record Highest(ContactId id, long knownAt) {

    boolean isYoung(EditTimes times) {
      return System.nanoTime() - knownAt < times.planAge().toNanos();
    }
  }

  private record Stages(List<CatalogUsage> list, long readAt) {

    boolean isYoung(EditTimes times) {
      return System.nanoTime() - readAt < times.catalogAge().toNanos();
    }

    boolean has(long id) {
      return list.stream().anyMatch(any -> any.entry().id() == id);
    }
  }

  /**
   * Locks of contacts: changes of the same contact run one after the other. Few locks serve all
   * contacts; several are taken in a fixed order. Thread-safe.
   */
  static final class Locks {

    private static final int COUNT = 64;

    private final List<ReentrantLock> locks =
        IntStream.range(0, COUNT).mapToObj(any -> new ReentrantLock()).toList();

    /** Runs the action with the locks of these keys; absent if the thread is interrupted before. */
    <T> Option<T> with(Collection<?> keys, Supplier<T> action) {
      return with(
          keys.stream()
              .map(key -> Math.floorMod(key.hashCode(), COUNT))
              .distinct()
              .sorted()
              .map(locks::get)
              .toList(),
          action,
          0);
    }

    private <T> Option<T> with(List<ReentrantLock> wanted, Supplier<T> action, int from) {
      if (from == wanted.size()) {
        return Option.some(action.get());
      }
      ReentrantLock lock = wanted.get(from);
      try {
        lock.lockInterruptibly();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Option.none();
      }
      try {
        return with(wanted, action, from + 1);
      } finally {
        lock.unlock();
      }
    }
  }
}
