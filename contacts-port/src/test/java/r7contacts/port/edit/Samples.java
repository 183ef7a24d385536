package r7contacts.port.edit;

import java.time.Duration;
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
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.User;

/** Contacts and what they are made of, for tests of the editor. */
final class Samples {

  /** Plans do not age, and searches for lost creates do not wait. */
  static final EditTimes FAST =
      new EditTimes(
          Duration.ofHours(1),
          Duration.ofHours(1),
          List.of(Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(1)));

  static final ContactId ID = ContactId.of(1001);
  static final CatalogUsage COLD = new CatalogUsage(CatalogEntry.of(1, "Cold"), 5);
  static final CatalogUsage HOT = new CatalogUsage(CatalogEntry.of(3, "Hot"), 2);
  static final CatalogUsage REMOVED = new CatalogUsage(CatalogEntry.of(9, "Removed"), 0);
  static final User OWN = User.of("00000000-0000-0000-0000-00000000000a", "Own");
  static final User OTHER = User.of("00000000-0000-0000-0000-00000000000b", "Other");
  static final FieldDefinition BIRTHDAY =
      FieldDefinition.of(11, "Birthday", FieldValue.Date.of(null));
  static final FieldDefinition HOBBY = FieldDefinition.of(12, "Hobby", FieldValue.Text.of(null));
  static final ContactInfo MOBILE =
      ContactInfo.of(Channel.PHONE, Category.MOBILE, "+7 912 345-67-89").withId(71);
  static final ContactInfo MAIL =
      ContactInfo.of(Channel.EMAIL, Category.WORK, "anna@romashka.example").withId(72);
  static final ContactInfo NEW_MAIL =
      ContactInfo.of(Channel.EMAIL, Category.HOME, "anna@new.example");
  static final Address TULA = Address.builder().city("Тула").category(Category.HOME).build();
  static final Company ROMASHKA =
      Company.builder(Profile.builder(ContactId.of(501)).build()).name("Romashka").build();
  static final Company LUTIK =
      Company.builder(Profile.builder(ContactId.of(502)).build()).name("Lutik").build();

  private Samples() {}

  /** A person with a stage, infos, a field, tags and a company. */
  static Person anna() {
    return Person.builder(
            Profile.builder(ID)
                .about("Calls in the afternoon")
                .infos(MOBILE, MAIL)
                .addresses(TULA)
                .customFields(
                    CustomField.of(11, "Birthday", FieldValue.Date.of("31.12.1984"))
                        .withEntityId(ID.value()))
                .tags("vip", "wholesale")
                .stage(COLD.entry())
                .build())
        .firstName("Anna")
        .lastName("Petrova")
        .jobTitle("CEO")
        .company(CompanyLink.of(ROMASHKA.id(), "Romashka"))
        .build();
  }

  /** A person of whom replacing the record would erase everything that cannot be put back. */
  static Person fragile() {
    return anna()
        .withProfile(
            anna().profile().toBuilder()
                .currency(Currency.of("EUR"))
                .industry("Metal")
                .type(CatalogEntry.of(5, "Supplier"))
                .build());
  }

  /** A portal with Anna and two companies. */
  static FakePortal portal() {
    return new FakePortal(anna(), ROMASHKA, LUTIK);
  }

  /** Anna as she is read by id. */
  static Person seen() {
    return anna().withProfile(anna().profile().toBuilder().tags(List.of()).build());
  }
}
