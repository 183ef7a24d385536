package r7contacts.demo.options;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import r7contacts.demo.terminal.InputFile;
import r7contacts.demo.usage.Suggestion;
import r7contacts.domain.Channel;

/** Conversion and validation of option values, with messages that name the option. */
public final class OptionValues {

  private OptionValues() {}

  /** Returns a converter to constants, by their names in any case. */
  public static <E extends Enum<E>> ITypeConverter<E> constants(Class<E> constants) {
    return text ->
        Stream.of(constants.getEnumConstants())
            .filter(constant -> Names.of(constant).equalsIgnoreCase(text.strip()))
            .findFirst()
            .orElseThrow(
                () ->
                    new TypeConversionException(
                        "\"%s\" is not one of %s%s"
                            .formatted(
                                text,
                                String.join(", ", Names.all(constants)),
                                Suggestion.of(text, Names.all(constants)))));
  }

  /** Returns a converter to whole numbers. */
  public static <N extends Number> ITypeConverter<N> wholeNumbers(Function<String, N> parser) {
    return text -> {
      try {
        return parser.apply(text.strip());
      } catch (NumberFormatException e) {
        boolean isTooLarge = text.strip().matches("[+-]?[0-9]+");
        throw new TypeConversionException(
            "\"%s\" is %s".formatted(text, isTooLarge ? "out of range" : "not a whole number"));
      }
    };
  }

  /** Returns a converter to file names. */
  public static ITypeConverter<Path> paths() {
    return text -> {
      try {
        return InputFile.path(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    };
  }

  /**
   * Parses the value of an option.
   *
   * @throws IllegalArgumentException if the parser throws it; the message begins with the option
   */
  public static <T> T parse(String option, Supplier<T> parser) {
    try {
      return parser.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }

  /**
   * Returns the channel with this name, in any case.
   *
   * @throws IllegalArgumentException if no channel has it
   */
  public static Channel channel(String name) {
    List<Channel> channels =
        Stream.of(Channel.values()).filter(channel -> channel != Channel.UNKNOWN).toList();
    List<String> names = channels.stream().map(Names::of).toList();
    return channels.stream()
        .filter(channel -> Names.of(channel).equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "channel \"%s\" is not one of %s%s"
                        .formatted(name, String.join(", ", names), Suggestion.of(name, names))));
  }

  /**
   * Checks that a value is not blank, as it is if an unset shell variable was used.
   *
   * @throws IllegalArgumentException if the value is blank
   */
  public static void requireNotBlank(String option, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("%s must not be blank: \"%s\"".formatted(option, value));
    }
  }
}
