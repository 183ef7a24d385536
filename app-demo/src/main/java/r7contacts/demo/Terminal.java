package r7contacts.demo;

import org.jspecify.annotations.Nullable;

/** The terminal that the program was started from, and the person at it. */
interface Terminal {

  /** No terminal: input and output are files or other programs. */
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

  /** Returns whether somebody reads what is printed and can be asked. */
  boolean isTerminal();

  /** Returns whether standard output is shown on the terminal. */
  default boolean showsOutput() {
    return isTerminal();
  }

  /** Returns whether standard error is shown on the terminal. */
  default boolean showsErrors() {
    return isTerminal();
  }

  /** Asks for what must not be seen; null if nothing is typed any more, as after Ctrl+D. */
  char @Nullable [] readPassword(String prompt);

  /** Asks for a line; null if nothing is typed any more. */
  @Nullable String readLine(String prompt);
}
