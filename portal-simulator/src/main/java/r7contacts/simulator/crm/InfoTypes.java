package r7contacts.simulator.crm;

import java.util.List;
import r7contacts.simulator.wire.Conversions;
import r7contacts.simulator.wire.FailureException;

/** The types of contact info and their categories: codes and English names. */
public final class InfoTypes {

  /** The code of phones. */
  public static final int PHONE = 0;

  /** The code of e-mail addresses. */
  public static final int EMAIL = 1;

  /** The code of websites. */
  public static final int WEBSITE = 2;

  /** The code of addresses. */
  public static final int ADDRESS = 7;

  /** The names of the types, by code from 0. */
  public static final List<String> NAMES =
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
   * Reads a type from a parameter: a name, ignoring case, or any number.
   *
   * @throws FailureException if it is neither
   */
  public static int code(String text) {
    return Conversions.oneOf(NAMES, 0, text);
  }

  /** Returns the names of a type's categories by code; unknown types have the usual ones. */
  public static List<String> categories(int type) {
    return switch (type) {
      case PHONE -> PHONE_CATEGORIES;
      case ADDRESS -> ADDRESS_CATEGORIES;
      default -> OTHER_CATEGORIES;
    };
  }

  /** Returns the name of a category; of an unknown one the key that portals print. */
  public static String category(int type, int category) {
    List<String> names = categories(type);
    if (category >= 0 && category < names.size()) {
      return names.get(category);
    }
    String owner = type == PHONE ? "Phone" : type == ADDRESS ? "Address" : "ContactInfoBase";
    return owner + "Category_" + category;
  }
}
