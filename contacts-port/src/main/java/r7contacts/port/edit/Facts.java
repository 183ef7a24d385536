package r7contacts.port.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.PrintableText;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.User;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.PersonOrCompany;
import r7contacts.domain.change.Problem;
import r7contacts.domain.change.SetCompany;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.ContactError;

/**
 * What planning needs to know of the portal besides the contact. Each fact is read when it is first
 * needed, and once. Not thread-safe.
 */
final class Facts {

  private final Requests requests;
  private final EditorState state;
  private @Nullable Account account;
  private @Nullable Option<String> type;
  private @Nullable Contact company;
  private boolean isContactReadLast;

  Facts(Requests requests, EditorState state) {
    this.requests = requests;
    this.state = state;
  }

  /**
   * Reads what an edit needs to know before it replaces the record of this contact, so that only
   * the read of the contact comes right before the write. A failure shows when the fact is needed.
   */
  void readAhead(ContactEdit edit, Contact seen) {
    Contact after = edit.applyTo(seen);
    if (seen.type().isEmpty()) {
      type(seen);
    }
    after.stage().forEach(this::hasStage);
    for (Edit any : edit.edits()) {
      if (any instanceof SetCompany set) {
        set.company().filter(link -> link.id().isDefined()).forEach(this::objectionTo);
      } else if (any instanceof SetSharing set) {
        objectionTo(set.sharing());
      }
    }
  }

  /** Records that the contact was read. */
  void contactIsRead() {
    isContactReadLast = true;
  }

  /** Returns whether nothing was read after the contact, so that its values are those of now. */
  boolean isContactReadLast() {
    return isContactReadLast;
  }

  Either<ContactError, Account> account() {
    if (account != null) {
      return Either.right(account);
    }
    isContactReadLast = false;
    return requests.account().peek(read -> account = read);
  }

  /** Returns the type of the contact that is changed; absent if it has none. */
  Either<ContactError, Option<String>> type(Contact contact) {
    if (type != null) {
      return Either.right(type);
    }
    isContactReadLast = false;
    return requests.typeOf(contact).peek(read -> type = read);
  }

  Either<ContactError, Boolean> hasStage(CatalogEntry stage) {
    if (state.knowsStage(stage.id())) {
      return Either.right(true);
    }
    isContactReadLast = false;
    return state.hasStage(stage.id(), requests);
  }

  /** Returns why the stage cannot be set; absent if it can. */
  Option<WriteError> objectionTo(CatalogEntry stage) {
    return hasStage(stage)
        .fold(
            Facts::notDone,
            known ->
                known
                    ? Option.none()
                    : invalid(
                        Problem.Kind.UNKNOWN_STAGE,
                        "stage",
                        "stage %s is not in the portal's list of stages: use one of the list"
                            .formatted(
                                PrintableText.singleLine(
                                    stage.title().getOrElse("#" + stage.id())))));
  }

  /** Returns why a person cannot be linked to the company: portals link to any number. */
  Option<WriteError> objectionTo(CompanyLink link) {
    ContactId id = link.id().get();
    return company(id)
        .fold(
            Facts::notDone,
            contact ->
                PersonOrCompany.of(contact) == PersonOrCompany.COMPANY
                    ? Option.none()
                    : invalid(
                        Problem.Kind.WRONG_KIND,
                        "company",
                        "contact %s is a person: link the person to a company".formatted(id)));
  }

  private Either<ContactError, Contact> company(ContactId id) {
    if (company != null && company.id().equals(id)) {
      return Either.right(company);
    }
    isContactReadLast = false;
    return requests.contact(id, false).peek(read -> company = read);
  }

  /**
   * Returns why the contact may not be shared so: a private sharing hides it from an account that
   * it does not name. Administrators see every contact.
   */
  Option<WriteError> objectionTo(SharingChange sharing) {
    boolean namesUsers = sharing.managers().exists(users -> !users.isEmpty());
    if (!sharing.isPrivate() || !namesUsers) {
      return Option.none();
    }
    return account()
        .fold(
            Facts::notDone,
            own ->
                isNamed(own, sharing.managers().get())
                    ? Option.none()
                    : Option.some(losesRights("it would no longer see it")));
  }

  /** Returns whether the account may certainly edit the contact after the sharing. */
  Either<ContactError, Boolean> keepsRights(SharingChange sharing, Sharing now) {
    if (sharing.level() == ShareLevel.READ_WRITE) {
      return Either.right(true);
    }
    List<User> users = sharing.managers().getOrElse(now.accessList());
    return account().map(own -> isNamed(own, users));
  }

  /** Returns whether the sharing may hide a contact from this account. */
  boolean hides(SharingChange sharing) {
    return sharing.isPrivate()
        && !account().exists(own -> isNamed(own, sharing.managers().getOrElse(List.of())));
  }

  private static boolean isNamed(Account own, List<User> users) {
    return own.isAdministrator()
        || users.stream().map(User::uuid).anyMatch(id -> id.isDefined() && id.equals(own.id()));
  }

  /** Returns an error that names the account, which was read before. */
  WriteError losesRights(String consequence) {
    String id =
        account().toOption().flatMap(Account::id).map(UUID::toString).getOrElse("of the account");
    return new WriteError.Invalid(
        List.of(
            new Problem(
                Problem.Kind.LOSES_ACCESS,
                "sharing",
                "the sharing may end the right of this account to edit the contact: %s; add the user id %s"
                    .formatted(consequence, id))));
  }

  private static Option<WriteError> invalid(Problem.Kind kind, String member, String message) {
    return Option.some(new WriteError.Invalid(List.of(new Problem(kind, member, message))));
  }

  private static Option<WriteError> notDone(ContactError error) {
    return Option.some(new WriteError.NotDone(error));
  }
}
