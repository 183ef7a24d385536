package r7contacts.json;

import java.time.OffsetDateTime;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.User;

/** A person and a company. The sample contacts of the test kit are tested in adapter-inmemory. */
final class TestContacts {

  private TestContacts() {}

  static Person anna() {
    return Person.builder(
            Profile.builder(ContactId.of(1001))
                .about("Звонить после обеда.\nЛюбит точность.")
                .infos(
                    ContactInfo.of(Channel.PHONE, Category.MOBILE, "+7 912 345-67-89")
                        .withId(101)
                        .withLabel("Mobile")
                        .withPrimary(true),
                    ContactInfo.of(Channel.EMAIL, Category.WORK, "anna@romashka.example"))
                .customFields(
                    CustomField.of(10, "Сведения", FieldValue.Heading.empty()),
                    CustomField.of(15, "День рождения", FieldValue.Date.of("31.12.1984")))
                .tags("VIP", "Рассылка, весна")
                .creation(
                    Creation.of(
                        User.of("7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e11", "Сергей О'Петров & сын"),
                        OffsetDateTime.parse("2024-03-05T09:30:00+03:00")))
                .build())
        .firstName("Анна")
        .lastName("Иванова")
        .company(CompanyLink.of(ContactId.of(2001), "ООО «Ромашка»"))
        .build();
  }

  static Company romashka() {
    return Company.builder(
            Profile.builder(ContactId.of(2001)).industry("Торговля").tags("VIP").build())
        .name("ООО «Ромашка»")
        .memberCount(1)
        .build();
  }
}
