package r7contacts.demo.export;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSearch;
import r7contacts.port.ContactSort;
import r7contacts.port.Paging;

/**
 * Writes all contacts of a query, by id and page by page, into a file that is there once it is
 * complete.
 *
 * <p>Until then it is called {@code FILE.part}, and {@code FILE.part.state} beside it says how far
 * it got; {@link Start#WHERE_IT_STOPPED} goes on from there. The memory needed is that of two
 * pages.
 *
 * @param what which contacts, from where and in which format, in words: an export goes on only with
 *     the same
 * @param pageSize how many contacts to ask for at a time
 */
public record ContactExport(
    ContactSearch contacts,
    String what,
    ContactQuery query,
    int pageSize,
    ContactFormat format,
    Listener listener) {

  /** Where to begin. */
  public enum Start {
    /** At the beginning, where no file and no rest of an export is in the way. */
    NEW,
    /** At the beginning, whatever stands there. */
    OVER,
    /** Behind the rest of an export that stopped; at the beginning where there is none. */
    WHERE_IT_STOPPED
  }

  /** Is told of everything that goes on, on the thread that exports. */
  public interface Listener {

    /** Contacts were written. */
    void written(long count, Option<Long> total);

    /** Contacts that the export before this one had written are kept. */
    void resumed(long count);
  }

  /**
   * What came of it.
   *
   * @param skipped how many contacts could not be read
   * @param reasons why, of the first few
   * @param failure why it is not complete; absent if it is
   */
  public record Result(
      long written, long skipped, List<String> reasons, long bytes, Option<ContactError> failure) {

    public Result {
      reasons = List.copyOf(reasons);
    }
  }

  /** What may be in the way. */
  public enum Obstacle {
    /** The file is there. */
    FILE,
    /** The rest of an export is there. */
    REST,
    /** The rest that is there is not that of this export. */
    OTHER_REST,
    /** Another program is at it. */
    BUSY
  }

  /** Something is there that does not allow what was asked for. */
  public static final class InTheWayException extends Exception {
    private static final long serialVersionUID = 1;

    private final Obstacle obstacle;

    private InTheWayException(Obstacle obstacle, String message) {
      super(message);
      this.obstacle = obstacle;
    }

    public Obstacle obstacle() {
      return obstacle;
    }
  }

  /** Remembers, after each page, that all before is safe. */
  @FunctionalInterface
  private interface Checkpoint {
    void reached(ExportState state) throws IOException;
  }

  public ContactExport {
    if (query.sort() != ContactSort.ID) {
      throw new IllegalArgumentException(
          "sorted by " + query.sort() + " an export could lose contacts");
    }
    ContactPage.requireRange(0, pageSize);
  }

  /**
   * Writes into a stream, which stays open; there is no going on with that.
   *
   * @throws IOException if the stream does not take it
   */
  public Result into(OutputStream stream) throws IOException {
    byte[] header = format.header().getBytes(StandardCharsets.UTF_8);
    stream.write(header);
    return copy(
        stream,
        ExportState.atTheBeginning(what, format.header(), header.length),
        state -> stream.flush());
  }

  /**
   * Writes into a file.
   *
   * @throws InTheWayException if that is there, or the rest of an export that does not fit
   * @throws IOException if it cannot be written
   */
  public Result into(Path file, Start start) throws IOException, InTheWayException {
    Path part = beside(file, ".part");
    Path stateFile = beside(file, ".part.state");
    if (start != Start.OVER && Files.exists(file)) {
      throw new InTheWayException(Obstacle.FILE, file + " is there already");
    }
    if (start == Start.NEW && Files.exists(stateFile)) {
      throw new InTheWayException(
          Obstacle.REST, "an export to " + file + " was begun and is not complete");
    }
    Result result;
    try (FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock(channel, file);
      boolean goesOn = start == Start.WHERE_IT_STOPPED && Files.exists(stateFile);
      ExportState state = goesOn ? left(stateFile, channel) : begun(channel, stateFile);
      if (goesOn) {
        listener.resumed(state.written());
      }
      channel.truncate(state.bytes());
      channel.position(state.bytes());
      OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      result =
          copy(
              stream,
              state,
              reached -> {
                stream.flush();
                channel.force(false);
                reached.write(stateFile);
              });
    }
    if (result.failure().isEmpty()) {
      moveAtOnce(part, file);
      Files.deleteIfExists(stateFile);
    }
    return result;
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  /** Two programs that write one file would make one that nobody can read. */
  private static void lock(FileChannel channel, Path file) throws IOException, InTheWayException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      if (lock != null) {
        return;
      }
    } catch (OverlappingFileLockException sameProgram) {
      // Said below.
    }
    throw new InTheWayException(Obstacle.BUSY, "another export writes " + file + " just now");
  }

  private ExportState begun(FileChannel channel, Path stateFile) throws IOException {
    Files.deleteIfExists(stateFile);
    channel.truncate(0);
    Channels.newOutputStream(channel)
        .write((format.fileMark() + format.header()).getBytes(StandardCharsets.UTF_8));
    return ExportState.atTheBeginning(what, format.header(), channel.position());
  }

  private ExportState left(Path stateFile, FileChannel part) throws IOException, InTheWayException {
    ExportState state = ExportState.read(stateFile);
    if (!state.what().equals(what)) {
      throw new InTheWayException(
          Obstacle.OTHER_REST,
          "the export that was begun is another: %s, not %s".formatted(state.what(), what));
    }
    if (!state.header().equals(format.header())) {
      throw new InTheWayException(
          Obstacle.OTHER_REST,
          "the portal's custom fields are no longer those that the export began with");
    }
    if (part.size() < state.bytes()) {
      throw new InTheWayException(
          Obstacle.OTHER_REST,
          "the export that was begun has lost bytes: %d of %d are there"
              .formatted(part.size(), state.bytes()));
    }
    return state;
  }

  private Result copy(OutputStream stream, ExportState begun, Checkpoint checkpoint)
      throws IOException {
    ExportState state = begun;
    Paging paging = Paging.standard().withSize(pageSize);
    if (state.last().isDefined()) {
      paging = paging.after(state.last().get(), Math.max(1, state.read()));
    }
    try (Stream<Either<ContactError, ContactPage>> pages = contacts.pages(query, paging)) {
      Iterator<Either<ContactError, ContactPage>> each = pages.iterator();
      while (each.hasNext()) {
        Either<ContactError, ContactPage> outcome = each.next();
        if (outcome.isLeft()) {
          return result(state, Option.some(outcome.getLeft()));
        }
        state = written(outcome.get(), stream, state);
        checkpoint.reached(state);
        listener.written(state.written(), outcome.get().total());
      }
    }
    return result(state, Option.none());
  }

  private ExportState written(ContactPage page, OutputStream stream, ExportState state)
      throws IOException {
    long bytes = state.bytes();
    for (Contact contact : page.items()) {
      byte[] text = format.text(contact).getBytes(StandardCharsets.UTF_8);
      stream.write(text);
      bytes += text.length;
    }
    Option<ContactId> last =
        page.items().isEmpty()
            ? Option.none()
            : Option.some(page.items().get(page.items().size() - 1).id());
    return state.with(
        bytes,
        last,
        page.items().size(),
        page.unreadable().stream().map(ContactError::message).toList());
  }

  private static Result result(ExportState state, Option<ContactError> failure) {
    return new Result(state.written(), state.skipped(), state.reasons(), state.bytes(), failure);
  }

  private static void moveAtOnce(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
