package r7contacts.demo.terminal;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/** The terminal that the program was started from. */
public interface Terminal {

  /** No terminal: input and output are files or pipes. */
  Terminal NONE =
      new Terminal() {
        @Override
        public boolean isTerminal() {
          return false;
        }

        @Override
        public char @Nullable [] readPassword(String prompt) {
          return null;
        }

        @Override
        public @Nullable String readLine(String prompt) {
          return null;
        }
      };

  /** Returns whether there is a terminal, so that the user can be prompted. */
  boolean isTerminal();

  /** Returns whether standard output is shown on the terminal. */
  default boolean showsOutput() {
    return isTerminal();
  }

  /** Returns whether standard error is shown on the terminal. */
  default boolean showsErrors() {
    return isTerminal();
  }

  /** Returns the number of columns; absent if it is not known. */
  default Option<Integer> columns() {
    return Option.none();
  }

  /** Prompts for a password without echo; null at the end of input, such as Ctrl+D. */
  char @Nullable [] readPassword(String prompt);

  /** Prompts for a line; null at the end of input. */
  @Nullable String readLine(String prompt);
}
