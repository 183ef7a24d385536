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
  @FunctionalInterface
  public interface Listener {

    /** Contacts were written: so many are there now. */
    void written(long count, Option<Long> total);
  }

  /**
   * What came of it.
   *
   * @param written how many contacts are there now
   * @param before how many of them were there when it began, of an export that had stopped
   * @param skipped how many contacts could not be read
   * @param reasons why, of the first few
   * @param failure why it is not complete; absent if it is
   */
  public record Result(
      long written,
      long before,
      long skipped,
      List<String> reasons,
      long bytes,
      Option<ContactError> failure) {

    public Result {
      reasons = List.copyOf(reasons);
    }
  }

  /** What may be in the way. */
  public enum Obstacle {
    /** The file is there. */
    FILE,
    /** The file is there, and was not when the export began. */
    FILE_SINCE,
    /** What is there is no file: a directory, a device, a pipe. */
    NO_FILE,
    /** A file is there that has the name of an unfinished one. */
    STRANGE_PART,
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

    InTheWayException(Obstacle obstacle, String message) {
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
        ExportState.atTheBeginning(what, format.header(), false, header.length),
        state -> stream.flush());
  }

  /**
   * Looks, before anything is asked for, whether an export into this file can begin so.
   *
   * @throws InTheWayException if that is there, or is no file, or the rest of an export is there
   * @throws IOException if that cannot be found out
   */
  public static void check(Path file, Start start) throws IOException, InTheWayException {
    ExportFiles.of(file).check(start);
  }

  /**
   * How many contacts the rest of an export to this file has, and its name; absent where there is
   * none to go on with.
   */
  public static Option<Rest> rest(Path file) {
    try {
      ExportFiles files = ExportFiles.of(file);
      return files.left().map(state -> new Rest(files.part(), state.written()));
    } catch (IOException unknown) {
      return Option.none();
    }
  }

  /**
   * The rest of an export that stopped.
   *
   * @param contacts how many are in it
   */
  public record Rest(Path part, long contacts) {}

  /**
   * Writes into a file; if the name is that of a link, into what it leads to.
   *
   * @throws InTheWayException if that is there, or is no file, or the rest of an export that does
   *     not fit is there
   * @throws IOException if it cannot be written
   */
  public Result into(Path named, Start start) throws IOException, InTheWayException {
    ExportFiles files = ExportFiles.of(named);
    files.check(start);
    boolean goesOn = start == Start.WHERE_IT_STOPPED && files.isRest();
    boolean replaces;
    Result result;
    try (FileChannel channel = OwnFile.open(files.part())) {
      lock(channel, files);
      Option<ExportState> left = goesOn ? Option.some(left(files, channel)) : Option.none();
      replaces = start == Start.OVER || left.exists(ExportState::replaces);
      // What had no contact yet has nothing to go on with.
      left = left.filter(rest -> rest.last().isDefined());
      ExportState state = left.isDefined() ? left.get() : begun(channel, files.state(), replaces);
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
                reached.write(files.state());
              });
    }
    if (result.failure().isEmpty()) {
      if (!replaces && Files.exists(files.file())) {
        throw new InTheWayException(
            Obstacle.FILE_SINCE,
            "%s is there now, and was not when the export began; %s is complete"
                .formatted(files.file(), files.part()));
      }
      OwnFile.takePermissions(files.file(), files.part());
      moveAtOnce(files.part(), files.file());
      Files.deleteIfExists(files.state());
    }
    return result;
  }

  /** Two programs that write one file would make one that nobody can read. */
  private static void lock(FileChannel channel, ExportFiles files)
      throws IOException, InTheWayException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      // The other may have finished since, and what is locked be its file under the final name.
      if (lock != null && Files.exists(files.part())) {
        return;
      }
    } catch (OverlappingFileLockException sameProgram) {
      // Said below.
    }
    throw new InTheWayException(
        Obstacle.BUSY, "another export writes " + files.file() + " just now");
  }

  private ExportState begun(FileChannel channel, Path stateFile, boolean replaces)
      throws IOException {
    byte[] start = (format.fileMark() + format.header()).getBytes(StandardCharsets.UTF_8);
    ExportState state = ExportState.atTheBeginning(what, format.header(), replaces, start.length);
    // In this order whatever stands under the name is known as ours.
    channel.truncate(0);
    state.write(stateFile);
    Channels.newOutputStream(channel).write(start);
    return state;
  }

  private ExportState left(ExportFiles files, FileChannel part)
      throws IOException, InTheWayException {
    ExportState state = ExportState.read(files.state());
    if (!state.what().equals(what)) {
      throw new InTheWayException(
          Obstacle.OTHER_REST,
          "the export that was begun is another: %s, not %s".formatted(state.what(), what));
    }
    if (state.last().isEmpty()) {
      return state;
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
    long before = begun.written();
    Paging paging = Paging.standard().withSize(pageSize);
    if (state.last().isDefined()) {
      paging = paging.after(state.last().get(), Math.max(1, state.read()));
    }
    try (Stream<Either<ContactError, ContactPage>> pages = contacts.pages(query, paging)) {
      Iterator<Either<ContactError, ContactPage>> each = pages.iterator();
      while (each.hasNext()) {
        Either<ContactError, ContactPage> outcome = each.next();
        if (outcome.isLeft()) {
          return result(state, before, Option.some(outcome.getLeft()));
        }
        state = written(outcome.get(), stream, state);
        checkpoint.reached(state);
        listener.written(state.written(), outcome.get().total());
      }
    }
    return result(state, before, Option.none());
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

  private static Result result(ExportState state, long before, Option<ContactError> failure) {
    return new Result(
        state.written(), before, state.skipped(), state.reasons(), state.bytes(), failure);
  }

  private static void moveAtOnce(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
