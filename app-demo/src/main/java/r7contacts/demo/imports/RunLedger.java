package r7contacts.demo.imports;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import r7contacts.demo.options.ConnectOptions;
import r7contacts.demo.options.SaveOptions;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.OutputFile;
import r7contacts.files.io.PrivateFile;
import r7contacts.port.ContactBook;

/**
 * The ledger of one run. Contacts in memory are written to their file at the end of the run only.
 * Until then their changes are recorded in a copy, {@code LEDGER.part}, which replaces the ledger
 * after that: the ledger of a run that was killed names no change that the file does not have.
 */
final class RunLedger implements AutoCloseable {

  private final Option<Path> ledger;
  private final Option<Path> copy;

  private RunLedger(Option<Path> ledger, Option<Path> copy) {
    this.ledger = ledger;
    this.copy = copy;
  }

  /** Returns the ledger of a run that records nothing. */
  static RunLedger none() {
    return new RunLedger(Option.none(), Option.none());
  }

  /** Returns a ledger that counts at once, or is only read. */
  static RunLedger of(Path ledger) {
    return new RunLedger(Option.some(ledger), Option.none());
  }

  /**
   * Returns a ledger that counts after {@link #save}.
   *
   * @throws IllegalArgumentException if another run uses it
   * @throws UncheckedIOException if it cannot be read or copied
   */
  static RunLedger untilSaved(Path ledger) {
    Path part = ledger.resolveSibling(ledger.getFileName() + ".part");
    try (FileChannel target = PrivateFile.open(part)) {
      if (target.tryLock() == null) {
        throw new IllegalArgumentException("another import uses the ledger " + ledger);
      }
      target.truncate(0);
      if (Files.exists(ledger, LinkOption.NOFOLLOW_LINKS)) {
        try (FileChannel source = PrivateFile.open(ledger)) {
          long copied = 0;
          while (copied < source.size()) {
            copied += source.transferTo(copied, source.size() - copied, target);
          }
        }
      }
    } catch (IOException e) {
      delete(part);
      throw new UncheckedIOException("the ledger " + ledger + " cannot be used", e);
    }
    return new RunLedger(Option.some(ledger), Option.some(part));
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // The next run overwrites it.
    }
  }

  /** Returns the ledger of the user; absent if nothing is recorded. */
  Option<Path> ledger() {
    return ledger;
  }

  /** Returns the file in which the run records its changes; absent if nothing is recorded. */
  Option<Path> file() {
    return copy.orElse(ledger);
  }

  /** Makes a run whose failures name the ledger of the user, not its copy. */
  void in(Runnable run) {
    try {
      run.run();
    } catch (IllegalArgumentException e) {
      if (copy.isEmpty()) {
        throw e;
      }
      String reason = String.valueOf(e.getMessage());
      throw new IllegalArgumentException(
          reason.replace(copy.get().toString(), ledger.get().toString()), e);
    }
  }

  /**
   * Saves contacts in memory in their file, if the user wants it, and then the ledger. Reports a
   * failure, and returns whether there was none.
   */
  boolean save(
      Environment environment, ConnectOptions connect, SaveOptions save, ContactBook contacts) {
    if (!save.saves()) {
      return true;
    }
    if (!save.save(environment, connect, contacts)) {
      return false;
    }
    try {
      if (copy.isDefined()) {
        Files.move(copy.get(), ledger.get(), StandardCopyOption.ATOMIC_MOVE);
      }
      return true;
    } catch (IOException e) {
      environment.message(
          "the contacts are saved, but not the ledger %s: %s"
              .formatted(ledger.get(), OutputFile.reason(e)));
      return false;
    }
  }

  /** Removes the copy of a run that saved nothing. */
  @Override
  public void close() {
    copy.forEach(RunLedger::delete);
  }
}
