package r7contacts.demo.imports;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
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
 * after that: the ledger of a run that was killed names no change that the file does not have. One
 * run at a time, by a lock on {@code LEDGER.lock}.
 */
final class RunLedger implements AutoCloseable {

  private final Option<Path> ledger;
  private final Option<Path> copy;
  private final Option<FileChannel> lock;

  /** Whether the copy is the only record of changes that are saved. */
  private boolean isOnlyRecord;

  private RunLedger(Option<Path> ledger, Option<Path> copy, Option<FileChannel> lock) {
    this.ledger = ledger;
    this.copy = copy;
    this.lock = lock;
  }

  /** Returns the ledger of a run that records nothing. */
  static RunLedger none() {
    return new RunLedger(Option.none(), Option.none(), Option.none());
  }

  /** Returns a ledger that counts at once, or is only read. */
  static RunLedger of(Path ledger) {
    return new RunLedger(Option.some(ledger), Option.none(), Option.none());
  }

  /**
   * Returns a ledger that counts after {@link #save}.
   *
   * @throws IllegalArgumentException if another run uses it
   * @throws UncheckedIOException if it cannot be read or copied
   */
  static RunLedger untilSaved(Path ledger) {
    Option<FileChannel> lock = Option.none();
    try {
      lock = Option.some(locked(ledger));
      copy(ledger, copyOf(ledger));
      return new RunLedger(Option.some(ledger), Option.some(copyOf(ledger)), lock);
    } catch (IOException e) {
      lock.forEach(held -> release(held, ledger));
      throw new UncheckedIOException("the ledger " + ledger + " cannot be used", e);
    }
  }

  /** Returns the copy in which changes are recorded until they are saved. */
  static Path copyOf(Path ledger) {
    return ledger.resolveSibling(ledger.getFileName() + ".part");
  }

  private static Path lockOf(Path ledger) {
    return ledger.resolveSibling(ledger.getFileName() + ".lock");
  }

  private static FileChannel locked(Path ledger) throws IOException {
    FileChannel lock = PrivateFile.open(lockOf(ledger));
    try {
      // The run before may have removed the file between the two steps.
      if (lock.tryLock() != null && Files.exists(lockOf(ledger))) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      // Another run of this program.
    }
    lock.close();
    throw new IllegalArgumentException("another import uses the ledger " + ledger);
  }

  private static void release(FileChannel lock, Path ledger) {
    delete(lockOf(ledger));
    try {
      lock.close();
    } catch (IOException e) {
      // The lock ends with the program.
    }
  }

  private static void copy(Path ledger, Path part) throws IOException {
    try (FileChannel target = PrivateFile.open(part)) {
      target.truncate(0);
      if (Files.exists(ledger, LinkOption.NOFOLLOW_LINKS)) {
        try (FileChannel source = PrivateFile.open(ledger)) {
          long copied = 0;
          while (copied < source.size()) {
            copied += source.transferTo(copied, source.size() - copied, target);
          }
        }
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The next run uses it again.
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
      throw copy.isEmpty() ? e : new IllegalArgumentException(named(e), e);
    } catch (UncheckedIOException e) {
      throw copy.isEmpty() ? e : new UncheckedIOException(named(e), e.getCause());
    }
  }

  private String named(RuntimeException failure) {
    return String.valueOf(failure.getMessage())
        .replace(copy.get().toString(), ledger.get().toString());
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
      isOnlyRecord = true;
      environment.message(
          "the contacts are saved, but not the ledger %s: %s; rename %s to it before the next run"
              .formatted(ledger.get(), OutputFile.reason(e), copy.get()));
      return false;
    }
  }

  /** Returns whether changes count only after {@link #save}. */
  boolean isUntilSaved() {
    return copy.isDefined();
  }

  /** Removes the copy of a run that saved nothing. */
  @Override
  public void close() {
    if (!isOnlyRecord) {
      copy.forEach(RunLedger::delete);
    }
    lock.forEach(held -> release(held, ledger.get()));
  }
}
