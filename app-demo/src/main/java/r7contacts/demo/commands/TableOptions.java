package r7contacts.demo.commands;

import picocli.CommandLine.Option;

/** The option for the width of tables. */
final class TableOptions {

  @Option(
      names = "--wide",
      description = "Tables on a terminal: one line for each row, with all its text.")
  private boolean wide;

  /** Returns whether lines may be longer than the terminal is wide. */
  boolean isWide() {
    return wide;
  }
}
