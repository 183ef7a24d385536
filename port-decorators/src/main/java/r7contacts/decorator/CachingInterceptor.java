package r7contacts.decorator;

import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.PersonOrCompany;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.SetText;
import r7contacts.port.ContactError;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;

/**
 * Interceptor that caches contacts read by id and invalidates those that a change may alter. The
 * reads of a change itself are not cached.
 */
abstract class CachingInterceptor extends RequestInterceptor {

  /** Removes these contacts from the cache. Loads of them that have begun are not kept. */
  abstract void invalidate(Set<ContactId> ids);

  /** Removes all contacts from the cache. Loads that have begun are not kept. */
  abstract void invalidateAll();

  @Override
  final Either<WriteError, WritePlan> plan(
      ContactChange change, Function<RequestGate, ContactEditing> behind) {
    return super.plan(change, behind)
        .peekLeft(error -> invalidate(error.accept(ShownByError.INSTANCE)));
  }

  @Override
  final Either<WriteError, Written> perform(
      WritePlan plan, Function<RequestGate, ContactEditing> behind) {
    Invalidation invalidation = new Invalidation(plan.change());
    return invalidation.around(() -> behind.apply(invalidation).perform(plan));
  }

  @Override
  final Either<WriteError, Written> perform(
      ContactChange change, Function<RequestGate, ContactEditing> behind) {
    Invalidation invalidation = new Invalidation(change);
    return invalidation.around(() -> behind.apply(invalidation).perform(change));
  }

  /**
   * Invalidation of the contacts of one change. Before its first write, so that an end of the
   * program during the change leaves nothing outdated in a shared cache; and after it, because of
   * reads in between.
   */
  private final class Invalidation implements RequestGate {

    private final ContactChange change;
    private final Set<ContactId> outdated = ConcurrentHashMap.newKeySet();
    private volatile boolean isWriting;

    Invalidation(ContactChange change) {
      this.change = change;
    }

    Either<WriteError, Written> around(Supplier<Either<WriteError, Written>> performance) {
      try {
        return performance
            .get()
            .peek(written -> outdated.addAll(written.isChanged() ? Set.of(written.id()) : Set.of()))
            .peekLeft(error -> outdated.addAll(error.accept(ShownByError.INSTANCE)));
      } finally {
        if (isWriting && change.accept(ShownByMembers.INSTANCE)) {
          invalidateAll();
        } else {
          invalidate(outdated);
        }
      }
    }

    @Override
    public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
      return intercept(request);
    }

    @Override
    public void beforeWriting(Set<ContactId> touched) {
      isWriting = true;
      outdated.addAll(touched);
      invalidate(touched);
    }
  }

  /** Whether a change alters what people show of their company: name, note, sharing, rights. */
  private enum ShownByMembers implements ContactChange.Visitor<Boolean> {
    INSTANCE;

    @Override
    public Boolean newContact(NewContact change) {
      return false;
    }

    @Override
    public Boolean edit(ContactEdit change) {
      return change.kind() == PersonOrCompany.COMPANY
          && change.edits().stream()
              .anyMatch(edit -> edit instanceof SetText || edit instanceof SetSharing);
    }

    @Override
    public Boolean removal(ContactRemoval change) {
      return change.seen() instanceof Company;
    }

    @Override
    public Boolean merge(ContactMerge change) {
      return change.target() instanceof Company;
    }
  }

  /** The contacts that an error shows to be missing, or another now than a cache may have. */
  private enum ShownByError implements WriteError.Visitor<Set<ContactId>> {
    INSTANCE;

    @Override
    public Set<ContactId> notDone(WriteError.NotDone error) {
      return error.reason() instanceof ContactError.NotFound missing
          ? Set.of(missing.id())
          : Set.of();
    }

    @Override
    public Set<ContactId> invalid(WriteError.Invalid error) {
      return Set.of();
    }

    @Override
    public Set<ContactId> conflict(WriteError.Conflict error) {
      return Set.of(error.now().id());
    }

    @Override
    public Set<ContactId> wouldLose(WriteError.WouldLose error) {
      return Set.of();
    }

    /** Of a create, the new contact may be known by the rest of the change only. */
    @Override
    public Set<ContactId> partlyDone(WriteError.PartlyDone error) {
      return error.rest() instanceof ContactEdit rest
          ? Set.of(rest.id())
          : ids(error.now().toJavaList());
    }

    @Override
    public Set<ContactId> unknown(WriteError.Unknown error) {
      return ids(error.candidates());
    }

    private static Set<ContactId> ids(List<Contact> contacts) {
      return contacts.stream().map(Contact::id).collect(Collectors.toSet());
    }
  }
}
