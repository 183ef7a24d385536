package r7contacts.files.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.io.text.VCardReader;
import ezvcard.parameter.ImageType;
import ezvcard.property.Birthday;
import ezvcard.property.Photo;
import ezvcard.property.Telephone;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Photos;
import r7contacts.domain.Profile;
import r7contacts.testkit.PortalSampleContacts;
import r7contacts.testkit.SampleContacts;

class VCardsTest {

  private static final VCards CARDS = VCards.of("json+https://portal.example");

  static final List<String> UNUSUAL_TEXTS =
      List.of(
          "a, b; c\\d",
          "\"quoted\" 'too'",
          "first\nsecond\n\nfourth",
          "Ёж, «ёлка» — 🎉 山田",
          "x:y=z;TYPE=home",
          "tab\there",
          "^n ^' ^^",
          "BEGIN:VCARD",
          "//host:port/x?y#z",
          "100% %41",
          "long ".repeat(60) + "end");

  static List<Contact> contacts() {
    return Stream.concat(
            PortalSampleContacts.withSamples().stream(), SampleContacts.readFromList().stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("contacts")
  void every_contact_is_read_back(Contact contact) throws IOException {
    assertReadBack(contact);
  }

  private static void assertReadBack(Contact contact) throws IOException {
    for (VCards.Version version : VCards.Version.values()) {
      VCardComparison.assertReadBack(CARDS.withVersion(version).text(contact), version, contact);
    }
  }

  @ParameterizedTest
  @FieldSource("UNUSUAL_TEXTS")
  void unusual_texts_are_read_back_from_every_property(String text) throws IOException {
    List<ContactInfo> infos = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      for (Category category : channel.categories()) {
        infos.add(ContactInfo.of(channel, category, text).withPrimary(infos.size() % 3 == 0));
      }
    }
    infos.add(ContactInfo.ofCodes(77, 5, text));
    infos.add(ContactInfo.ofCodes(Channel.PHONE.code(), 99, text));
    Profile profile =
        Profile.builder(ContactId.of(7))
            .about(text)
            .tags(text, "another")
            .infos(infos)
            .addresses(
                Address.builder()
                    .street(text)
                    .city(text)
                    .state(text)
                    .zip(text)
                    .country(text)
                    .category(Category.BILLING)
                    .primary(true)
                    .build(),
                Address.builder().city(text).categoryCode(55).build())
            .customFields(
                CustomField.of(3, text, FieldValue.TextArea.of(text)),
                CustomField.of(4, null, FieldValue.Text.of("no label")))
            .photos(Photos.of("/small", "/photo?x=1&y=a,b;c"))
            .build();

    assertReadBack(
        Person.builder(profile)
            .firstName(text)
            .lastName(text)
            .jobTitle(text)
            .company(CompanyLink.of(ContactId.of(8), text))
            .build());
    assertReadBack(Company.builder(profile).name(text).build());
  }

  @ParameterizedTest
  @CsvSource({"tel:+7-495, +7-495", "TEL:tel:8;ext=5, 8;ext=5", "tel:home, home"})
  void the_scheme_of_a_telephone_uri_is_removed(String stored, String read) throws IOException {
    Contact contact =
        Person.builder(
                Profile.builder(ContactId.of(1))
                    .infos(ContactInfo.of(Channel.PHONE, Category.WORK, stored))
                    .build())
            .build();

    assertThat(new VCardReader(CARDS.text(contact)).readNext().getTelephoneNumbers())
        .extracting(Telephone::getText)
        .containsExactly(read);
  }

  @Test
  void an_address_among_the_contact_infos_is_omitted() {
    Contact contact =
        Person.builder(
                Profile.builder(ContactId.of(1))
                    .infos(ContactInfo.of(Channel.ADDRESS, Category.WORK, "{\"city\":\"Уфа\"}"))
                    .build())
            .build();

    assertThat(CARDS.text(contact)).doesNotContain("SOCIALPROFILE", "Уфа");
  }

  @Test
  void control_characters_are_replaced() {
    String text = "a\u0000b\u0007c\u001b[2Jd\u000be\u007ff\tg\rh\ni";
    Contact contact =
        Person.builder(
                Profile.builder(ContactId.of(1))
                    .about(text)
                    .tags(text)
                    .infos(
                        ContactInfo.of(Channel.PHONE, Category.WORK, text),
                        ContactInfo.of(Channel.SKYPE, Category.WORK, text),
                        ContactInfo.of(Channel.TWITTER, Category.WORK, text))
                    .customFields(CustomField.of(3, text, FieldValue.Text.of(text)))
                    .build())
            .firstName(text)
            .build();

    assertThat(CARDS.text(contact).replace("\r\n ", "").replace("\r\n", ""))
        .doesNotContainPattern("[\\x00-\\x08\\x0a-\\x1f\\x7f]")
        .contains("NOTE:a\ufffdb\ufffdc\ufffd[2Jd\ufffde\ufffdf\tg\\nh\\ni");
  }

  @Test
  void uids_are_stable_and_differ_by_contact_and_source() throws IOException {
    VCards elsewhere = VCards.of("json+https://other.example");

    assertThat(uid(CARDS, SampleContacts.anna()))
        .startsWith("urn:uuid:")
        .isEqualTo(uid(CARDS, SampleContacts.anna()))
        .isNotEqualTo(uid(CARDS, SampleContacts.john()))
        .isNotEqualTo(uid(elsewhere, SampleContacts.anna()));
  }

  private static String uid(VCards cards, Contact contact) throws IOException {
    return new VCardReader(cards.text(contact)).readNext().getUid().getValue();
  }

  @Test
  void photos_are_embedded_or_left_out() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0};
    Contact contact =
        Person.builder(
                Profile.builder(ContactId.of(1))
                    .photos(Photos.of("/s", "/photo.ashx?id=1"))
                    .build())
            .build();

    assertThat(CARDS.text(contact)).doesNotContain("PHOTO", "photo.ashx");
    assertThat(CARDS.withPhotos(any -> Option.some(new byte[] {'<', 'h'})).text(contact))
        .doesNotContain("PHOTO");
    byte[] large = Arrays.copyOf(png, VCards.MAX_PHOTO_BYTES + 1);
    assertThat(CARDS.withPhotos(any -> Option.some(large)).text(contact)).doesNotContain("PHOTO");
    for (VCards.Version version : VCards.Version.values()) {
      VCards cards = CARDS.withVersion(version).withPhotos(any -> Option.some(png));
      Photo photo = new VCardReader(cards.text(contact)).readNext().getPhotos().get(0);
      assertThat(photo.getData()).isEqualTo(png);
      assertThat(photo.getContentType()).isEqualTo(ImageType.PNG);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1984-12-31, 1984-12-31",
    "31.12.1984, 1984-12-31",
    "1.2.2003, 2003-02-01",
    "12/31/1984, 1984-12-31",
    "31/12/1984, 1984-12-31",
    "05/05/2005, 2005-05-05",
    "01/02/1990,",
    "31.02.1990,",
    "in May,"
  })
  void a_custom_field_with_an_unambiguous_date_is_the_birthday(String typed, LocalDate day)
      throws IOException {
    Contact contact =
        Person.builder(
                Profile.builder(ContactId.of(1))
                    .customFields(CustomField.of(3, "Born", FieldValue.Date.of(typed)))
                    .build())
            .build();

    for (VCards.Version version : VCards.Version.values()) {
      VCards cards = CARDS.withVersion(version).withBirthday("born");
      Birthday birthday = new VCardReader(cards.text(contact)).readNext().getBirthday();
      assertThat(birthday == null ? null : birthday.getDate()).isEqualTo(day);
    }
    assertThat(CARDS.text(contact)).doesNotContain("BDAY");
  }

  @Test
  void a_company_is_a_company_for_importers() {
    String card = CARDS.text(SampleContacts.romashka());

    assertThat(card)
        .contains("VERSION:3.0\r\n", "ORG:ООО «Ромашка»\r\n", "X-ABShowAs:COMPANY\r\n", "\r\nN:");
    assertThat(CARDS.withVersion(VCards.Version.V4_0).text(SampleContacts.romashka()))
        .contains("VERSION:4.0\r\n", "KIND:org\r\n");
    assertThat(CARDS.text(SampleContacts.anna())).doesNotContain("X-ABShowAs");
  }

  @Test
  void no_line_is_longer_than_75_octets() {
    Contact contact =
        Person.builder(Profile.builder(ContactId.of(1)).about("Ёлка 🎉 и山田 ".repeat(40)).build())
            .build();

    assertThat(CARDS.text(contact).split("\r\n"))
        .hasSizeGreaterThan(10)
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
        .noneMatch(line -> line.contains("\ufffd"));
  }
}
