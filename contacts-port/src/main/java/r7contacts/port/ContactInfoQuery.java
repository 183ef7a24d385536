package r7contacts.port;

import io.vavr.control.Option;
import java.util.Objects;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.PrintableText;

/**
 * By which way of contact somebody is looked for, such as the number of a call that comes in.
 *
 * <p>The portal only knows "contains" (WC §14.1): asked for {@code a@x.example} it gives {@code
 * anna@x.example} as well, and asked for {@code +7 495 123-45-67} it misses {@code 84951234567}. So
 * by default the portal is asked for a piece of the value and what is not exactly the value is
 * dropped: telephone numbers are compared by their digits, all of them; everything else without
 * regard to case and to white space around it.
 *
 * @param match whether the value must be the whole of what stands there
 * @param piece what the portal is asked to look for; by default {@link #asked()} decides
 * @param category the portal's word for what kind of number or address it is; absent for any
 * @param primary whether it must be marked as primary, or must not; absent for either
 */
public record ContactInfoQuery(
    Channel channel,
    String value,
    Match match,
    Option<String> piece,
    Option<Category> category,
    Option<Boolean> primary) {

  /** How much of the value must be there. */
  public enum Match {
    /** All of it and nothing else. */
    EXACT,
    /** What the portal does by itself: the text as it is stored contains the value as it is. */
    CONTAINED
  }

  /** Hardly anybody parts the last two digits of a number. */
  private static final int DIGITS_ASKED = 2;

  public ContactInfoQuery {
    Objects.requireNonNull(match, "match");
    Objects.requireNonNull(primary, "primary");
    value = value.strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException("there is no value to look for on " + channel);
    }
    if (channel == Channel.UNKNOWN) {
      throw new IllegalArgumentException(
          "no portal can look for \"" + PrintableText.singleLine(value) + "\" on " + channel);
    }
    if (match == Match.EXACT && channel == Channel.ADDRESS) {
      throw new IllegalArgumentException(
          "an address has many parts and no value of its own, so it can only contain \"%s\""
              .formatted(PrintableText.singleLine(value)));
    }
    if (match == Match.EXACT && channel == Channel.PHONE && digits(value).isEmpty()) {
      throw new IllegalArgumentException(
          "no digit in the number to look for: \"" + PrintableText.singleLine(value) + "\"");
    }
    piece = piece.filter(text -> !text.isBlank());
    category.forEach(channel::codeOf);
  }

  /** Contacts with exactly this value. */
  public static ContactInfoQuery exact(Channel channel, String value) {
    return new ContactInfoQuery(
        channel, value, Match.EXACT, Option.none(), Option.none(), Option.none());
  }

  /** Contacts where this value is part of what is stored, as the portal itself matches. */
  public static ContactInfoQuery contained(Channel channel, String value) {
    return new ContactInfoQuery(
        channel, value, Match.CONTAINED, Option.none(), Option.none(), Option.none());
  }

  /**
   * Asks the portal for this piece of the value; still only exact matches are kept. For whoever
   * knows how numbers are written in the portal and wants fewer to be sent: of a hundred contacts
   * with a telephone, about ten have any two digits side by side.
   */
  public ContactInfoQuery asking(String text) {
    return new ContactInfoQuery(channel, value, match, Option.some(text), category, primary);
  }

  public ContactInfoQuery withCategory(Category wanted) {
    return new ContactInfoQuery(channel, value, match, piece, Option.some(wanted), primary);
  }

  public ContactInfoQuery withPrimary(boolean wanted) {
    return new ContactInfoQuery(channel, value, match, piece, category, Option.some(wanted));
  }

  /**
   * What to ask a portal for: the piece, if one was given; of a number that must match exactly, its
   * last two digits; else the value.
   */
  public String asked() {
    return piece.getOrElse(
        () -> {
          if (match == Match.CONTAINED || channel != Channel.PHONE) {
            return value;
          }
          String digits = digits(value);
          return digits.substring(Math.max(0, digits.length() - DIGITS_ASKED));
        });
  }

  /** Whether to keep what a portal found; its own match is taken at its word. */
  boolean keeps(Contact found) {
    return match == Match.CONTAINED || found.infos(channel).stream().anyMatch(this::isExactly);
  }

  private boolean isExactly(ContactInfo info) {
    return category.forAll(wanted -> info.categoryCode() == channel.codeOf(wanted))
        && primary.forAll(wanted -> info.isPrimary() == wanted)
        && info.value().exists(this::isExactly);
  }

  private boolean isExactly(String stored) {
    return channel == Channel.PHONE
        ? digits(stored).equals(digits(value))
        : stored.strip().equalsIgnoreCase(value);
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.codePoints()
        .filter(Character::isDigit)
        .forEach(digit -> digits.append(Character.digit(digit, 10)));
    return digits.toString();
  }
}
