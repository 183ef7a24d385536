package r7contacts.portal.contacts;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.Objects;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.PageRequest;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.http.Call;
import r7contacts.portal.http.Operation;
import r7contacts.portal.session.PortalSession;
import r7contacts.portal.wire.AnswerReader;
import r7contacts.portal.wire.ContactWire;
import r7contacts.portal.wire.ListWire;

/**
 * List of the contacts that have no type. Portals do not send the type with a contact, but a search
 * can ask for contacts without one (field guide §8.1).
 */
public final class ContactsWithoutType {

  private final PortalSession session;
  private final AnswerReader<ListWire<ContactWire>> answers;

  /** Creates a list that is read in this session. */
  public ContactsWithoutType(PortalSession session) {
    this.session = session;
    this.answers = session.reader(ListWire.of(ContactWire::read));
  }

  /**
   * Returns whether the list contains this contact, or the reason it could not be read. Usually
   * takes one request; more if over {@link PageRequest#MAX_COUNT} contacts were created that day.
   *
   * @param created the day of creation, as the portal sends it with the contact
   */
  public Either<ContactError, Boolean> contains(Call call, ContactId id, LocalDate created) {
    long start = 0;
    while (true) {
      Either<ContactError, ListWire<ContactWire>> page = page(call, created, start);
      if (page.isLeft()) {
        return Either.left(page.getLeft());
      }
      ListWire<ContactWire> list = page.get();
      if (list.response.stream()
          .filter(Objects::nonNull)
          .anyMatch(any -> any.id != null && any.id == id.value())) {
        return Either.right(true);
      }
      int size = PortalLists.withoutNothing(list.response).size();
      start += size;
      if (size == 0 || list.total == null || start >= list.total) {
        return Either.right(false);
      }
    }
  }

  private Either<ContactError, ListWire<ContactWire>> page(
      Call call, LocalDate created, long start) {
    return session.ask(
        call,
        Operation.get(
            "check-type",
            "crm/contact/filter",
            SearchParameters.withoutType(created)
                .with("startIndex", start)
                .with("count", PageRequest.MAX_COUNT),
            answers,
            new ListHandler<ContactWire, ListWire<ContactWire>>(
                "the contacts without a type", Option.none(), Attempt::answered)));
  }
}
