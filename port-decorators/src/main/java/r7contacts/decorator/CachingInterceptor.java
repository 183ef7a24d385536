package r7contacts.decorator;

import io.vavr.control.Either;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.port.ContactError;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.Step;
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

  /** Invalidates contacts that turn out to be outdated, so that callers can read them again. */
  @Override
  final Either<WriteError, WritePlan> plan(ContactChange change, ContactEditing by) {
    return by.plan(change).peekLeft(error -> invalidate(error.accept(OUTDATED)));
  }

  /**
   * Invalidates the contacts of the change twice: before it, so that an end of the program in
   * between leaves nothing outdated in a shared cache, and after it, because of reads in between.
   */
  @Override
  final Either<WriteError, Written> perform(WritePlan plan, ContactEditing by) {
    Set<ContactId> outdated = new HashSet<>(plan.isEmpty() ? Set.of() : plan.touched());
    invalidate(outdated);
    try {
      Either<WriteError, Written> outcome = by.perform(plan);
      outdated.addAll(
          outcome.fold(error -> error.accept(OUTDATED), written -> Set.of(written.id())));
      return outcome;
    } finally {
      if (isShownByMembers(plan)) {
        invalidateAll();
      } else {
        invalidate(outdated);
      }
    }
  }

  /** Returns whether the plan changes what the members of a company show of it. */
  private static boolean isShownByMembers(WritePlan plan) {
    return plan.before().exists(Company.class::isInstance)
        && plan.steps().stream()
            .anyMatch(
                step ->
                    step instanceof Step.ReplaceRecord
                        || step instanceof Step.ChangeSharing
                        || step instanceof Step.MergeContacts
                        || step instanceof Step.RemoveContact);
  }

  /** The contacts that an error shows to be another now than a cache may have. */
  private static final WriteError.Visitor<Set<ContactId>> OUTDATED =
      new WriteError.Visitor<>() {
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

        /** Of a create, the contact may be known by the rest of the change only. */
        @Override
        public Set<ContactId> partlyDone(WriteError.PartlyDone error) {
          Set<ContactId> ids = new HashSet<>(error.now().map(Contact::id).toJavaSet());
          if (error.rest() instanceof ContactEdit rest) {
            ids.add(rest.id());
          }
          return ids;
        }

        @Override
        public Set<ContactId> unknown(WriteError.Unknown error) {
          return error.candidates().stream().map(Contact::id).collect(Collectors.toSet());
        }
      };
}
