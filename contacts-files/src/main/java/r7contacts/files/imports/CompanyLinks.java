package r7contacts.files.imports;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.PrintableText;
import r7contacts.domain.Profile;
import r7contacts.domain.TextComparison;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.files.imports.ImportOutcome.Created;
import r7contacts.files.imports.ImportOutcome.Earlier;
import r7contacts.files.imports.ImportOutcome.Planned;
import r7contacts.files.imports.ImportOutcome.Rejected;
import r7contacts.files.imports.ImportOutcome.Unchanged;
import r7contacts.files.imports.ImportOutcome.Unfinished;
import r7contacts.files.imports.ImportOutcome.Updated;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.Written;

/**
 * The companies of the book and of the file, to which persons are linked by id or name. One class,
 * because a company that is missing is created once for all its persons.
 */
final class CompanyLinks {

  private final ContactImport settings;
  private final Recording recording;
  private final Matching matching;
  private final boolean isDryRun;
  private final Map<String, List<ContactId>> byName = new HashMap<>();
  private final Map<ContactId, String> names = new HashMap<>();
  private final Map<ContactId, ContactId> byIdInFile = new HashMap<>();
  private final Map<String, ImportOutcome> notWritten = new HashMap<>();
  private final Set<String> planned = new HashSet<>();

  CompanyLinks(ContactImport settings, Recording recording, Matching matching, boolean isDryRun) {
    this.settings = settings;
    this.recording = recording;
    this.matching = matching;
    this.isDryRun = isDryRun;
  }

  private static String key(String name) {
    return TextComparison.key(name.strip());
  }

  /** Adds a contact of the book if it is a company. */
  void add(Contact contact) {
    contact.fold(
        person -> false,
        company -> {
          names.put(company.id(), key(company.name().getOrElse("")));
          company.name().forEach(name -> add(name, company.id()));
          return true;
        });
  }

  private void add(String name, ContactId id) {
    List<ContactId> ids = byName.computeIfAbsent(key(name), any -> new ArrayList<>(1));
    if (!ids.contains(id)) {
      ids.add(id);
    }
  }

  /** Adds the company of a line, which is another name of the contact that it matches. */
  void add(Target target, ImportOutcome outcome) {
    Contact company = target.contact();
    if (outcome instanceof Created created) {
      addLine(company, created.id());
    } else if (outcome instanceof Updated updated) {
      addLine(company, updated.id());
    } else if (outcome instanceof Earlier earlier) {
      addLine(company, earlier.id());
    } else if (outcome instanceof Unchanged unchanged) {
      addLine(company, unchanged.id());
    } else if (outcome instanceof Planned && target.ids().isEmpty()) {
      planned.add(key(Match.name(company)));
    } else if (outcome instanceof Planned) {
      addLine(company, target.ids().get(0));
    } else {
      refuse(company, target.line().number(), outcome);
    }
  }

  private void addLine(Contact company, ContactId id) {
    add(Match.name(company), id);
    if (company.id().value() != 0) {
      byIdInFile.put(company.id(), id);
    }
  }

  /** Records that the company of a line is not written: it is not created for persons either. */
  void refuse(Contact company, long line, ImportOutcome outcome) {
    String reason = "its company is line %d, which was not written".formatted(line);
    notWritten.putIfAbsent(
        key(Match.name(company)),
        outcome instanceof Unfinished ? new Unfinished(reason) : new Rejected(reason));
  }

  /**
   * Returns the link to the company that a person names. A company that is missing is created; in a
   * dry run it is absent then.
   */
  Either<ImportOutcome, Option<CompanyLink>> link(CompanyLink named, Contact person) {
    String name = named.name().getOrElse("");
    Option<ContactId> byId = named.id().filter(id -> id.value() != 0).flatMap(id -> byId(id, name));
    if (byId.isDefined()) {
      return Either.right(Option.some(CompanyLink.of(byId.get(), named.name().getOrNull())));
    }
    if (name.isBlank()) {
      return rejected("there is no company " + named.id().getOrElse(ContactId.of(0)));
    }
    List<ContactId> ids = byName.getOrDefault(key(name), List.of());
    if (ids.size() > 1) {
      return rejected("several companies have the name of the line: " + ids + "; give the id");
    }
    if (ids.size() == 1) {
      resume(name, ids.get(0));
      return Either.right(Option.some(CompanyLink.of(ids.get(0), name)));
    }
    return missing(name, person);
  }

  /** Returns the step that links a person to a company which is missing; empty if it is not. */
  String planText(Contact person) {
    return Filling.company(person)
        .filter(named -> link(named, person).exists(Option::isEmpty))
        .flatMap(CompanyLink::name)
        .map(name -> "\nlink to the new company \"" + PrintableText.singleLine(name) + "\"")
        .getOrElse("");
  }

  /** Ids of the file come first: it may be from another portal, where others have these ids. */
  private Option<ContactId> byId(ContactId id, String name) {
    return Option.of(byIdInFile.get(id))
        .orElse(
            () ->
                Option.when(
                    names.containsKey(id) && (name.isBlank() || key(name).equals(names.get(id))),
                    id));
  }

  private static <T> Either<ImportOutcome, T> rejected(String reason) {
    return Either.left(new Rejected(reason));
  }

  private Either<ImportOutcome, Option<CompanyLink>> missing(String name, Contact person) {
    String shown = "there is no company \"" + PrintableText.singleLine(name) + "\"";
    if (planned.contains(key(name))) {
      return Either.right(Option.none());
    }
    ImportOutcome obstacle = notWritten.get(key(name));
    if (obstacle != null) {
      return Either.left(obstacle);
    }
    if (settings.companies() == Companies.BY_NAME) {
      return rejected(shown);
    }
    if (settings.policy() == Policy.UPDATE_ONLY) {
      return rejected(shown + ", and only existing contacts are updated");
    }
    return isDryRun
        ? Either.right(Option.none())
        : create(name, person).map(id -> Option.some(CompanyLink.of(id, name)));
  }

  private static String ledgerKey(String name) {
    return "company:" + key(name);
  }

  /** Records a company that an interrupted run has created. */
  private void resume(String name, ContactId id) {
    String key = ledgerKey(name);
    if (recording.mayBeResultOf(id, key)) {
      recording.created(key, id, settings.book().findComplete(id).toOption());
    } else if (recording.interrupted(key).isDefined()) {
      recording.cancel(key);
    }
  }

  private Either<ImportOutcome, ContactId> create(String name, Contact person) {
    if (PrivateContacts.isOfUnknownUsers(person)) {
      return rejected(PrivateContacts.UNKNOWN_USERS);
    }
    String key = ledgerKey(name);
    if (recording.interrupted(key).isDefined() && person.sharing().isPrivate()) {
      return Either.left(
          new Unfinished(PrivateContacts.hiddenCreate("the company \"" + name + "\"")));
    }
    if (recording.interrupted(key).isDefined()) {
      recording.cancel(key);
    }
    Company company =
        Company.builder(Profile.builder(ContactId.of(0)).sharing(person.sharing()).build())
            .name(name)
            .build();
    recording.begin(key, Option.none(), matching.highestId());
    Either<WriteError, Written> outcome =
        settings.book().perform(NewContact.like(company, SharingChange.of(company.sharing())));
    if (outcome.isLeft()) {
      ImportOutcome failed = ImportRun.failed(outcome.getLeft());
      if (failed instanceof Unfinished) {
        notWritten.put(key(name), failed);
      } else {
        recording.cancel(key);
      }
      return Either.left(failed);
    }
    ContactId id = outcome.get().id();
    recording.created(key, id, outcome.get().contact());
    matching.created(id);
    add(name, id);
    return Either.right(id);
  }
}
