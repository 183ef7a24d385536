package r7contacts.demo.export;

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

/**
 * How far an export got: what a break leaves beside the unfinished file.
 *
 * @param what is exported and how; only the same can be gone on with
 * @param header what the file begins with
 * @param replaces whether it may replace a file that is there
 * @param bytes how many of the unfinished file count; what is behind them was being written
 * @param last the last contact in them
 * @param written how many contacts are in them
 * @param skipped how many contacts could not be read
 * @param reasons why, of the first few
 */
record ExportState(
    String what,
    String header,
    boolean replaces,
    long bytes,
    Option<ContactId> last,
    long written,
    long skipped,
    List<String> reasons) {

  /** So many reasons are kept. */
  static final int REASONS_AT_MOST = 20;

  private static final String REASON = "reason.";

  ExportState {
    reasons = List.copyOf(reasons);
  }

  static ExportState atTheBeginning(String what, String header, boolean replaces, long bytes) {
    return new ExportState(what, header, replaces, bytes, Option.none(), 0, 0, List.of());
  }

  /** How many places of the portal's list are behind this. */
  long read() {
    return written + skipped;
  }

  ExportState with(long newBytes, Option<ContactId> newLast, long more, List<String> unreadable) {
    List<String> all = new ArrayList<>(reasons);
    all.addAll(unreadable);
    return new ExportState(
        what,
        header,
        replaces,
        newBytes,
        newLast.orElse(last),
        written + more,
        skipped + unreadable.size(),
        all.subList(0, Math.min(all.size(), REASONS_AT_MOST)));
  }

  /** Writes it so that whoever reads the file finds the old state or this, and never a half. */
  void write(Path file) throws IOException {
    Properties values = new Properties();
    values.setProperty("what", what);
    values.setProperty("header", header);
    values.setProperty("replaces", Boolean.toString(replaces));
    values.setProperty("bytes", Long.toString(bytes));
    last.forEach(id -> values.setProperty("last", id.toString()));
    values.setProperty("written", Long.toString(written));
    values.setProperty("skipped", Long.toString(skipped));
    for (int i = 0; i < reasons.size(); i++) {
      values.setProperty(REASON + i, reasons.get(i));
    }
    Path fresh = fresh(file);
    Files.deleteIfExists(fresh);
    try (FileChannel channel = OwnFile.create(fresh);
        Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
      values.store(writer, null);
      // Without it the new name can reach the disk before what it names.
      channel.force(true);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The name that a state has until it is complete. */
  static Path fresh(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  /**
   * @throws IOException if the file cannot be read, or is none of these
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
          Objects.requireNonNull(values.getProperty("what")),
          Objects.requireNonNull(values.getProperty("header")),
          Boolean.parseBoolean(values.getProperty("replaces")),
          Long.parseLong(values.getProperty("bytes")),
          Option.of(values.getProperty("last")).map(ContactId::parse),
          Long.parseLong(values.getProperty("written")),
          Long.parseLong(values.getProperty("skipped")),
          reasons);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new IOException(file + " does not say how far the export got", e);
    }
  }
}
