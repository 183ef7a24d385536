package r7contacts.demo.terminal;

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
 * The arguments of the command line, with argument files expanded.
 *
 * <p>{@code @FILE} is replaced by the words of the file. It is read as UTF-8 in every locale; words
 * are separated by white space, or quoted; {@code #} begins a comment. {@code @@x} is the argument
 * {@code @x}, and so is {@code @x} if there is no file x.
 */
public final class Arguments {

  private static final char FILE = '@';
  private static final char COMMENT = '#';

  private final List<String> expanded = new ArrayList<>();
  private final Deque<Path> openFiles = new ArrayDeque<>();

  private Arguments() {}

  /**
   * Returns the arguments with argument files expanded.
   *
   * @throws IllegalArgumentException if an argument cannot be decoded in this locale, or an
   *     argument file cannot be read
   */
  public static String[] read(String... typed) {
    Arguments arguments = new Arguments();
    arguments.addAll(List.of(typed));
    return arguments.expanded.toArray(String[]::new);
  }

  private void addAll(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      LocaleDecoding.requireDecoded(place(words, i), word);
      if (word.length() > 1 && word.charAt(0) == FILE) {
        addFile(word);
      } else {
        expanded.add(word);
      }
    }
  }

  /** Returns {@code argument 3 (after --text)} or {@code argument 3 of the file words.txt}. */
  private String place(List<String> words, int index) {
    String before = index == 0 ? "" : words.get(index - 1);
    return "argument %d%s%s"
        .formatted(
            index + 1,
            before.matches("--?[a-z-]+") ? " (after " + before + ")" : "",
            openFiles.isEmpty() ? "" : " of the file " + openFiles.peek());
  }

  private void addFile(String word) {
    String name = word.substring(1);
    if (name.charAt(0) == FILE) {
      expanded.add(name);
    } else if (!isFile(name)) {
      expanded.add(word);
    } else {
      Path file = Path.of(name);
      if (openFiles.contains(file)) {
        throw new IllegalArgumentException("the argument file " + file + " contains itself");
      }
      openFiles.push(file);
      addAll(words(InputFile.text(file)));
      openFiles.pop();
    }
  }

  private static boolean isFile(String name) {
    try {
      return Files.exists(Path.of(name)) && !Files.isDirectory(Path.of(name));
    } catch (InvalidPathException notAFile) {
      return false;
    }
  }

  private static List<String> words(String text) {
    StreamTokenizer tokens = new StreamTokenizer(new StringReader(text));
    tokens.resetSyntax();
    tokens.whitespaceChars(0, ' ');
    // The tokenizer treats characters above this range as parts of words.
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
