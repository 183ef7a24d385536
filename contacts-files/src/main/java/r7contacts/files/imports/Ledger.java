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
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
  private final boolean isReadOnly;
  private final Map<String, LedgerEntry> changes = new LinkedHashMap<>();
  private final Map<String, Line> lines = new HashMap<>();
  private long entries;
  private Option<String> portal = Option.none();

  /** Where the entry of a change that has ended is in the file. */
  private record Line(long start, int length) {}

  private Ledger(Path file, FileChannel channel, boolean isReadOnly) {
    this.file = file;
    this.channel = channel;
    this.isReadOnly = isReadOnly;
  }

  /**
   * Opens a ledger, which is created if it is missing. A last entry that was cut off is dropped.
   *
   * @param portal the portal that a new ledger belongs to, and that an existing one must belong to;
   *     absent for any
   * @throws IllegalArgumentException if the file is no ledger, belongs to another portal, or
   *     another import uses it
   * @throws UncheckedIOException if it cannot be read or written
   */
  static Ledger open(Path file, Option<String> portal) {
    try {
      return opened(new Ledger(file, PrivateFile.open(file), false), portal);
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger " + file + " cannot be used", e);
    }
  }

  /**
   * Opens an existing ledger that is not written to.
   *
   * @param portal the portal that it must belong to; absent for any
   * @throws IllegalArgumentException if the file is no ledger, belongs to another portal, or an
   *     import uses it
   * @throws UncheckedIOException if it cannot be read
   */
  static Ledger read(Path file, Option<String> portal) {
    try {
      return opened(
          new Ledger(file, FileChannel.open(file, StandardOpenOption.READ), true), portal);
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger " + file + " cannot be read", e);
    }
  }

  private static Ledger opened(Ledger ledger, Option<String> portal) throws IOException {
    try {
      ledger.lock();
      ledger.readAll();
      portal.forEach(ledger::require);
      return ledger;
    } catch (RuntimeException | IOException e) {
      ledger.channel.close();
      throw e;
    }
  }

  private void lock() throws IOException {
    boolean isFree;
    try {
      isFree = channel.tryLock(0, Long.MAX_VALUE, isReadOnly) != null;
    } catch (OverlappingFileLockException e) {
      isFree = false;
    }
    if (!isFree) {
      throw new IllegalArgumentException("another import uses the ledger " + file);
    }
  }

  private void readAll() throws IOException {
    // It is not closed, because that would close the channel.
    InputStream bytes = new BufferedInputStream(Channels.newInputStream(channel));
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long end = 0;
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      if (next == '\n') {
        add(parse(line.toString(StandardCharsets.UTF_8)), new Line(end, line.size()));
        end += line.size() + 1L;
        line.reset();
      } else {
        line.write(next);
      }
    }
    if (!LedgerEntry.isStart(line.toString(StandardCharsets.UTF_8))) {
      throw noLedger(null);
    }
    if (!isReadOnly) {
      channel.truncate(end);
      channel.position(end);
    }
  }

  private void require(String wanted) {
    if (entries == 0 && !isReadOnly) {
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

  /**
   * Adds an entry. The first of several beginnings knows the contact before all of them. The
   * contacts of changes that have ended stay in the file: there may be many.
   */
  private void add(LedgerEntry entry, Line line) {
    switch (entry.event()) {
      case LedgerEntry.PORTAL -> portal = Option.some(entry.key());
      case LedgerEntry.UNDONE -> changes.remove(entry.key());
      case LedgerEntry.BEGUN -> changes.putIfAbsent(entry.key(), entry);
      default -> {
        changes.put(entry.key(), entry.withoutContacts());
        lines.put(entry.key(), line);
      }
    }
  }

  /**
   * Returns the last entry of each change that was not undone when the ledger was opened, in the
   * order in which the changes began. Those that have ended are without contacts.
   */
  Map<String, LedgerEntry> changes() {
    return Collections.unmodifiableMap(changes);
  }

  /** Returns an entry of {@link #changes} with its contacts. */
  LedgerEntry whole(LedgerEntry entry) {
    if (!entry.hasEnded()) {
      return entry;
    }
    Line line = Objects.requireNonNull(lines.get(entry.key()));
    ByteBuffer bytes = ByteBuffer.allocate(line.length());
    try {
      while (bytes.hasRemaining() && channel.read(bytes, line.start() + bytes.position()) >= 0) {}
      return LedgerEntry.parse(new String(bytes.array(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger " + file + " cannot be read", e);
    }
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
