package r7contacts.demo.export;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import r7contacts.demo.export.ContactExport.InTheWayException;
import r7contacts.demo.export.ContactExport.Obstacle;
import r7contacts.demo.export.ContactExport.Start;

/**
 * The file of an export and what stands beside it until that is complete.
 *
 * @param file what the export becomes: no link, but what the link leads to
 * @param part the unfinished file
 * @param state how far that got
 */
record ExportFiles(Path file, Path part, Path state) {

  private static final int LINKS_AT_MOST = 40;

  /**
   * The files for the one that the user names.
   *
   * @throws IOException if links lead in a circle
   */
  static ExportFiles of(Path named) throws IOException {
    Path file = named;
    for (int links = 0; Files.isSymbolicLink(file); links++) {
      if (links == LINKS_AT_MOST) {
        throw new IOException("the links lead in a circle");
      }
      file = file.resolveSibling(Files.readSymbolicLink(file));
    }
    // The root has no name, and nothing can stand beside it.
    Path name = Option.of(file.getFileName()).getOrElse(file);
    return new ExportFiles(
        file, file.resolveSibling(name + ".part"), file.resolveSibling(name + ".part.state"));
  }

  /** Whether the rest of an export is there. */
  boolean isRest() {
    return isThere(part) && isThere(state);
  }

  /** Links do not count: an export does not create any. */
  private static boolean isThere(Path beside) {
    return Files.isRegularFile(beside, LinkOption.NOFOLLOW_LINKS);
  }

  /** How far the rest got; absent if there is none, or it does not say. */
  Option<ExportState> left() {
    try {
      return isRest() ? Option.some(ExportState.read(state)) : Option.none();
    } catch (IOException unreadable) {
      return Option.none();
    }
  }

  /**
   * Nothing that is there and not ours may be lost.
   *
   * @throws InTheWayException if something is there that does not allow this start
   * @throws IOException if the rest of an export cannot be read
   */
  void check(Start start) throws IOException, InTheWayException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new InTheWayException(Obstacle.NO_FILE, file + what(file));
    }
    for (Path beside : new Path[] {part, state, ExportState.fresh(state)}) {
      if (Files.exists(beside, LinkOption.NOFOLLOW_LINKS)
          && !Files.isRegularFile(beside, LinkOption.NOFOLLOW_LINKS)) {
        throw new InTheWayException(Obstacle.NO_FILE, beside + what(beside));
      }
    }
    if (start == Start.OVER) {
      return;
    }
    checkFile(start);
    if (start == Start.NEW && isRest()) {
      throw new InTheWayException(
          Obstacle.REST, "an export to " + file + " was begun and is not complete");
    }
    // An empty one is what remains of an export that had not even begun.
    if (!isThere(state) && isThere(part) && Files.size(part) > 0) {
      throw new InTheWayException(
          Obstacle.STRANGE_PART, part + " is there and is not the rest of an export");
    }
  }

  private void checkFile(Start start) throws IOException, InTheWayException {
    if (!Files.exists(file)) {
      return;
    }
    if (start == Start.NEW) {
      throw new InTheWayException(Obstacle.FILE, file + " is there already");
    }
    if (!isRest()) {
      throw new InTheWayException(
          Obstacle.FILE, file + " is there already, and no rest of an export to go on with");
    }
    if (!ExportState.read(state).replaces()) {
      throw new InTheWayException(
          Obstacle.FILE_SINCE, file + " is there, and was not when the export began");
    }
  }

  private static String what(Path odd) {
    if (Files.isSymbolicLink(odd)) {
      return " is a symbolic link, which an export does not follow: remove it";
    }
    return Files.isDirectory(odd) ? " is a directory" : " is there and is no regular file";
  }
}
