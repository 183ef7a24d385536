package r7contacts.simulator;

import java.util.List;

/** Codes of contact infos with their English names: types, and categories by type. */
final class InfoTypes {

  static final int PHONE = 0;
  static final int EMAIL = 1;
  static final int ADDRESS = 7;

  /** By their codes, from 0. */
  static final List<String> NAMES =
      List.of(
          "Phone",
          "Email",
          "Website",
          "Skype",
          "Twitter",
          "LinkedIn",
          "Facebook",
          "Address",
          "LiveJournal",
          "MySpace",
          "GMail",
          "Blogger",
          "Yahoo",
          "MSN",
          "ICQ",
          "Jabber",
          "AIM",
          "VK");

  private static final List<String> PHONE_CATEGORIES =
      List.of("Home", "Work", "Mobile", "Fax", "Direct", "Other");
  private static final List<String> ADDRESS_CATEGORIES =
      List.of("Home", "Postal", "Office", "Billing", "Other", "Work");
  private static final List<String> OTHER_CATEGORIES = List.of("Home", "Work", "Other");

  private InfoTypes() {}

  /**
   * Reads a type from a parameter: a name in any case, or a number, even an unknown one.
   *
   * @throws Refusal if it is neither
   */
  static int code(String text) {
    return Conversions.oneOf(NAMES, 0, text);
  }

  /** Returns the category names of a type by their codes; those of most types if it is unknown. */
  static List<String> categories(int type) {
    return switch (type) {
      case PHONE -> PHONE_CATEGORIES;
      case ADDRESS -> ADDRESS_CATEGORIES;
      default -> OTHER_CATEGORIES;
    };
  }
}
