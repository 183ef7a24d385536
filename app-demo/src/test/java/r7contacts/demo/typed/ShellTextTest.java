package r7contacts.demo.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.text.TerminalText;

class ShellTextTest {

  private static final Path SHELL = Path.of("/bin/sh");
  private static final Predicate<String> PRINTABLE =
      text -> TerminalText.printable(text).equals(text);

  @TempDir private Path folder;

  @Test
  void words_are_quoted_only_where_a_shell_needs_it() {
    assertThat(
            new ShellText(PRINTABLE)
                .line(
                    List.of(
                        "edit", "1001", "--job-title=CTO & CEO", "--last=O'Neil", "--first=Анна")))
        .isEqualTo("edit 1001 '--job-title=CTO & CEO' '--last=O'\\''Neil' '--first=Анна'");
  }

  @Test
  void unprintable_characters_are_escapes() {
    assertThat(new ShellText(PRINTABLE).line(List.of("--about=a\n1'\\\u202e")))
        .isEqualTo("\"$(printf %b '--about=a\\00121\\0047\\0134\\0342\\0200\\0256')\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "",
        "a b\tc",
        "$HOME `id` $(id) !x \\ \\n %s %% \"quoted\" 'single' # * ? ~ | ; & < >",
        "--about=Первая\nвторая 1\n\n'%d' \\012 \\",
        "--x=\u0001\u001b[2J\u202e\u200b\u00a0\u2003.",
        "-n",
        "😀 текст"
      })
  void a_shell_reads_the_words_unchanged(String word) throws Exception {
    assumeThat(SHELL).exists();

    for (Predicate<String> canShow :
        List.<Predicate<String>>of(PRINTABLE, text -> PRINTABLE.test(text) && isAscii(text))) {
      String line = new ShellText(canShow).line(List.of("printf", "%s", word, "end"));

      assertThat(canShow.test(line)).as(line).isTrue();
      assertThat(shell(line)).as(line).isEqualTo(word + "end");
    }
  }

  private static boolean isAscii(String text) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
  }

  private String shell(String line) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("script.sh"), line);
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(SHELL.toString(), script.toString())
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readString(output);
  }
}
