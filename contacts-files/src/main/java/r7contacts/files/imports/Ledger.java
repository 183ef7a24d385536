package r7contacts.files.imports;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Record of the changes of an import, in a file to which entries are appended. An entry is on disk
 * before its request is sent, so that an import that was killed knows what may be done.
 */
final class Ledger implements AutoCloseable {

  private final Path file;
  private final FileChannel channel;
  private final List<LedgerEntry> entries = new ArrayList<>();

  private Ledger(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Opens a ledger, which is created if it is missing. A last entry that was cut off is dropped.
   *
   * @throws IllegalArgumentException if the file is no ledger, or another import uses it
   * @throws UncheckedIOException if it cannot be read or written
   */
  static Ledger open(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      try {
        Ledger ledger = new Ledger(file, channel);
        ledger.lock();
        ledger.readAll();
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

  private void readAll() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int start = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        entries.add(parse(new String(bytes, start, at - start, StandardCharsets.UTF_8)));
        start = at + 1;
      }
    }
    channel.truncate(start);
    channel.position(start);
  }

  private LedgerEntry parse(String line) {
    try {
      return LedgerEntry.parse(line);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "the file %s is no ledger of an import: entry %d cannot be read"
              .formatted(file, entries.size() + 1),
          e);
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
      entries.add(entry);
    } catch (IOException e) {
      throw new UncheckedIOException("the ledger " + file + " cannot be written", e);
    }
  }

  /** Returns the last entry of each key, in the order in which the keys began. */
  Map<String, LedgerEntry> last() {
    Map<String, LedgerEntry> last = new LinkedHashMap<>();
    entries.forEach(entry -> last.put(entry.key(), entry));
    return last;
  }

  /** Returns the first entry of a key that has begun and was not undone since. */
  Option<LedgerEntry> begun(String key) {
    LedgerEntry begun = null;
    for (LedgerEntry entry : entries) {
      if (entry.key().equals(key)) {
        if (entry.event().equals(LedgerEntry.UNDONE)) {
          begun = null;
        } else if (begun == null && entry.event().equals(LedgerEntry.BEGUN)) {
          begun = entry;
        }
      }
    }
    return Option.of(begun);
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
