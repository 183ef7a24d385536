package r7contacts.domain;

import io.vavr.control.Option;
import java.time.OffsetDateTime;
import java.util.List;

/** Contacts with something in every place; a test varies what it is about. */
final class Examples {

  static final String REMOVED_USER = "4a515a15-d4d6-4b8e-828e-e0586f18f3a3";

  private Examples() {}

  /** All attributes that people and companies share. */
  static Profile.Builder profile() {
    return Profile.builder(ContactId.of(1001))
        .about("Звонить после обеда")
        .industry("Торговля")
        .infos(
            ContactInfo.of(Channel.PHONE, Category.MOBILE, "+7 912 345-67-89"),
            ContactInfo.of(Channel.EMAIL, Category.WORK, "anna@romashka.example"))
        .addresses(Address.builder().city("Тула").build())
        .customFields(CustomField.of(11, "Birthday", FieldValue.Date.of("31.12.1984")))
        .tags("vip", "wholesale")
        .stage(CatalogEntry.of(3, "Hot"))
        .type(CatalogEntry.of(4, "Customer"))
        .currency(Currency.of("RUB"))
        .photos(Photos.of("/small", "/medium"))
        .sharing(Sharing.privateTo(List.of(User.of("u-1", "Petrov"))))
        .rights(new Rights(true, false))
        .tasks(new Tasks(3, true))
        .creation(
            Creation.of(User.of("u-2", "Mary"), OffsetDateTime.parse("2024-03-05T09:30:00+03:00")));
  }

  /** The same without contact infos and addresses. */
  static Profile unreachable() {
    return profile().infos().build();
  }

  static Person.Builder person() {
    return Person.builder(profile().build())
        .firstName("Anna")
        .lastName("Ivanova")
        .jobTitle("Buyer")
        .company(CompanyLink.of(ContactId.of(2001), "Romashka"))
        .displayName("Anna the Great");
  }

  static Company.Builder company() {
    return Company.builder(profile().build())
        .name("Romashka")
        .memberCount(2)
        .displayName("Romashka Ltd");
  }

  static CompanyLink companyLink() {
    return new CompanyLink(
        Option.some(ContactId.of(2001)),
        Option.some("Romashka"),
        Option.some("Flowers"),
        Photos.of("/small", "/medium"),
        Sharing.of(ShareLevel.READ),
        new Rights(true, false),
        Option.some(Currency.of("EUR")),
        true);
  }
}
