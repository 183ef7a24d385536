package r7contacts.demo;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

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

  static <E extends Enum<E>> String all(Class<E> constants) {
    return Stream.of(constants.getEnumConstants()).map(Names::of).collect(Collectors.joining(", "));
  }
}
