package r7contacts.domain.change;

import java.time.OffsetDateTime;
import java.util.List;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Photos;
import r7contacts.domain.Profile;
import r7contacts.domain.Rights;
import r7contacts.domain.Sharing;
import r7contacts.domain.Tasks;
import r7contacts.domain.User;

/** Contacts with a value in every member, and what edits are made of. */
final class Samples {

  static final ContactId ID = ContactId.of(1001);
  static final CatalogUsage COLD = new CatalogUsage(CatalogEntry.of(1, "Cold"), 5);
  static final CatalogUsage HOT = new CatalogUsage(CatalogEntry.of(3, "Hot"), 2);
  static final User PETROV = User.of("00000000-0000-0000-0000-00000000000a", "Petrov");
  static final User SIDOROV = User.of("00000000-0000-0000-0000-00000000000b", "Sidorov");

  static final FieldDefinition BIRTHDAY =
      FieldDefinition.of(11, "Birthday", FieldValue.Date.of(null));
  static final FieldDefinition COLOR =
      FieldDefinition.of(12, "Color", FieldValue.Choice.of(null, List.of("red", "blue")));
  static final FieldDefinition SUBSCRIBED =
      FieldDefinition.of(13, "Subscribed", FieldValue.Flag.of(false));
  static final FieldDefinition HEADING =
      FieldDefinition.of(14, "Personal", FieldValue.Heading.empty());

  static final ContactInfo MOBILE =
      ContactInfo.of(Channel.PHONE, Category.MOBILE, "+7 912 345-67-89")
          .withId(71)
          .withLabel("Мобильный");
  static final ContactInfo WORK_PHONE =
      ContactInfo.of(Channel.PHONE, Category.WORK, "+7 495 000-00-00").withId(72).withPrimary(true);
  static final ContactInfo MAIL =
      ContactInfo.of(Channel.EMAIL, Category.WORK, "anna@romashka.example").withId(73);
  static final Address TULA =
      Address.builder().city("Тула").street("ул. Мира, 1").category(Category.HOME).build();
  static final Address ORYOL =
      Address.builder().city("Орёл").category(Category.OFFICE).label("Офис").build();

  private Samples() {}

  static Profile profile() {
    return Profile.builder(ID)
        .about("Звонить после обеда")
        .infos(MOBILE, WORK_PHONE, MAIL)
        .addresses(TULA)
        .customFields(
            new CustomField(14, 0, HEADING.label(), 0, HEADING.mask(), FieldValue.Heading.empty()),
            CustomField.of(11, "Birthday", FieldValue.Date.of("31.12.1984")).withEntityId(1001))
        .tags("vip", "Опт")
        .stage(COLD.entry())
        .photos(Photos.of("/small", "/medium"))
        .sharing(Sharing.privateTo(List.of(PETROV)))
        .rights(new Rights(true, false))
        .tasks(new Tasks(3, true))
        .creation(Creation.of(PETROV, OffsetDateTime.parse("2024-03-05T09:30:00+03:00")))
        .build();
  }

  /** A profile that an update of names would damage. */
  static Profile fragileProfile() {
    return profile().toBuilder()
        .currency(Currency.of("RUB"))
        .industry("Торговля")
        .type(CatalogEntry.of(4, "Customer"))
        .build();
  }

  static Person person() {
    return Person.builder(profile())
        .firstName("Анна")
        .lastName("Петрова")
        .jobTitle("Закупщик")
        .company(CompanyLink.of(ContactId.of(2001), "Ромашка"))
        .build();
  }

  static Company company() {
    return Company.builder(profile()).name("Ромашка").memberCount(2).build();
  }
}
