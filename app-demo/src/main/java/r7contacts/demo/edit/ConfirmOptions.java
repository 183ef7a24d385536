package r7contacts.demo.edit;

import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.TerminalText;

/** The option of commands that ask before they change something that cannot be undone. */
final class ConfirmOptions {

  private static final Set<String> YES = Set.of("y", "yes");

  @Option(names = "--yes", description = "Do not ask. Required without a terminal.")
  private boolean yes;

  /**
   * Checks that there is an answer or someone to ask.
   *
   * @throws IllegalArgumentException if there is neither
   */
  void requireAnswer(Environment environment) {
    if (!yes && !environment.terminal().isTerminal()) {
      throw new IllegalArgumentException(
          "nothing was changed, because this cannot be undone and there is no terminal to ask on:"
              + " add --yes");
    }
  }

  /**
   * Asks on the terminal unless the option is given. Every answer but y and yes means no.
   *
   * @param plan the plan as text, which is printed first
   */
  boolean isConfirmed(Environment environment, String plan, String question) {
    if (yes) {
      return true;
    }
    plan.lines().forEach(environment::message);
    String answer = environment.terminal().readLine(TerminalText.printable(question) + " [y/N] ");
    return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
  }
}
