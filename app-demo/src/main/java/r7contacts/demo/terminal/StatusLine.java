package r7contacts.demo.terminal;

import java.io.PrintStream;
import java.util.function.IntSupplier;
import r7contacts.demo.text.TerminalText;

/** A line on a terminal that is rewritten, and erased before other output. */
public final class StatusLine {

  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintStream stream;
  private final IntSupplier columns;

  /**
   * Creates a line that is not shown yet.
   *
   * @param columns the terminal's width, read when the line is shown
   */
  public StatusLine(PrintStream stream, IntSupplier columns) {
    this.stream = stream;
    this.columns = columns;
  }

  /** Shows the text instead of the one before, cut to the width of the terminal. */
  public void show(String text) {
    // A terminal would wrap after the last column.
    stream.print(
        ERASE_LINE + TerminalText.start(TerminalText.printable(text), columns.getAsInt() - 1));
    stream.flush();
  }

  /** Erases the line. */
  public void erase() {
    stream.print(ERASE_LINE);
    stream.flush();
  }
}
