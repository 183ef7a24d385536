package r7contacts.demo.edit;

import picocli.CommandLine.Option;
import r7contacts.demo.options.ConnectOptions;

/** The options of every command that changes contacts. */
final class ChangeOptions {

  static final String SAVE = "--save";

  @Option(names = "--dry-run", description = "Print the plan and change nothing.")
  private boolean dryRun;

  @Option(
      names = "--requests",
      description = "With --dry-run: print the requests of the plan as well.")
  private boolean requests;

  @Option(
      names = SAVE,
      description = "With memory:FILE: write the changed contacts back to the file.")
  private boolean save;

  /**
   * Checks the combination.
   *
   * @throws IllegalArgumentException if an option has no effect
   */
  void check(ConnectOptions connect) {
    if (requests && !dryRun) {
      throw new IllegalArgumentException("--requests applies to --dry-run only");
    }
    if (save && dryRun) {
      throw new IllegalArgumentException("--save and --dry-run cannot be combined");
    }
    if (save && connect.file().isEmpty()) {
      throw new IllegalArgumentException(
          "--save needs a file to write to: add --from memory:FILE; a portal saves by itself");
    }
  }

  boolean isDryRun() {
    return dryRun;
  }

  boolean showsRequests() {
    return requests;
  }

  boolean saves() {
    return save;
  }
}
