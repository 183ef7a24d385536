package r7contacts.files.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Impp;
import ezvcard.property.RawProperty;
import ezvcard.property.TextProperty;
import ezvcard.property.VCardProperty;
import io.vavr.control.Option;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import r7contacts.domain.Address;
import r7contacts.domain.Channel;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;

/** Comparison of a contact with its vCard as ez-vcard reads it. */
final class VCardComparison {

  private VCardComparison() {}

  /** Asserts that the text is one vCard with everything that the contact contains. */
  static void assertReadBack(String text, VCards.Version version, Contact contact)
      throws IOException {
    boolean isOld = version == VCards.Version.V3_0;
    assertThat(text)
        .startsWith("BEGIN:VCARD\r\nVERSION:" + (isOld ? "3.0" : "4.0") + "\r\n")
        .endsWith("END:VCARD\r\n");
    List<VCard> cards = new VCardReader(text).readAll();
    assertThat(cards).hasSize(1);
    VCard card = cards.get(0);

    assertThat(card.getFormattedName().getValue()).isEqualTo(contact.displayName());
    assertThat(texts(card.getNotes())).isEqualTo(contact.about().toJavaList());
    assertThat(card.getCategories() == null ? List.of() : card.getCategories().getValues())
        .isEqualTo(contact.tags());
    assertThat(addresses(card)).isEqualTo(contact.addresses().stream().map(Place::of).toList());
    assertThat(infos(card)).containsExactlyInAnyOrderElementsOf(infos(contact));
    assertThat(card.getExtendedProperties("X-R7-FIELD").stream().map(VCardComparison::unescaped))
        .isEqualTo(
            contact.customFields().stream().flatMap(field -> field.text().toJavaStream()).toList());
    contact.fold(
        person -> {
          assertThat(isOld || card.getKind().isIndividual()).isTrue();
          assertThat(Option.of(card.getStructuredName().getGiven())).isEqualTo(person.firstName());
          assertThat(Option.of(card.getStructuredName().getFamily())).isEqualTo(person.lastName());
          assertThat(texts(card.getTitles())).isEqualTo(person.jobTitle().toJavaList());
          assertThat(organization(card))
              .isEqualTo(person.company().map(CompanyLink::displayName).toJavaList());
          return card;
        },
        company -> {
          assertThat(isOld || card.getKind().isOrg()).isTrue();
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
                    isPreferred(address)))
        .toList();
  }

  /** A contact info as a vCard property. */
  private record Info(String property, String type, boolean primary, String value) {}

  private static List<Info> infos(VCard card) {
    List<Info> infos = new ArrayList<>();
    card.getTelephoneNumbers().forEach(one -> infos.add(info("TEL", one, one.getText())));
    card.getEmails().forEach(one -> infos.add(info("EMAIL", one, one.getValue())));
    card.getUrls().forEach(one -> infos.add(info("URL", one, one.getValue())));
    for (Impp one : card.getImpps()) {
      infos.add(info(one.getProtocol(), one, one.getUri().getSchemeSpecificPart()));
    }
    for (RawProperty one : profiles(card)) {
      infos.add(info(one.getParameter("SERVICE-TYPE"), one, unescaped(one)));
    }
    return infos;
  }

  private static List<RawProperty> profiles(VCard card) {
    return card.getExtendedProperties().stream()
        .filter(one -> one.getPropertyName().endsWith("SOCIALPROFILE"))
        .toList();
  }

  private static Info info(String name, VCardProperty property, String value) {
    return new Info(
        name,
        property.getParameters().getTypes().stream()
            .filter(type -> !type.equals("pref"))
            .findFirst()
            .orElse(null),
        isPreferred(property),
        value);
  }

  private static boolean isPreferred(VCardProperty property) {
    return property.getParameters().getPref() != null
        || property.getParameters().getTypes().contains("pref");
  }

  private static String unescaped(RawProperty property) {
    return property.getValue().replaceAll("\\\\n", "\n").replaceAll("\\\\([,;\\\\])", "$1");
  }

  private static List<Info> infos(Contact contact) {
    return contact.infos().stream()
        .filter(info -> info.value().isDefined() && info.channel() != Channel.ADDRESS)
        .map(info -> new Info(name(info), type(info), info.isPrimary(), info.value().get()))
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
}
