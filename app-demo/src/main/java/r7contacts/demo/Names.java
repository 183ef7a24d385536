package r7contacts.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactSort;

/** Constants as they are typed on a command line: small letters, hyphens. */
final class Names {

  private Names() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads one of these constants, whatever the case of its letters. */
  static <E extends Enum<E>> ITypeConverter<E> reading(Class<E> constants) {
    return text ->
        Stream.of(constants.getEnumConstants())
            .filter(constant -> of(constant).equalsIgnoreCase(text.strip()))
            .findFirst()
            .orElseThrow(
                () ->
                    new TypeConversionException(
                        "\"%s\" is none of %s".formatted(text, all(constants))));
  }

  /** Reads a whole number, and says so of what is none. */
  static <N extends Number> ITypeConverter<N> wholeNumber(Function<String, N> reading) {
    return text -> {
      try {
        return reading.apply(text.strip());
      } catch (NumberFormatException e) {
        throw new TypeConversionException(
            "\"%s\" is %s"
                .formatted(
                    text,
                    text.strip().matches("[+-]?[0-9]+")
                        ? "beyond all numbers here"
                        : "no whole number"));
      }
    };
  }

  /** Reads the name of a file, and says so of what can be none. */
  static ITypeConverter<Path> path() {
    return text -> {
      try {
        return InputFile.path(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    };
  }

  /** Reads the value of an option, whose name goes before what is wrong with it. */
  static <T> T naming(String option, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(option + ": " + e.getMessage(), e);
    }
  }

  /**
   * Nothing to look for is a slip, as where a shell's variable is not set.
   *
   * @throws IllegalArgumentException if the value is blank
   */
  static void requireNotBlank(String option, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException("%s must not be blank: \"%s\"".formatted(option, value));
    }
  }

  /** For completion: the words that {@code --kind} takes. */
  static final class Kinds extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Kinds() {
      super(words(ContactKind.class));
    }
  }

  /** The same for {@code --sort}. */
  static final class Sorts extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Sorts() {
      super(words(ContactSort.class));
    }
  }

  private static <E extends Enum<E>> List<String> words(Class<E> constants) {
    return Stream.of(constants.getEnumConstants()).map(Names::of).toList();
  }

  static <E extends Enum<E>> String all(Class<E> constants) {
    return String.join(", ", words(constants));
  }
}
