package r7contacts.demo;

import java.io.IOException;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The arguments of a call, with those in argument files, refused where the JVM could not decode
 * them.
 *
 * <p>{@code @FILE} stands for the words in the file, in UTF-8 in every locale: separated by white
 * space, quoted where they contain some; {@code #} begins a comment. {@code @@x} is {@code @x}, and
 * so is {@code @x} where there is no file x.
 */
final class Arguments {

  private static final char FILE = '@';
  private static final char COMMENT = '#';

  private final List<String> read = new ArrayList<>();
  private final Deque<Path> open = new ArrayDeque<>();

  private Arguments() {}

  /**
   * Reads what was typed.
   *
   * @throws IllegalArgumentException if an argument could not be decoded, or an argument file
   *     cannot be read
   */
  static String[] read(String... typed) {
    Arguments arguments = new Arguments();
    arguments.addAll(List.of(typed));
    return arguments.read.toArray(String[]::new);
  }

  /**
   * Checks that the JVM could decode a text from outside. It puts U+FFFD for bytes that the
   * locale's encoding lacks, as for all beyond ASCII under {@code LC_ALL=C}.
   *
   * @param name what the text is; the text itself is not shown, it may be a secret
   * @throws IllegalArgumentException if the text contains U+FFFD or an unpaired surrogate
   */
  static void requireDecoded(String name, CharSequence text) {
    if (text.codePoints().anyMatch(Arguments::isUndecodable)) {
      throw new IllegalArgumentException(
          "%s cannot be read in this locale (it contains U+FFFD): set LC_ALL=C.UTF-8 or another UTF-8 locale"
              .formatted(name));
    }
  }

  private static boolean isUndecodable(int codePoint) {
    return codePoint == 0xFFFD || Character.getType(codePoint) == Character.SURROGATE;
  }

  private void addAll(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      requireDecoded(place(words, i), word);
      if (word.length() > 1 && word.charAt(0) == FILE) {
        addFile(word);
      } else {
        read.add(word);
      }
    }
  }

  /** Such as {@code argument 3 (after --text)} or {@code argument 3 of the file words.txt}. */
  private String place(List<String> words, int index) {
    String before = index == 0 ? "" : words.get(index - 1);
    return "argument %d%s%s"
        .formatted(
            index + 1,
            before.matches("--?[a-z-]+") ? " (after " + before + ")" : "",
            open.isEmpty() ? "" : " of the file " + open.peek());
  }

  private void addFile(String word) {
    String name = word.substring(1);
    if (name.charAt(0) == FILE) {
      read.add(name);
    } else if (!isFile(name)) {
      read.add(word);
    } else {
      Path file = Path.of(name);
      if (open.contains(file)) {
        throw new IllegalArgumentException("the argument file " + file + " contains itself");
      }
      open.push(file);
      addAll(words(InputFile.text(file)));
      open.pop();
    }
  }

  private static boolean isFile(String name) {
    try {
      return Files.exists(Path.of(name)) && !Files.isDirectory(Path.of(name));
    } catch (InvalidPathException text) {
      return false;
    }
  }

  private static List<String> words(String text) {
    StreamTokenizer tokens = new StreamTokenizer(new StringReader(text));
    tokens.resetSyntax();
    tokens.whitespaceChars(0, ' ');
    // Beyond this range all characters are those of words.
    tokens.wordChars(' ' + 1, 0xFF);
    tokens.quoteChar('"');
    tokens.quoteChar('\'');
    tokens.commentChar(COMMENT);
    List<String> words = new ArrayList<>();
    try {
      while (tokens.nextToken() != StreamTokenizer.TT_EOF) {
        words.add(tokens.sval);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
