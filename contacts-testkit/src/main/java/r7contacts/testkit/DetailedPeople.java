package r7contacts.testkit;

import static r7contacts.testkit.SampleParts.HOT;
import static r7contacts.testkit.SampleParts.MARY;
import static r7contacts.testkit.SampleParts.PETROV;
import static r7contacts.testkit.SampleParts.ROUBLE;
import static r7contacts.testkit.SampleParts.field;
import static r7contacts.testkit.SampleParts.info;
import static r7contacts.testkit.SampleParts.photos;
import static r7contacts.testkit.SampleParts.profile;

import io.vavr.control.Option;
import java.time.OffsetDateTime;
import java.util.List;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Rights;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.Tasks;

/** The sample people with many attributes: see {@link SampleContacts}. */
final class DetailedPeople {

  static Person anna() {
    return Person.builder(
            profile(1001)
                .about("Звонить после обеда.\nЛюбит точность.")
                .industry("Торговля")
                .infos(
                    info(101, Channel.PHONE, Category.MOBILE, "+7 912 345-67-89", "Mobile", true),
                    info(
                        102,
                        Channel.PHONE,
                        Category.WORK,
                        "+7 (495) 123-45-67 доб. 12",
                        "Work",
                        false),
                    info(103, Channel.EMAIL, Category.HOME, "anna@example.org", "Home", false),
                    info(
                        104,
                        Channel.EMAIL,
                        Category.WORK,
                        "a.ivanova@romashka.example",
                        "Work",
                        true),
                    info(105, Channel.VK, Category.OTHER, "anna.ivanova", "Other", false))
                .addresses(
                    Address.builder()
                        .street("ул. Ленина, д. 5, кв. 12")
                        .city("Москва")
                        .zip("101000")
                        .country("Россия")
                        .label("Home")
                        .build(),
                    Address.builder()
                        .street("пр. Мира, 1")
                        .city("Тула")
                        .state("Тульская область")
                        .zip("300000")
                        .country("Россия")
                        .category(Category.WORK)
                        .label("Work")
                        .primary(true)
                        .build())
                .customFields(
                    CustomField.of(10, "Сведения", FieldValue.Heading.empty()).withPosition(1),
                    field(
                        1001,
                        11,
                        "Должность по договору",
                        new FieldValue.Text(Option.some("Закупщик I категории"), 150),
                        2,
                        "{\"size\":150}"),
                    field(
                        1001,
                        12,
                        "Заметки",
                        new FieldValue.TextArea(Option.some("Первая строка\nвторая строка"), 4, 60),
                        3,
                        "{\"rows\":\"4\",\"cols\":\"60\"}"),
                    field(
                        1001,
                        13,
                        "Источник",
                        FieldValue.Choice.of(
                            "Выставка", List.of("Сайт", "Выставка", "Звонок \"вхолодную\"")),
                        4,
                        "[\"Сайт\",\"Выставка\",\"Звонок \\\"вхолодную\\\"\"]"),
                    field(1001, 14, "Рассылка", FieldValue.Flag.of(true), 5, ""),
                    field(1001, 15, "День рождения", FieldValue.Date.of("31.12.1984"), 6, ""),
                    field(1001, 16, "Договор до", FieldValue.Date.of("2027-01-31"), 7, ""))
                .stage(HOT)
                .currency(ROUBLE)
                .tasks(new Tasks(3, true))
                .creation(Creation.of(PETROV, OffsetDateTime.parse("2024-03-05T09:30:00+03:00")))
                .build())
        .firstName("Анна")
        .lastName("Иванова")
        .jobTitle("Директор по закупкам")
        .company(
            CompanyLink.of(ContactId.of(2001), "ООО «Ромашка»")
                .withPhotos(photos(2001, "True"))
                .withCurrency(ROUBLE))
        .build();
  }

  static Person john() {
    return Person.builder(
            profile(1002)
                .infos(
                    johns(0, 5, "+44 20 7946 0018, 8 903 111-22-33", "Other"),
                    johns(1, 1, "john@example.com", "Work"),
                    johns(2, 0, "https://john.example", "Home"),
                    johns(3, 1, "john.skype", "Work"),
                    johns(4, 2, "@john", "Other"),
                    johns(5, 1, "in/john", "Work"),
                    johns(6, 0, "john.fb", "Home"),
                    johns(8, 2, "john-lj", "Other"),
                    johns(9, 0, "john-ms", "Home"),
                    johns(10, 0, "john@gmail.example", "Home"),
                    johns(11, 0, "john.blog", "Home"),
                    johns(12, 2, "john@yahoo.example", "Other"),
                    johns(13, 0, "john@msn.example", "Home"),
                    johns(14, 0, "123456789", "Home"),
                    johns(15, 1, "john@jabber.example", "Work"),
                    johns(16, 2, "john-aim", "Other"),
                    johns(17, 0, "id42", "Home"))
                .sharing(Sharing.of(ShareLevel.READ))
                .rights(new Rights(false, false))
                .creation(Creation.of(MARY, OffsetDateTime.parse("2023-11-20T17:45:10Z")))
                .build())
        .firstName("John")
        .lastName("Smith")
        .jobTitle("Buyer")
        .build();
  }

  private static ContactInfo johns(int channel, int category, String value, String label) {
    return ContactInfo.ofCodes(channel, category, value)
        .withId(200 + channel)
        .withLabel(label)
        .withPrimary(channel < 2);
  }

  private DetailedPeople() {}
}
