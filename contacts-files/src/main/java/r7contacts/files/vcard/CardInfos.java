package r7contacts.files.vcard;

import ezvcard.VCard;
import ezvcard.property.Impp;
import ezvcard.property.RawProperty;
import ezvcard.property.Telephone;
import ezvcard.property.VCardProperty;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.ContactInfo;
import r7contacts.files.labels.Labels;

/** Contact infos and addresses of a vCard, from this and other programs. */
record CardInfos(VCard card) {

  private static final Pattern CATEGORY_CODE = Pattern.compile("x-category-(-?[0-9]{1,9})");
  private static final Pattern PROFILE = Pattern.compile("(?i)(?:X-)?SOCIALPROFILE");

  /** Properties of programs before RFC 4770, such as {@code X-SKYPE-USERNAME}. */
  private static final Pattern MESSENGER = Pattern.compile("(?i)X-([A-Z]+)(?:-USERNAME)?");

  /** Returns the contact infos, by channel. */
  List<ContactInfo> infos() {
    List<ContactInfo> infos = new ArrayList<>();
    card.getEmails().forEach(one -> add(infos, Channel.EMAIL, one.getValue(), one));
    card.getTelephoneNumbers().forEach(one -> add(infos, Channel.PHONE, number(one), one));
    card.getUrls().forEach(one -> add(infos, Channel.WEBSITE, one.getValue(), one));
    card.getImpps().forEach(one -> add(infos, channel(one), name(one), one));
    for (RawProperty one : card.getExtendedProperties()) {
      channelCode(one).forEach(code -> add(infos, code, RawText.of(one), one));
    }
    return infos;
  }

  /** Returns the addresses. */
  List<Address> addresses() {
    return card.getAddresses().stream()
        .map(
            one ->
                Address.builder()
                    .street(one.getStreetAddressFull())
                    .city(one.getLocality())
                    .state(one.getRegion())
                    .zip(one.getPostalCode())
                    .country(one.getCountry())
                    .categoryCode(categoryCode(Channel.ADDRESS, one))
                    .primary(isPreferred(one))
                    .build())
        .toList();
  }

  private static void add(
      List<ContactInfo> infos, Channel channel, @Nullable String value, VCardProperty property) {
    add(infos, channel.code(), value, property);
  }

  private static void add(
      List<ContactInfo> infos, int channelCode, @Nullable String value, VCardProperty property) {
    if (value != null && !value.isBlank()) {
      int category = categoryCode(Channel.ofCode(channelCode), property);
      infos.add(
          ContactInfo.ofCodes(channelCode, category, value).withPrimary(isPreferred(property)));
    }
  }

  private static @Nullable String number(Telephone telephone) {
    return telephone.getUri() == null ? telephone.getText() : telephone.getUri().getNumber();
  }

  /** Returns the channel of a messenger; websites for those that portals do not have. */
  private static Channel channel(Impp messenger) {
    return VCardContactInfo.messenger(messenger.getProtocol()).getOrElse(Channel.WEBSITE);
  }

  private static String name(Impp messenger) {
    return channel(messenger) == Channel.WEBSITE
        ? messenger.getUri().toString()
        : messenger.getUri().getSchemeSpecificPart();
  }

  private static Option<Integer> channelCode(RawProperty property) {
    if (PROFILE.matcher(property.getPropertyName()).matches()) {
      String service = property.getParameter("SERVICE-TYPE");
      return Option.of(service)
          .flatMap(Labels::channelCode)
          .orElse(
              () ->
                  Option.ofOptional(
                      types(property).stream()
                          .flatMap(type -> Labels.channelCode(type).toJavaStream())
                          .findFirst()))
          .orElse(Option.some(Channel.WEBSITE.code()));
    }
    Matcher messenger = MESSENGER.matcher(property.getPropertyName());
    return messenger.matches() ? Labels.channelCode(messenger.group(1)) : Option.none();
  }

  private static Set<String> types(VCardProperty property) {
    return property.getParameters().getTypes().stream()
        .map(type -> type.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static boolean isPreferred(VCardProperty property) {
    return property.getParameters().get("PREF").stream().findFirst().isPresent()
        || types(property).contains("pref");
  }

  private static int categoryCode(Channel channel, VCardProperty property) {
    Set<String> types = types(property);
    for (String type : types) {
      Matcher code = CATEGORY_CODE.matcher(type);
      if (code.matches()) {
        return Integer.parseInt(code.group(1));
      }
    }
    for (Category category : Category.values()) {
      boolean isCategory = channel.categories().contains(category);
      if (isCategory && types.contains(VCardContactInfo.type(category, 0))) {
        return specific(channel, category, types);
      }
    }
    return channel == Channel.UNKNOWN ? 0 : channel.codeOf(Category.OTHER);
  }

  /** Returns fax for a fax at work, and mobile for a mobile phone at work. */
  private static int specific(Channel channel, Category category, Set<String> types) {
    for (Category better : new Category[] {Category.FAX, Category.MOBILE}) {
      boolean isBetter = channel.categories().contains(better);
      if (isBetter && types.contains(VCardContactInfo.type(better, 0))) {
        return channel.codeOf(better);
      }
    }
    return channel.codeOf(category);
  }
}
