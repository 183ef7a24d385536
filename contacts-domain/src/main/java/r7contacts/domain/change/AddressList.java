package r7contacts.domain.change;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.Profile;

/** The addresses of a contact. */
final class AddressList extends ListMember<Address> {

  /** Bytes of all parts, as JSON strings. The rest of a portal's column is left for the names. */
  static final int MAX_BYTES = 65_000;

  @Override
  public List<Address> of(Contact contact) {
    return contact.addresses();
  }

  @Override
  Profile.Builder set(Profile.Builder profile, List<Address> addresses) {
    return profile.addresses(addresses);
  }

  @Override
  Address content(Address address) {
    return added(address).toBuilder().label(null).build();
  }

  @Override
  Address added(Address address) {
    return address.toBuilder()
        .street(withLineFeeds(address.street()))
        .city(withLineFeeds(address.city()))
        .state(withLineFeeds(address.state()))
        .zip(withLineFeeds(address.zip()))
        .country(withLineFeeds(address.country()))
        .build();
  }

  private static String withLineFeeds(Option<String> part) {
    return part.map(TextRules::withLineFeeds).getOrElse("");
  }

  @Override
  Address replaced(Address address, Address replacement) {
    return added(replacement);
  }

  /** A portal refuses an unknown category. */
  @Override
  boolean isReplaceable(Address address, Address replacement) {
    return replacement.category() != Category.UNKNOWN;
  }

  @Override
  long row(Address address) {
    return 0;
  }

  @Override
  int channelCode(Address address) {
    return Channel.ADDRESS.code();
  }

  @Override
  int categoryCode(Address address) {
    return address.categoryCode();
  }

  @Override
  boolean isPrimary(Address address) {
    return address.isPrimary();
  }

  @Override
  Address withoutPrimary(Address address) {
    return address.toBuilder().primary(false).build();
  }

  @Override
  String noun(Address address) {
    return "address";
  }

  @Override
  String value(Address address) {
    return address.singleLine();
  }

  @Override
  List<Problem> problems(Address address) {
    String noun = noun(address);
    List<String> parts =
        Stream.of(
                address.street(), address.city(), address.state(), address.zip(), address.country())
            .flatMap(Option::toJavaStream)
            .toList();
    List<Problem> problems = new ArrayList<>();
    if (parts.isEmpty()) {
      problems.add(
          Problem.of(Problem.Kind.MISSING, noun, "is empty: pass a part of it or remove it"));
    }
    if (address.categoryCode() < 0) {
      problems.add(Problem.of(Problem.Kind.UNKNOWN_CODE, noun, "needs a category"));
    }
    int bytes = parts.stream().mapToInt(AddressList::jsonBytes).sum();
    problems.addAll(TextRules.tooLong(noun, bytes, MAX_BYTES, "bytes in JSON"));
    problems.addAll(TextRules.characters(noun, String.join("", parts)));
    return List.copyOf(problems);
  }

  /** Quotes, backslashes, tabs and line feeds take a backslash; some separators six bytes. */
  private static int jsonBytes(String part) {
    return TextRules.bytes(part)
        + (int) part.chars().filter(any -> "\"\\\t\n".indexOf(any) >= 0).count()
        + 3 * (int) part.chars().filter(any -> any == 0x2028 || any == 0x2029).count();
  }
}
