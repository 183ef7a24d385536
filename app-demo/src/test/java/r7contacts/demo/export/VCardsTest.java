package r7contacts.demo.export;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Impp;
import ezvcard.property.RawProperty;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.VCardProperty;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
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
import r7contacts.port.contract.SampleContacts;

/** What ez-vcard reads again is what the contact had. */
class VCardsTest {

  private static final URI ROOT = URI.create("https://portal.example/");
  private static final VCards CARDS = new VCards("json+https://portal.example", Option.some(ROOT));

  static final List<String> ODD_TEXTS =
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

  static List<Contact> cast() {
    return Stream.concat(SampleContacts.everyone().stream(), SampleContacts.listed().stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cast")
  void every_contact_is_read_back(Contact contact) throws IOException {
    assertComesBack(contact);
  }

  @ParameterizedTest
  @FieldSource("ODD_TEXTS")
  void unusual_texts_are_read_back_from_every_property(String odd) throws IOException {
    List<ContactInfo> infos = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      for (Category category : channel.categories()) {
        infos.add(ContactInfo.of(channel, category, odd).withPrimary(infos.size() % 3 == 0));
      }
    }
    infos.add(ContactInfo.ofCodes(77, 5, odd));
    infos.add(ContactInfo.ofCodes(Channel.PHONE.code(), 99, odd));
    Profile profile =
        Profile.builder(ContactId.of(7))
            .about(odd)
            .tags(odd, "another")
            .infos(infos)
            .addresses(
                Address.builder()
                    .street(odd)
                    .city(odd)
                    .state(odd)
                    .zip(odd)
                    .country(odd)
                    .category(Category.BILLING)
                    .primary(true)
                    .build(),
                Address.builder().city(odd).categoryCode(55).build())
            .customFields(
                CustomField.of(3, odd, FieldValue.TextArea.of(odd)),
                CustomField.of(4, null, FieldValue.Text.of("no label")))
            .photos(Photos.of("/small", "/photo?x=1&y=a,b;c"))
            .build();

    assertComesBack(
        Person.builder(profile)
            .firstName(odd)
            .lastName(odd)
            .jobTitle(odd)
            .company(CompanyLink.of(ContactId.of(8), odd))
            .build());
    assertComesBack(Company.builder(profile).name(odd).build());
  }

  private static void assertComesBack(Contact contact) throws IOException {
    String text = CARDS.text(contact);
    assertThat(text).startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\n").endsWith("END:VCARD\r\n");
    List<VCard> cards = new VCardReader(text).readAll();
    assertThat(cards).hasSize(1);
    VCard card = cards.get(0);

    assertThat(card.getFormattedName().getValue()).isEqualTo(contact.displayName());
    assertThat(texts(card.getNotes())).isEqualTo(contact.about().toJavaList());
    assertThat(card.getCategories() == null ? List.of() : card.getCategories().getValues())
        .isEqualTo(contact.tags());
    assertThat(addresses(card)).isEqualTo(contact.addresses().stream().map(Place::of).toList());
    assertThat(ways(card)).containsExactlyInAnyOrderElementsOf(ways(contact));
    assertThat(card.getPhotos().stream().map(photo -> URI.create(photo.getUrl())))
        .isEqualTo(
            contact
                .photos()
                .medium()
                .map(link -> List.of(ROOT.resolve(link)))
                .getOrElse(List.of()));
    assertThat(card.getExtendedProperties("X-R7-FIELD").stream().map(VCardsTest::unescaped))
        .isEqualTo(
            contact.customFields().stream().flatMap(field -> field.text().toJavaStream()).toList());
    contact.fold(
        person -> {
          assertThat(card.getKind().isIndividual()).isTrue();
          assertThat(Option.of(card.getStructuredName().getGiven())).isEqualTo(person.firstName());
          assertThat(Option.of(card.getStructuredName().getFamily())).isEqualTo(person.lastName());
          assertThat(texts(card.getTitles())).isEqualTo(person.jobTitle().toJavaList());
          assertThat(organization(card))
              .isEqualTo(person.company().map(CompanyLink::displayName).toJavaList());
          return card;
        },
        company -> {
          assertThat(card.getKind().isOrg()).isTrue();
          assertThat(organization(card)).isEqualTo(company.name().toJavaList());
          return card;
        });
  }

  private static List<String> organization(VCard card) {
    return card.getOrganization() == null ? List.of() : card.getOrganization().getValues();
  }

  private static List<String> texts(List<? extends TextProperty> properties) {
    return properties.stream().map(TextProperty::getValue).toList();
  }

  private record Place(
      String street, String city, String state, String zip, String country, boolean primary) {

    static Place of(Address address) {
      return new Place(
          address.street().getOrNull(),
          address.city().getOrNull(),
          address.state().getOrNull(),
          address.zip().getOrNull(),
          address.country().getOrNull(),
          address.isPrimary());
    }
  }

  private static List<Place> addresses(VCard card) {
    return card.getAddresses().stream()
        .map(
            address ->
                new Place(
                    address.getStreetAddress(),
                    address.getLocality(),
                    address.getRegion(),
                    address.getPostalCode(),
                    address.getCountry(),
                    address.getPref() != null))
        .toList();
  }

  /** A way to reach someone by what it is for, and what stands there. */
  private record Way(String property, String type, boolean primary, String value) {}

  private static List<Way> ways(VCard card) {
    List<Way> ways = new ArrayList<>();
    card.getTelephoneNumbers().forEach(one -> ways.add(way("TEL", one, one.getText())));
    card.getEmails().forEach(one -> ways.add(way("EMAIL", one, one.getValue())));
    card.getUrls().forEach(one -> ways.add(way("URL", one, one.getValue())));
    for (Impp one : card.getImpps()) {
      ways.add(way(one.getProtocol(), one, one.getUri().getSchemeSpecificPart()));
    }
    for (RawProperty one : card.getExtendedProperties("SOCIALPROFILE")) {
      ways.add(way(one.getParameter("SERVICE-TYPE"), one, unescaped(one)));
    }
    return ways;
  }

  private static Way way(String name, VCardProperty property, String value) {
    return new Way(
        name,
        property.getParameters().getType(),
        property.getParameters().getPref() != null,
        value);
  }

  private static String unescaped(RawProperty property) {
    return property.getValue().replaceAll("\\\\n", "\n").replaceAll("\\\\([,;\\\\])", "$1");
  }

  private static List<Way> ways(Contact contact) {
    return contact.infos().stream()
        .filter(info -> info.value().isDefined() && info.channel() != Channel.ADDRESS)
        .map(info -> new Way(name(info), type(info), info.isPrimary(), info.value().get()))
        .toList();
  }

  private static String name(ContactInfo info) {
    return switch (info.channel()) {
      case PHONE -> "TEL";
      case EMAIL -> "EMAIL";
      case WEBSITE -> "URL";
      case SKYPE -> "skype";
      case JABBER -> "xmpp";
      case ICQ -> "icq";
      case AIM -> "aim";
      case MSN -> "msnim";
      case YAHOO -> "ymsgr";
      case TWITTER -> "Twitter";
      case LINKEDIN -> "LinkedIn";
      case FACEBOOK -> "Facebook";
      case ADDRESS -> "Address";
      case LIVEJOURNAL -> "LiveJournal";
      case MYSPACE -> "MySpace";
      case GMAIL -> "Gmail";
      case BLOGGER -> "Blogger";
      case VK -> "VK";
      case UNKNOWN -> "Channel " + info.channelCode();
    };
  }

  private static String type(ContactInfo info) {
    return switch (info.category()) {
      case HOME -> "home";
      case WORK -> "work";
      case MOBILE -> "cell";
      case FAX -> "fax";
      case BILLING -> "billing";
      case DIRECT -> "x-direct";
      case POSTAL -> "x-postal";
      case OFFICE -> "x-office";
      case OTHER -> "x-other";
      case UNKNOWN -> "x-category-" + info.categoryCode();
    };
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
    String evil = "a\u0000b\u0007c\u001b[2Jd\u000be\u007ff\tg\rh\ni";
    Contact contact =
        Person.builder(
                Profile.builder(ContactId.of(1))
                    .about(evil)
                    .tags(evil)
                    .infos(
                        ContactInfo.of(Channel.PHONE, Category.WORK, evil),
                        ContactInfo.of(Channel.SKYPE, Category.WORK, evil),
                        ContactInfo.of(Channel.TWITTER, Category.WORK, evil))
                    .customFields(CustomField.of(3, evil, FieldValue.Text.of(evil)))
                    .build())
            .firstName(evil)
            .build();

    assertThat(CARDS.text(contact).replace("\r\n", ""))
        .doesNotContainPattern("[\\x00-\\x08\\x0a-\\x1f\\x7f]")
        .contains("NOTE:a\ufffdb\ufffdc\ufffd[2Jd\ufffde\ufffdf\tg\\nh\\ni");
  }

  @Test
  void uids_are_stable_and_differ_by_contact_and_source() throws IOException {
    VCards elsewhere = new VCards("json+https://other.example", Option.none());

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
  void without_a_root_links_to_photos_are_unchanged() throws IOException {
    Contact contact =
        Person.builder(Profile.builder(ContactId.of(1)).photos(Photos.of("/x y", null)).build())
            .build();

    assertThat(CARDS.text(contact)).contains("PHOTO:/x y");
    assertThat(new VCards("memory:", Option.none()).text(contact)).contains("PHOTO:/x y");
  }
}
