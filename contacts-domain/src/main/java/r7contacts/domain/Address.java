package r7contacts.domain;

import io.vavr.control.Option;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A postal address, in parts as they were typed (field guide §8.5).
 *
 * <p>It has no number of its own. The label is the category's name in the language of whoever
 * asked.
 *
 * @param categoryCode the portal's number for the category; {@link #category()} says what it means
 */
public record Address(
    Option<String> street,
    Option<String> city,
    Option<String> state,
    Option<String> zip,
    Option<String> country,
    int categoryCode,
    Option<String> label,
    boolean isPrimary) {

  public Address {
    street = Blank.toAbsent(street);
    city = Blank.toAbsent(city);
    state = Blank.toAbsent(state);
    zip = Blank.toAbsent(zip);
    country = Blank.toAbsent(country);
    label = Blank.toAbsent(label);
  }

  /** An address with nothing in it yet, for home, not primary. */
  public static Builder builder() {
    return new Builder();
  }

  public Category category() {
    return Channel.ADDRESS.category(categoryCode);
  }

  /**
   * The parts that are there, from street to country, parted by commas; empty if there are none.
   */
  public String singleLine() {
    return Stream.of(street, city, state, zip, country)
        .flatMap(Option::toJavaStream)
        .collect(Collectors.joining(", "));
  }

  /** Collects the parts of an {@link Address}; what is null or blank is absent. */
  public static final class Builder {
    private @Nullable String street;
    private @Nullable String city;
    private @Nullable String state;
    private @Nullable String zip;
    private @Nullable String country;
    private int categoryCode;
    private @Nullable String label;
    private boolean isPrimary;

    private Builder() {}

    public Builder street(@Nullable String text) {
      street = text;
      return this;
    }

    public Builder city(@Nullable String text) {
      city = text;
      return this;
    }

    public Builder state(@Nullable String text) {
      state = text;
      return this;
    }

    public Builder zip(@Nullable String text) {
      zip = text;
      return this;
    }

    public Builder country(@Nullable String text) {
      country = text;
      return this;
    }

    /**
     * What the address is for; home unless said otherwise.
     *
     * @throws IllegalArgumentException if addresses have no such category
     */
    public Builder category(Category category) {
      return categoryCode(Channel.ADDRESS.codeOf(category));
    }

    /** The same by the portal's number, known or not. */
    public Builder categoryCode(int code) {
      categoryCode = code;
      return this;
    }

    public Builder label(@Nullable String text) {
      label = text;
      return this;
    }

    public Builder primary(boolean primary) {
      isPrimary = primary;
      return this;
    }

    public Address build() {
      return new Address(
          Blank.toAbsent(street),
          Blank.toAbsent(city),
          Blank.toAbsent(state),
          Blank.toAbsent(zip),
          Blank.toAbsent(country),
          categoryCode,
          Blank.toAbsent(label),
          isPrimary);
    }
  }
}
