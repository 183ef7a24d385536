package r7contacts.port.edit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.User;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.PersonOrCompany;
import r7contacts.domain.change.TextMember;
import r7contacts.port.ContactError;
import r7contacts.port.ContactPage;

/**
 * Search for a new contact whose create was not answered, in the list of the newest contacts: of
 * the same kind and names, created by this account since.
 */
final class LostCreate {

  private static final int PAGE = 100;
  private static final int MAX_PAGES = 10;

  private final Requests requests;
  private final EditorState state;
  private final Facts facts;
  private final Step.CreateContact step;
  private final ContactError reason;

  LostCreate(
      Requests requests,
      EditorState state,
      Facts facts,
      Step.CreateContact step,
      ContactError reason) {
    this.requests = requests;
    this.state = state;
    this.facts = facts;
    this.step = step;
    this.reason = reason;
  }

  /**
   * Returns the new contact, or that it was not created, or that this is not known.
   *
   * @param highestId an id that no contact exceeded before the create; absent if unknown
   */
  Either<WriteError, Contact> search(Option<ContactId> highestId) {
    Either<ContactError, Account> account = facts.account();
    if (highestId.isEmpty() || account.isLeft() || facts.hides(Changes.sharing(step.contact()))) {
      return unknown(List.of());
    }
    Option<List<Contact>> found = Option.none();
    for (Duration wait : state.times.createSearches()) {
      if (!isOpenAfter(wait)) {
        return unknown(List.of());
      }
      found =
          newer(highestId.get())
              .map(all -> all.stream().filter(any -> isIt(any, account.get())).toList());
      if (found.exists(all -> !all.isEmpty())) {
        break;
      }
    }
    List<Contact> candidates = found.getOrElse(List.of());
    if (candidates.size() == 1) {
      return Either.right(candidates.get(0));
    }
    return found.isDefined() && candidates.isEmpty()
        ? Either.left(new WriteError.NotDone(reason))
        : unknown(candidates);
  }

  private <T> Either<WriteError, T> unknown(List<Contact> candidates) {
    return Either.left(new WriteError.Unknown(step, reason, candidates));
  }

  private boolean isOpenAfter(Duration wait) {
    try {
      return !state.lifecycle.awaitClosed(wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Returns the contacts with higher ids; absent if one of them may be missing. */
  private Option<List<Contact>> newer(ContactId highestId) {
    List<Contact> all = new ArrayList<>();
    long start = 0;
    for (int page = 0; page < MAX_PAGES; page++) {
      Option<ContactPage> read = requests.newest(start, PAGE).toOption();
      if (read.isEmpty() || !read.get().unreadable().isEmpty()) {
        return Option.none();
      }
      List<Contact> items = read.get().items();
      items.stream().filter(any -> any.id().compareTo(highestId) > 0).forEach(all::add);
      boolean reachesOlder = items.stream().anyMatch(any -> any.id().compareTo(highestId) <= 0);
      if (items.isEmpty() || reachesOlder || read.get().isLast()) {
        return Option.some(all);
      }
      start += items.size();
    }
    return Option.none();
  }

  private boolean isIt(Contact contact, Account account) {
    NewContact wanted = step.contact();
    Option<User> creator = contact.creation().by();
    return PersonOrCompany.of(contact) == wanted.kind()
        && names(contact).equals(names(wanted.withId(contact.id())))
        && account.id().forAll(id -> creator.flatMap(User::uuid).contains(id));
  }

  static List<Option<String>> names(Contact contact) {
    return List.of(
        TextMember.FIRST_NAME.of(contact),
        TextMember.LAST_NAME.of(contact),
        TextMember.COMPANY_NAME.of(contact));
  }
}
