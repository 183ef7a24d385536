package r7contacts.files.vcard;

import ezvcard.VCardDataType;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.Email;
import ezvcard.property.Impp;
import ezvcard.property.RawProperty;
import ezvcard.property.Telephone;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;
import io.vavr.control.Option;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.ContactInfo;
import r7contacts.files.Language;
import r7contacts.files.labels.Labels;

/** Contact infos and addresses as vCard properties, with their category and primary mark. */
final class VCardContactInfo {

  /** Schemes of messengers in IMPP properties. Other networks are SOCIALPROFILE (RFC 9554). */
  private static final Map<Channel, String> MESSENGERS =
      Map.of(
          Channel.SKYPE, "skype",
          Channel.JABBER, "xmpp",
          Channel.ICQ, "icq",
          Channel.AIM, "aim",
          Channel.MSN, "msnim",
          Channel.YAHOO, "ymsgr");

  private static final String PREFERRED = "1";

  /** The scheme in front of a telephone number, which readers would take for a URI. */
  private static final Pattern TELEPHONE_SCHEME = Pattern.compile("(?i)(tel:)+(?=.)");

  private VCardContactInfo() {}

  /** Returns the property for a contact info with this value. */
  static VCardProperty property(ContactInfo info, String value, VCards.Version version) {
    VCardProperty property =
        switch (info.channel()) {
          case PHONE -> new Telephone(telephone(value));
          case EMAIL -> new Email(value);
          case WEBSITE -> new Url(value);
          default -> {
            String messenger = MESSENGERS.get(info.channel());
            yield messenger == null
                ? profile(info, value, version)
                : message(messenger, info, value, version);
          }
        };
    describe(property.getParameters(), info.category(), info.categoryCode());
    if (info.isPrimary()) {
      prefer(property.getParameters(), version);
    }
    return property;
  }

  /** Returns the property for an address. */
  static ezvcard.property.Address property(Address address, VCards.Version version) {
    ezvcard.property.Address property = new ezvcard.property.Address();
    address.street().forEach(property::setStreetAddress);
    address.city().forEach(property::setLocality);
    address.state().forEach(property::setRegion);
    address.zip().forEach(property::setPostalCode);
    address.country().forEach(property::setCountry);
    describe(property.getParameters(), address.category(), address.categoryCode());
    if (address.isPrimary()) {
      prefer(property.getParameters(), version);
    }
    return property;
  }

  /** Returns a property that ez-vcard does not know, and so does not escape. */
  static RawProperty raw(String name, String text) {
    return new RawProperty(name, text.replaceAll("([\\\\,;])", "\\\\$1"), VCardDataType.TEXT);
  }

  private static String telephone(String value) {
    Matcher scheme = TELEPHONE_SCHEME.matcher(value.strip());
    return scheme.lookingAt() ? value.strip().substring(scheme.end()) : value;
  }

  private static VCardProperty message(
      String messenger, ContactInfo info, String name, VCards.Version version) {
    try {
      return new Impp(messenger, name);
    } catch (IllegalArgumentException notAUri) {
      return profile(info, name, version);
    }
  }

  private static VCardProperty profile(ContactInfo info, String name, VCards.Version version) {
    RawProperty profile =
        raw(version == VCards.Version.V3_0 ? "X-SOCIALPROFILE" : "SOCIALPROFILE", name);
    profile.setParameter("SERVICE-TYPE", Labels.channel(info.channelCode(), Language.ENGLISH));
    return profile;
  }

  private static void describe(VCardParameters parameters, Category category, int code) {
    parameters.setType(type(category, code));
  }

  /** Returns the type of a category. Its code is used if it is unknown. */
  static String type(Category category, int code) {
    return switch (category) {
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
    };
  }

  /** Returns the messenger with this scheme; absent for another scheme. */
  static Option<Channel> messenger(String scheme) {
    return Option.ofOptional(
        MESSENGERS.entrySet().stream()
            .filter(messenger -> messenger.getValue().equalsIgnoreCase(scheme))
            .map(Map.Entry::getKey)
            .findFirst());
  }

  private static void prefer(VCardParameters parameters, VCards.Version version) {
    if (version == VCards.Version.V3_0) {
      parameters.put(VCardParameters.TYPE, "pref");
    } else {
      parameters.put(VCardParameters.PREF, PREFERRED);
    }
  }
}
