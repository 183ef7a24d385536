package r7contacts.files.export;

import io.vavr.control.Option;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import r7contacts.files.AppendableFormat;
import r7contacts.files.ContactFormat;
import r7contacts.files.JsonLines;
import r7contacts.files.io.PrivateFile;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSearch;
import r7contacts.port.ContactSort;
import r7contacts.port.Paging;

/**
 * Export of all contacts of a query, by id and page by page. It needs the memory of two pages.
 *
 * <pre>{@code
 * ContactExport.all(book, "all contacts", new JsonLines())
 *     .into(Path.of("contacts.jsonl"), ExportStart.NEW);
 * }</pre>
 *
 * <p>A file is created when the export is complete. Until then it is {@code FILE.part}, and {@code
 * FILE.part.state} contains the progress, from which {@link ExportStart#RESUME} continues.
 *
 * @param description which contacts, from where and in which format, in words: only an export with
 *     an equal description is resumed
 * @param pageSize the number of contacts per request
 */
public record ContactExport(
    ContactSearch contacts,
    String description,
    ContactQuery query,
    int pageSize,
    ContactFormat format,
    Listener listener) {

  /** Receives the progress, on the thread that exports. */
  @FunctionalInterface
  public interface Listener {

    /**
     * Called after each page.
     *
     * @param count the number of contacts in the export
     * @param total the number of contacts that the portal reports
     */
    void written(long count, Option<Long> total);

    /**
     * Called when a page could not be read. Returns whether to read it again, after any wait; false
     * by default, which ends the export.
     */
    default boolean retriesAfter(ContactError failure) {
      return false;
    }
  }

  /** What contacts are kept as until a table is made from all of them. */
  private static final AppendableFormat LINES = new JsonLines();

  /**
   * Creates an export.
   *
   * @throws IllegalArgumentException if the query is not sorted by id, or the page size is invalid
   */
  public ContactExport {
    if (query.sort() != ContactSort.ID) {
      throw new IllegalArgumentException(
          "an export must be sorted by ID, because it could lose contacts in the order "
              + query.sort());
    }
    Paging.standard().withSize(pageSize); // rejects an invalid size
  }

  /** Returns an export of all contacts, with the default page size, that reports no progress. */
  public static ContactExport all(
      ContactSearch contacts, String description, ContactFormat format) {
    return new ContactExport(
        contacts,
        description,
        ContactQuery.all(),
        Paging.DEFAULT_SIZE,
        format,
        (count, total) -> {});
  }

  /**
   * Checks, before any request, that an export to this file can start.
   *
   * @throws ExportObstacleException if an existing file prevents it
   * @throws IOException if that cannot be determined
   */
  public static void check(Path file, ExportStart start)
      throws IOException, ExportObstacleException {
    ExportFiles.of(file).check(start);
  }

  /** Returns the unfinished export to this file; absent if it cannot be resumed. */
  public static Option<UnfinishedExport> unfinished(Path file) {
    try {
      ExportFiles files = ExportFiles.of(file);
      return files.unfinished().map(state -> new UnfinishedExport(files.part(), state.written()));
    } catch (IOException unknown) {
      return Option.none();
    }
  }

  /**
   * Exports to a stream, which stays open. Such an export cannot be resumed. If it fails, the
   * contacts before the failure are written.
   *
   * @throws IOException if the stream cannot be written
   */
  public ExportResult into(OutputStream stream) throws IOException {
    CountingStream counted = new CountingStream(stream);
    PageCopy.Outcome copy;
    if (format instanceof AppendableFormat appendable) {
      copy = pages(appendable).copy(counted, atStart(false), state -> counted.flush());
    } else {
      try (ContactSpool spool = ContactSpool.create()) {
        copy = pages(LINES).copy(spool.stream(), atStart(false), state -> {});
        format.write(spool, counted);
      }
    }
    counted.flush();
    return copy.state().result(0, counted.count(), copy.failure());
  }

  /**
   * Exports to a file, through a symbolic link to its target.
   *
   * @throws ExportObstacleException if an existing file prevents it
   * @throws IOException if the file cannot be written
   */
  public ExportResult into(Path file, ExportStart start)
      throws IOException, ExportObstacleException {
    ExportFiles files = ExportFiles.of(file);
    files.check(start);
    boolean resumes = start == ExportStart.RESUME && files.isUnfinished();
    boolean replaces;
    long before;
    PageCopy.Outcome copy;
    try (PartFile part = PartFile.open(files)) {
      Option<ExportState> last = resumes ? Option.some(part.state(description)) : Option.none();
      replaces = start == ExportStart.OVERWRITE || last.exists(ExportState::replaces);
      ExportState state =
          last.filter(ExportState::hasContacts).isDefined() ? last.get() : begin(part, replaces);
      before = state.written();
      OutputStream stream = part.continueAfter(state);
      copy =
          pages(format instanceof AppendableFormat appendable ? appendable : LINES)
              .copy(
                  stream,
                  state,
                  reached -> {
                    stream.flush();
                    part.save(reached);
                  });
      if (isComplete(copy) && !(format instanceof AppendableFormat)) {
        writeTable(part, files.table());
      }
    }
    if (isComplete(copy)) {
      files.complete(format instanceof AppendableFormat ? files.part() : files.table(), replaces);
    }
    long size = isComplete(copy) ? Files.size(files.file()) : copy.state().bytes();
    return copy.state().result(before, size, copy.failure());
  }

  private PageCopy pages(AppendableFormat lines) {
    return new PageCopy(this, lines);
  }

  private static boolean isComplete(PageCopy.Outcome copy) {
    return copy.failure().isEmpty();
  }

  private ExportState begin(PartFile part, boolean replaces) throws IOException {
    ExportState state = atStart(replaces);
    part.begin(state);
    return state;
  }

  private ExportState atStart(boolean replaces) {
    return ExportState.atStart(description, replaces);
  }

  private void writeTable(PartFile part, Path table) throws IOException {
    Files.deleteIfExists(table);
    try (FileChannel channel = PrivateFile.create(table)) {
      OutputStream stream =
          new BufferedOutputStream(Channels.newOutputStream(channel), PartFile.BUFFER_BYTES);
      format.write(part.contacts(), stream);
      stream.flush();
      channel.force(true);
    }
  }
}
