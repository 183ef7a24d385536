package r7contacts.port.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.PersonOrCompany;
import r7contacts.domain.change.Problem;
import r7contacts.domain.change.SetCompany;
import r7contacts.domain.change.SetField;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.ContactError;

/**
 * Planning of each kind of change: reads what it needs, and writes nothing. One class, because the
 * kinds share their checks. Not thread-safe.
 */
final class Planner implements ContactChange.Visitor<Either<WriteError, Planner.Draft>> {

  private static final ContactId NO_ID = ContactId.of(0);

  private final Requests requests;
  private final Facts facts;

  Planner(Requests requests, Facts facts) {
    this.requests = requests;
    this.facts = facts;
  }

  /**
   * What a plan is made of.
   *
   * @param before the contact as read; of a new contact as its create leaves it, with the id 0
   */
  record Draft(Contact before, EditPlanning.Draft work, Set<ContactId> touched) {

    List<Step> steps() {
      return work.steps();
    }

    List<Loss> losses() {
      return work.losses();
    }
  }

  /** Returns what the change takes, or why it cannot be carried out. */
  Either<WriteError, Draft> draft(ContactChange change) {
    List<Problem> problems = change.problems();
    return problems.isEmpty() ? change.accept(this) : invalid(problems);
  }

  /** Returns the steps of an edit of a contact that was read just now. */
  Either<WriteError, EditPlanning.Draft> draft(ContactEdit edit, Contact now) {
    return EditPlanning.of(edit, now, facts);
  }

  @Override
  public Either<WriteError, Draft> newContact(NewContact change) {
    Step.CreateContact create = new Step.CreateContact(change);
    Contact created = create.created(NO_ID);
    return draft(Changes.completion(change, created), created)
        .flatMap(
            rest ->
                Changes.company(created)
                    .flatMap(facts::objectionTo)
                    .orElse(() -> sharingObjection(change, created, rest))
                    .<Either<WriteError, Draft>>map(Either::left)
                    .getOrElse(
                        () -> {
                          List<Step> steps = new ArrayList<>();
                          steps.add(create);
                          steps.addAll(rest.steps());
                          return Either.right(
                              new Draft(
                                  created,
                                  new EditPlanning.Draft(steps, List.of()),
                                  touched(Stream.empty(), Stream.of(created))));
                        }));
  }

  private Option<WriteError> sharingObjection(
      NewContact change, Contact created, EditPlanning.Draft rest) {
    SharingChange sharing = Changes.sharing(change);
    Option<WriteError> objection = facts.objectionTo(sharing);
    if (objection.isDefined() || rest.steps().isEmpty()) {
      return objection;
    }
    return facts
        .keepsRights(sharing, created.sharing())
        .fold(
            error -> Option.some(new WriteError.NotDone(error)),
            keeps ->
                Option.when(
                    !keeps,
                    () ->
                        facts.losesRights(
                            "contact infos, addresses, tags and stage cannot be added to it")));
  }

  @Override
  public Either<WriteError, Draft> edit(ContactEdit change) {
    change.seen().filter(change::replacesRecordOf).forEach(seen -> facts.readAhead(change, seen));
    return read(change.id(), Changes.readsTags(change))
        .flatMap(
            now ->
                draft(change, now)
                    .map(
                        work ->
                            new Draft(
                                now,
                                work,
                                touched(
                                    Stream.of(now.id()),
                                    Stream.of(now, change.applyTo(now))
                                        .filter(any -> hasLinkStep(work))))));
  }

  @Override
  public Either<WriteError, Draft> removal(ContactRemoval change) {
    Contact seen = change.seen();
    return read(change.id(), Changes.readsTags(change))
        .flatMap(now -> unchanged(seen, now))
        .flatMap(Planner::removable)
        .map(
            now ->
                new Draft(
                    now,
                    new EditPlanning.Draft(List.of(new Step.RemoveContact()), List.of()),
                    touched(Stream.of(now.id()), Stream.of(now))));
  }

  @Override
  public Either<WriteError, Draft> merge(ContactMerge change) {
    return read(change.source().id(), true)
        .flatMap(source -> unchanged(change.source(), source))
        .flatMap(Planner::removable)
        .flatMap(
            source ->
                read(change.target().id(), true)
                    .flatMap(target -> unchanged(change.target(), target))
                    .flatMap(Planner::editable)
                    .map(
                        target ->
                            new Draft(
                                target,
                                new EditPlanning.Draft(mergeSteps(source, target), List.of()),
                                touched(
                                    Stream.of(source.id(), target.id()),
                                    Stream.of(source, target)))));
  }

  /** Portals lose the custom values of the source: those that the target lacks are set first. */
  private static List<Step> mergeSteps(Contact source, Contact target) {
    List<Step> steps = new ArrayList<>();
    for (CustomField field : ContactMerge.merged(source, target).customFields()) {
      SetField set = new SetField(FieldDefinition.of(field, 0), field.text());
      if (!field.isHeading() && field.text().isDefined() && set.valueIn(target).isEmpty()) {
        steps.add(new Step.ChangeField(set));
      }
    }
    steps.add(new Step.MergeContacts(source));
    return steps;
  }

  /** Returns a conflict if the contact was changed since it was seen. */
  private static Either<WriteError, Contact> unchanged(Contact seen, Contact now) {
    PersonOrCompany kind = PersonOrCompany.of(now);
    if (kind != PersonOrCompany.of(seen)) {
      return invalid(
          List.of(
              new Problem(
                  Problem.Kind.WRONG_KIND,
                  "contact " + now.id(),
                  "contact %s is a %s: read it again".formatted(now.id(), kind.word()))));
    }
    Contact comparable = seen.tags().isEmpty() ? Requests.tagged(now, List.of()) : now;
    List<Edit> changes = ContactEdit.between(seen, comparable).edits();
    return changes.isEmpty()
        ? Either.right(now)
        : Either.left(new WriteError.Conflict(Difference.between(changes, seen, now), now));
  }

  private static Either<WriteError, Contact> removable(Contact now) {
    return now.mayDelete() ? Either.right(now) : denied("may not delete contact " + now.id());
  }

  static Either<WriteError, Contact> editable(Contact now) {
    return now.mayEdit() ? Either.right(now) : denied("may not edit contact " + now.id());
  }

  static <T> Either<WriteError, T> denied(String what) {
    return Either.left(
        new WriteError.NotDone(new ContactError.AccessDenied("this account " + what)));
  }

  private static <T> Either<WriteError, T> invalid(List<Problem> problems) {
    return Either.left(new WriteError.Invalid(problems));
  }

  private Either<WriteError, Contact> read(ContactId id, boolean withTags) {
    return requests
        .contact(id, withTags)
        .<WriteError>mapLeft(WriteError.NotDone::new)
        .peek(any -> facts.contactIsRead());
  }

  private static boolean hasLinkStep(EditPlanning.Draft work) {
    return work.steps().stream()
        .flatMap(step -> step.edits().stream())
        .anyMatch(SetCompany.class::isInstance);
  }

  private static Set<ContactId> touched(Stream<ContactId> ids, Stream<Contact> linked) {
    Set<ContactId> touched = new HashSet<>(ids.toList());
    linked
        .flatMap(any -> Changes.company(any).flatMap(CompanyLink::id).toJavaStream())
        .forEach(touched::add);
    return touched;
  }
}
