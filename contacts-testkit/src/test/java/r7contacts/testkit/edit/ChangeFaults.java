package r7contacts.testkit.edit;

import static r7contacts.testkit.edit.BrokenEditing.ofEditing;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.ListEdit;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.TagEdit;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.edit.ContactEditing;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.WriteError.Conflict;
import r7contacts.port.edit.WriteError.NotDone;
import r7contacts.port.edit.WritePlan;
import r7contacts.port.edit.Written;
import r7contacts.testkit.SampleContacts;

/** Books that carry out another change than requested. */
final class ChangeFaults {

  private ChangeFaults() {}

  static List<BrokenEditing> all() {
    return List.of(
        ofEditing("accepts every loss", changing(ChangeFaults::acceptingAll), "W07"),
        ofEditing(
            "writes the whole contact as it was seen",
            changing(ChangeFaults::whole),
            "W07",
            "W09",
            "W10",
            "W12",
            "W17",
            "W24",
            "W30"),
        ofEditing("ignores conflicts", changing(ChangeFaults::overwriting), "W10", "W13"),
        ofEditing("never overwrites", changing(ChangeFaults::notOverwriting), "W12"),
        ofEditing("takes equal values of two users for a conflict", Suspicious::new, "W10", "W11"),
        ofEditing("writes when it plans", WritingPlans::new, "W13", "W33"),
        ofEditing("performs plans over changes of other users", LatePlans::new, "W13"),
        ofEditing("performs a plan again", PlansAgain::new, "W13"),
        ofEditing("removes a contact info of another contact", RemovingOfOthers::new, "W21"),
        ofEditing("cannot remove a tag that is absent", NeedingTags::new, "W18"),
        ofEditing("removes a contact that was changed", changing(ChangeFaults::removingNow), "W22"),
        ofEditing("merges contacts that were changed", changing(ChangeFaults::mergingNow), "W23"));
  }

  /** Returns a book that carries out other changes. */
  private static UnaryOperator<EditableContactBook> changing(
      BiFunction<ContactBook, ContactChange, ContactChange> other) {
    return inner ->
        new DelegatingEditing(inner) {
          @Override
          Either<WriteError, WritePlan> plan(ContactEditing editing, ContactChange change) {
            return super.plan(editing, isOpen(change) ? other.apply(inner, change) : change);
          }

          @Override
          Either<WriteError, Written> perform(ContactEditing editing, ContactChange change) {
            return super.perform(editing, isOpen(change) ? other.apply(inner, change) : change);
          }
        };
  }

  private static boolean isOpen(ContactChange change) {
    return change != null;
  }

  private static ContactChange acceptingAll(ContactBook book, ContactChange change) {
    return change instanceof ContactEdit edit ? edit.accepting(Loss.Kind.values()) : change;
  }

  private static ContactChange whole(ContactBook book, ContactChange change) {
    if (!(change instanceof ContactEdit edit) || edit.seen().isEmpty()) {
      return change;
    }
    Contact wanted = edit.applyTo(edit.seen().get());
    return book.findComplete(edit.id())
        .map(now -> (ContactChange) between(now, wanted))
        .getOrElse(change);
  }

  private static ContactEdit between(Contact now, Contact wanted) {
    return ContactEdit.between(now, wanted).accepting(Loss.Kind.values());
  }

  private static ContactChange overwriting(ContactBook book, ContactChange change) {
    return change instanceof ContactEdit edit ? edit.overwritingConflicts() : change;
  }

  private static ContactChange notOverwriting(ContactBook book, ContactChange change) {
    return change instanceof ContactEdit edit
        ? new ContactEdit(
            edit.id(), edit.kind(), edit.seen(), edit.edits(), false, edit.acceptedLosses())
        : change;
  }

  private static ContactChange removingNow(ContactBook book, ContactChange change) {
    return change instanceof ContactRemoval removal
        ? book.findComplete(removal.id())
            .map(now -> (ContactChange) ContactRemoval.of(now))
            .getOrElse(change)
        : change;
  }

  private static ContactChange mergingNow(ContactBook book, ContactChange change) {
    return change instanceof ContactMerge merge
        ? ContactMerge.of(
            book.findComplete(merge.source().id()).getOrElse(merge.source()),
            book.findComplete(merge.target().id()).getOrElse(merge.target()))
        : change;
  }

  /** Takes a member that another user changed for a conflict, even if both want the same value. */
  private static final class Suspicious extends DelegatingEditing {
    Suspicious(EditableContactBook book) {
      super(book);
    }

    @Override
    Either<WriteError, Written> perform(ContactEditing editing, ContactChange change) {
      if (change instanceof ContactEdit edit && !edit.overwritesConflicts()) {
        Option<Contact> now = book.findComplete(edit.id()).toOption();
        for (Contact seen : edit.seen()) {
          if (now.exists(
              is -> edit.edits().stream().anyMatch(one -> !one.replacesSame(seen, is)))) {
            return Either.left(new Conflict(List.of(), now.get()));
          }
        }
      }
      return super.perform(editing, change);
    }
  }

  private static final class WritingPlans extends DelegatingEditing {
    WritingPlans(EditableContactBook book) {
      super(book);
    }

    @Override
    Either<WriteError, WritePlan> plan(ContactEditing editing, ContactChange change) {
      Either<WriteError, WritePlan> plan = super.plan(editing, change);
      if (change instanceof ContactEdit) {
        editing.perform(change);
      }
      return plan;
    }
  }

  private static final class LatePlans extends DelegatingEditing {
    LatePlans(EditableContactBook book) {
      super(book);
    }

    @Override
    Either<WriteError, Written> perform(ContactEditing editing, WritePlan plan) {
      Either<WriteError, Written> outcome = super.perform(editing, plan);
      return outcome.isLeft() && outcome.getLeft() instanceof Conflict
          ? editing.perform(overwriting(book, plan.change()))
          : outcome;
    }
  }

  private static final class PlansAgain extends DelegatingEditing {
    PlansAgain(EditableContactBook book) {
      super(book);
    }

    @Override
    Either<WriteError, Written> perform(ContactEditing editing, WritePlan plan) {
      try {
        return super.perform(editing, plan);
      } catch (IllegalStateException e) {
        return editing.perform(plan.change());
      }
    }
  }

  private static final class RemovingOfOthers extends DelegatingEditing {
    RemovingOfOthers(EditableContactBook book) {
      super(book);
    }

    @Override
    Either<WriteError, Written> perform(ContactEditing editing, ContactChange change) {
      if (change instanceof ContactEdit edit
          && edit.edits().size() == 1
          && edit.edits().get(0) instanceof ListEdit.Remove<?> remove
          && remove.element() instanceof ContactInfo info
          && edit.id().equals(SampleContacts.maria().id())) {
        book.perform(ContactEdit.ofPerson(SampleContacts.anna().id()).removeInfo(info).build());
      }
      return super.perform(editing, change);
    }
  }

  private static final class NeedingTags extends DelegatingEditing {
    NeedingTags(EditableContactBook book) {
      super(book);
    }

    @Override
    Either<WriteError, Written> perform(ContactEditing editing, ContactChange change) {
      return change instanceof ContactEdit edit && isMissing(edit.edits())
          ? Either.left(new NotDone(new NotFound(edit.id())))
          : super.perform(editing, change);
    }

    private boolean isMissing(List<Edit> edits) {
      Set<String> known = Set.of("Поставщик", "a tag of no contact");
      return edits.size() == 1
          && edits.get(0) instanceof TagEdit.Remove remove
          && known.contains(remove.title());
    }
  }
}
