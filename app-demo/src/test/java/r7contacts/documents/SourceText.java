package r7contacts.documents;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The prose of Java source: comments, strings and sentences as names. Each keeps its line. */
final class SourceText {

  /** A text block, a string, a character, or a comment, whichever begins first. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"{3}(?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+\"{3}"
              + "|\"(?:[^\"\\\\\\n]++|\\\\.)*+\""
              + "|'(?:[^'\\\\\\n]|\\\\.)++'"
              + "|//[^\\n]*"
              + "|/\\*.*?\\*/",
          Pattern.DOTALL);

  /** A name such as {@code R10_an_id_is_not_found}, not one such as {@code MAX_LINES}. */
  private static final Pattern SENTENCE =
      Pattern.compile("\\b(?=\\w*_)(?=\\w*[a-z])[a-zA-Z]\\w*|\\n");

  private static final Pattern CONCATENATION = Pattern.compile("[\\s+]*");

  private SourceText() {}

  /** Returns the comments. */
  static String comments(String source) {
    return of(
        source, token -> token.startsWith("/") ? token : lineBreaks(token), SourceText::lineBreaks);
  }

  /** Returns the strings. Concatenated ones follow each other, others are apart by a semicolon. */
  static String strings(String source) {
    return of(
        source,
        token ->
            token.startsWith("\"") ? token.replaceAll("\"|\\\\[^\\n]?", " ") : lineBreaks(token),
        code -> CONCATENATION.matcher(code).matches() ? lineBreaks(code) : ";" + lineBreaks(code));
  }

  /** Returns the names with underscores as sentences. */
  static String sentences(String source) {
    return of(source, SourceText::lineBreaks, SourceText::sentencesOfCode);
  }

  private static String sentencesOfCode(String code) {
    StringBuilder sentences = new StringBuilder();
    Matcher found = SENTENCE.matcher(code);
    while (found.find()) {
      String name = found.group();
      sentences.append(name.equals("\n") ? name : name.replace('_', ' ') + ";");
    }
    return sentences.toString();
  }

  private static String of(
      String source, UnaryOperator<String> ofToken, UnaryOperator<String> ofCode) {
    StringBuilder kept = new StringBuilder();
    Matcher token = TOKEN.matcher(source);
    int end = 0;
    while (token.find()) {
      kept.append(ofCode.apply(source.substring(end, token.start())));
      kept.append(ofToken.apply(token.group()));
      end = token.end();
    }
    return kept.append(ofCode.apply(source.substring(end))).toString();
  }

  private static String lineBreaks(String text) {
    return text.replaceAll("[^\\n]+", "");
  }
}
