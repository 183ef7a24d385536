package r7contacts.demo.typed;

import io.vavr.control.Option;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import r7contacts.demo.options.Names;
import r7contacts.demo.usage.Suggestion;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;

/**
 * The words before the colon of a contact info or an address as typed: {@code work,primary:VALUE}.
 *
 * @param categoryCode the portal's code of the category; absent if none is typed
 * @param primary whether it is primary; absent if neither is typed
 * @param value the text behind the colon, or the whole text if there are no such words
 */
record InfoPrefix(Option<Integer> categoryCode, Option<Boolean> primary, String value) {

  private static final String PRIMARY = "primary";
  private static final String NOT_PRIMARY = "not-primary";

  /**
   * Parses a text. A value with a colon needs a category before it, unless it is a link such as
   * {@code https://portal.example}: a misspelt category would otherwise become part of the value.
   *
   * @throws IllegalArgumentException if the text before the first colon has an unknown word
   */
  static InfoPrefix parse(Channel channel, String text) {
    int colon = text.indexOf(':');
    String words = text.substring(0, Math.max(0, colon));
    if (colon < 0 || words.contains("=") || text.startsWith("//", colon + 1)) {
      return new InfoPrefix(Option.none(), Option.none(), text.strip());
    }
    InfoPrefix prefix =
        new InfoPrefix(Option.none(), Option.none(), text.substring(colon + 1).strip());
    for (String word : words.split(",", -1)) {
      prefix = prefix.with(channel, word.strip().toLowerCase(Locale.ROOT));
    }
    return prefix;
  }

  private InfoPrefix with(Channel channel, String word) {
    if (word.equals(PRIMARY) || word.equals(NOT_PRIMARY)) {
      requireFirst(primary, word);
      return new InfoPrefix(categoryCode, Option.some(word.equals(PRIMARY)), value);
    }
    int code = code(channel, word);
    requireFirst(categoryCode, word);
    return new InfoPrefix(Option.some(code), primary, value);
  }

  private static void requireFirst(Option<?> earlier, String word) {
    if (earlier.isDefined()) {
      throw new IllegalArgumentException(
          "\"%s\" contradicts or repeats the word before it".formatted(word));
    }
  }

  /** Categories that this version does not know are typed by their codes. */
  private static int code(Channel channel, String word) {
    if (word.matches("[0-9]{1,9}")) {
      return Integer.parseInt(word);
    }
    List<Category> categories = channel.categories();
    for (Category category : categories) {
      if (Names.of(category).equals(word)) {
        return channel.codeOf(category);
      }
    }
    List<String> known =
        Stream.concat(categories.stream().map(Names::of).sorted(), Stream.of(PRIMARY, NOT_PRIMARY))
            .toList();
    throw new IllegalArgumentException(
        "\"%s\" before the colon is not one of %s%s; a value with a colon needs a category, as in %s:VALUE"
            .formatted(
                word,
                String.join(", ", known),
                Suggestion.of(word, known),
                categories.isEmpty() ? "0" : Names.of(Category.WORK)));
  }

  /** Returns whether an element has the category and the mark, where they are typed. */
  boolean matches(int elementCategory, boolean isElementPrimary) {
    return categoryCode.forAll(code -> code == elementCategory)
        && primary.forAll(wanted -> wanted == isElementPrimary);
  }

  /** Returns the code of the category that is typed, or of work. */
  int categoryOrWork(Channel channel) {
    return categoryCode.getOrElse(
        () -> {
          if (channel.categories().isEmpty()) {
            throw new IllegalArgumentException(
                "a channel that is named by its code needs the code of a category, as in 0:VALUE");
          }
          return channel.codeOf(Category.WORK);
        });
  }

  /** Returns the text that parses to this: {@code work,not-primary:VALUE}. */
  String text(Channel channel) {
    return Stream.of(
            categoryCode.map(code -> categoryText(channel, code)),
            primary.map(is -> is ? PRIMARY : NOT_PRIMARY))
        .flatMap(Option::toJavaStream)
        .collect(Collectors.joining(",", "", ":" + value));
  }

  private static String categoryText(Channel channel, int code) {
    Category category = channel.category(code);
    return category == Category.UNKNOWN ? Integer.toString(code) : Names.of(category);
  }
}
