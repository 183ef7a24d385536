package r7contacts.demo.edit;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.SaveOptions;

/** The options of every command that changes contacts. */
final class ChangeOptions {

  @Option(names = "--dry-run", description = "Print the plan and change nothing.")
  private boolean dryRun;

  @Option(
      names = "--requests",
      description = "With --dry-run: print the requests of the plan as well.")
  private boolean requests;

  @Mixin private final SaveOptions save = new SaveOptions();

  /**
   * Checks the combination.
   *
   * @throws IllegalArgumentException if an option has no effect
   */
  void check(ConnectOptions connect) {
    if (requests && !dryRun) {
      throw new IllegalArgumentException("--requests applies to --dry-run only");
    }
    save.check(connect, dryRun);
  }

  boolean isDryRun() {
    return dryRun;
  }

  boolean showsRequests() {
    return requests;
  }

  SaveOptions save() {
    return save;
  }
}
