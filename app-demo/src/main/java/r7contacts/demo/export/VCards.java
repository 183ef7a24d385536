package r7contacts.demo.export;

import ezvcard.VCard;
import ezvcard.VCardDataType;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.Email;
import ezvcard.property.Impp;
import ezvcard.property.Kind;
import ezvcard.property.Photo;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Uid;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import r7contacts.demo.text.Words;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.Person;
import r7contacts.domain.Photos;

/**
 * vCards of version 4.0 (RFC 6350), for address books. Profiles of networks are those of RFC 9554;
 * custom fields are {@code X-R7-FIELD}, with their ids and labels beside them.
 */
public final class VCards implements ContactFormat {

  /** What address books call messengers; other names of people are profiles on networks. */
  private static final Map<Channel, String> MESSENGERS =
      Map.of(
          Channel.SKYPE, "skype",
          Channel.JABBER, "xmpp",
          Channel.ICQ, "icq",
          Channel.AIM, "aim",
          Channel.MSN, "msnim",
          Channel.YAHOO, "ymsgr");

  private static final String PREFERRED = "1";
  private static final Pattern CONTROLS =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

  /** Behind it readers see an address and no longer a text. */
  private static final Pattern TELEPHONE_SCHEME = Pattern.compile("(?i)(tel:)+(?=.)");

  private final String source;
  private final Option<URI> root;

  /**
   * Cards of contacts from one place.
   *
   * @param source makes a card's UID the same each time and another than that of a contact from
   *     elsewhere
   * @param root completes the links to pictures, which portals send without it; without a root they
   *     stay as they are
   */
  public VCards(String source, Option<URI> root) {
    this.source = source;
    this.root = root;
  }

  @Override
  public String text(Contact contact) {
    StringWriter text = new StringWriter();
    try (VCardWriter writer = new VCardWriter(text, VCardVersion.V4_0)) {
      writer.setAddProdId(false);
      // Labels of fields may hold quotes and line breaks, which parameters cannot without it.
      writer.setCaretEncodingEnabled(true);
      writer.write(card(contact));
    } catch (IOException e) {
      throw new UncheckedIOException("a writer in memory does not fail", e);
    }
    return printable(text.toString());
  }

  /** A card is text: of the signs that control machines only tabs and line ends may be in it. */
  private static String printable(String text) {
    return CONTROLS.matcher(text).replaceAll("\uFFFD");
  }

  private VCard card(Contact contact) {
    VCard card = new VCard(VCardVersion.V4_0);
    card.setUid(uid(contact));
    card.setFormattedName(contact.displayName());
    contact.fold(person -> person(card, person), company -> company(card, company));
    contact.infos().forEach(info -> info(card, info));
    contact.addresses().forEach(address -> card.addAddress(address(address)));
    contact.about().forEach(card::addNote);
    if (!contact.tags().isEmpty()) {
      card.setCategories(contact.tags().toArray(String[]::new));
    }
    photo(contact.photos()).forEach(link -> card.addPhoto(new Photo(link, null)));
    contact.customFields().forEach(field -> field(card, field));
    return card;
  }

  private Uid uid(Contact contact) {
    String name = source + "#" + contact.id();
    return new Uid("urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  private static VCard person(VCard card, Person person) {
    card.setKind(Kind.individual());
    StructuredName name = new StructuredName();
    person.firstName().forEach(name::setGiven);
    person.lastName().forEach(name::setFamily);
    card.setStructuredName(name);
    person.jobTitle().forEach(card::addTitle);
    person.company().map(CompanyLink::displayName).forEach(card::setOrganization);
    return card;
  }

  private static VCard company(VCard card, Company company) {
    card.setKind(Kind.org());
    company.name().forEach(card::setOrganization);
    return card;
  }

  private static void info(VCard card, ContactInfo info) {
    // Its value is a piece of JSON; the address itself is among the addresses.
    if (info.channel() != Channel.ADDRESS) {
      info.value().forEach(value -> card.addProperty(described(property(info, value), info)));
    }
  }

  private static VCardProperty property(ContactInfo info, String value) {
    return switch (info.channel()) {
      case PHONE -> new Telephone(telephone(value));
      case EMAIL -> new Email(value);
      case WEBSITE -> new Url(value);
      default -> {
        String messenger = MESSENGERS.get(info.channel());
        yield messenger == null ? profile(info, value) : message(messenger, info, value);
      }
    };
  }

  private static String telephone(String value) {
    Matcher scheme = TELEPHONE_SCHEME.matcher(value.strip());
    return scheme.lookingAt() ? value.strip().substring(scheme.end()) : value;
  }

  private static VCardProperty message(String messenger, ContactInfo info, String name) {
    try {
      return new Impp(messenger, name);
    } catch (IllegalArgumentException noAddress) {
      return profile(info, name);
    }
  }

  private static VCardProperty profile(ContactInfo info, String name) {
    RawProperty profile = raw("SOCIALPROFILE", name);
    profile.setParameter("SERVICE-TYPE", Words.channel(info));
    return profile;
  }

  /** The library writes what it does not know as it is. */
  private static RawProperty raw(String name, String text) {
    return new RawProperty(name, text.replaceAll("([\\\\,;])", "\\\\$1"), VCardDataType.TEXT);
  }

  private static VCardProperty described(VCardProperty property, ContactInfo info) {
    describe(property.getParameters(), info.category(), info.categoryCode(), info.isPrimary());
    return property;
  }

  private static void describe(
      VCardParameters parameters, Category category, int code, boolean isPrimary) {
    parameters.setType(
        switch (category) {
          case HOME -> "home";
          case WORK -> "work";
          case MOBILE -> "cell";
          case FAX -> "fax";
          case BILLING -> "billing";
          case DIRECT -> "x-direct";
          case POSTAL -> "x-postal";
          case OFFICE -> "x-office";
          case OTHER -> "x-other";
          case UNKNOWN -> "x-category-" + code;
        });
    if (isPrimary) {
      parameters.put(VCardParameters.PREF, PREFERRED);
    }
  }

  private static ezvcard.property.Address address(Address address) {
    ezvcard.property.Address property = new ezvcard.property.Address();
    address.street().forEach(property::setStreetAddress);
    address.city().forEach(property::setLocality);
    address.state().forEach(property::setRegion);
    address.zip().forEach(property::setPostalCode);
    address.country().forEach(property::setCountry);
    describe(
        property.getParameters(), address.category(), address.categoryCode(), address.isPrimary());
    return property;
  }

  private Option<String> photo(Photos photos) {
    return photos.medium().orElse(photos.small()).map(this::completed);
  }

  private String completed(String link) {
    try {
      return root.map(portal -> portal.resolve(link).toString()).getOrElse(link);
    } catch (IllegalArgumentException noLink) {
      return link;
    }
  }

  private static void field(VCard card, CustomField field) {
    field
        .text()
        .forEach(
            text -> {
              RawProperty property = raw("X-R7-FIELD", text);
              property.setParameter("ID", Long.toString(field.id()));
              field.label().forEach(label -> property.setParameter("LABEL", printable(label)));
              card.addProperty(property);
            });
  }
}
