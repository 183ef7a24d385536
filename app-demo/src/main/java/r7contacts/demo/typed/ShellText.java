package r7contacts.demo.typed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import r7contacts.demo.usage.ShellWord;

/**
 * Command lines that can be copied into any POSIX shell.
 *
 * @param canShow whether a text is shown unchanged; other text is written in escapes
 */
record ShellText(Predicate<String> canShow) {

  /** Returns the words, quoted where necessary and separated by spaces. */
  String line(List<String> words) {
    return words.stream().map(this::word).collect(Collectors.joining(" "));
  }

  private String word(String word) {
    return canShow.test(word)
        ? ShellWord.quoted(word)
        : word.codePoints()
            .mapToObj(any -> escaped(Character.toString(any)))
            .collect(Collectors.joining("", "\"$(printf %b '", "')\""));
  }

  /** Returns a character as printf's conversion b reads it. */
  private String escaped(String character) {
    if (canShow.test(character) && !character.equals("'") && !character.equals("\\")) {
      return character;
    }
    StringBuilder octal = new StringBuilder();
    for (byte any : character.getBytes(StandardCharsets.UTF_8)) {
      octal.append("\\0%03o".formatted(any & 0xFF));
    }
    return octal.toString();
  }
}
