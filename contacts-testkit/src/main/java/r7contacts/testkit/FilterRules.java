package r7contacts.testkit;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactQuery;

/** The criteria of a {@link ContactQuery} but its text. */
interface FilterRules extends BookRules {

  @Test
  default void Q01_a_list_has_all_contacts_with_tags_and_all_other_attributes() {
    Check.contacts(
        "stream(ContactQuery.all())",
        Shape.READ_FROM_LIST,
        SampleContacts.all(),
        BookRules.all(book(), ContactQuery.all()));
  }

  @Test
  default void Q02_a_kind_selects_people_companies_or_contacts_with_an_opportunity() {
    assertFinds(query().kind(ContactKind.COMPANY), 2001, 2002, 2003);
    assertFinds(query().kind(ContactKind.PERSON), 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008);
    assertFinds(query().kind(ContactKind.WITH_OPPORTUNITY), 1001, 1002, 2001);
  }

  @Test
  default void Q03_a_contact_must_have_all_tags_in_any_case() {
    assertFinds(query().tags("VIP"), 1001, 1002, 2001);
    assertFinds(query().tags("vip", "поставщик"), 2001);
    assertFinds(query().tags("VIP", "a tag of no contact"));
  }

  @Test
  default void Q04_a_stage_no_stage_or_a_type_select_contacts() {
    assertFinds(query().stage(3L), 1001, 2001);
    assertFinds(query().stage(1L), 1007);
    assertFinds(
        query().stage(ContactQuery.WITHOUT_STAGE), 1002, 1003, 1004, 1005, 1006, 1008, 2002, 2003);
    assertFinds(query().type(1L), 1001, 1002);
    assertFinds(query().type(3L));
  }

  @Test
  default void Q05_responsible_users_and_sharing_select_contacts() {
    assertFinds(query().responsible(UUID.fromString("11aa22bb-33cc-44dd-88ee-99ff00112233")), 1007);
    assertFinds(
        query().responsible(ContactQuery.WITHOUT_RESPONSIBLE),
        1001,
        1002,
        1003,
        1004,
        1005,
        1006,
        1008,
        2001,
        2002,
        2003);
    assertFinds(query().responsible(new UUID(1, 2)));
    assertFinds(query().shared(false), 1006, 1007, 2003);
    assertFinds(query().shared(true).kind(ContactKind.COMPANY), 2001, 2002);
    assertFinds(query().shared(true).tags("VIP"), 1001, 1002, 2001);
  }

  @Test
  default void Q06_the_first_and_the_last_day_of_creation_are_included() {
    LocalDate day = LocalDate.of(2024, 3, 5);
    assertFinds(query().createdFrom(day).createdTo(day), 1001);
    assertFinds(query().createdTo(LocalDate.of(2020, 1, 15)), 2001);
    assertFinds(
        query().createdFrom(LocalDate.of(2024, 6, 1)).kind(ContactKind.PERSON), 1005, 1006, 1008);
    assertFinds(query().createdFrom(day.plusDays(1)).createdTo(day.plusDays(2)));
  }

  @Test
  default void Q07_all_criteria_must_match() {
    assertFinds(query().tags("VIP").kind(ContactKind.PERSON).stage(3L).type(1L).shared(true), 1001);
    assertFinds(query().tags("VIP").kind(ContactKind.PERSON).stage(1L));
  }

  private static ContactQuery.Builder query() {
    return ContactQuery.builder();
  }

  private void assertFinds(ContactQuery.Builder query, long... ids) {
    BookRules.assertFinds(book(), query.build(), ids);
  }
}
