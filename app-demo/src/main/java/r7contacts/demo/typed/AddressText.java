package r7contacts.demo.typed;

import io.vavr.control.Option;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import r7contacts.demo.options.Names;
import r7contacts.demo.usage.Suggestion;
import r7contacts.domain.Address;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.TextComparison;
import r7contacts.domain.change.ListMember;

/**
 * Address as typed: {@code office,primary:street=Lenina 1;city=Moscow}. A semicolon within a part
 * is doubled.
 *
 * @param parts the parts that are typed; an empty text for a part that is or becomes absent
 */
public record AddressText(InfoPrefix prefix, Map<Part, String> parts) {

  /** Parts of an address. */
  enum Part {
    STREET(Address::street, Address.Builder::street),
    CITY(Address::city, Address.Builder::city),
    STATE(Address::state, Address.Builder::state),
    ZIP(Address::zip, Address.Builder::zip),
    COUNTRY(Address::country, Address.Builder::country);

    private final Function<Address, Option<String>> getter;
    private final BiConsumer<Address.Builder, String> setter;

    Part(Function<Address, Option<String>> getter, BiConsumer<Address.Builder, String> setter) {
      this.getter = getter;
      this.setter = setter;
    }

    private String of(Address address) {
      return getter.apply(address).getOrElse("");
    }
  }

  /**
   * Parses an address.
   *
   * @throws IllegalArgumentException if a part or a word before the colon is unknown
   */
  public static AddressText parse(String text) {
    InfoPrefix prefix = InfoPrefix.parse(Channel.ADDRESS, text);
    Map<Part, String> parts = new EnumMap<>(Part.class);
    for (String part : split(prefix.value())) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(
            "\"%s\" has no part: use PART=TEXT;PART=TEXT with the parts %s"
                .formatted(part.strip(), String.join(", ", Names.all(Part.class))));
      }
      if (parts.put(part(part.substring(0, equals).strip()), part.substring(equals + 1).strip())
          != null) {
        throw new IllegalArgumentException(
            "the part %s is there twice".formatted(part.substring(0, equals).strip()));
      }
    }
    return new AddressText(prefix, parts);
  }

  private static List<String> split(String text) {
    // A doubled semicolon is text; U+0000 cannot be typed.
    return Stream.of(text.replace(";;", "\0").split(";"))
        .filter(part -> !part.isBlank())
        .map(part -> part.replace('\0', ';'))
        .toList();
  }

  private static Part part(String name) {
    return Stream.of(Part.values())
        .filter(part -> Names.of(part).equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the part \"%s\" is not one of %s%s"
                        .formatted(
                            name,
                            String.join(", ", Names.all(Part.class)),
                            Suggestion.of(name, Names.all(Part.class)))));
  }

  /** Returns what identifies the address among those of a contact. */
  static AddressText of(Address address) {
    Map<Part, String> parts = new EnumMap<>(Part.class);
    Stream.of(Part.values()).forEach(part -> parts.put(part, part.of(address)));
    return new AddressText(
        new InfoPrefix(Option.some(address.categoryCode()), Option.some(address.isPrimary()), ""),
        parts);
  }

  /**
   * Returns a new address: for work and not primary, unless other words are typed.
   *
   * @throws IllegalArgumentException if no part is typed
   */
  public Address added() {
    requireParts();
    return with(Address.builder().categoryCode(prefix.categoryOrWork(Channel.ADDRESS)).build());
  }

  /** Returns a replacement, which keeps category, mark and parts that are not typed. */
  public Address replacing(Address old) {
    requireParts();
    return with(old);
  }

  private void requireParts() {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(
          "the address must have a part: use PART=TEXT;PART=TEXT with the parts "
              + String.join(", ", Names.all(Part.class)));
    }
  }

  private Address with(Address base) {
    Address.Builder address = base.toBuilder().label(null);
    prefix.categoryCode().forEach(address::categoryCode);
    prefix.primary().forEach(address::primary);
    parts.forEach((part, text) -> part.setter.accept(address, text));
    return address.build();
  }

  /**
   * Returns the address of a contact that is meant: it has the parts that are typed.
   *
   * @throws IllegalArgumentException if no value matches, or several do
   */
  public Address in(Contact contact) {
    return Elements.of(ListMember.ADDRESSES, contact.addresses(), any -> of(any).text())
        .only(any -> matches(any, String::strip), any -> matches(any, AddressText::key));
  }

  private boolean matches(Address address, Function<String, String> key) {
    return prefix.matches(address.categoryCode(), address.isPrimary())
        && parts.entrySet().stream()
            .allMatch(
                part -> key.apply(part.getKey().of(address)).equals(key.apply(part.getValue())));
  }

  private static String key(String text) {
    return TextComparison.key(text).strip();
  }

  /** Returns the text that {@link #parse} reads, with all five parts. */
  String text() {
    return prefix.text(Channel.ADDRESS)
        + parts.entrySet().stream()
            .map(part -> Names.of(part.getKey()) + "=" + part.getValue().replace(";", ";;"))
            .collect(Collectors.joining(";"));
  }
}
