package r7contacts.domain;

import io.vavr.control.Option;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Postal address, in parts as typed (field guide §8.5). It has no id.
 *
 * @param categoryCode the portal's code of the category, see {@link #category()}
 * @param label the category's name in the user's language
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

  /** Creates an address; blank texts are absent. */
  public Address {
    street = Blank.toAbsent(street);
    city = Blank.toAbsent(city);
    state = Blank.toAbsent(state);
    zip = Blank.toAbsent(zip);
    country = Blank.toAbsent(country);
    label = Blank.toAbsent(label);
  }

  /** Returns a builder without parts, for a home address that is not primary. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder with all values of this address. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.street = street.getOrNull();
    copy.city = city.getOrNull();
    copy.state = state.getOrNull();
    copy.zip = zip.getOrNull();
    copy.country = country.getOrNull();
    copy.categoryCode = categoryCode;
    copy.label = label.getOrNull();
    copy.isPrimary = isPrimary;
    return copy;
  }

  /** Returns the category, {@link Category#UNKNOWN} for an unknown code. */
  public Category category() {
    return Channel.ADDRESS.category(categoryCode);
  }

  /** Returns the parts from street to country, separated by commas; empty if all are absent. */
  public String singleLine() {
    return Stream.of(street, city, state, zip, country)
        .flatMap(Option::toJavaStream)
        .collect(Collectors.joining(", "));
  }

  /** Builder of an {@link Address}. Null and blank texts are absent. Not thread-safe. */
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

    /** Sets the street. */
    public Builder street(@Nullable String text) {
      street = text;
      return this;
    }

    /** Sets the city. */
    public Builder city(@Nullable String text) {
      city = text;
      return this;
    }

    /** Sets the state or region. */
    public Builder state(@Nullable String text) {
      state = text;
      return this;
    }

    /** Sets the postal code. */
    public Builder zip(@Nullable String text) {
      zip = text;
      return this;
    }

    /** Sets the country. */
    public Builder country(@Nullable String text) {
      country = text;
      return this;
    }

    /**
     * Sets the category. Default: home.
     *
     * @throws IllegalArgumentException if addresses have no such category
     */
    public Builder category(Category category) {
      return categoryCode(Channel.ADDRESS.codeOf(category));
    }

    /** Sets the category by the portal's code, known or not. */
    public Builder categoryCode(int code) {
      categoryCode = code;
      return this;
    }

    /** Sets the label of the category. */
    public Builder label(@Nullable String text) {
      label = text;
      return this;
    }

    /** Sets whether the address is marked as primary. Default: false. */
    public Builder primary(boolean primary) {
      isPrimary = primary;
      return this;
    }

    /** Returns the address. */
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
