package r7contacts.files.imports;

import io.vavr.control.Option;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import r7contacts.files.io.PrivateFile;

/**
 * Record of the changes of an import, in a file to which entries are appended. An entry is on disk
 * before its request is sent, so that an import that was killed knows what may be done. Only the
 * owner can read the file: it contains contacts.
 */
final class Ledger implements AutoCloseable {

  private final Path file;
  private final FileChannel channel;
  private final Map<String, LedgerEntry> changes = new LinkedHashMap<>();
  private long entries;
  private Option<String> portal = Option.none();

  private Ledger(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens a ledger, which is created if it is missing. A last entry that was cut off is dropped.
   *
   * @param portal the portal that a new ledger belongs to, and that an existing one must belong to;
   *     absent for any
   * @param kept what is kept in memory of each entry
   * @throws IllegalArgumentException if the file is no ledger, belongs to another portal, or
   *     another import uses it
   * @throws UncheckedIOException if it cannot be read or written
   */
  static Ledger open(Path file, Option<String> portal, UnaryOperator<LedgerEntry> kept) {
    try {
      FileChannel channel = PrivateFile.open(file);
      try {
        Ledger ledger = new Ledger(file, channel);
        ledger.lock();
        ledger.readAll(kept);
        portal.forEach(ledger::require);
        return ledger;
      } catch (RuntimeException | IOException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger " + file + " cannot be used", e);
    }
  }

  private void lock() throws IOException {
    boolean isFree;
    try {
      isFree = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      isFree = false;
    }
    if (!isFree) {
      throw new IllegalArgumentException("another import uses the ledger " + file);
    }
  }

  private void readAll(UnaryOperator<LedgerEntry> kept) throws IOException {
    // It is not closed, because that would close the channel.
    InputStream bytes = new BufferedInputStream(Channels.newInputStream(channel));
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long end = 0;
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      if (next == '\n') {
        add(kept.apply(parse(line.toString(StandardCharsets.UTF_8))));
        end += line.size() + 1L;
        line.reset();
      } else {
        line.write(next);
      }
    }
    if (!LedgerEntry.isStart(line.toString(StandardCharsets.UTF_8))) {
      throw noLedger(null);
    }
    channel.truncate(end);
    channel.position(end);
  }

  private void require(String wanted) {
    if (entries == 0) {
      append(LedgerEntry.ofPortal(wanted));
    } else if (portal.exists(other -> !other.equals(wanted))) {
      throw new IllegalArgumentException(
          "the ledger %s belongs to %s, not to %s: name another ledger"
              .formatted(file, portal.get(), wanted));
    }
  }

  private LedgerEntry parse(String line) {
    try {
      entries++;
      return LedgerEntry.parse(line);
    } catch (RuntimeException e) {
      throw noLedger(e);
    }
  }

  private IllegalArgumentException noLedger(@Nullable Throwable cause) {
    return new IllegalArgumentException(
        "the file %s is no ledger of an import: line %d cannot be read"
            .formatted(file, cause == null ? entries + 1 : entries),
        cause);
  }

  /** Adds an entry. The first of several beginnings knows the contact before all of them. */
  private void add(LedgerEntry entry) {
    switch (entry.event()) {
      case LedgerEntry.PORTAL -> portal = Option.some(entry.key());
      case LedgerEntry.UNDONE -> changes.remove(entry.key());
      case LedgerEntry.BEGUN -> changes.putIfAbsent(entry.key(), entry);
      default -> changes.put(entry.key(), entry);
    }
  }

  /**
   * Returns the last entry of each change that was not undone when the ledger was opened, in the
   * order in which the changes began.
   */
  Map<String, LedgerEntry> changes() {
    return Collections.unmodifiableMap(changes);
  }

  /** Appends an entry, and forces it to disk. */
  void append(LedgerEntry entry) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap((entry.json() + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger " + file + " cannot be written", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger " + file + " cannot be closed", e);
    }
  }
}
