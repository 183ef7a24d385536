package r7contacts.files.imports;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.files.ContactLine;
import r7contacts.files.imports.ImportOutcome.Ambiguous;
import r7contacts.files.imports.ImportOutcome.Created;
import r7contacts.files.imports.ImportOutcome.Earlier;
import r7contacts.files.imports.ImportOutcome.Planned;
import r7contacts.files.imports.ImportOutcome.Rejected;
import r7contacts.files.imports.ImportOutcome.Twice;
import r7contacts.files.imports.ImportOutcome.Unchanged;
import r7contacts.files.imports.ImportOutcome.Unfinished;
import r7contacts.files.imports.ImportOutcome.Updated;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.Written;

/**
 * One run of an import: reads the lines, matches them, and writes them one after the other. One
 * class, because the outcome of a line depends on the lines before it.
 */
final class ImportRun {

  private final ContactImport settings;
  private final Recording recording;
  private final boolean isDryRun;
  private final Consumer<LineOutcome> outcomes;
  private final Filling filling;
  private final Matching matching;
  private final CompanyLinks companies;
  private final EarlierRun earlierRun;
  private final LineKeys keys = new LineKeys();
  private final Map<ContactId, Long> written = new HashMap<>();
  private ImportReport report = ImportReport.empty();

  ImportRun(
      ContactImport settings,
      Option<Ledger> ledger,
      boolean isDryRun,
      Consumer<LineOutcome> outcomes) {
    this.settings = settings;
    this.isDryRun = isDryRun;
    this.outcomes = outcomes;
    this.filling = new Filling(settings.fill());
    this.recording = new Recording(ledger, isDryRun);
    this.matching = new Matching(settings.match(), recording);
    this.companies = new CompanyLinks(settings, recording, matching, isDryRun);
    this.earlierRun = new EarlierRun(recording, matching, written);
  }

  ImportReport run(Stream<ContactLine> lines) {
    Catalog catalog = new Catalog(settings.book());
    List<Target> targets = new ArrayList<>();
    try (lines) {
      lines.forEach(line -> read(line, catalog).forEach(targets::add));
    }
    targets.forEach(matching::add);
    AtomicLong read = new AtomicLong();
    matching.readAll(
        settings.book(),
        this::isDone,
        contact -> {
          companies.add(contact);
          settings.reading().accept(read.incrementAndGet());
        });
    // Persons are linked to companies of the same file.
    targets.stream().filter(target -> !Filling.isPerson(target.contact())).forEach(this::write);
    targets.stream().filter(target -> Filling.isPerson(target.contact())).forEach(this::write);
    return report;
  }

  /** Returns the target of a line; absent if the line is rejected. */
  private Option<Target> read(ContactLine line, Catalog catalog) {
    String key = keys.next(line);
    Either<String, Contact> contact =
        line.values().flatMap(values -> catalog.resolved(StoredTexts.of(values.contact())));
    if (contact.isLeft()) {
      Rejected rejected = new Rejected(contact.getLeft());
      line.values()
          .toOption()
          .map(ContactLine.Values::contact)
          .filter(company -> !Filling.isPerson(company))
          .forEach(company -> companies.refuse(company, line.number(), rejected));
      tell(line, rejected);
      return Option.none();
    }
    Contact wanted =
        settings.companies() == Companies.IGNORED
            ? Filling.withCompany(contact.get(), Option.none())
            : contact.get();
    return Option.some(new Target(line, wanted, key, settings.match().keys(wanted)));
  }

  /** Returns whether a contact has all that its line writes; its company is compared by name. */
  private boolean isDone(Target target) {
    Contact seen = target.seen().get();
    Contact filled = filling.apply(seen, target.contact());
    return Filling.company(filled).equals(Filling.company(seen))
        && ContactEdit.between(seen, filled).isEmpty();
  }

  private void write(Target target) {
    ImportOutcome outcome = outcome(target);
    if (!Filling.isPerson(target.contact())) {
      companies.add(target, outcome);
    }
    tell(target.line(), outcome);
  }

  private ImportOutcome outcome(Target target) {
    Option<LedgerEntry> ended = recording.ended(target.key());
    if (ended.isDefined()) {
      return earlierRun.ended(target, ended.get());
    }
    Option<Long> earlier = matching.earlierLine(target);
    if (earlier.isDefined()) {
      return new Twice(earlier.get());
    }
    matching.claim(target);
    if (recording.interrupted(target.key()).isDefined()) {
      Option<ImportOutcome> unknown = earlierRun.unknown(target);
      if (unknown.isDefined()) {
        return unknown.get();
      }
    }
    if (target.ids().size() > 1 || target.hasOtherName()) {
      return new Ambiguous(target.ids());
    }
    return target.ids().isEmpty() ? create(target) : update(target, target.ids().get(0));
  }

  private ImportOutcome update(Target target, ContactId id) {
    Long other = written.putIfAbsent(id, target.line().number());
    if (other != null) {
      return new Twice(other);
    }
    Option<LedgerEntry> begun = recording.interrupted(target.key());
    boolean isUnchanged =
        target.seen().isEmpty() || (settings.policy() == Policy.CREATE_ONLY && begun.isEmpty());
    if (isUnchanged) {
      return new Unchanged(id);
    }
    Contact seen = target.seen().get();
    Contact before = begun.flatMap(LedgerEntry::contactBefore).getOrElse(seen);
    Either<ImportOutcome, Contact> linked = linked(target.contact(), before);
    if (linked.isLeft()) {
      return linked.getLeft();
    }
    ContactEdit whole = edit(before, filling.apply(before, linked.get()));
    List<Edit> undo = ContactEdit.between(whole.applyTo(before), before).edits();
    Contact base = Filling.restored(seen, before, whole);
    ContactEdit edit = edit(seen, filling.apply(base, linked.get()));
    if (!edit.isEmpty() || !newCompany(target, before).isEmpty()) {
      return perform(target, Option.some(seen), edit, undo);
    }
    if (begun.isEmpty()) {
      return new Unchanged(id);
    }
    if (!isDryRun) {
      end(target, id, undo, settings.book().findComplete(id).toOption(), "");
    }
    return new Earlier(id);
  }

  private ContactEdit edit(Contact before, Contact after) {
    return ContactEdit.between(before, after)
        .accepting(settings.losses().toArray(Loss.Kind[]::new));
  }

  private ImportOutcome create(Target target) {
    if (settings.policy() == Policy.UPDATE_ONLY) {
      return new Rejected("no contact matches, and only matching ones are updated");
    }
    Contact contact = target.contact();
    if (PrivateContacts.isOfUnknownUsers(contact)) {
      return new Rejected(PrivateContacts.UNKNOWN_USERS);
    }
    Either<ImportOutcome, Contact> linked =
        linked(contact, Filling.withCompany(contact, Option.none()));
    return linked.isLeft()
        ? linked.getLeft()
        : perform(
            target,
            Option.none(),
            NewContact.like(linked.get(), SharingChange.of(contact.sharing())),
            List.of());
  }

  /** Returns the contact of a line with its company linked by id if it is to be written. */
  private Either<ImportOutcome, Contact> linked(Contact contact, Contact present) {
    Option<CompanyLink> named = Filling.company(contact);
    Option<CompanyLink> wanted = Filling.company(filling.apply(present, contact));
    if (named.isEmpty() || wanted.equals(Filling.company(present))) {
      return Either.right(Filling.withCompany(contact, Option.none()));
    }
    return companies.link(named.get(), contact).map(link -> Filling.withCompany(contact, link));
  }

  private ImportOutcome perform(
      Target target, Option<Contact> seen, ContactChange change, List<Edit> undo) {
    if (isDryRun) {
      Contact present = seen.getOrElse(Filling.withCompany(target.contact(), Option.none()));
      return plan(change, newCompany(target, present));
    }
    boolean isResumed = recording.interrupted(target.key()).isDefined();
    recording.begin(target.key(), seen, matching.highestId());
    Either<WriteError, Written> outcome = settings.book().perform(change);
    boolean isCompleted = false;
    if (outcome.isLeft() && outcome.getLeft() instanceof WriteError.PartlyDone partly) {
      Either<WriteError, Written> rest = settings.book().perform(partly.rest());
      isCompleted = rest.isRight();
      outcome = isCompleted ? rest : outcome;
    }
    if (outcome.isLeft()) {
      ImportOutcome failed = failed(outcome.getLeft());
      if (failed instanceof Rejected && !isResumed) {
        recording.cancel(target.key());
      }
      return failed;
    }
    Written done = outcome.get();
    written.put(done.id(), target.line().number());
    matching.created(done.id());
    // What was changed before may include tags, which were not read now.
    Option<Contact> after =
        isResumed || isCompleted
            ? settings.book().findComplete(done.id()).toOption()
            : done.contact();
    String steps = seen.map(before -> EditText.of((ContactEdit) change, before)).getOrElse("");
    return end(target, done.id(), undo, after, steps);
  }

  private ImportOutcome plan(ContactChange change, String newCompany) {
    return change instanceof ContactEdit edit && edit.isEmpty()
        ? new Planned(newCompany.strip())
        : settings
            .book()
            .plan(change)
            .fold(ImportRun::failed, plan -> new Planned(plan.text() + newCompany));
  }

  /** Returns the step of a dry run that links a company which is missing; empty if none does. */
  private String newCompany(Target target, Contact present) {
    boolean isTaken =
        !Filling.company(filling.apply(present, target.contact())).equals(Filling.company(present));
    return isDryRun && isTaken ? companies.planText(target.contact()) : "";
  }

  /** Records a change that is made, and returns its outcome. */
  private ImportOutcome end(
      Target target, ContactId id, List<Edit> undo, Option<Contact> after, String steps) {
    boolean isCreate =
        recording
            .interrupted(target.key())
            .map(LedgerEntry::isCreate)
            .getOrElse(target.ids().isEmpty());
    if (isCreate) {
      recording.created(target.key(), id, after);
      return new Created(id);
    }
    recording.updated(target.key(), id, after, undo);
    return new Updated(id, steps);
  }

  static ImportOutcome failed(WriteError error) {
    boolean isOpen = error instanceof WriteError.PartlyDone || error instanceof WriteError.Unknown;
    return isOpen ? new Unfinished(error.message()) : new Rejected(error.message());
  }

  private void tell(ContactLine line, ImportOutcome outcome) {
    report = report.with(outcome);
    outcomes.accept(new LineOutcome(line, outcome));
  }
}
