package r7contacts.files.imports;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.PrintableText;
import r7contacts.domain.Profile;
import r7contacts.domain.change.ContactChange;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.files.ContactLine;
import r7contacts.files.imports.ImportOutcome.Ambiguous;
import r7contacts.files.imports.ImportOutcome.Planned;
import r7contacts.files.imports.ImportOutcome.Rejected;
import r7contacts.files.imports.ImportOutcome.Twice;
import r7contacts.files.imports.ImportOutcome.Unchanged;
import r7contacts.files.imports.ImportOutcome.Unfinished;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.Written;

/** One run of an import: reads the lines, matches them, and writes them one after the other. */
final class ImportRun {

  private final ContactImport settings;
  private final Recording recording;
  private final boolean isDryRun;
  private final Consumer<LineOutcome> outcomes;
  private final Filling filling;
  private final Matching matching;
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
    this.recording = new Recording(ledger);
    this.matching = new Matching(settings.match(), recording);
  }

  ImportReport run(Stream<ContactLine> lines) {
    Catalog catalog = new Catalog(settings.book());
    List<Target> targets = new ArrayList<>();
    try (lines) {
      lines.forEach(line -> read(line, catalog).forEach(targets::add));
    }
    matching.readAll(settings.book(), this::isDone);
    // Persons are linked to companies of the same file.
    targets.stream().filter(target -> !isPerson(target.contact())).forEach(this::write);
    targets.stream().filter(target -> isPerson(target.contact())).forEach(this::write);
    return report;
  }

  /** Returns the target of a line; absent if the line is rejected, or about another line's. */
  private Option<Target> read(ContactLine line, Catalog catalog) {
    Either<String, Contact> contact =
        line.values().flatMap(values -> catalog.resolved(values.contact()));
    if (contact.isLeft()) {
      tell(line, new Rejected(contact.getLeft()));
      return Option.none();
    }
    Target target = new Target(line, contact.get());
    Option<Long> other = matching.add(target);
    other.forEach(number -> tell(line, new Twice(number)));
    return Option.when(other.isEmpty(), target);
  }

  private static boolean isPerson(Contact contact) {
    return contact.fold(person -> true, company -> false);
  }

  /** Returns whether a contact has all that its line writes; its company is compared by name. */
  private boolean isDone(Target target) {
    Contact seen = target.seen().get();
    Contact line =
        settings.companies() == Companies.IGNORED
            ? withLink(target.contact(), Option.none())
            : target.contact();
    Contact filled = filling.apply(seen, line);
    return company(filled).equals(company(seen)) && ContactEdit.between(seen, filled).isEmpty();
  }

  private static Option<CompanyLink> company(Contact contact) {
    return contact.fold(Person::company, company -> Option.<CompanyLink>none());
  }

  private void write(Target target) {
    tell(target.line(), outcome(target));
  }

  private ImportOutcome outcome(Target target) {
    Option<ImportOutcome> before = recording.outcomeBefore(target.key());
    if (before.isDefined()) {
      return before.get();
    }
    if (target.ids().size() > 1) {
      return new Ambiguous(target.ids());
    }
    return target.ids().isEmpty() ? create(target) : update(target, target.ids().get(0));
  }

  private ImportOutcome update(Target target, ContactId id) {
    Long other = written.putIfAbsent(id, target.line().number());
    if (other != null) {
      return new Twice(other);
    }
    boolean isInterrupted = recording.interrupted(target.key()).isDefined();
    if (target.seen().isEmpty() || (settings.policy() == Policy.CREATE_ONLY && !isInterrupted)) {
      return new Unchanged(id);
    }
    Contact seen = target.seen().get();
    Either<ImportOutcome, Contact> linked = linked(target.contact());
    if (linked.isLeft()) {
      return linked.getLeft();
    }
    ContactEdit edit =
        ContactEdit.between(seen, filling.apply(seen, linked.get()))
            .accepting(settings.losses().toJavaArray(Loss.Kind[]::new));
    if (!edit.isEmpty()) {
      return perform(target, Option.some(seen), edit);
    }
    return isInterrupted && !isDryRun
        ? recording.end(target.key(), id, Option.some(seen), "changed by an earlier run")
        : new Unchanged(id);
  }

  private ImportOutcome create(Target target) {
    if (settings.policy() == Policy.UPDATE_ONLY) {
      return new Rejected("no contact matches, and only matching ones are updated");
    }
    Either<ImportOutcome, Contact> linked = linked(target.contact());
    return linked.isLeft()
        ? linked.getLeft()
        : perform(
            target,
            Option.none(),
            NewContact.like(linked.get(), SharingChange.of(linked.get().sharing())));
  }

  private ImportOutcome perform(Target target, Option<Contact> seen, ContactChange change) {
    if (isDryRun) {
      return settings.book().plan(change).fold(ImportRun::failed, plan -> new Planned(plan.text()));
    }
    boolean isInterrupted = recording.interrupted(target.key()).isDefined();
    recording.begin(target.key(), seen, matching.highestId());
    Either<WriteError, Written> outcome = settings.book().perform(change);
    if (outcome.isLeft()) {
      ImportOutcome failed = failed(outcome.getLeft());
      if (failed instanceof Rejected && !isInterrupted) {
        recording.cancel(target.key());
      }
      return failed;
    }
    Written done = outcome.get();
    written.put(done.id(), target.line().number());
    if (seen.isEmpty() && !isPerson(target.contact())) {
      matching.addCompany(Match.name(target.contact()), done.id());
    }
    return recording.end(
        target.key(),
        done,
        change instanceof ContactEdit edit ? steps(edit, seen.get()) : "created");
  }

  /** Returns what was changed, old → new. */
  private static String steps(ContactEdit edit, Contact before) {
    return edit.edits().stream()
        .map(
            each ->
                "%s: %s → %s"
                    .formatted(
                        each.member(),
                        value(each.valueIn(before)),
                        value(each.valueIn(each.applyTo(before)))))
        .collect(Collectors.joining("; "));
  }

  private static String value(Option<String> text) {
    return text.map(PrintableText::singleLine).map(line -> "\"" + line + "\"").getOrElse("none");
  }

  private static ImportOutcome failed(WriteError error) {
    boolean isOpen = error instanceof WriteError.PartlyDone || error instanceof WriteError.Unknown;
    return isOpen ? new Unfinished(error.message()) : new Rejected(error.message());
  }

  /** Returns the contact with its company linked by id; a company that is missing is created. */
  private Either<ImportOutcome, Contact> linked(Contact contact) {
    Option<CompanyLink> named = company(contact);
    if (named.isEmpty() || settings.companies() == Companies.IGNORED) {
      return Either.right(withLink(contact, Option.none()));
    }
    if (named.get().id().exists(id -> id.value() != 0)) {
      return Either.right(contact);
    }
    String name = named.get().name().getOrElse("");
    List<ContactId> ids = matching.companies(name);
    if (ids.size() > 1) {
      return Either.left(
          new Rejected("several companies have the name of the line: " + ids + "; give the id"));
    }
    if (ids.size() == 1) {
      return Either.right(withLink(contact, Option.some(CompanyLink.of(ids.get(0), name))));
    }
    if (settings.companies() == Companies.BY_NAME) {
      return Either.left(
          new Rejected("there is no company \"" + PrintableText.singleLine(name) + "\""));
    }
    if (isDryRun) {
      return Either.right(withLink(contact, Option.none()));
    }
    return newCompany(name, contact)
        .map(id -> withLink(contact, Option.some(CompanyLink.of(id, name))));
  }

  private Either<ImportOutcome, ContactId> newCompany(String name, Contact person) {
    Company company =
        Company.builder(Profile.builder(ContactId.of(0)).sharing(person.sharing()).build())
            .name(name)
            .build();
    String key = "company:" + name;
    recording.begin(key, Option.none(), matching.highestId());
    return settings
        .book()
        .perform(NewContact.like(company, SharingChange.of(company.sharing())))
        .mapLeft(ImportRun::failed)
        .peek(
            done -> {
              recording.end(key, done, "created");
              matching.addCompany(name, done.id());
            })
        .map(Written::id);
  }

  private static Contact withLink(Contact contact, Option<CompanyLink> link) {
    return contact.fold(
        person -> person.toBuilder().company(link.getOrNull()).build(), company -> company);
  }

  private void tell(ContactLine line, ImportOutcome outcome) {
    report = report.with(outcome);
    outcomes.accept(new LineOutcome(line, outcome));
  }
}
