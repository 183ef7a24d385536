package r7contacts.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Creation;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactQuery;

class CheckTest {

  private static final Contact ANNA = SampleContacts.complete(SampleContacts.anna().id());

  @Test
  void a_contact_that_differs_is_shown_by_its_differing_members_only() {
    Contact inUtc = createdAt(ANNA, "2024-03-05T06:30:00Z");

    assertThatThrownBy(() -> Check.contact("findById(1001)", Shape.READ_BY_ID, ANNA, inUtc))
        .hasMessage(
            """
            findById(1001) returned a contact that differs:
              creation.at: expected 2024-03-05T09:30+03:00, was 2024-03-05T06:30Z""");
  }

  @Test
  void contacts_of_a_list_that_differ_are_shown_with_their_ids() {
    List<Contact> all = SampleContacts.all();
    List<Contact> actual =
        all.stream().map(contact -> createdAt(contact, "2024-03-05T06:30:00Z")).toList();

    assertThatThrownBy(() -> Check.contacts("page(…)", Shape.READ_FROM_LIST, all, actual))
        .message()
        .startsWith(
            """
            page(…) returned contacts that differ:
              contact 1001
                creation.at: expected 2024-03-05T09:30+03:00, was 2024-03-05T06:30Z
              contact 1002
            """)
        .endsWith("\n  … and 6 more")
        .hasSizeLessThan(2_000);
  }

  @Test
  void contacts_that_were_not_expected_are_shown_with_their_names_and_the_query() {
    ContactQuery query = ContactQuery.builder().text("10%").kind(ContactKind.PERSON).build();

    assertThatThrownBy(() -> Check.ids(QueryText.of(query), SampleContacts.all(), 1006))
        .message()
        .startsWith(
            """
            ContactQuery[text="10%", kind=PERSON] returned other contacts:
              expected: [1006]
              was:      [1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 2001, 2002, 2003]
              unexpected: 1001 Анна Иванова
            """)
        .endsWith("\n  … and 5 more")
        .hasSizeLessThan(500);
  }

  @Test
  void a_query_of_contact_infos_is_shown_with_what_narrows_it() {
    ContactInfoQuery query = ContactInfoQuery.exact(Channel.EMAIL, "a%@x.example");

    assertThat(QueryText.of(query)).isEqualTo("ContactInfoQuery[EXACT EMAIL \"a%@x.example\"]");
    assertThat(QueryText.of(query.withPrimary(true)))
        .isEqualTo("ContactInfoQuery[EXACT EMAIL \"a%@x.example\", primary=true]");
  }

  @Test
  void an_error_instead_of_a_result_is_shown_by_its_message() {
    assertThatThrownBy(() -> Check.found("tags()", unavailable()))
        .hasMessage("tags() returned an error: unavailable: no connection");
  }

  @Test
  void a_hidden_failure_is_shown_by_what_was_returned_instead() {
    assertThatThrownBy(
            () ->
                Check.unavailable(
                    "findById(1001)", Either.left(new NotFound(SampleContacts.anna().id()))))
        .hasMessage(
            "findById(1001) must return Unavailable when the backend fails, but returned NotFound:"
                + " contact 1001 was not found, or this account may not see it");
    assertThatThrownBy(() -> Check.unavailable("tags()", Either.right(List.of())))
        .hasMessageEndingWith("but returned a result: []");
    assertThatThrownBy(() -> Check.unavailable("findAllById([1001])", null))
        .hasMessageEndingWith("but returned no outcome");
    assertThatThrownBy(() -> Check.unavailable("…", Either.right(SampleContacts.all())))
        .message()
        .hasSizeLessThan(500);
  }

  @Test
  void a_call_that_should_have_thrown_is_shown_by_what_it_did_instead() {
    Check.exception("tags()", IllegalStateException.class, CheckTest::closed);

    assertThatThrownBy(() -> Check.exception("tagsOf(null)", NullPointerException.class, List::of))
        .hasMessage("tagsOf(null) must throw NullPointerException, but returned []");
    assertThatThrownBy(
            () -> Check.exception("tagsOf(null)", NullPointerException.class, CheckTest::closed))
        .hasMessage(
            "tagsOf(null) must throw NullPointerException, but threw"
                + " java.lang.IllegalStateException: closed")
        .hasCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_result_instead_of_not_found_is_shown_with_the_call() {
    ContactId id = ContactId.of(5);
    Check.notFound("findById(5)", id, Either.left(new NotFound(id)));

    assertThatThrownBy(() -> Check.notFound("findById(5)", id, Either.right(List.of())))
        .hasMessage("findById(5) must return NotFound for contact 5, but returned a result: []");
    assertThatThrownBy(() -> Check.notFound("findAllById(…)", id, null))
        .hasMessage("findAllById(…) must return NotFound for contact 5, but returned no outcome");
  }

  private static Object closed() {
    throw new IllegalStateException("closed");
  }

  @Test
  void a_book_that_does_not_fail_once_is_reported() {
    assertThatThrownBy(() -> Check.failed("tags()", Either.right(List.of())))
        .hasMessageStartingWith("the first tags() must fail: failingOnce() must supply a book");
  }

  @Test
  void tags_headings_types_and_the_order_of_infos_may_differ_where_adapters_may_choose() {
    Contact asInLists = SampleContacts.readFromList().get(0);
    Contact withType =
        ANNA.withProfile(
            ANNA.profile().toBuilder().type(SampleGroups.typeOf(ANNA.id()).get()).build());

    Check.contact("read by id", Shape.READ_BY_ID, ANNA, SampleContacts.anna());
    Check.contact("read by id, more", Shape.READ_BY_ID, ANNA, withType);
    Check.contact("read from a list", Shape.READ_FROM_LIST, ANNA, asInLists);
    Check.contact("read from a list, more", Shape.READ_FROM_LIST, ANNA, withType);
    Check.contact("found by info", Shape.FOUND_BY_INFO, ANNA, asInLists);
    Check.contact("found by info, less", Shape.FOUND_BY_INFO, ANNA, SampleContacts.anna());

    assertThatThrownBy(() -> Check.contact("…", Shape.READ_FROM_LIST, ANNA, SampleContacts.anna()))
        .hasMessageContaining("tags: missing \"VIP\"");
    assertThatThrownBy(() -> Check.contact("…", Shape.READ_BY_ID, ANNA, asInLists))
        .hasMessageContaining("customFields: expected 7 elements, was 6");
    assertThatThrownBy(() -> Check.contact("…", Shape.COMPLETE, ANNA, SampleContacts.anna()))
        .hasMessageContaining("tags: missing \"VIP\"");
  }

  private static Contact createdAt(Contact contact, String time) {
    Creation creation =
        Creation.of(contact.creation().by().getOrNull(), OffsetDateTime.parse(time));
    return contact.withProfile(contact.profile().toBuilder().creation(creation).build());
  }

  private static Either<ContactError, List<String>> unavailable() {
    return Either.left(Unavailable.because("no connection"));
  }
}
