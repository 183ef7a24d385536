package r7contacts.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.domain.Contact;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSort;
import r7contacts.port.Paging;
import r7contacts.port.SortDirection;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.PortalSimulator;

/**
 * Reading all contacts of a portal over a socket, with every page cap, page size and order, and
 * while contacts are added and removed.
 */
@Timeout(120)
class PagingTest {

  private enum Format {
    JSON,
    XML;

    ContactBook open(PortalSettings settings) {
      return this == JSON ? JsonContacts.open(settings) : XmlContacts.open(settings);
    }
  }

  private static final int HIGHEST_CAP = 1000;

  /** Few enough to test every cap, and enough for page boundaries between all of them. */
  private static final int CONTACTS = 23;

  @ParameterizedTest
  @EnumSource
  void each_contact_is_read_exactly_once_at_every_cap_size_and_order(Format format) {
    for (int cap = 1; cap <= HIGHEST_CAP; cap += cap < 2 * CONTACTS ? 1 : 53) {
      try (PortalSimulator portal = portal(cap, CONTACTS);
          ContactBook book = format.open(settings(portal))) {
        for (ContactSort sort : ContactSort.values()) {
          Random chance = new Random(cap * 31L + sort.ordinal());
          SortDirection direction = SortDirection.values()[chance.nextInt(2)];
          int size = chance.nextBoolean() ? 1 + chance.nextInt(2 * CONTACTS) : cap;
          assertThat(read(book, sort, direction, size))
              .as("cap %d, size %d, %s %s", cap, size, sort, direction)
              .containsExactlyInAnyOrderElementsOf(upTo(CONTACTS));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_page_of_a_thousand_is_followed_by_the_rest(Format format) {
    try (PortalSimulator portal = portal(HIGHEST_CAP, 2 * HIGHEST_CAP + 1);
        ContactBook book = format.open(settings(portal))) {
      for (int size : new int[] {HIGHEST_CAP, HIGHEST_CAP - 1, Paging.DEFAULT_SIZE}) {
        assertThat(read(book, ContactSort.ID, SortDirection.ASCENDING, size))
            .containsExactlyElementsOf(upTo(2 * HIGHEST_CAP + 1));
      }
    }
  }

  /** The totals are a minute old, as on real portals. */
  @ParameterizedTest
  @EnumSource
  void no_contact_is_lost_while_others_are_added_and_removed(Format format) {
    for (long seed = 0; seed < 40; seed++) {
      Random chance = new Random(seed);
      int cap = 2 + chance.nextInt(9);
      try (PortalSimulator portal =
              PortalSimulator.builder().contacts(people(60)).pageCap(cap).start();
          ContactBook book = format.open(settings(portal))) {
        Set<Integer> stood = new TreeSet<>(upTo(60));
        AtomicInteger highest = new AtomicInteger(60);
        List<Integer> given = new ArrayList<>();
        try (Stream<Either<ContactError, ContactPage>> pages =
            book.pages(ContactQuery.all(), Paging.standard().withSize(2 + chance.nextInt(20)))) {
          pages.forEach(
              page -> {
                page.get().items().forEach(contact -> given.add((int) contact.id().value()));
                for (int changes = chance.nextInt(4); changes > 0; changes--) {
                  if (chance.nextInt(3) == 0) {
                    portal.put(person(highest.incrementAndGet()));
                  } else {
                    int gone = 1 + chance.nextInt(highest.get());
                    portal.remove(gone);
                    stood.remove(gone);
                  }
                }
              });
        }
        assertThat(given).as("seed %d", seed).containsAll(stood).doesNotHaveDuplicates().isSorted();
      }
    }
  }

  private static List<Integer> read(
      ContactBook book, ContactSort sort, SortDirection direction, int size) {
    ContactQuery query = ContactQuery.builder().sort(sort).direction(direction).build();
    try (Stream<Either<ContactError, ContactPage>> pages =
        book.pages(query, Paging.standard().withSize(size))) {
      return pages
          .flatMap(page -> page.get().items().stream())
          .map(Contact::id)
          .map(id -> (int) id.value())
          .toList();
    }
  }

  private static PortalSimulator portal(int cap, int contacts) {
    return PortalSimulator.builder()
        .contacts(people(contacts))
        .pageCap(cap)
        .totalLifetime(Duration.ZERO)
        .start();
  }

  private static PortalSettings settings(PortalSimulator portal) {
    return PortalSettings.builder(portal.uri().toString()).token(portal.token()).retries(0).build();
  }

  private static List<Integer> upTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  private static String people(int howMany) {
    List<Integer> ids = new ArrayList<>(upTo(howMany));
    Collections.shuffle(ids, new Random(howMany));
    return ids.stream().map(PagingTest::person).collect(Collectors.joining(",", "[", "]"));
  }

  /** Some share name and date, so that only the order by id is unambiguous. */
  private static String person(int id) {
    return """
        {"firstName":"Name %d","lastName":"%s","isCompany":false,"created":"2024-03-%02dT09:30:00.0000000Z","id":%d}
        """
        .formatted(id % 5, Arrays.asList("Смирнов", "Smith").get(id % 2), 1 + id % 28, id);
  }
}
