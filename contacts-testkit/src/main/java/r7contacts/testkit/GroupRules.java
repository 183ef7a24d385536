package r7contacts.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactPage;
import r7contacts.port.PageRequest;

/** The contacts of a company, a project, an opportunity or a case. */
interface GroupRules extends BookRules {

  @Test
  default void G01_the_people_of_a_company_are_found() {
    assertHas(ContactGroup.membersOf(SampleContacts.romashka().id()), 1001);
    assertHas(ContactGroup.membersOf(SampleContacts.empty().id()));
    assertHas(ContactGroup.membersOf(SampleContacts.john().id()));
  }

  @Test
  default void G02_a_missing_company_is_not_found() {
    ContactId missing = ContactRepositoryContract.MISSING;

    Check.notFound(
        "findAll(" + ContactGroup.membersOf(missing) + ")",
        missing,
        book().findAll(ContactGroup.membersOf(missing)));
  }

  @Test
  default void G03_the_contacts_of_a_project_an_opportunity_and_a_case_are_found() {
    assertHas(ContactGroup.ofProject(7), 1001, 1002, 2001);
    assertHas(ContactGroup.ofOpportunity(30), 1001);
    assertHas(ContactGroup.ofOpportunity(31), 1002, 2001);
    assertHas(ContactGroup.ofCase(40), 1007);
    assertHas(ContactGroup.ofCase(41));
  }

  @Test
  default void G04_a_page_of_a_group_has_contacts_from_its_start() {
    String call = "page(ContactGroup.ofProject(7), 1, 1)";
    ContactPage page =
        Check.found(call, book().page(ContactGroup.ofProject(7), new PageRequest(1, 1)));

    Check.ids(call, page.items(), 1002);
  }

  @Test
  default void G05_a_missing_project_opportunity_or_case_has_no_contacts_or_is_refused() {
    for (ContactGroup missing :
        List.of(
            ContactGroup.ofProject(8), ContactGroup.ofOpportunity(32), ContactGroup.ofCase(42))) {
      Either<ContactError, List<Contact>> outcome = book().findAll(missing);
      if (outcome.isRight()) {
        Check.ids("findAll(" + missing + ")", outcome.get());
      } else {
        assertThat(outcome.getLeft()).as("findAll(" + missing + ")").isInstanceOf(Refused.class);
      }
    }
  }

  private void assertHas(ContactGroup group, long... ids) {
    String call = "findAll(" + group + ")";
    List<Contact> complete =
        LongStream.of(ids).mapToObj(id -> SampleContacts.complete(ContactId.of(id))).toList();
    Check.contacts(call, Shape.READ_FROM_LIST, complete, Check.found(call, book().findAll(group)));
  }
}
