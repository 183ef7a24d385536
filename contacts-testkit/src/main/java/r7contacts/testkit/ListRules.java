package r7contacts.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSort;
import r7contacts.port.PageRequest;
import r7contacts.port.Paging;
import r7contacts.port.SortDirection;

/** The order of lists, their pages, and reading over all pages. */
interface ListRules extends BookRules {

  @Test
  default void L01_the_order_is_the_requested_one() {
    ContactQuery.Builder dated =
        ContactQuery.builder().kind(ContactKind.COMPANY).sort(ContactSort.CREATED);
    assertFinds(dated, 2001, 2002, 2003);
    assertFinds(dated.direction(SortDirection.DESCENDING), 2003, 2002, 2001);
    assertFinds(
        ContactQuery.builder().direction(SortDirection.DESCENDING),
        2003,
        2002,
        2001,
        1008,
        1007,
        1006,
        1005,
        1004,
        1003,
        1002,
        1001);
    ContactQuery.Builder named = ContactQuery.builder().tags("VIP").kind(ContactKind.PERSON);
    assertFinds(named.sort(ContactSort.FIRST_NAME), 1002, 1001);
    assertFinds(named.sort(ContactSort.LAST_NAME), 1002, 1001);
    assertFinds(named.sort(ContactSort.DISPLAY_NAME), 1002, 1001);
  }

  @Test
  default void L02_a_page_has_contacts_from_its_start_and_no_more_than_requested() {
    List<Contact> all = SampleContacts.all();

    ContactPage middle = page(ContactQuery.all(), 3, 2);
    ContactPage beyond = page(ContactQuery.all(), all.size(), 2);

    assertThat(middle.size()).as("size of page(ContactQuery.all(), 3, 2)").isBetween(1, 2);
    Check.contacts(
        "page(ContactQuery.all(), 3, 2)",
        Shape.READ_FROM_LIST,
        all.subList(3, 3 + middle.size()),
        middle.items());
    assertThat(middle.start()).as("start of page(ContactQuery.all(), 3, 2)").isEqualTo(3);
    assertThat(middle.isLast()).as("isLast of page(ContactQuery.all(), 3, 2)").isFalse();
    Check.ids("page(ContactQuery.all(), 11, 2)", beyond.items());
  }

  @Test
  default void L03_a_total_is_absent_or_right() {
    ContactQuery ofNoContact = ContactQuery.builder().tags("a tag of no contact").build();

    assertThat(page(ContactQuery.all(), 3, 2).total())
        .as("total of page(ContactQuery.all(), 3, 2)")
        .isSubsetOf(11L);
    assertThat(page(ofNoContact, 0, 2).total())
        .as("total of page(%s, 0, 2)", QueryText.of(ofNoContact))
        .isSubsetOf(0L);
  }

  @Test
  default void L04_pages_of_every_size_have_each_contact_once() {
    for (int size : new int[] {1, 2, 3, 5, 7, 10, 11, 12, PageRequest.MAX_COUNT}) {
      Check.contacts(
          "pages(ContactQuery.all()) of " + size,
          Shape.READ_FROM_LIST,
          SampleContacts.all(),
          pages(Paging.standard().withSize(size)));
    }
  }

  @Test
  default void L05_a_bookmark_continues_after_its_contact() {
    for (long count : new long[] {1, 5, 6, 40}) {
      Paging paging = Paging.standard().withSize(4).after(ContactId.of(1006), count);
      Check.ids(
          "pages(ContactQuery.all()) after 1006, " + count,
          pages(paging),
          1007,
          1008,
          2001,
          2002,
          2003);
    }
  }

  private ContactPage page(ContactQuery query, long start, int count) {
    String call = "page(%s, %d, %d)".formatted(QueryText.of(query), start, count);
    return Check.found(call, book().page(query, new PageRequest(start, count)));
  }

  private List<Contact> pages(Paging paging) {
    try (Stream<Either<ContactError, ContactPage>> pages =
        book().pages(ContactQuery.all(), paging)) {
      return pages
          .flatMap(page -> Check.found("pages(ContactQuery.all())", page).items().stream())
          .toList();
    }
  }

  private void assertFinds(ContactQuery.Builder query, long... ids) {
    BookRules.assertFinds(book(), query.build(), ids);
  }
}
