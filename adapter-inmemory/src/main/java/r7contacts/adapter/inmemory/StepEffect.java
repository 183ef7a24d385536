package r7contacts.adapter.inmemory;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Creation;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Profile;
import r7contacts.domain.change.PersonOrCompany;
import r7contacts.domain.change.SetStage;
import r7contacts.domain.change.TagEdit;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.edit.Step;

/**
 * Effect of a step on a snapshot, by the rules of a portal: the snapshot afterwards, or the reason
 * why the step is not done. One class, because a visitor has a method for each kind of step.
 */
final class StepEffect implements Step.Visitor<Either<ContactError, Snapshot>> {

  private final Snapshot before;
  private final ContactId id;
  private final Supplier<Creation> creation;
  private final Draft draft;

  /**
   * @param id the contact that is changed; of a merge the target; any of a create
   * @param creation time and user of a create
   */
  StepEffect(Snapshot before, ContactId id, Supplier<Creation> creation) {
    this.before = before;
    this.id = id;
    this.creation = creation;
    this.draft = new Draft(before);
  }

  @Override
  public Either<ContactError, Snapshot> create(Step.CreateContact step) {
    Contact created = step.created(ContactId.of(before.lastId() + 1));
    Profile.Builder profile = created.profile().toBuilder();
    return put(
        Option.none(),
        created.withProfile(
            profile.customFields(withHeadings(created)).creation(creation.get()).build()));
  }

  /** A contact that is read by id has the headings of its kind. */
  private List<CustomField> withHeadings(Contact contact) {
    List<FieldDefinition> definitions =
        PersonOrCompany.of(contact) == PersonOrCompany.PERSON
            ? before.catalog().personFields()
            : before.catalog().companyFields();
    List<CustomField> fields = new ArrayList<>(contact.customFields());
    definitions.stream()
        .filter(FieldDefinition::isHeading)
        .map(Catalog::withoutValue)
        .forEach(fields::add);
    fields.sort(Comparator.comparingInt(CustomField::position));
    return fields;
  }

  @Override
  public Either<ContactError, Snapshot> addInfos(Step.AddInfos step) {
    return edit(step::applyTo);
  }

  @Override
  public Either<ContactError, Snapshot> changeInfo(Step.ChangeInfo step) {
    return edit(step::applyTo);
  }

  @Override
  public Either<ContactError, Snapshot> removeInfo(Step.RemoveInfo step) {
    return edit(step::applyTo);
  }

  /** Erases what a portal erases, so that what a change costs does not depend on the adapter. */
  @Override
  public Either<ContactError, Snapshot> replaceRecord(Step.ReplaceRecord step) {
    return edit(
        now -> {
          draft.removeFromTypes(now);
          Contact after = step.applyTo(now);
          return after.withProfile(
              after.profile().toBuilder()
                  .stage(null)
                  .currency(null)
                  .industry(null)
                  .type(null)
                  .build());
        });
  }

  @Override
  public Either<ContactError, Snapshot> changeStage(Step.ChangeStage step) {
    Option<CatalogEntry> wanted = step.edit().stage();
    Option<CatalogEntry> known = wanted.flatMap(stage -> before.catalog().stage(stage.id()));
    return wanted.isDefined() && known.isEmpty()
        ? Either.left(new ContactError.Refused("there is no stage " + wanted.get().id()))
        : edit(new SetStage(known)::applyTo);
  }

  @Override
  public Either<ContactError, Snapshot> changeField(Step.ChangeField step) {
    return edit(step::applyTo);
  }

  @Override
  public Either<ContactError, Snapshot> changeTag(Step.ChangeTag step) {
    TagEdit edit = step.edit();
    return edit(
        edit instanceof TagEdit.Add
            ? new TagEdit.Add(before.catalog().spelled(edit.title()))::applyTo
            : edit::applyTo);
  }

  @Override
  public Either<ContactError, Snapshot> changeCompany(Step.ChangeCompany step) {
    return edit(step::applyTo);
  }

  @Override
  public Either<ContactError, Snapshot> changeSharing(Step.ChangeSharing step) {
    return edit(step::applyTo);
  }

  @Override
  public Either<ContactError, Snapshot> remove(Step.RemoveContact step) {
    return find(id)
        .map(
            contact -> {
              draft.remove(contact);
              return draft.snapshot();
            });
  }

  @Override
  public Either<ContactError, Snapshot> merge(Step.MergeContacts step) {
    return find(step.source().id())
        .flatMap(
            source ->
                find(id)
                    .map(
                        target -> {
                          draft.merge(source, target);
                          return draft.snapshot();
                        }));
  }

  private Either<ContactError, Contact> find(ContactId wanted) {
    return draft
        .find(wanted)
        .filter(found -> before.has(wanted))
        .toEither(() -> new NotFound(wanted));
  }

  private Either<ContactError, Snapshot> edit(Function<Contact, Contact> change) {
    return find(id).flatMap(now -> put(Option.some(now), change.apply(now)));
  }

  /** A person can only be linked to a company that is there. A link that was there before stays. */
  private Either<ContactError, Snapshot> put(Option<Contact> now, Contact after) {
    Option<ContactId> company = Draft.companyOf(after);
    boolean isLinked = !company.equals(now.flatMap(Draft::companyOf)) && company.isDefined();
    if (isLinked && !isCompany(company.get())) {
      return Either.left(new NotFound(company.get()));
    }
    draft.put(after);
    return Either.right(draft.snapshot());
  }

  private boolean isCompany(ContactId wanted) {
    return before.has(wanted) && draft.findCompany(wanted).isDefined();
  }
}
