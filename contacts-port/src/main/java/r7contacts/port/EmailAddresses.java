package r7contacts.port;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import r7contacts.domain.TextComparison;

/**
 * Parser of e-mail addresses in text: {@code Anna Orlova <anna@x.example>}, {@code
 * mailto:anna@x.example?subject=Hello}, several in a row.
 *
 * <p>Each address is parsed from its at sign to both sides, in linear time.
 */
final class EmailAddresses {

  /** A link of RFC 6068: addresses and header fields. */
  private static final Pattern LINK =
      Pattern.compile("mailto:\\s*+([^\\s<>\"?]*+)(\\?[^\\s<>\"]*+)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern TO_FIELD =
      Pattern.compile("[?&]to=([^&]*+)", Pattern.CASE_INSENSITIVE);

  private static final String LABEL = "[\\p{L}\\p{M}\\p{N}_-]++";
  private static final Pattern DOMAIN =
      Pattern.compile(LABEL + "(?:\\." + LABEL + ")*+|\\[[^\\]\\s]++\\]");

  private static final Pattern ENCODED_LABEL =
      Pattern.compile("(?:^|\\.)xn--", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_DOMAIN = 255;

  /** Characters that RFC 5322 allows in a local part, besides letters and digits. */
  private static final String SIGNS = "!#$%&'*+-/=?^_`{|}~.";

  /** Characters that are quotes or separators before an address. */
  private static final String NO_BEGINNING = "'`/|.";

  private static final Pattern SEPARATOR = Pattern.compile("[,;>\\r\\n]");

  private final String text;
  private final Set<String> addresses = new LinkedHashSet<>();

  /** Addresses that turn out to be a display name if one in angle brackets follows. */
  private final List<String> pending = new ArrayList<>();

  private EmailAddresses(String text) {
    this.text = text;
  }

  /**
   * Returns the addresses as typed, in Unicode's normalization form C and with domains in Unicode
   * ({@code сайт.рф}, not {@code xn--80aswg.xn--p1ai}); of a text without an address the whole
   * text, so that it can be compared.
   */
  static Set<String> in(String text) {
    String normalized = TextComparison.normalized(text);
    Set<String> addresses =
        new EmailAddresses(LINK.matcher(normalized).replaceAll(EmailAddresses::addressed)).read();
    return addresses.isEmpty() ? Set.of(normalized.strip()) : addresses;
  }

  /**
   * Returns the part of an address that is the same in every notation: without a domain that could
   * also be stored in ASCII.
   */
  static String stablePart(String address) {
    int domain = address.lastIndexOf('@') + 1;
    boolean isAscii = address.chars().skip(domain).allMatch(any -> any < 0x80);
    return StablePart.of(domain == 0 || isAscii ? address : address.substring(0, domain));
  }

  /** Returns the addresses of a link only, because its subject may contain an at sign. */
  private static String addressed(MatchResult link) {
    Stream<String> recipients = Stream.of(link.group(1));
    if (link.group(2) != null) {
      recipients =
          Stream.concat(
              recipients, TO_FIELD.matcher(link.group(2)).results().map(field -> field.group(1)));
    }
    String all = String.join(",", recipients.map(EmailAddresses::decoded).toList());
    return Matcher.quoteReplacement(all + ",");
  }

  private static String decoded(String encoded) {
    try {
      return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A percent sign without two hexadecimal digits is part of the address.
      return encoded;
    }
  }

  private Set<String> read() {
    Matcher domain = DOMAIN.matcher(text);
    int end = 0;
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = startOfLocalPart(end, at);
      domain.region(at + 1, text.length());
      if (start < at && domain.lookingAt()) {
        add(end, start, at + 1, domain.end());
        end = domain.end();
      }
    }
    addresses.addAll(pending);
    return addresses;
  }

  private int startOfLocalPart(int from, int at) {
    if (at > from && text.charAt(at - 1) == '"') {
      int quote = text.lastIndexOf('"', at - 2);
      return quote >= from ? quote : at;
    }
    int start = at;
    while (start > from && isLocal(text.codePointBefore(start))) {
      start -= Character.charCount(text.codePointBefore(start));
    }
    while (start < at && NO_BEGINNING.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }

  private static boolean isLocal(int any) {
    return Character.isLetterOrDigit(any)
        || Character.getType(any) == Character.NON_SPACING_MARK
        || SIGNS.indexOf(any) >= 0;
  }

  /** In {@code info@x.example <anna@x.example>} the first address is the display name. */
  private void add(int endBefore, int start, int domain, int end) {
    String between = text.substring(endBefore, start);
    boolean isNamed = between.stripTrailing().endsWith("<");
    if (!isNamed || SEPARATOR.matcher(between).find()) {
      addresses.addAll(pending);
    }
    pending.clear();
    String address = text.substring(start, domain) + inUnicode(text.substring(domain, end));
    if (isNamed) {
      addresses.add(address);
    } else {
      pending.add(address);
    }
  }

  private static String inUnicode(String domain) {
    return domain.length() <= LONGEST_DOMAIN && ENCODED_LABEL.matcher(domain).find()
        ? TextComparison.normalized(IDN.toUnicode(domain, IDN.ALLOW_UNASSIGNED))
        : domain;
  }
}
