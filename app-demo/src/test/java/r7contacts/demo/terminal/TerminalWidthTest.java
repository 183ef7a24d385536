package r7contacts.demo.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program;
import r7contacts.demo.ScriptedTerminal;

/** The width of the terminal, and output that fits it. */
class TerminalWidthTest {

  private final Program program = new Program();

  private void terminalOf(int columns) {
    program.terminal = new ScriptedTerminal().columns(columns);
  }

  private int widest(String... arguments) {
    return program.run(arguments).out().lines().mapToInt(String::length).max().getAsInt();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "40 132\n",
        """

        Status for device CON:
        ----------------------
            Lines:          9001
            Columns:        132
            Keyboard rate:  31
        """,
        """

        Состояние устройства CON:
        -------------------------
            Строки:                 300
            Столбцы:                132
            Скорость клавиатуры:    31
        """
      })
  void the_width_is_the_second_number_that_the_command_reports(String output) {
    assertThat(TerminalWidth.columns(output)).contains(132);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0 0\n", "stty: standard input: not a tty"})
  void an_unknown_size_is_absent(String output) {
    assertThat(TerminalWidth.columns(output)).isEmpty();
  }

  @Test
  void tables_and_cards_fit_the_real_width() {
    terminalOf(200);
    int natural = widest("find");
    terminalOf(100);

    assertThat(natural).isBetween(101, 200);
    assertThat(widest("find")).isLessThanOrEqualTo(100);
    assertThat(widest("fields")).isLessThanOrEqualTo(100);
    terminalOf(60);
    assertThat(widest("get", "1001")).isLessThanOrEqualTo(60);
    assertThat(widest("find")).isLessThanOrEqualTo(60);
  }

  @Test
  void the_variable_columns_takes_precedence_and_80_is_the_default() {
    terminalOf(200);
    program.environment.put("COLUMNS", "100");
    assertThat(widest("find")).isBetween(81, 100);

    program.environment.remove("COLUMNS");
    program.terminal = new ScriptedTerminal();
    assertThat(widest("find")).isLessThanOrEqualTo(80);
  }

  @Test
  void ids_email_addresses_and_telephone_numbers_are_complete_at_any_width() {
    String inPipe = program.run("find").out();
    for (int columns : new int[] {40, 80, 120}) {
      terminalOf(columns);

      assertThat(program.run("find").out())
          .contains(words(inPipe, "[\\w.]+@[\\w.]+"))
          .contains(words(inPipe, "^\\d+"))
          .contains(words(inPipe, "\\+[\\d -]+\\d"));
    }
  }

  private static String[] words(String text, String pattern) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(strings = {"find", "fields", "lists"})
  void wide_tables_are_those_of_a_pipe(String command) {
    String inPipe = program.run(command).out();
    terminalOf(30);

    assertThat(program.run(command).out()).isNotEqualTo(inPipe);
    assertThat(program.run(command, "--wide").out()).isEqualTo(inPipe);
  }

  @Test
  void a_dumb_terminal_gets_no_control_characters() {
    program.terminal = new ScriptedTerminal();
    assertThat(program.run("get", "1001").out()).contains("\u001b[1m");
    program.environment.put("TERM", "dumb");

    assertThat(program.run("get", "1001").everything()).doesNotContain("\u001b");
    assertThat(program.run("--help").everything()).doesNotContain("\u001b");
    assertThat(program.run("export", "-", "--format", "jsonl").err())
        .doesNotContain("\u001b", "\r");
  }
}
