package r7contacts.files.table;

import io.vavr.control.Option;
import java.util.Locale;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.PrintableText;
import r7contacts.files.Language;
import r7contacts.files.labels.Labels;

/**
 * Category of the preferred contact info or address, as in {@code work, primary}.
 *
 * @param code the code of the category
 * @param isPrimary whether the value is marked as primary
 */
record KindCell(int code, boolean isPrimary) {

  private static final String ENGLISH = ", primary";
  private static final String RUSSIAN = ", основной";

  /** Returns the cell for a category. */
  static String write(String category, boolean isPrimary, Language language) {
    return isPrimary ? category + language.choose(ENGLISH, RUSSIAN) : category;
  }

  /**
   * Reads a cell.
   *
   * @throws IllegalArgumentException if the channel has no such category
   */
  static KindCell read(Channel channel, String cell) {
    String text = cell.strip();
    String category = text;
    for (String mark : new String[] {ENGLISH, RUSSIAN}) {
      if (text.endsWith(mark)) {
        category = text.substring(0, text.length() - mark.length());
      }
    }
    Option<Integer> code = Labels.categoryCode(channel, category);
    if (code.isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" is not a kind of %s"
              .formatted(
                  PrintableText.singleLine(cell),
                  channel == Channel.ADDRESS
                      ? "address"
                      : Labels.channel(channel.code(), Language.ENGLISH)));
    }
    return new KindCell(code.get(), !category.equals(text));
  }

  /**
   * Reads a label of Google: a category in any words, with {@code *} before that of the primary
   * value. A label that is not the name of a category is "other".
   */
  static KindCell readLabel(Channel channel, String cell) {
    String label = cell.strip();
    boolean isPrimary = label.startsWith("*");
    String name = isPrimary ? label.substring(1) : label;
    String category = name.toLowerCase(Locale.ROOT).contains("fax") ? "fax" : name;
    return new KindCell(
        Labels.categoryCode(channel, category).getOrElse(() -> channel.codeOf(Category.OTHER)),
        isPrimary);
  }
}
