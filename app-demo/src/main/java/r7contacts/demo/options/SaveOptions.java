package r7contacts.demo.options;

import java.io.UncheckedIOException;
import picocli.CommandLine.Option;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.demo.terminal.Environment;
import r7contacts.port.ContactBook;

/** The option of commands that change contacts to save those of {@code memory:FILE}. */
public final class SaveOptions {

  /** Name of the option. */
  public static final String SAVE = "--save";

  @Option(
      names = SAVE,
      description = "With memory:FILE: write the changed contacts back to the file.")
  private boolean save;

  /**
   * Checks the combination.
   *
   * @throws IllegalArgumentException if the option has no effect
   */
  public void check(ConnectOptions connect, boolean isDryRun) {
    if (save && isDryRun) {
      throw new IllegalArgumentException("--save and --dry-run cannot be combined");
    }
    if (save && connect.file().isEmpty()) {
      throw new IllegalArgumentException(
          "--save needs a file to write to: add --from memory:FILE; a portal saves by itself");
    }
  }

  /** Returns whether changes are saved in the file. */
  public boolean saves() {
    return save;
  }

  /** Saves the contacts in the file. Reports a failure, and returns whether there was none. */
  public boolean save(Environment environment, ConnectOptions connect, ContactBook book) {
    try {
      ((InMemoryContacts) book).save(connect.file().get());
      return true;
    } catch (UncheckedIOException e) {
      environment.message("nothing was saved: " + e.getMessage());
      return false;
    }
  }
}
