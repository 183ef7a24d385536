package r7contacts.port.paging;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.port.ContactError;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSort;
import r7contacts.port.PageRequest;
import r7contacts.port.SortDirection;

/** A list of contacts as a portal gives it, which may change between any two requests. */
final class MovingList {

  /** Far more than any list here takes: so a reading without end fails, however slow it is. */
  private static final int MOST_REQUESTS = 20_000;

  final List<Contact> contacts = new ArrayList<>();
  final List<String> requests = new ArrayList<>();

  /** The most that are given at a time. */
  int cap = PageRequest.MAX_COUNT;

  /** Whether pages say that they are the last; portals do not. */
  boolean tellsTheLast;

  /** What the total is off by. */
  int totalIsOffBy;

  /** Those who cannot be read. */
  final Set<Long> unreadable = new HashSet<>();

  /** By what the contacts are sorted, until they change; sorting takes long. */
  private @Nullable ContactQuery sortedBy;

  /** What happens before each request, by its number. */
  IntConsumer meanwhile = request -> {};

  static MovingList of(int... ids) {
    MovingList list = new MovingList();
    for (int id : ids) {
      list.contacts.add(contact(id));
    }
    return list;
  }

  static MovingList upTo(int last) {
    MovingList list = new MovingList();
    for (int id = 1; id <= last; id++) {
      list.contacts.add(contact(id));
    }
    return list;
  }

  static Contact contact(long id) {
    return contact(id, "Name " + id);
  }

  static Contact contact(long id, String name) {
    return Person.builder(Profile.builder(ContactId.of(id)).build()).firstName(name).build();
  }

  Either<ContactError, ContactPage> page(PageRequest request) {
    meanwhile.accept(requests.size());
    return given(request);
  }

  private Either<ContactError, ContactPage> given(PageRequest request) {
    long start = request.start();
    int count = request.count();
    requests.add(start + "+" + count);
    if (requests.size() > MOST_REQUESTS) {
      throw new AssertionError("the reading does not end, last asked for " + start + "+" + count);
    }
    int from = (int) Math.min(start, contacts.size());
    int to = Math.min(from + Math.min(count, cap), contacts.size());
    Map<Boolean, List<Contact>> byReadability =
        contacts.subList(from, to).stream()
            .collect(
                Collectors.partitioningBy(contact -> !unreadable.contains(contact.id().value())));
    return Either.right(
        new ContactPage(
            byReadability.get(true),
            start,
            Option.some((long) Math.max(0, contacts.size() + totalIsOffBy)),
            byReadability.get(false).stream().map(MovingList::error).toList(),
            tellsTheLast && to == contacts.size()));
  }

  static ContactError error(Contact unreadable) {
    return new ContactError.Unreadable("number " + unreadable.id());
  }

  Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
    Comparator<Contact> order =
        query.sort() == ContactSort.ID
            ? Comparator.comparing(Contact::id)
            : Comparator.comparing(Contact::displayName);
    meanwhile.accept(requests.size());
    if (!query.equals(sortedBy)) {
      contacts.sort(query.direction() == SortDirection.ASCENDING ? order : order.reversed());
      sortedBy = query;
    }
    return given(request);
  }

  void add(Contact contact) {
    contacts.add(contact);
    sortedBy = null;
  }

  void remove(long id) {
    sortedBy = null;
    contacts.removeIf(contact -> contact.id().value() == id);
  }

  void rename(long id, String name) {
    remove(id);
    add(contact(id, name));
  }
}
