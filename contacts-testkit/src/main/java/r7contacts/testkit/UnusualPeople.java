package r7contacts.testkit;

import static r7contacts.testkit.SampleParts.MARY;
import static r7contacts.testkit.SampleParts.PETROV;
import static r7contacts.testkit.SampleParts.REMOVED;
import static r7contacts.testkit.SampleParts.field;
import static r7contacts.testkit.SampleParts.info;
import static r7contacts.testkit.SampleParts.profile;

import io.vavr.control.Option;
import java.time.OffsetDateTime;
import java.util.List;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Rights;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.Tasks;

/** The sample people with absent or unusual attributes: see {@link SampleContacts}. */
final class UnusualPeople {

  static Person maria() {
    return Person.builder(
            profile(1003)
                .infos(info(302, Channel.PHONE, Category.WORK, "112", "", false))
                .creation(Creation.of(PETROV, null))
                .build())
        .firstName("Мария")
        .build();
  }

  static Person unknownCodes() {
    return Person.builder(
            profile(1004)
                .infos(
                    ContactInfo.ofCodes(42, 7, "somewhere new")
                        .withId(401)
                        .withLabel("InfoType_42")
                        .withPrimary(true),
                    ContactInfo.ofCodes(0, 42, "555").withId(402).withLabel("PhoneCategory_42"))
                .addresses(
                    Address.builder()
                        .city("Oslo")
                        .categoryCode(9)
                        .label("AddressCategory_9")
                        .build())
                .customFields(
                    field(
                        1004,
                        31,
                        "From the future",
                        FieldValue.Unknown.of(9, "v"),
                        1,
                        "{\"a\":[1]}"),
                    field(
                        1004,
                        32,
                        "Broken mask",
                        FieldValue.Choice.of("Zwei", List.of()),
                        2,
                        "not json"),
                    field(1004, 33, "Odd size", FieldValue.Text.of("x"), 3, "{\"size\":\"wide\"}"))
                .sharing(new Sharing(7, false, List.of()))
                .creation(new Creation(Option.some(MARY), Option.none(), Option.some("вчера")))
                .build())
        .firstName("Unknown")
        .lastName("Codes")
        .build();
  }

  static Person everyScript() {
    return Person.builder(
            profile(1005)
                .about(
                    "tab\there\nline two\n\n  indented – ½ “quotes” 'single' \\ back / slash\u2028end")
                .infos(info(501, Channel.EMAIL, Category.HOME, "поддержка@Р7.рф", "Home", true))
                .creation(Creation.of(MARY, OffsetDateTime.parse("2025-07-01T00:00:00-11:00")))
                .build())
        .firstName("  Ξένη <b>&amp;</b> \"Ж\"")
        .lastName("山田 太郎 🎉 ")
        .jobTitle("مدير ]]> לקוחות")
        .build();
  }

  static Person ivan() {
    return Person.builder(
            profile(1006)
                .infos(info(601, Channel.SKYPE, Category.HOME, "ivan_%\\'\"x", "Home", false))
                .customFields(field(1006, 51, "Условия", FieldValue.Text.of("10%_\\'\""), 1, ""))
                .sharing(Sharing.of(ShareLevel.PRIVATE))
                .rights(new Rights(false, false))
                .creation(Creation.of(PETROV, OffsetDateTime.parse("2024-12-31T23:59:59+05:30")))
                .build())
        .firstName("Иван")
        .lastName("Скрытный")
        .build();
  }

  static Person pat() {
    return Person.builder(
            profile(1007)
                .sharing(Sharing.privateTo(List.of(PETROV, MARY)))
                .rights(new Rights(true, false))
                .stage(CatalogEntry.of(1, "Cold").withColor("#1d3557"))
                .tasks(new Tasks(1, false))
                .creation(Creation.of(REMOVED, OffsetDateTime.parse("2022-02-28T08:00:00Z")))
                .build())
        .firstName("Pat")
        .lastName("Private")
        .build();
  }

  static Person nameless() {
    return Person.builder(
            profile(1008)
                .infos(
                    info(801, Channel.EMAIL, Category.HOME, "nameless@example.org", "Home", false))
                .creation(Creation.of(PETROV, OffsetDateTime.parse("2024-06-01T12:00:00+03:00")))
                .build())
        .build();
  }

  private UnusualPeople() {}
}
