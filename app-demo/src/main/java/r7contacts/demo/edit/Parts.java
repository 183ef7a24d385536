package r7contacts.demo.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import r7contacts.demo.options.OptionValues;
import r7contacts.domain.change.ContactChangeBuilder;

/**
 * Parts of a change, collected option by option. Every message about a value begins with its
 * option.
 *
 * @param <B> the type of the builder
 */
final class Parts<B extends ContactChangeBuilder<?>> {

  private final List<Part<B>> parts = new ArrayList<>();
  private final Set<String> setters = new HashSet<>();
  private final UnaryOperator<String> remedies;

  /**
   * Creates an empty collection.
   *
   * @param remedies the end of the message about a blank value, by the option
   */
  Parts(UnaryOperator<String> remedies) {
    this.remedies = remedies;
  }

  /** Returns an empty collection for a new contact, which has nothing to clear. */
  static <B extends ContactChangeBuilder<?>> Parts<B> ofNew() {
    return new Parts<>(option -> "");
  }

  /** Adds a text that is set as it is; null for an option that is not given. */
  void text(String option, @Nullable String text, BiConsumer<B, String> setter) {
    if (text != null) {
      value(option, text, typed -> typed, (change, portal, typed) -> setter.accept(change, typed));
    }
  }

  /** Adds each of the texts, parsed now and added to the change later. */
  <T> void each(String option, List<String> texts, Function<String, T> parser, Adder<B, T> adder) {
    texts.forEach(text -> value(option, text, parser, adder));
  }

  /**
   * Adds a value, parsed now and added to the change later.
   *
   * @throws IllegalArgumentException if the text is blank or cannot be parsed
   */
  <T> void value(String option, String text, Function<String, T> parser, Adder<B, T> adder) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "%s must not be blank: \"%s\"%s".formatted(option, text, remedies.apply(option)));
    }
    setters.add(option);
    T value = OptionValues.parse(option, () -> parser.apply(text));
    part(option, (change, portal) -> adder.add(change, portal, value));
  }

  /** Adds a part whose failure names the option. */
  void part(String option, Part<B> part) {
    parts.add(
        (change, portal) ->
            OptionValues.parse(
                option,
                () -> {
                  part.addTo(change, portal);
                  return option;
                }));
  }

  /** Returns whether the option is given, with a value to set. */
  boolean sets(String option) {
    return setters.contains(option);
  }

  /** Returns whether no option is given. */
  boolean isEmpty() {
    return parts.isEmpty();
  }

  /**
   * Returns the change with all parts, in the order of the options.
   *
   * @throws IllegalArgumentException if an option names something that is not there
   */
  B addedTo(B change, PortalValues portal) {
    parts.forEach(part -> part.addTo(change, portal));
    return change;
  }

  /** Adds a parsed value to a change. */
  @FunctionalInterface
  interface Adder<B, T> {
    void add(B change, PortalValues portal, T value);
  }
}
