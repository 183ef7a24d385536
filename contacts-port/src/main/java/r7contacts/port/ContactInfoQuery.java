package r7contacts.port;

import io.vavr.control.Option;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.PrintableText;
import r7contacts.domain.TextComparison;

/**
 * A contact info that is looked for: a telephone number, an e-mail address, a messenger name.
 *
 * <p>A portal only matches substrings of the text as it was typed (field guide §11.6): asked for
 * {@code a@x.example} it returns {@code anna@x.example} as well, and asked for {@code +7 495
 * 123-45-67} it misses {@code 84951234567}. So by default it is asked for a part of the value that
 * every match contains, and what does not match exactly is dropped:
 *
 * <ul>
 *   <li>Telephone numbers match by {@link PhoneNumbers}, those of Russia unless told otherwise.
 *   <li>E-mail addresses, those of Google included, match without their surroundings: {@code Anna
 *       <anna@x.example>}, {@code mailto:anna@x.example}. Domains match in Unicode and in ASCII:
 *       {@code info@сайт.рф}, {@code info@xn--80aswg.xn--p1ai}.
 *   <li>Of several numbers or addresses in one field each is found. A value that holds several
 *       matches a field that holds all of them.
 *   <li>All text matches without regard to case, in Unicode's normalization form C, without white
 *       space around it.
 * </ul>
 *
 * <p>Not found is what the portal's own match passes over: numbers whose last two digits are apart
 * or are not ASCII digits, addresses with percent-encoded characters.
 *
 * @param match whether the value must be the whole of what is stored
 * @param piece what the portal is asked for; by default {@link #asked()} decides
 * @param category the portal's category of the number or address; absent for any
 * @param primary whether it must be marked as primary, or must not; absent for either
 * @param phoneNumbers how telephone numbers are read and compared
 */
public record ContactInfoQuery(
    Channel channel,
    String value,
    Match match,
    Option<String> piece,
    Option<Category> category,
    Option<Boolean> primary,
    PhoneNumbers phoneNumbers) {

  /** How much of the value must be there. */
  public enum Match {
    /** All of it and nothing else. */
    EXACT,
    /** What the portal does by itself: the text as it is stored contains the value as it is. */
    CONTAINED
  }

  /** The last two digits of a number are written side by side in all common notations. */
  private static final int DIGITS_ASKED = 2;

  public ContactInfoQuery {
    Objects.requireNonNull(match, "match");
    Objects.requireNonNull(primary, "primary");
    Objects.requireNonNull(phoneNumbers, "phoneNumbers");
    value = TextComparison.normalized(value).strip();
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
    if (match == Match.EXACT && channel == Channel.PHONE && phoneNumbers.in(value).isEmpty()) {
      throw new IllegalArgumentException(
          "no telephone number to look for: \"" + PrintableText.singleLine(value) + "\"");
    }
    piece = piece.filter(text -> !text.isBlank());
    category.forEach(channel::codeOf);
  }

  /** Contacts with exactly this value. */
  public static ContactInfoQuery exact(Channel channel, String value) {
    return of(channel, value, Match.EXACT);
  }

  /** Contacts where this value is part of what is stored, as the portal itself matches. */
  public static ContactInfoQuery contained(Channel channel, String value) {
    return of(channel, value, Match.CONTAINED);
  }

  private static ContactInfoQuery of(Channel channel, String value, Match match) {
    return new ContactInfoQuery(
        channel, value, match, Option.none(), Option.none(), Option.none(), PhoneNumbers.russia());
  }

  /**
   * Asks the portal for this piece of the value; still only exact matches are kept. Saves traffic
   * where all numbers of a portal are written alike: of a hundred contacts with a telephone, about
   * ten contain any two digits side by side.
   */
  public ContactInfoQuery asking(String text) {
    return new ContactInfoQuery(
        channel, value, match, Option.some(text), category, primary, phoneNumbers);
  }

  /** Narrows the match to one category. */
  public ContactInfoQuery withCategory(Category wanted) {
    return new ContactInfoQuery(
        channel, value, match, piece, Option.some(wanted), primary, phoneNumbers);
  }

  /** Narrows the match to infos that are marked as primary, or to those that are not. */
  public ContactInfoQuery withPrimary(boolean wanted) {
    return new ContactInfoQuery(
        channel, value, match, piece, category, Option.some(wanted), phoneNumbers);
  }

  /** Reads and compares telephone numbers in another way than Russia's. */
  public ContactInfoQuery withPhoneNumbers(PhoneNumbers comparison) {
    return new ContactInfoQuery(channel, value, match, piece, category, primary, comparison);
  }

  /**
   * Returns what a portal is asked for: the piece, if one was given. For an exact match of a
   * telephone number its last two digits, of an e-mail address the address without its
   * surroundings, and without a domain beyond ASCII, and of any text the longest part that is the
   * same in each of Unicode's normalization forms, because the stored form is not known. Otherwise
   * the value.
   */
  public String asked() {
    if (piece.isDefined() || match == Match.CONTAINED) {
      return piece.getOrElse(value);
    }
    String first = values(value).iterator().next();
    return switch (channel) {
      case PHONE -> first.substring(Math.max(0, first.length() - DIGITS_ASKED));
      case EMAIL, GMAIL -> EmailAddresses.stablePart(first);
      default -> StablePart.of(first);
    };
  }

  /** Whether to keep what a portal found; its own match is taken at its word. */
  public boolean keeps(Contact found) {
    return match == Match.CONTAINED || found.infos(channel).stream().anyMatch(this::isExactly);
  }

  private boolean isExactly(ContactInfo info) {
    return category.forAll(wanted -> info.categoryCode() == channel.codeOf(wanted))
        && primary.forAll(wanted -> info.isPrimary() == wanted)
        && info.value().exists(stored -> keys(stored).containsAll(keys(value)));
  }

  private Set<String> keys(String text) {
    return values(text).stream().map(TextComparison::key).collect(Collectors.toSet());
  }

  /** The numbers, addresses or the one text that a field holds. */
  private Set<String> values(String text) {
    return switch (channel) {
      case PHONE -> phoneNumbers.in(text);
      case EMAIL, GMAIL -> EmailAddresses.in(text);
      default -> Set.of(TextComparison.normalized(text).strip());
    };
  }
}
