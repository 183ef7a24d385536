package r7contacts.port;

import io.vavr.control.Option;
import java.util.LinkedHashSet;
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
 * Query by contact info: a telephone number, an e-mail address, a messenger name and so on.
 *
 * <p>A portal only matches substrings of the text as typed (field guide §11.6): for {@code
 * a@x.example} it also returns {@code anna@x.example}, and for {@code +7 495 123-45-67} it misses
 * {@code 84951234567}. So by default it is asked for a part of the value that every match contains,
 * and contacts that do not match exactly are dropped:
 *
 * <ul>
 *   <li>Telephone numbers match by {@link PhoneNumbers}, by default those of Russia.
 *   <li>E-mail addresses, those of Google included, match without surrounding text: {@code Anna
 *       <anna@x.example>}, {@code mailto:anna@x.example}. Domains match in Unicode and in ASCII:
 *       {@code info@сайт.рф}, {@code info@xn--80aswg.xn--p1ai}.
 *   <li>Each of several numbers or addresses in one field matches. A value with several matches a
 *       field with all of them.
 *   <li>Text matches without regard to case, normalization form and surrounding white space.
 * </ul>
 *
 * <p>Contacts that the portal's match misses are not found: numbers whose last two digits are
 * separated or are not ASCII digits, addresses with percent-encoded characters.
 *
 * @param match whether the stored text must equal the value or contain it
 * @param piece the text that the portal is asked for; absent to use a part of the value, see {@link
 *     #asked()}
 * @param category the category of the contact info; absent for any
 * @param primary whether the contact info is marked as primary; absent for either
 * @param phoneNumbers how telephone numbers are parsed and compared
 */
public record ContactInfoQuery(
    Channel channel,
    String value,
    Match match,
    Option<String> piece,
    Option<Category> category,
    Option<Boolean> primary,
    PhoneNumbers phoneNumbers) {

  /** Rule by which stored text matches the value. */
  public enum Match {
    /** The stored text equals the value. */
    EXACT,
    /** The stored text contains the value, as the portal itself matches. */
    CONTAINED
  }

  /** In all common notations the last two digits of a number are adjacent. */
  private static final int DIGITS_ASKED = 2;

  /**
   * Creates a query.
   *
   * @throws IllegalArgumentException if the value is blank, has no telephone number where one is
   *     needed, or cannot be searched for on this channel
   */
  public ContactInfoQuery {
    Objects.requireNonNull(match, "match");
    Objects.requireNonNull(primary, "primary");
    Objects.requireNonNull(phoneNumbers, "phoneNumbers");
    value = TextComparison.normalized(value).strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a value to search for is required on " + channel);
    }
    if (channel == Channel.UNKNOWN) {
      throw new IllegalArgumentException(
          "portals cannot search for \"" + PrintableText.singleLine(value) + "\" on " + channel);
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

  /** Returns a query for contacts with exactly this value. */
  public static ContactInfoQuery exact(Channel channel, String value) {
    return of(channel, value, Match.EXACT);
  }

  /** Returns a query for contacts whose stored text contains this value, as portals match. */
  public static ContactInfoQuery contained(Channel channel, String value) {
    return of(channel, value, Match.CONTAINED);
  }

  private static ContactInfoQuery of(Channel channel, String value, Match match) {
    return new ContactInfoQuery(
        channel, value, match, Option.none(), Option.none(), Option.none(), PhoneNumbers.russia());
  }

  /**
   * Returns a copy that asks the portal for this piece of the value; still only exact matches are
   * returned. Saves traffic if all numbers of a portal have the same notation: of a hundred
   * contacts with a telephone number, about ten contain two given digits in a row.
   */
  public ContactInfoQuery asking(String text) {
    return new ContactInfoQuery(
        channel, value, match, Option.some(text), category, primary, phoneNumbers);
  }

  /** Returns a copy for one category. */
  public ContactInfoQuery withCategory(Category wanted) {
    return new ContactInfoQuery(
        channel, value, match, piece, Option.some(wanted), primary, phoneNumbers);
  }

  /** Returns a copy for contact infos that are marked as primary, or that are not. */
  public ContactInfoQuery withPrimary(boolean wanted) {
    return new ContactInfoQuery(
        channel, value, match, piece, category, Option.some(wanted), phoneNumbers);
  }

  /** Returns a copy that parses and compares telephone numbers in this way. */
  public ContactInfoQuery withPhoneNumbers(PhoneNumbers comparison) {
    return new ContactInfoQuery(channel, value, match, piece, category, primary, comparison);
  }

  /**
   * Returns the text that a portal is asked for: the piece, if one was given. For an exact match of
   * a telephone number, its last two digits; of an e-mail address, the address without surrounding
   * text, and without a domain beyond ASCII; of other text, the longest part that is the same in
   * all of Unicode's normalization forms, because the stored form is unknown. Otherwise the value.
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

  /** Returns whether a contact that the portal returned matches this query. */
  public boolean keeps(Contact found) {
    return match == Match.CONTAINED || found.infos(channel).stream().anyMatch(this::isExactly);
  }

  private boolean isExactly(ContactInfo info) {
    return category.forAll(wanted -> info.categoryCode() == channel.codeOf(wanted))
        && primary.forAll(wanted -> info.isPrimary() == wanted)
        && info.value().exists(stored -> keys(stored).containsAll(keys(value)));
  }

  private Set<String> keys(String text) {
    return keys(channel, text, phoneNumbers);
  }

  private Set<String> values(String text) {
    return values(channel, text, phoneNumbers);
  }

  /**
   * Returns the comparison keys of the numbers or addresses in a stored text, or of its whole text:
   * two texts match exactly if they have the same keys.
   */
  public static Set<String> keys(Channel channel, String text, PhoneNumbers phoneNumbers) {
    return values(channel, text, phoneNumbers).stream()
        .map(TextComparison::key)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the numbers or addresses in a field, or its whole text. */
  private static Set<String> values(Channel channel, String text, PhoneNumbers phoneNumbers) {
    return switch (channel) {
      case PHONE -> phoneNumbers.in(text);
      case EMAIL, GMAIL -> EmailAddresses.in(text);
      default -> Set.of(TextComparison.normalized(text).strip());
    };
  }
}
