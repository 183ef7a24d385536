package r7contacts.files.export;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import r7contacts.domain.ContactId;
import r7contacts.files.io.PrivateFile;
import r7contacts.port.ContactError;

/**
 * The progress of an export, saved beside the unfinished file.
 *
 * @param description what is exported; only an equal export is resumed
 * @param replaces whether an existing file may be replaced
 * @param bytes the valid part of the unfinished file; the rest was being written
 * @param last the last contact in it
 * @param written the number of contacts in it
 * @param skipped the number of unreadable contacts
 * @param reasons the reasons for the first of them
 */
record ExportState(
    String description,
    boolean replaces,
    long bytes,
    Option<ContactId> last,
    long written,
    long skipped,
    List<String> reasons) {

  /** The most reasons that are kept. */
  static final int MAX_REASONS = 20;

  private static final String REASON = "reason.";

  ExportState {
    reasons = List.copyOf(reasons);
  }

  /** Returns the state before the first contact. */
  static ExportState atStart(String description, boolean replaces) {
    return new ExportState(description, replaces, 0, Option.none(), 0, 0, List.of());
  }

  /** Returns whether there is a contact after which an export can be resumed. */
  boolean hasContacts() {
    return last.isDefined();
  }

  /** Returns the number of entries of the portal's list that were read. */
  long read() {
    return written + skipped;
  }

  /**
   * Returns the state after another page.
   *
   * @param newLast the last contact of the page; absent if none was readable
   * @param added the number of contacts that were written
   * @param unreadable the reasons for those that were skipped
   */
  ExportState after(long newBytes, Option<ContactId> newLast, long added, List<String> unreadable) {
    List<String> all = new ArrayList<>(reasons);
    all.addAll(unreadable);
    return new ExportState(
        description,
        replaces,
        newBytes,
        newLast.orElse(last),
        written + added,
        skipped + unreadable.size(),
        all.subList(0, Math.min(all.size(), MAX_REASONS)));
  }

  /**
   * Returns the result of an export that ends in this state.
   *
   * @param size the size of what was written
   */
  ExportResult result(long before, long size, Option<ContactError> failure) {
    return new ExportResult(written, before, skipped, reasons, size, failure);
  }

  /** Saves the state atomically: the file contains the old or the new state. */
  void write(Path file) throws IOException {
    Properties values = new Properties();
    values.setProperty("description", description);
    values.setProperty("replaces", Boolean.toString(replaces));
    values.setProperty("bytes", Long.toString(bytes));
    last.forEach(id -> values.setProperty("last", id.toString()));
    values.setProperty("written", Long.toString(written));
    values.setProperty("skipped", Long.toString(skipped));
    for (int i = 0; i < reasons.size(); i++) {
      values.setProperty(REASON + i, reasons.get(i));
    }
    Path unsaved = unsaved(file);
    Files.deleteIfExists(unsaved);
    try (FileChannel channel = PrivateFile.create(unsaved);
        Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
      values.store(writer, null);
      // Otherwise the new name could reach the disk before the content.
      channel.force(true);
    }
    Files.move(unsaved, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Returns the name of the file that a state is written to before it replaces the old one. */
  static Path unsaved(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  /**
   * Reads a state.
   *
   * @throws IOException if the file cannot be read, or does not contain a state
   */
  static ExportState read(Path file) throws IOException {
    Properties values = new Properties();
    try (Reader reader =
        Channels.newReader(
            Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS),
            StandardCharsets.UTF_8)) {
      values.load(reader);
      List<String> reasons = new ArrayList<>();
      while (values.containsKey(REASON + reasons.size())) {
        reasons.add(values.getProperty(REASON + reasons.size()));
      }
      return new ExportState(
          Objects.requireNonNull(values.getProperty("description")),
          Boolean.parseBoolean(values.getProperty("replaces")),
          Long.parseLong(values.getProperty("bytes")),
          Option.of(values.getProperty("last")).map(ContactId::parse),
          Long.parseLong(values.getProperty("written")),
          Long.parseLong(values.getProperty("skipped")),
          reasons);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new IOException(file + " is damaged: it does not contain the export's progress", e);
    }
  }
}
