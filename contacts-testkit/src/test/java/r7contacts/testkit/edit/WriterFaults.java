package r7contacts.testkit.edit;

import static r7contacts.testkit.edit.BrokenEditing.ofWriter;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import r7contacts.domain.Address;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.ListEdit;
import r7contacts.domain.change.ListMember;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.PersonOrCompany;
import r7contacts.domain.change.SetCompany;
import r7contacts.domain.change.SetField;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.SetStage;
import r7contacts.domain.change.SetText;
import r7contacts.domain.change.SharingChange;
import r7contacts.domain.change.TagEdit;
import r7contacts.domain.change.TextMember;
import r7contacts.port.ContactError;
import r7contacts.port.edit.Account;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.Step;
import r7contacts.port.edit.StepFailure;
import r7contacts.port.edit.StepWriter;
import r7contacts.testkit.SampleContacts;

/** Writers that store something else than requested. */
final class WriterFaults {

  private WriterFaults() {}

  static List<BrokenEditing> all() {
    return List.of(
        ofWriter(
            "creates companies without a note",
            inner -> new Creating(inner, WriterFaults::withoutNoteOfCompany),
            "W01",
            "W03",
            "W06",
            "W23",
            "W24",
            "W25",
            "W26"),
        ofWriter(
            "creates people with few members without a job title",
            inner -> new Creating(inner, WriterFaults::withoutJobTitle),
            "W01"),
        ofWriter(
            "escapes ampersands in new texts",
            inner -> new Creating(inner, WriterFaults::escaped),
            "W02"),
        ofWriter("trims contact infos", changing(WriterFaults::trimmed), "W02"),
        ofWriter(
            "removes the tags of a person with a contact info",
            adding(
                step -> step instanceof Step.RemoveInfo,
                before ->
                    before instanceof Person
                        ? before.tags().stream().map(TagEdit.Remove::new).toList()
                        : List.of()),
            "W13",
            "W25",
            "W26",
            "W31",
            "W32"),
        ofWriter(
            "clears the note of a company with its stage",
            adding(
                step -> step instanceof Step.ChangeStage,
                before ->
                    before instanceof Company
                        ? List.of(new SetText(TextMember.ABOUT, Option.none()))
                        : List.of()),
            "W01",
            "W03",
            "W06",
            "W23",
            "W24",
            "W25",
            "W26"),
        ofWriter(
            "cannot clear a last name",
            dropping(WriterFaults::clearsLastName),
            "W03",
            "W04",
            "W24"),
        ofWriter(
            "gives a person a last name",
            adding(
                step -> step instanceof Step.ReplaceRecord,
                before ->
                    before.displayName().equals("Мария")
                        ? List.of(new SetText(TextMember.LAST_NAME, Option.some("-")))
                        : List.of()),
            "W05"),
        ofWriter(
            "wipes the stage with the names",
            WriterFaults::wipingStages,
            "W03",
            "W06",
            "W09",
            "W12",
            "W13",
            "W19",
            "W20",
            "W24",
            "W25",
            "W26",
            "W31",
            "W32"),
        ofWriter(
            "adds equal contact infos too often",
            changing(WriterFaults::tooOften),
            "W14",
            "W25",
            "W26"),
        ofWriter("does not change contact infos of VK", dropping(WriterFaults::changesVk), "W14"),
        ofWriter("removes equal contact infos together", changing(WriterFaults::all), "W14"),
        ofWriter("does not add unknown codes", dropping(WriterFaults::addsUnknown), "W14"),
        ofWriter(
            "leaves several contact infos primary",
            dropping(edit -> unmarks(edit) && edit.member().equals("phone")),
            "W15"),
        ofWriter(
            "leaves several addresses primary",
            dropping(edit -> unmarks(edit) && edit.member().equals("address")),
            "W15"),
        ofWriter(
            "does not add addresses of a state only", dropping(WriterFaults::addsState), "W16"),
        ofWriter(
            "does not clear flags",
            dropping(WriterFaults::clearsFlag),
            "W13",
            "W17",
            "W25",
            "W26",
            "W31",
            "W32"),
        ofWriter(
            "does not link a person to a company in a step of its own",
            inner ->
                changing(
                    inner,
                    (step, edit) ->
                        step instanceof Step.ChangeCompany ? none() : Option.some(edit)),
            "W03",
            "W12",
            "W19",
            "W24",
            "W25",
            "W26"),
        ofWriter(
            "takes reading for reading and writing",
            changing(WriterFaults::readWrite),
            "W03",
            "W12",
            "W20",
            "W24",
            "W25",
            "W26"),
        ofWriter(
            "forgets the users of a private contact with its names",
            adding(
                step -> step instanceof Step.ReplaceRecord,
                before ->
                    before.sharing().isPrivate()
                        ? List.of(new SetSharing(SharingChange.administratorsOnly()))
                        : List.of()),
            "W06",
            "W12",
            "W20"),
        ofWriter("links people to a removed company again", LinkingAgain::new, "W22"),
        ofWriter(
            "loses a custom field in a merge",
            adding(
                step -> step instanceof Step.MergeContacts,
                before -> SampleEdits.fields(before).map(field -> (Edit) clearing(field)).toList()),
            "W23",
            "W25",
            "W26"),
        ofWriter("leaves the source of a merge", CopyingMerge::new, "W23", "W25", "W26"),
        ofWriter("repeats a create whose answer was lost", CreatingAgain::new, "W26", "W27"),
        ofWriter("adds contact infos again after a lost answer", AddingAgain::new, "W25", "W26"),
        ofWriter("calls a lost create not done", CallingNotDone::new, "W26", "W27"),
        ofWriter("takes its account for an administrator", Administrator::new, "W20"));
  }

  private static Option<Edit> none() {
    return Option.none();
  }

  private static SetField clearing(CustomField field) {
    return new SetField(FieldDefinition.of(field, 0), Option.none());
  }

  /** Returns a writer that writes other edits than those of its steps. */
  private static UnaryOperator<StepWriter> changing(UnaryOperator<Edit> change) {
    return inner -> changing(inner, (step, edit) -> Option.some(change.apply(edit)));
  }

  /** Returns a writer that leaves edits out. */
  private static UnaryOperator<StepWriter> dropping(Predicate<Edit> isDropped) {
    return inner -> changing(inner, (step, edit) -> Option.when(!isDropped.test(edit), edit));
  }

  private static StepWriter changing(
      StepWriter inner, BiFunction<Step, Edit, Option<Edit>> change) {
    return new DelegatingWriter(inner) {
      @Override
      public Option<StepFailure> write(Step step, Contact before, RequestGate gate) {
        List<Edit> edits =
            step.edits().stream().flatMap(edit -> change.apply(step, edit).toJavaStream()).toList();
        return super.write(
            edits.equals(step.edits()) ? step : new Step.ReplaceRecord(edits), before, gate);
      }
    };
  }

  /** Returns a writer that makes further edits after steps. */
  private static UnaryOperator<StepWriter> adding(
      Predicate<Step> when, Function<Contact, List<? extends Edit>> more) {
    return inner ->
        new DelegatingWriter(inner) {
          @Override
          public Option<StepFailure> write(Step step, Contact before, RequestGate gate) {
            Option<StepFailure> failure = super.write(step, before, gate);
            if (failure.isEmpty() && when.test(step)) {
              super.write(new Step.ReplaceRecord(List.copyOf(more.apply(before))), before, OPEN);
            }
            return failure;
          }
        };
  }

  private static Option<Edit> withoutNoteOfCompany(NewContact contact, Edit edit) {
    boolean isDropped = contact.kind() == PersonOrCompany.COMPANY && isText(edit, TextMember.ABOUT);
    return Option.when(!isDropped, edit);
  }

  private static Option<Edit> withoutJobTitle(NewContact contact, Edit edit) {
    boolean isDropped = contact.edits().size() < 5 && isText(edit, TextMember.JOB_TITLE);
    return Option.when(!isDropped, edit);
  }

  private static Option<Edit> escaped(NewContact contact, Edit edit) {
    return Option.some(
        edit instanceof SetText text
            ? new SetText(text.target(), text.text().map(typed -> typed.replace("&", "&amp;")))
            : edit);
  }

  private static boolean isText(Edit edit, TextMember member) {
    return edit instanceof SetText text && text.target() == member;
  }

  private static Edit trimmed(Edit edit) {
    return edit instanceof ListEdit.Add<?> add && add.element() instanceof ContactInfo info
        ? new ListEdit.Add<>(
            ListMember.INFOS,
            info.withValue(info.value().map(String::strip).getOrNull()),
            add.copies())
        : edit;
  }

  private static boolean clearsLastName(Edit edit) {
    return edit instanceof SetText text
        && text.target() == TextMember.LAST_NAME
        && text.text().isEmpty();
  }

  private static StepWriter wipingStages(StepWriter inner) {
    StepWriter notPuttingBack =
        changing(
            inner,
            (step, edit) ->
                step instanceof Step.ChangeStage stage && stage.putsBack()
                    ? none()
                    : Option.some(edit));
    return adding(
            step -> step instanceof Step.ReplaceRecord,
            before -> List.of(new SetStage(Option.none())))
        .apply(notPuttingBack);
  }

  private static Edit twice(Edit edit) {
    return edit instanceof ListEdit.Add<?> add ? copies(add, 2 * add.copies()) : edit;
  }

  private static Edit tooOften(Edit edit) {
    return edit instanceof ListEdit.Add<?> add && add.copies() > 1 ? twice(edit) : edit;
  }

  private static <T> Edit copies(ListEdit.Add<T> add, int copies) {
    return new ListEdit.Add<>(add.list(), add.element(), copies);
  }

  private static Edit all(Edit edit) {
    return edit instanceof ListEdit.Remove<?> remove ? all(remove) : edit;
  }

  private static <T> Edit all(ListEdit.Remove<T> remove) {
    return new ListEdit.Remove<>(remove.list(), remove.element(), 0);
  }

  private static boolean changesVk(Edit edit) {
    return edit instanceof ListEdit.Change<?> && edit.member().equals("vk");
  }

  private static boolean addsUnknown(Edit edit) {
    return edit instanceof ListEdit.Add<?> add
        && add.element() instanceof ContactInfo info
        && info.channelCode() == 42;
  }

  private static boolean unmarks(Edit edit) {
    if (!(edit instanceof ListEdit.Change<?> change)) {
      return false;
    }
    return isPrimary(change.element()) && !isPrimary(change.replacement());
  }

  private static boolean isPrimary(Object element) {
    return element instanceof ContactInfo info ? info.isPrimary() : ((Address) element).isPrimary();
  }

  private static boolean addsState(Edit edit) {
    return edit instanceof ListEdit.Add<?> add
        && add.element() instanceof Address address
        && address.singleLine().equals("x");
  }

  private static boolean clearsFlag(Edit edit) {
    return edit instanceof SetField field && field.field().id() == 14 && field.text().isEmpty();
  }

  private static Edit readWrite(Edit edit) {
    return edit instanceof SetSharing sharing
            && sharing.sharing().equals(SharingChange.everyoneMayRead())
        ? new SetSharing(SharingChange.everyone())
        : edit;
  }

  private static final class Creating extends DelegatingWriter {
    private final BiFunction<NewContact, Edit, Option<Edit>> change;

    Creating(StepWriter inner, BiFunction<NewContact, Edit, Option<Edit>> change) {
      super(inner);
      this.change = change;
    }

    @Override
    public Either<StepFailure, ContactId> create(NewContact contact, RequestGate gate) {
      List<Edit> edits =
          contact.edits().stream()
              .flatMap(edit -> change.apply(contact, edit).toJavaStream())
              .toList();
      return super.create(new NewContact(contact.kind(), edits), gate);
    }
  }

  private static final class LinkingAgain extends DelegatingWriter {
    LinkingAgain(StepWriter inner) {
      super(inner);
    }

    @Override
    public Option<StepFailure> write(Step step, Contact before, RequestGate gate) {
      Option<StepFailure> failure = super.write(step, before, gate);
      if (step instanceof Step.RemoveContact && before instanceof Company) {
        SetCompany link = new SetCompany(Option.some(CompanyLink.of(before.id(), "?")));
        super.write(new Step.ReplaceRecord(List.of(link)), SampleContacts.anna(), OPEN);
      }
      return failure;
    }
  }

  private static final class CopyingMerge extends DelegatingWriter {
    CopyingMerge(StepWriter inner) {
      super(inner);
    }

    @Override
    public Option<StepFailure> write(Step step, Contact before, RequestGate gate) {
      if (!(step instanceof Step.MergeContacts merge)) {
        return super.write(step, before, gate);
      }
      Contact merged = ContactMerge.merged(merge.source(), before);
      List<Edit> edits = ContactEdit.between(before, merged).edits();
      return super.write(new Step.ReplaceRecord(edits), before, gate);
    }
  }

  private static final class CreatingAgain extends DelegatingWriter {
    CreatingAgain(StepWriter inner) {
      super(inner);
    }

    @Override
    public Either<StepFailure, ContactId> create(NewContact contact, RequestGate gate) {
      Either<StepFailure, ContactId> first = super.create(contact, gate);
      return first.isLeft() && first.getLeft().mayBeDone() ? super.create(contact, gate) : first;
    }
  }

  private static final class AddingAgain extends DelegatingWriter {
    AddingAgain(StepWriter inner) {
      super(inner);
    }

    @Override
    public Option<StepFailure> write(Step step, Contact before, RequestGate gate) {
      Option<StepFailure> first = super.write(step, before, gate);
      return step instanceof Step.AddInfos && first.exists(StepFailure::mayBeDone)
          ? super.write(
              new Step.ReplaceRecord(step.edits().stream().map(edit -> twice(edit)).toList()),
              before,
              gate)
          : first;
    }
  }

  private static final class CallingNotDone extends DelegatingWriter {
    CallingNotDone(StepWriter inner) {
      super(inner);
    }

    @Override
    public Either<StepFailure, ContactId> create(NewContact contact, RequestGate gate) {
      return super.create(contact, gate)
          .mapLeft(failure -> new StepFailure(failure.error(), false));
    }
  }

  private static final class Administrator extends DelegatingWriter {
    Administrator(StepWriter inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, Account> account(RequestGate gate) {
      return Either.right(Account.unrestricted());
    }
  }
}
