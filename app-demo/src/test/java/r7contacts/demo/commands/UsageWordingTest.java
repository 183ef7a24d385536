package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import r7contacts.demo.Program.Run;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.StandardOutput;
import r7contacts.demo.terminal.Terminal;

/** Every kind of wrong usage, for every option of every command, in the program's own words. */
class UsageWordingTest extends CommandTestBase {

  private static final String[] WORDS_OF_PICOCLI = {
    "Missing required",
    "Missing parameter",
    "Invalid value",
    "Expected parameter",
    "should be specified",
    "Unmatched",
    "Unknown option:",
    "option '",
    "parameter '",
    "index 0",
    "<",
    "java.",
    "Exception"
  };

  private Stream<CommandLine> commands(CommandLine command) {
    return Stream.concat(
        Stream.of(command), command.getSubcommands().values().stream().flatMap(this::commands));
  }

  private static List<String> words(CommandLine command, String... more) {
    List<String> words =
        new ArrayList<>(
            Stream.of(command.getCommandSpec().qualifiedName().split(" ")).skip(1).toList());
    words.addAll(List.of(more));
    return words;
  }

  private void assertOwnWords(List<String> arguments) {
    Run run = run(arguments);

    assertThat(run.exitCode()).as("%s: %s", arguments, run).isEqualTo(2);
    assertThat(run.err())
        .as("%s", arguments)
        .doesNotContain(WORDS_OF_PICOCLI)
        .contains("Try: ")
        .hasLineCount(2);
  }

  @Test
  void no_message_has_the_words_of_picocli() {
    CommandLine all =
        CommandLines.create(
            new Environment(
                new StandardOutput(OutputStream.nullOutputStream(), () -> false),
                System.err,
                environment,
                Terminal.NONE));

    for (CommandLine command : commands(all).toList()) {
      assertOwnWords(words(command, "--no-such-option"));
      assertOwnWords(words(command, "a", "b", "c", "d", "e", "--no-such-option"));
      if (command.getCommandSpec().args().stream()
          .anyMatch(
              argument ->
                  argument.required() && argument.arity().min() > 0 && argument.group() == null)) {
        assertOwnWords(words(command));
      }
      for (OptionSpec option : command.getCommandSpec().options()) {
        provoke(command, option);
      }
    }
  }

  private void provoke(CommandLine command, OptionSpec option) {
    String name = option.longestName();
    if (option.usageHelp() || option.versionHelp() || option.hidden()) {
      return;
    }
    if (option.arity().max() == 0) {
      assertOwnWords(words(command, name + "=maybe"));
      return;
    }
    assertOwnWords(words(command, name));
    if (!option.isMultiValue()) {
      assertOwnWords(words(command, name, "1", name, "1"));
    }
    if (isConverted(option)) {
      assertOwnWords(words(command, name, "\0"));
    }
  }

  private static boolean isConverted(ArgSpec argument) {
    Class<?> type =
        argument.auxiliaryTypes().length > 0 ? argument.auxiliaryTypes()[0] : argument.type();
    return type != String.class;
  }
}
