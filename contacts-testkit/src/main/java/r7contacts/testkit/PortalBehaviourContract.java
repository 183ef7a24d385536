package r7contacts.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;

/**
 * The behaviour of portals beyond {@link ContactBookContract}, as JUnit tests: contacts without
 * tags or without headings, a missing opportunity that differs from an empty one, blank and
 * inconsistent members. For adapters of a portal, and for books that replace one.
 *
 * <p>A test extends this class and supplies a book that holds {@link SampleContacts#all()}, {@link
 * PortalSampleContacts#all()} and what {@link SampleGroups} has.
 */
@Timeout(60)
public abstract class PortalBehaviourContract {

  private ContactBook book;

  /** For the tests of an adapter. */
  protected PortalBehaviourContract() {}

  /**
   * Opens a book that holds {@link SampleContacts#all()}, {@link PortalSampleContacts#all()} and
   * what {@link SampleGroups} has. The contract closes it.
   */
  protected abstract ContactBook open() throws Exception;

  @BeforeEach
  final void openBook() throws Exception {
    book = open();
  }

  @AfterEach
  final void closeBook() {
    if (book != null) {
      book.close();
    }
  }

  @Test
  final void P01_a_contact_read_by_id_has_headings_and_neither_tags_nor_a_type() {
    SampleContacts.readById().forEach(this::assertReadById);
  }

  @Test
  final void P02_lists_have_tags_no_headings_and_contact_infos_by_channel() {
    List<Contact> expected = new ArrayList<>(SampleContacts.readFromList());
    expected.addAll(PortalSampleContacts.all());
    expected.sort(Comparator.comparing(Contact::id));

    assertEqual(
        "page(ContactQuery.all(), 0, 100)",
        expected,
        Check.found(
                "page(ContactQuery.all(), 0, 100)",
                book.page(ContactQuery.all(), PageRequest.first(100)))
            .items());
  }

  @Test
  final void P03_contacts_of_groups_are_as_in_lists() {
    assertEqual(
        "findAll(ContactGroup.ofProject(7))",
        SampleContacts.readFromList().stream()
            .filter(contact -> List.of(1001L, 1002L, 2001L).contains(contact.id().value()))
            .toList(),
        Check.found("findAll(ContactGroup.ofProject(7))", book.findAll(ContactGroup.ofProject(7))));
  }

  @Test
  final void P04_contacts_found_by_contact_info_are_as_read_by_id() {
    assertEqual(
        "findByContactInfo(EMAIL, anna@example.org)",
        List.of(SampleContacts.anna()),
        Check.found(
            "findByContactInfo(EMAIL, anna@example.org)",
            book.findByContactInfo(Channel.EMAIL, "anna@example.org")));
  }

  @Test
  final void P05_a_missing_opportunity_is_refused_and_a_missing_project_or_case_is_empty() {
    Either<ContactError, List<Contact>> outcome = book.findAll(ContactGroup.ofOpportunity(32));
    assertThat(outcome.swap().getOrNull())
        .as("error of findAll(%s)", ContactGroup.ofOpportunity(32))
        .isInstanceOf(Refused.class);
    for (ContactGroup empty : List.of(ContactGroup.ofProject(8), ContactGroup.ofCase(42))) {
      Check.ids(
          "findAll(" + empty + ")", Check.found("findAll(" + empty + ")", book.findAll(empty)));
    }
  }

  @Test
  final void P06_a_page_has_the_total_and_as_many_contacts_as_requested() {
    long total = SampleContacts.all().size() + PortalSampleContacts.all().size();

    ContactPage middle =
        Check.found("page(…, 3, 2)", book.page(ContactQuery.all(), new PageRequest(3, 2)));
    ContactPage beyond =
        Check.found("page(…, 14, 2)", book.page(ContactQuery.all(), new PageRequest(total, 2)));
    ContactPage none =
        Check.found(
            "page(text=…, 0, 2)",
            book.page(
                ContactQuery.builder().text("in no contact at all").build(), PageRequest.first(2)));

    assertThat(middle.items()).as("contacts of page(…, 3, 2)").hasSize(2);
    assertThat(middle.total()).as("total of page(…, 3, 2)").contains(total);
    assertThat(beyond.items()).as("contacts of page(…, 14, 2)").isEmpty();
    assertThat(beyond.total()).as("total of page(…, 14, 2)").contains(total);
    assertThat(none.total()).as("total of page(text=…, 0, 2)").contains(0L);
  }

  @Test
  final void P07_the_contact_of_the_documentation_is_read_as_documented() {
    assertReadById(PortalSampleContacts.documented());
  }

  @Test
  final void P08_blank_members_are_absent() {
    assertReadById(PortalSampleContacts.blankMembers());
  }

  @Test
  final void P09_an_address_among_the_contact_infos_keeps_its_text() {
    assertReadById(PortalSampleContacts.addressAmongInfos());
  }

  private void assertReadById(Contact expected) {
    String call = "findById(" + expected.id() + ")";
    assertEqual(call, List.of(expected), List.of(Check.found(call, book.findById(expected.id()))));
  }

  private static void assertEqual(String call, List<Contact> expected, List<Contact> actual) {
    Check.ids(call, actual, expected.stream().mapToLong(contact -> contact.id().value()).toArray());
    for (int i = 0; i < actual.size(); i++) {
      assertThat(ContactDifferences.between(expected.get(i), actual.get(i)))
          .as("members of contact %s in which %s differs", actual.get(i).id(), call)
          .isEmpty();
    }
  }
}
