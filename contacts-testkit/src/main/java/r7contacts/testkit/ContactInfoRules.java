package r7contacts.testkit;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.PhoneNumbers;

/** Contacts by a contact info: a phone number, an e-mail address, a messenger name. */
interface ContactInfoRules extends BookRules {

  @Test
  default void I01_an_exact_value_finds_the_contacts_that_have_it() {
    assertFinds(exact(Channel.EMAIL, "ANNA@example.org"), 1001);
    assertFinds(exact(Channel.PHONE, "79123456789"), 1001);
    assertFinds(exact(Channel.PHONE, "+7 (495) 0000001"), 2001);
    assertFinds(exact(Channel.WEBSITE, "https://romashka.example/?q=1&lang=ru"), 2001);
    assertFinds(exact(Channel.EMAIL, "поддержка@р7.рф"), 1005);
    assertFinds(exact(Channel.EMAIL, "nna@example.org"));
    assertFinds(exact(Channel.PHONE, "345-67-89"));
    assertFinds(exact(Channel.SKYPE, "john@example.com"));
  }

  @Test
  default void I02_a_contained_value_is_part_of_the_stored_text() {
    assertFinds(ContactInfoQuery.contained(Channel.EMAIL, "example.org"), 1001, 1008);
    assertFinds(ContactInfoQuery.contained(Channel.PHONE, "345-67-89"), 1001);
    assertFinds(ContactInfoQuery.contained(Channel.PHONE, "3456789"));
  }

  @Test
  default void I03_a_category_or_a_primary_mark_narrow_the_match() {
    ContactInfoQuery mobile = exact(Channel.PHONE, "79123456789");
    assertFinds(mobile.withCategory(Category.MOBILE), 1001);
    assertFinds(mobile.withCategory(Category.WORK));
    assertFinds(mobile.withPrimary(true), 1001);
    assertFinds(mobile.withPrimary(false));
  }

  @Test
  default void I04_a_phone_number_is_found_in_every_notation() {
    for (String mobile :
        List.of("8 912 345-67-89", "9123456789", "007 912 3456789", "tel:+7(912)345-67-89")) {
      assertFinds(exact(Channel.PHONE, mobile), 1001);
    }
    // Without and with an extension.
    assertFinds(exact(Channel.PHONE, "8 495 123 45 67"), 1001);
    assertFinds(exact(Channel.PHONE, "+7 495 123-45-67, 12"), 1001);
    // The second of two in one text, and one from abroad.
    assertFinds(exact(Channel.PHONE, "+7 903 1112233"), 1002);
    assertFinds(exact(Channel.PHONE, "00 44 20 79460018"), 1002);
    assertFinds(exact(Channel.PHONE, "112"), 1003);
    for (String other : List.of("12", "7495123456712", "8 20 7946 0018", "+1 912 345-67-89")) {
      assertFinds(exact(Channel.PHONE, other));
    }
    assertFinds(
        exact(Channel.PHONE, "8 912 345-67-89").withPhoneNumbers(PhoneNumbers.exactDigits()));
  }

  @Test
  default void I05_an_email_address_is_found_within_other_text() {
    for (String office :
        List.of(
            "OFFICE@food.example",
            "<office@food.example>",
            "Somebody <office@food.example>",
            "mailto:office@food.example?subject=Hello@all")) {
      assertFinds(exact(Channel.EMAIL, office), 2002);
    }
    assertFinds(exact(Channel.EMAIL, "mailto:anna@example.org"), 1001);
    assertFinds(exact(Channel.EMAIL, "Food & Culture"));
  }

  @Test
  default void I06_wildcards_quotes_and_backslashes_are_plain_text() {
    assertFinds(exact(Channel.SKYPE, "ivan_%\\'\"x"), 1006);
    for (String plain : List.of("%", "_", "\\", "'", "\"", "_%\\'\"x")) {
      assertFinds(ContactInfoQuery.contained(Channel.SKYPE, plain), 1006);
    }
    for (String wildcard : List.of("john_skype", "j%e", "x' OR '1'='1", "john.skype\\")) {
      assertFinds(ContactInfoQuery.contained(Channel.SKYPE, wildcard));
    }
    assertFinds(exact(Channel.EMAIL, "a%@example.org"));
  }

  private static ContactInfoQuery exact(Channel channel, String value) {
    return ContactInfoQuery.exact(channel, value);
  }

  private void assertFinds(ContactInfoQuery query, long... ids) {
    String call = "findByContactInfo(" + QueryText.of(query) + ")";
    List<Contact> found = Check.found(call, book().findByContactInfo(query));
    List<Contact> complete =
        LongStream.of(ids).mapToObj(id -> SampleContacts.complete(ContactId.of(id))).toList();
    Check.contacts(call, Shape.FOUND_BY_INFO, complete, found);
  }
}
