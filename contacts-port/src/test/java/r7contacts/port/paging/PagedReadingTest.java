package r7contacts.port.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSort;
import r7contacts.port.PageRequest;
import r7contacts.port.Paging;
import r7contacts.port.SortDirection;

class PagedReadingTest {

  private static final ContactQuery BY_NAME =
      ContactQuery.builder().sort(ContactSort.DISPLAY_NAME).build();

  private static Stream<Either<ContactError, ContactPage>> pages(
      MovingList list, ContactQuery query, Paging paging) {
    return PagedReading.of(query, request -> list.page(query, request), paging);
  }

  private static List<Either<ContactError, Contact>> read(
      MovingList list, ContactQuery query, Paging paging) {
    return PagedReading.contacts(pages(list, query, paging)).toList();
  }

  private static List<Long> ids(List<Either<ContactError, Contact>> outcomes) {
    assertThat(outcomes.stream().filter(Either::isLeft)).isEmpty();
    return outcomes.stream().map(outcome -> outcome.get().id().value()).toList();
  }

  private static List<Long> ids(MovingList list, ContactQuery query, Paging paging) {
    return ids(read(list, query, paging));
  }

  private static Paging size(int size) {
    return Paging.standard().withSize(size);
  }

  private static Long[] upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toArray(Long[]::new);
  }

  @Test
  void every_cap_size_and_length_gives_each_contact_exactly_once() {
    for (int cap = 1; cap <= 12; cap++) {
      for (int size = 1; size <= 12; size++) {
        for (int length = 0; length <= 25; length++) {
          for (SortDirection direction : SortDirection.values()) {
            MovingList list = MovingList.upTo(length);
            list.cap = cap;
            ContactQuery query = ContactQuery.builder().direction(direction).build();
            assertThat(ids(list, query, size(size)))
                .as("cap %d, size %d, length %d, %s", cap, size, length, direction)
                .containsExactlyInAnyOrder(upTo(length))
                .isSortedAccordingTo(
                    direction == SortDirection.ASCENDING
                        ? Long::compare
                        : Collections.reverseOrder());
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ContactSort.class,
      names = {"ID", "DISPLAY_NAME"})
  void no_contact_is_lost_at_a_page_boundary_at_any_cap(ContactSort sort) {
    for (SortDirection direction : SortDirection.values()) {
      ContactQuery query = ContactQuery.builder().sort(sort).direction(direction).build();
      for (int cap = 1; cap <= PageRequest.MAX_COUNT; cap++) {
        for (int length : new int[] {cap, 2 * cap - 1}) {
          MovingList list = MovingList.upTo(length);
          list.cap = cap;
          for (int size : new int[] {cap, PageRequest.MAX_COUNT}) {
            List<Long> given = ids(list, query, size(size));
            String which = "cap %d, size %d, length %d, %s".formatted(cap, size, length, direction);
            assertThat(given).as(which).hasSize(length);
            assertThat(new HashSet<>(given)).as(which).hasSize(length);
          }
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"-40", "-1", "1", "40"})
  void a_total_that_is_wrong_neither_ends_the_reading_nor_keeps_it_from_ending(int offBy) {
    for (int cap = 1; cap <= 8; cap++) {
      MovingList list = MovingList.upTo(20);
      list.cap = cap;
      list.totalIsOffBy = offBy;
      assertThat(ids(list, ContactQuery.all(), size(7))).containsExactly(upTo(20));
    }
  }

  @Test
  void no_contact_is_lost_if_the_cap_drops_to_one_and_the_total_is_too_small() {
    MovingList list = MovingList.upTo(30);
    list.totalIsOffBy = -20;
    list.meanwhile =
        request -> {
          if (request == 1) {
            list.cap = 1;
          }
        };
    assertThat(ids(list, ContactQuery.all(), size(10))).containsExactly(upTo(30));
  }

  @Test
  void reading_costs_two_requests_more_than_there_are_pages() {
    MovingList list = MovingList.upTo(25);
    ids(list, ContactQuery.all(), size(10));
    assertThat(list.requests).containsExactly("0+10", "9+10", "18+10", "25+10", "24+10");
  }

  @Test
  void a_page_that_says_it_is_the_last_is_the_last_request() {
    MovingList list = MovingList.upTo(25);
    list.tellsTheLast = true;
    ids(list, ContactQuery.all(), size(10));
    assertThat(list.requests).containsExactly("0+10", "9+10", "18+10");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void an_empty_list_and_a_single_contact_take_one_request(int length) {
    MovingList list = MovingList.upTo(length);
    assertThat(ids(list, ContactQuery.all(), size(10))).containsExactly(upTo(length));
    assertThat(list.requests).containsExactly("0+10");
  }

  @Test
  void pages_are_requested_only_when_needed() {
    MovingList list = MovingList.upTo(100);
    try (Stream<Either<ContactError, Contact>> contacts =
        PagedReading.contacts(pages(list, ContactQuery.all(), size(10)))) {
      assertThat(list.requests).isEmpty();
      assertThat(contacts.limit(15).count()).isEqualTo(15);
    }
    assertThat(list.requests).containsExactly("0+10", "9+10");
  }

  @Test
  void a_closed_stream_makes_no_request() {
    MovingList list = MovingList.upTo(100);
    Stream<Either<ContactError, ContactPage>> pages = pages(list, ContactQuery.all(), size(10));
    var each = pages.iterator();
    each.next();
    pages.close();
    assertThat(each.hasNext()).isFalse();
    assertThat(list.requests).hasSize(1);
  }

  @Test
  void no_contact_is_lost_if_contacts_already_read_are_removed() {
    for (int cap = 1; cap <= 6; cap++) {
      for (int when = 1; when <= 20; when++) {
        MovingList list = MovingList.upTo(12);
        list.cap = cap;
        int now = when;
        list.meanwhile =
            request -> {
              if (request == now) {
                list.remove(1);
                list.remove(2);
                list.remove(3);
              }
            };
        assertThat(ids(list, ContactQuery.all(), size(5)))
            .as("cap %d, before request %d", cap, when)
            .contains(LongStream.rangeClosed(4, 12).boxed().toArray(Long[]::new))
            .doesNotHaveDuplicates();
      }
    }
  }

  /** Ascending, contacts come in at the end; descending, at the beginning. */
  @ParameterizedTest
  @CsvSource({"ASCENDING, 1", "DESCENDING, 2"})
  void by_id_no_contact_is_lost_or_repeated_if_others_are_added_and_removed(
      SortDirection direction, int leastCap) {
    ContactQuery query = ContactQuery.builder().direction(direction).build();
    for (long seed = 0; seed < 3000; seed++) {
      Random chance = new Random(seed);
      MovingList list = MovingList.upTo(1 + chance.nextInt(60));
      list.cap = leastCap + chance.nextInt(12);
      list.totalIsOffBy = chance.nextInt(7) - 3;
      Set<Long> stood = changed(list, chance, leastCap, 200);
      List<Either<ContactError, Contact>> outcomes =
          read(list, query, size(1 + chance.nextInt(12)));
      assertThat(ids(outcomes))
          .as("seed %d", seed)
          .containsAll(stood)
          .doesNotHaveDuplicates()
          .isSortedAccordingTo(
              direction == SortDirection.ASCENDING ? Long::compare : Collections.reverseOrder());
    }
  }

  @Test
  void no_contact_is_lost_next_to_unreadable_ones_if_others_are_added_and_removed() {
    for (long seed = 0; seed < 3000; seed++) {
      Random chance = new Random(seed);
      MovingList list = MovingList.upTo(2 + chance.nextInt(40));
      list.cap = 1 + chance.nextInt(12);
      for (int i = 0; i < 4; i++) {
        list.unreadable.add(1L + chance.nextInt(40));
      }
      Set<Long> stood = changed(list, chance, 1, 100);
      stood.removeAll(list.unreadable);
      List<Either<ContactError, Contact>> outcomes =
          read(list, ContactQuery.all(), size(1 + chance.nextInt(12)));
      assertThat(outcomes.stream().filter(Either::isLeft).map(Either::getLeft))
          .as("seed %d", seed)
          .allSatisfy(error -> assertThat(error.message()).contains("number"));
      assertThat(ids(outcomes.stream().filter(Either::isRight).toList()))
          .as("seed %d", seed)
          .containsAll(stood)
          .doesNotHaveDuplicates()
          .isSorted();
    }
  }

  /**
   * Changes the list before each request, and gives the ids of those who are there all the time.
   */
  private static Set<Long> changed(MovingList list, Random chance, int leastCap, int requests) {
    Set<Long> stood = new TreeSet<>();
    list.contacts.forEach(contact -> stood.add(contact.id().value()));
    long[] highest = {list.contacts.size()};
    list.meanwhile =
        request -> {
          for (int changes = chance.nextInt(4); changes > 0 && request < requests; changes--) {
            if (chance.nextBoolean()) {
              list.add(MovingList.contact(++highest[0]));
            } else if (!list.contacts.isEmpty()) {
              long gone = list.contacts.get(chance.nextInt(list.contacts.size())).id().value();
              list.remove(gone);
              stood.remove(gone);
            }
            if (chance.nextInt(10) == 0) {
              list.cap = leastCap + chance.nextInt(12);
            }
          }
        };
    return stood;
  }

  @Test
  void one_at_a_time_descending_a_possible_loss_is_reported() {
    int told = 0;
    int lost = 0;
    for (long seed = 0; seed < 3000; seed++) {
      Random chance = new Random(seed);
      MovingList list = MovingList.upTo(1 + chance.nextInt(20));
      list.cap = 1;
      Set<Long> stood = changed(list, chance, 1, 30);
      list.cap = 1;
      IntConsumer changes = list.meanwhile;
      list.meanwhile =
          request -> {
            changes.accept(request);
            list.cap = 1;
          };
      List<Either<ContactError, Contact>> outcomes =
          read(
              list,
              ContactQuery.builder().direction(SortDirection.DESCENDING).build(),
              Paging.standard());
      List<Long> given =
          outcomes.stream().filter(Either::isRight).map(one -> one.get().id().value()).toList();
      assertThat(given).as("seed %d", seed).doesNotHaveDuplicates();
      boolean isTold = outcomes.stream().anyMatch(Either::isLeft);
      told += isTold ? 1 : 0;
      lost += !isTold && !given.containsAll(stood) ? 1 : 0;
    }
    assertThat(told).isPositive();
    // One that goes and one that comes between two looks leave no trace; the Javadoc says so.
    assertThat(lost).isLessThan(told / 10);
  }

  @Test
  void by_name_no_contact_is_repeated_and_a_possible_loss_is_reported() {
    MovingList list = MovingList.upTo(30);
    list.meanwhile =
        request -> {
          if (request == 1) {
            list.rename(28, "Name 0");
          }
        };
    List<Either<ContactError, Contact>> outcomes = read(list, BY_NAME, size(10));
    List<Long> given = ids(outcomes.subList(0, outcomes.size() - 1));
    assertThat(given).doesNotHaveDuplicates().hasSize(29);
    assertThat(outcomes.get(outcomes.size() - 1).getLeft())
        .isInstanceOf(Unavailable.class)
        .extracting(ContactError::message)
        .asString()
        .contains("one may be missing");
  }

  @Test
  void by_name_a_contact_that_moves_backward_is_returned_once_and_reported() {
    MovingList list = MovingList.upTo(30);
    list.meanwhile =
        request -> {
          if (request == 1) {
            list.rename(1, "Zoe");
          }
        };
    List<Either<ContactError, Contact>> outcomes = read(list, BY_NAME, size(10));
    assertThat(ids(outcomes.subList(0, 30))).containsExactlyInAnyOrder(upTo(30));
    assertThat(outcomes).hasSize(31);
    assertThat(outcomes.get(30).getLeft()).isInstanceOf(Unavailable.class);
  }

  @Test
  void by_name_an_unchanged_list_ends_without_an_error() {
    for (int cap = 1; cap <= 8; cap++) {
      MovingList list = MovingList.upTo(20);
      list.cap = cap;
      assertThat(ids(list, BY_NAME, size(5))).containsExactlyInAnyOrder(upTo(20));
    }
  }

  @Test
  void a_failure_is_the_last_outcome() {
    MovingList list = MovingList.upTo(30);
    List<Either<ContactError, ContactPage>> pages =
        PagedReading.ofSortedById(
                request ->
                    request.start() == 0
                        ? list.page(request)
                        : Either.left(Unavailable.because("the line is dead")),
                size(10))
            .toList();
    assertThat(pages).hasSize(2);
    assertThat(pages.get(1)).isEqualTo(Either.left(Unavailable.because("the line is dead")));
  }

  @Test
  void an_unreadable_contact_is_an_error_in_its_place() {
    MovingList list = MovingList.upTo(9);
    List<Either<ContactError, Contact>> outcomes =
        PagedReading.contacts(
                PagedReading.ofSortedById(
                    request -> list.page(request).map(PagedReadingTest::withTheThirdUnreadable),
                    size(4)))
            .toList();
    assertThat(outcomes.stream().filter(Either::isLeft).toList())
        .containsExactly(Either.left(new Unreadable("number 3")));
    assertThat(ids(outcomes.stream().filter(Either::isRight).toList()))
        .containsExactly(1L, 2L, 4L, 5L, 6L, 7L, 8L, 9L);
  }

  private static ContactPage withTheThirdUnreadable(ContactPage page) {
    List<Contact> items = new ArrayList<>(page.items());
    boolean has = items.removeIf(contact -> contact.id().value() == 3);
    return new ContactPage(
        items,
        page.start(),
        page.total(),
        has ? List.of(new Unreadable("number 3")) : List.of(),
        page.isLast());
  }

  @Test
  void a_portal_that_ignores_the_start_is_reported() {
    MovingList list = MovingList.upTo(30);
    List<Either<ContactError, ContactPage>> pages =
        PagedReading.ofSortedById(
                request -> list.page(PageRequest.first(request.count())), size(10))
            .toList();
    assertThat(pages.get(pages.size() - 1).getLeft())
        .isInstanceOf(Unreadable.class)
        .extracting(ContactError::message)
        .asString()
        .contains("wherever a page is asked to start");
    assertThat(list.requests).hasSizeLessThan(20);
  }

  @Test
  void a_portal_that_does_not_sort_is_read_if_its_list_does_not_change() {
    MovingList list = MovingList.of(5, 3, 9, 1, 7, 2, 8);
    assertThat(ids(PagedReading.contacts(PagedReading.ofSortedById(list::page, size(3))).toList()))
        .containsExactly(5L, 3L, 9L, 1L, 7L, 2L, 8L);
  }

  @Test
  void a_portal_that_does_not_sort_and_returns_one_at_a_time_is_reported() {
    MovingList list = MovingList.of(5, 3, 9, 1, 7, 2, 8);
    list.cap = 1;
    List<Either<ContactError, Contact>> outcomes =
        PagedReading.contacts(PagedReading.ofSortedById(list::page, size(3))).toList();
    assertThat(outcomes.get(outcomes.size() - 1).getLeft().message()).contains("does not sort");
    assertThat(list.requests).hasSizeLessThan(400);
  }

  @Test
  void a_portal_that_stops_sorting_is_reported() {
    MovingList list = MovingList.of(1, 2, 3, 9, 4, 7);
    List<Either<ContactError, Contact>> outcomes =
        PagedReading.contacts(PagedReading.ofSortedById(list::page, size(3))).toList();
    assertThat(outcomes.get(outcomes.size() - 1).getLeft().message())
        .contains("does not sort by id");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 9, 10, 11, 29, 30, 31, 500})
  void a_bookmark_resumes_after_its_contact_at_any_count(long count) {
    MovingList list = MovingList.upTo(30);
    assertThat(ids(list, ContactQuery.all(), size(7).after(ContactId.of(10), count)))
        .containsExactly(LongStream.rangeClosed(11, 30).boxed().toArray(Long[]::new));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 9_000})
  void a_bookmark_far_behind_the_end_of_a_shorter_list_takes_few_requests(int length) {
    MovingList list = MovingList.upTo(length);
    assertThat(ids(list, ContactQuery.all(), size(500).after(ContactId.of(12_345), 10_000)))
        .isEmpty();
    assertThat(list.requests).hasSizeLessThan(12);
  }

  @Test
  void a_bookmark_of_a_removed_contact_resumes_behind_it() {
    MovingList list = MovingList.upTo(30);
    list.remove(10);
    assertThat(ids(list, ContactQuery.all(), size(7).after(ContactId.of(10), 10)))
        .containsExactly(LongStream.rangeClosed(11, 30).boxed().toArray(Long[]::new));
  }

  @ParameterizedTest
  @EnumSource(value = ContactSort.class, names = "ID", mode = EnumSource.Mode.EXCLUDE)
  void a_bookmark_needs_a_list_sorted_by_id(ContactSort sort) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                pages(
                    MovingList.upTo(3),
                    ContactQuery.builder().sort(sort).build(),
                    Paging.standard().after(ContactId.of(1), 1)))
        .withMessageContaining(sort.name());
  }

  @ParameterizedTest
  @EnumSource(
      value = ContactSort.class,
      names = {"ID", "DISPLAY_NAME"})
  void a_portal_that_alternates_between_two_pages_is_unreadable(ContactSort sort) {
    AtomicInteger requests = new AtomicInteger();
    ContactQuery query = ContactQuery.builder().sort(sort).build();

    List<Either<ContactError, Contact>> outcomes =
        PagedReading.contacts(
                PagedReading.of(
                    query,
                    request ->
                        page(request.start(), requests.getAndIncrement() % 2 == 0 ? 1 : 2, 10),
                    size(10)))
            .toList();

    assertThat(outcomes).filteredOn(Either::isRight).hasSize(11);
    assertThat(outcomes.get(outcomes.size() - 1).getLeft()).isInstanceOf(Unreadable.class);
    assertThat(requests).hasValueLessThanOrEqualTo(GuardedSource.MOST_IN_VAIN + 10);
  }

  @Test
  void a_portal_with_endless_contacts_without_an_id_is_unreadable() {
    AtomicInteger requests = new AtomicInteger();

    List<Either<ContactError, Contact>> outcomes =
        PagedReading.contacts(
                PagedReading.of(
                    ContactQuery.all(),
                    request -> {
                      requests.incrementAndGet();
                      return Either.right(
                          new ContactPage(
                              List.of(),
                              request.start(),
                              Option.none(),
                              List.of(new Unreadable("one without an id")),
                              false));
                    },
                    size(10)))
            .toList();

    assertThat(outcomes).allMatch(Either::isLeft);
    assertThat(outcomes.get(outcomes.size() - 1).getLeft().message())
        .contains("the last 1000 requests brought no new contact");
    assertThat(requests).hasValue(GuardedSource.MOST_IN_VAIN);
  }

  @Test
  void an_endless_list_ends_at_the_most_ids_that_are_kept() {
    AtomicInteger given = new AtomicInteger();

    List<Either<ContactError, ContactPage>> last =
        PagedReading.of(
                BY_NAME,
                request -> page(request.start(), (int) request.start() + 1, request.count()),
                size(1000))
            .peek(outcome -> given.addAndGet(outcome.fold(error -> 0, ContactPage::size)))
            .filter(Either::isLeft)
            .toList();

    assertThat(last)
        .containsExactly(
            Either.left(
                new Unreadable(
                    "there are more than 500000 contacts, too many to be read in this order: sort"
                        + " by id")));
    assertThat(given).hasValueLessThanOrEqualTo(PageReader.MOST_REMEMBERED);
  }

  @Test
  void collecting_ends_at_the_maximum_number() {
    Stream<Either<ContactError, Contact>> endless =
        Stream.generate(() -> Either.right(MovingList.contact(1)));

    assertThat(CollectedContacts.of(endless, contact -> true))
        .isEqualTo(
            Either.left(
                new Unreadable("there are more than 100000 contacts: read them as a stream")));
    assertThat(
            CollectedContacts.of(
                    Stream.<Either<ContactError, Contact>>generate(
                            () -> Either.right(MovingList.contact(1)))
                        .limit(100_000),
                    contact -> true)
                .get())
        .hasSize(CollectedContacts.MOST_CONTACTS);
  }

  private static Either<ContactError, ContactPage> page(long start, int firstId, int count) {
    return Either.right(
        new ContactPage(
            LongStream.range(firstId, firstId + count).mapToObj(MovingList::contact).toList(),
            start,
            Option.none(),
            List.of(),
            false));
  }

  @Test
  void collecting_ends_at_the_first_error() {
    assertThat(
            CollectedContacts.of(
                Stream.of(
                    Either.right(MovingList.contact(1)),
                    Either.left(new Unreadable("number 2")),
                    Either.right(MovingList.contact(3))),
                contact -> true))
        .isEqualTo(Either.left(new Unreadable("number 2")));
  }

  @Test
  void a_portal_that_returns_more_contacts_than_can_be_requested_is_read_to_the_end() {
    List<ContactPage> pages =
        PagedReading.ofSortedById(
                request ->
                    Either.right(
                        new ContactPage(
                            request.start() > 0
                                ? List.of()
                                : LongStream.rangeClosed(1, 1_500)
                                    .mapToObj(MovingList::contact)
                                    .toList(),
                            request.start(),
                            Option.none(),
                            request.start() > 0 ? List.of() : List.of(new Unreadable("number 0")),
                            false)),
                size(1_000))
            .map(Either::get)
            .toList();

    assertThat(pages).singleElement().extracting(ContactPage::size).isEqualTo(1_501);
  }

  @Test
  void pages_have_their_start_and_do_not_repeat_contacts() {
    MovingList list = MovingList.upTo(25);
    list.totalIsOffBy = 1;
    List<ContactPage> pages = pages(list, ContactQuery.all(), size(10)).map(Either::get).toList();
    assertThat(pages).extracting(ContactPage::start).containsExactly(0L, 10L, 19L);
    assertThat(pages).extracting(ContactPage::size).containsExactly(10, 9, 6);
    assertThat(pages).extracting(ContactPage::total).containsOnly(Option.some(26L));
  }
}
