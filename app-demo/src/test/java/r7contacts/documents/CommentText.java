package r7contacts.documents;

import java.util.regex.Pattern;

/** The comments of Java source. */
final class CommentText {

  /** A text block, a string, a character, or a comment, whichever begins first. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"{3}(?:[^\"\\\\]++|\\\\.|\"(?!\"\"))*+\"{3}"
              + "|\"(?:[^\"\\\\\\n]++|\\\\.)*+\""
              + "|'(?:[^'\\\\\\n]|\\\\.)++'"
              + "|//[^\\n]*"
              + "|/\\*.*?\\*/",
          Pattern.DOTALL);

  private CommentText() {}

  /** Returns the comments in their lines, with everything else left out. */
  static String of(String source) {
    StringBuilder comments = new StringBuilder();
    int[] end = {0};
    TOKEN
        .matcher(source)
        .results()
        .forEach(
            token -> {
              lineBreaks(source, end[0], token.start(), comments);
              end[0] = token.end();
              if (token.group().startsWith("/")) {
                comments.append(token.group());
              } else {
                lineBreaks(source, token.start(), token.end(), comments);
              }
            });
    return comments.toString();
  }

  private static void lineBreaks(String source, int start, int end, StringBuilder to) {
    source.substring(start, end).chars().filter(c -> c == '\n').forEach(c -> to.append('\n'));
  }
}
