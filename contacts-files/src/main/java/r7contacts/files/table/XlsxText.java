package r7contacts.files.table;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of cells in .xlsx, where characters that XML cannot hold are {@code _x0007_} (ECMA-376,
 * ST_Xstring).
 */
final class XlsxText {

  private static final Pattern ENCODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final Pattern UNSAFE =
      Pattern.compile(
          "[\\x00-\\x08\\x0B-\\x1F\\uD800-\\uDFFF\\uFFFE\\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)");

  private XlsxText() {}

  /** Returns the text as it stands in the file. */
  static String encode(String text) {
    return UNSAFE
        .matcher(text)
        .replaceAll(match -> String.format(Locale.ROOT, "_x%04X_", (int) match.group().charAt(0)));
  }

  /** Returns the text of a cell from the file. */
  static String decode(String text) {
    return ENCODED
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(match.group(1), 16))));
  }
}
