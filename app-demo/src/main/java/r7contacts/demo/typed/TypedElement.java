package r7contacts.demo.typed;

import io.vavr.control.Option;
import r7contacts.domain.Address;
import r7contacts.domain.ContactInfo;

/**
 * A contact info or an address as options of the command edit take it.
 *
 * @param noun the end of the option's name: {@code email}, {@code address}
 * @param channel the channel with an equals sign, where the option takes any channel; otherwise
 *     empty
 * @param text the words before the colon, and the value
 */
record TypedElement(String noun, String channel, String text) {

  /** Returns the element as it is named; absent if it has no code of a channel or a category. */
  static Option<TypedElement> of(Object element) {
    if (element instanceof Address address) {
      return Option.when(
          address.categoryCode() >= 0,
          () -> new TypedElement("address", "", AddressText.of(address).text()));
    }
    ContactInfo info = (ContactInfo) element;
    InfoText typed = InfoText.of(info);
    if (info.channelCode() < 0 || info.categoryCode() < 0) {
      return Option.none();
    }
    return switch (info.channel()) {
      case EMAIL -> Option.some(new TypedElement("email", "", typed.valueText()));
      case PHONE -> Option.some(new TypedElement("phone", "", typed.valueText()));
      case ADDRESS -> Option.none();
      default ->
          Option.some(
              new TypedElement("contact-info", typed.channelName() + "=", typed.valueText()));
    };
  }

  /** Returns the element as it is added; absent also if its value would be changed or refused. */
  static Option<TypedElement> ofAdded(Object element) {
    return of(element)
        .filter(
            typed ->
                !(element instanceof ContactInfo info)
                    || info.value().exists(value -> value.strip().equals(value)));
  }

  /** Returns whether both are of one channel and primary. */
  static boolean isOtherPrimary(Object element, Object any) {
    if (element instanceof Address address && any instanceof Address other) {
      return address.isPrimary() && other.isPrimary();
    }
    return element instanceof ContactInfo info
        && any instanceof ContactInfo other
        && info.isPrimary()
        && other.isPrimary()
        && info.channelCode() == other.channelCode();
  }

  /** Returns the option with the element as its first value: {@code --add-email=work:a@b}. */
  String option(String start) {
    return start + noun + "=" + channel + text;
  }

  /** Returns the second value of an option that only takes the primary mark. */
  String notPrimary() {
    return text.replaceFirst(",primary:", ",not-primary:");
  }
}
