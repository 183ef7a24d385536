package r7contacts.portal.contacts;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.http.Call;
import r7contacts.portal.http.Operation;
import r7contacts.portal.mapping.ContactMapper;
import r7contacts.portal.session.PortalSession;
import r7contacts.portal.wire.AnswerReader;
import r7contacts.portal.wire.ContactWire;
import r7contacts.portal.wire.ListWire;
import r7contacts.portal.wire.WireTokens;

/**
 * Reads pages of the lists of contacts. Contacts that are too long for one answer are requested in
 * smaller pages.
 */
final class PortalLists {

  private final PortalSession session;
  private final ContactMapper mapper;
  private final AnswerReader<ListWire<Either<String, Contact>>> contacts;
  private volatile int maxPageSize = PageRequest.MAX_COUNT;

  PortalLists(PortalSession session, ContactMapper mapper) {
    this.session = session;
    this.mapper = mapper;
    this.contacts = session.reader(answer(mapper));
  }

  /**
   * Returns a reader of answers with contacts. Each is mapped as soon as it is read: the wire types
   * of a whole page would be copied by the collector and leave the processor's cache.
   *
   * @return contacts, or the reasons why they are unreadable, to follow "the contact …"
   */
  static WireTokens.Reader<ListWire<Either<String, Contact>>> answer(ContactMapper mapper) {
    return ListWire.of(
        value -> {
          ContactWire wire = ContactWire.read(value);
          return wire == null ? null : mapper.toContact(wire);
        });
  }

  Either<ContactError, ContactPage> page(Call call, ContactQuery query, PageRequest request) {
    return page(call, ListRequest.of(query), request);
  }

  Either<ContactError, ContactPage> page(Call call, ContactInfoQuery query, PageRequest request) {
    return page(call, ListRequest.of(query), request);
  }

  Either<ContactError, ContactPage> page(Call call, ContactGroup group, PageRequest request) {
    ListRequest list = ListRequest.of(group);
    return list.isPossible()
        ? page(call, list, request)
        : list.absence()
            .toEither(new ContactPage(List.of(), request.start(), Option.none(), List.of(), true))
            .swap();
  }

  private Either<ContactError, ContactPage> page(Call call, ListRequest list, PageRequest request) {
    int pageSize = Math.min(request.count(), maxPageSize);
    Either<ContactError, ContactPage> page =
        session.ask(
            call,
            Operation.get(
                list.name(),
                "crm/" + list.path(),
                list.query().copy().with("startIndex", request.start()).with("count", pageSize),
                contacts,
                new ListHandler<>(
                    "the contacts",
                    list.absence(),
                    envelope -> Attempt.answered(page(envelope, list, request.start())))));
    if (pageSize == 1 || !page.fold(contacts::isTooLong, found -> false)) {
      return page;
    }
    // The next pages of this portal are smaller as well.
    maxPageSize = Math.max(1, pageSize / 4);
    return page(call, list, request);
  }

  private ContactPage page(
      ListWire<Either<String, Contact>> envelope, ListRequest list, long start) {
    List<Contact> found = new ArrayList<>(envelope.response.size());
    List<ContactError> unreadable = new ArrayList<>();
    long place = start;
    for (Either<String, Contact> entry : withoutNothing(envelope.response)) {
      Either<String, Contact> read = entry == null ? mapper.toContact(null) : entry;
      if (read.isLeft()) {
        unreadable.add(
            new Unreadable(
                "the contact at place %d of the list %s".formatted(place, read.getLeft())));
      } else {
        Contact contact = read.get();
        found.add(list.order() == null ? contact : inOrder(contact, list.order()));
      }
      place++;
    }
    Option<Long> total = Option.of(envelope.total).filter(number -> number >= 0);
    boolean isWhole = list.totals() == ListRequest.Totals.IF_THERE_IS_MORE && total.isEmpty();
    return new ContactPage(
        found,
        start,
        isWhole && start == 0 ? Option.some((long) found.size() + unreadable.size()) : total,
        unreadable,
        isWhole);
  }

  /**
   * Returns no entries for a single one that is null: instead of an empty list, the portal may send
   * an object without members, or null (field guide §4.1).
   */
  static <W> List<@Nullable W> withoutNothing(List<@Nullable W> response) {
    boolean isNothing = response.size() == 1 && response.get(0) == null;
    return isNothing ? List.of() : response;
  }

  private static Contact inOrder(Contact contact, Comparator<ContactInfo> order) {
    List<ContactInfo> sorted = contact.infos().stream().sorted(order).toList();
    return sorted.equals(contact.infos())
        ? contact
        : contact.withProfile(contact.profile().toBuilder().infos(sorted).build());
  }
}
