package r7contacts.testkit;

import static r7contacts.testkit.SampleParts.EURO;
import static r7contacts.testkit.SampleParts.HOT;
import static r7contacts.testkit.SampleParts.MARY;
import static r7contacts.testkit.SampleParts.PETROV;
import static r7contacts.testkit.SampleParts.ROUBLE;
import static r7contacts.testkit.SampleParts.field;
import static r7contacts.testkit.SampleParts.info;
import static r7contacts.testkit.SampleParts.photos;
import static r7contacts.testkit.SampleParts.profile;

import java.time.OffsetDateTime;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.Creation;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Rights;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.Tasks;

/** The sample companies: see {@link SampleContacts}. */
final class SampleCompanies {

  static Company romashka() {
    return Company.builder(
            profile(2001)
                .about("Поставщик цветов")
                .industry("Торговля")
                .infos(
                    info(901, Channel.PHONE, Category.WORK, "+7 495 000-00-01", "Work", true),
                    info(
                        902,
                        Channel.WEBSITE,
                        Category.WORK,
                        "https://romashka.example/?q=1&lang=ru",
                        "Work",
                        true))
                .addresses(
                    Address.builder()
                        .street("Цветочная ул., 7")
                        .city("Москва")
                        .state("Москва")
                        .zip("125000")
                        .country("Россия")
                        .category(Category.OFFICE)
                        .label("Office")
                        .primary(true)
                        .build(),
                    Address.builder()
                        .city("Москва")
                        .category(Category.BILLING)
                        .label("Billing")
                        .build())
                .customFields(
                    field(2001, 41, "ИНН", FieldValue.Text.of("7701234567"), 1, "{\"size\":40}"))
                .stage(HOT)
                .currency(ROUBLE)
                .tasks(new Tasks(5, false))
                .photos(photos(2001, "True"))
                .creation(Creation.of(PETROV, OffsetDateTime.parse("2020-01-15T10:00:00+03:00")))
                .build())
        .name("ООО «Ромашка»")
        .memberCount(1)
        .build();
  }

  static Company foodAndCulture() {
    return Company.builder(
            profile(2002)
                .about("R&D")
                .infos(
                    info(
                        911,
                        Channel.EMAIL,
                        Category.WORK,
                        "Food & Culture <office@food.example>",
                        "Work",
                        false))
                .currency(EURO)
                .photos(photos(2002, "True"))
                .sharing(Sharing.of(ShareLevel.READ))
                .rights(new Rights(true, false))
                .creation(Creation.of(MARY, OffsetDateTime.parse("2021-05-05T05:05:05Z")))
                .build())
        .name("Food & Culture <Project>")
        .build();
  }

  static Company empty() {
    return Company.builder(
            profile(2003)
                .photos(photos(2003, "True"))
                .sharing(Sharing.of(ShareLevel.PRIVATE))
                .creation(Creation.of(PETROV, OffsetDateTime.parse("2025-01-01T00:00:00+03:00")))
                .build())
        .name("Пусто")
        .build();
  }

  private SampleCompanies() {}
}
