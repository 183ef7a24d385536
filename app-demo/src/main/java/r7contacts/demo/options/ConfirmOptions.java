package r7contacts.demo.options;

import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.TerminalText;

/** The option of commands that ask before they change something that cannot be undone. */
public final class ConfirmOptions {

  private static final Set<String> YES = Set.of("y", "yes");

  @Option(names = "--yes", description = "Do not ask. Required without a terminal.")
  private boolean yes;

  /**
   * Checks that there is an answer or someone to ask about a change that cannot be undone.
   *
   * @throws IllegalArgumentException if there is neither
   */
  public void requireAnswer(Environment environment) {
    requireAnswer(environment, "this cannot be undone");
  }

  /**
   * Checks that there is an answer or someone to ask.
   *
   * @param reason why the user is asked
   * @throws IllegalArgumentException if there is neither
   */
  public void requireAnswer(Environment environment, String reason) {
    if (!yes && !environment.terminal().isTerminal()) {
      throw new IllegalArgumentException(
          "nothing was changed, because %s and there is no terminal to ask on: add --yes"
              .formatted(reason));
    }
  }

  /**
   * Asks on the terminal unless the option is given. Every answer but y and yes means no.
   *
   * @param plan the plan as text, which is printed first
   */
  public boolean isConfirmed(Environment environment, String plan, String question) {
    if (yes) {
      return true;
    }
    plan.lines().forEach(environment::message);
    String answer = environment.terminal().readLine(TerminalText.printable(question) + " [y/N] ");
    return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
  }
}
