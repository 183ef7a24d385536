package r7contacts.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Check of prose for words that plain technical English does without, and for long lines.
 *
 * <p>Table rows may be longer, because Markdown and HTML cannot wrap them; so may a line without a
 * space, such as a link target.
 */
final class StyleCheck {

  private static final int LONGEST_LINE = 120;

  private static final Pattern WORDS =
      Pattern.compile(
          Stream.of(
                  "whoever",
                  "nobody",
                  "whatever",
                  "such as are",
                  "is none",
                  "anew",
                  "alike",
                  "turned down",
                  "tells? of",
                  "told of",
                  "lets? go of",
                  "stands? at",
                  "stand-ins?",
                  "free fields?",
                  "planted",
                  "hostile",
                  "further attempts?",
                  "ways? to reach",
                  "contact address(?:es)?")
              .map(phrase -> phrase.replace(" ", "[\\s*/]+"))
              .collect(Collectors.joining("|", "(?<![\\w#.-])(", ")(?![\\w-])")),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern WITHOUT_WRAP =
      Pattern.compile("\\|.*|.*<t[rdh]>.*|\\W*\\S+(: \\S+)?");

  private StyleCheck() {}

  /** Returns the words that should be replaced, each with its line: {@code 7: …}. */
  static List<String> words(String prose) {
    return WORDS
        .matcher(prose)
        .results()
        .map(word -> line(prose, word) + ": " + word.group().replaceAll("[\\s*/]+", " "))
        .toList();
  }

  private static long line(String text, MatchResult at) {
    return 1 + text.substring(0, at.start()).chars().filter(c -> c == '\n').count();
  }

  /** Returns the lines that should be wrapped: "7: 131 characters". */
  static List<String> longLines(String text) {
    List<String> found = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      int length = line.codePointCount(0, line.length());
      if (length > LONGEST_LINE && !WITHOUT_WRAP.matcher(line).matches()) {
        found.add(number + ": " + length + " characters");
      }
    }
    return found;
  }
}
