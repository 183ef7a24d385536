package r7contacts.files.export;

import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import r7contacts.files.io.PrivateFile;

/**
 * The files of an export.
 *
 * @param file the target, or what it is a symbolic link to
 * @param part the unfinished file
 * @param state the progress of the unfinished file
 * @param table the table that is made from the unfinished file, for formats that need all contacts
 */
record ExportFiles(Path file, Path part, Path state, Path table) {

  private static final int MAX_LINKS = 40;

  /**
   * Returns the files for a target.
   *
   * @throws IOException if symbolic links form a loop
   */
  static ExportFiles of(Path target) throws IOException {
    Path file = target;
    for (int links = 0; Files.isSymbolicLink(file); links++) {
      if (links == MAX_LINKS) {
        throw new IOException("symbolic links form a loop");
      }
      file = file.resolveSibling(Files.readSymbolicLink(file));
    }
    // The root directory has no name.
    Path name = Option.of(file.getFileName()).getOrElse(file);
    return new ExportFiles(
        file,
        file.resolveSibling(name + ".part"),
        file.resolveSibling(name + ".part.state"),
        file.resolveSibling(name + ".part.table"));
  }

  /** Returns whether an unfinished export exists. */
  boolean isUnfinished() {
    return isRegular(part) && isRegular(state);
  }

  /** Returns whether a path is a regular file, and not a symbolic link to one. */
  private static boolean isRegular(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Returns the state of the unfinished export; absent if missing or unreadable. */
  Option<ExportState> unfinished() {
    try {
      return isUnfinished() ? Option.some(ExportState.read(state)) : Option.none();
    } catch (IOException unreadable) {
      return Option.none();
    }
  }

  /**
   * Checks that no existing file is lost.
   *
   * @throws ExportObstacleException if an existing file does not allow this start
   * @throws IOException if the state of an unfinished export cannot be read
   */
  void check(ExportStart start) throws IOException, ExportObstacleException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw notRegular(file);
    }
    for (Path own : new Path[] {part, state, ExportState.unsaved(state), table}) {
      if (Files.exists(own, LinkOption.NOFOLLOW_LINKS) && !isRegular(own)) {
        throw notRegular(own);
      }
    }
    if (start == ExportStart.OVERWRITE) {
      return;
    }
    if (Files.exists(file)) {
      checkExisting(start);
    }
    if (start == ExportStart.NEW && isUnfinished()) {
      throw new ExportObstacleException(
          ExportObstacle.UNFINISHED_EXPORT, "an unfinished export to " + file + " exists");
    }
    // An export that was interrupted before its first write leaves an empty file.
    if (!isRegular(state) && isRegular(part) && Files.size(part) > 0) {
      throw new ExportObstacleException(
          ExportObstacle.UNKNOWN_PART_FILE,
          part + " already exists and is not an unfinished export");
    }
  }

  private void checkExisting(ExportStart start) throws IOException, ExportObstacleException {
    if (start == ExportStart.NEW) {
      throw new ExportObstacleException(ExportObstacle.FILE_EXISTS, file + " already exists");
    }
    if (!isUnfinished()) {
      throw new ExportObstacleException(
          ExportObstacle.FILE_EXISTS,
          file + " already exists, and there is no unfinished export to resume");
    }
    if (!ExportState.read(state).replaces()) {
      throw new ExportObstacleException(
          ExportObstacle.FILE_CREATED_SINCE, file + " was created after the export began");
    }
  }

  private static ExportObstacleException notRegular(Path path) {
    String what = Files.isDirectory(path) ? " is a directory" : " exists and is not a regular file";
    return new ExportObstacleException(
        ExportObstacle.NOT_A_REGULAR_FILE,
        path
            + (Files.isSymbolicLink(path)
                ? " is a symbolic link, which an export does not follow: remove it"
                : what));
  }

  /**
   * Gives the complete export its final name, and removes the other files.
   *
   * @param complete the unfinished file, or the table
   * @param replaces whether an existing file is replaced; it passes its permissions on
   * @throws ExportObstacleException if the file exists and must not be replaced
   */
  void complete(Path complete, boolean replaces) throws IOException, ExportObstacleException {
    if (!replaces && Files.exists(file)) {
      throw new ExportObstacleException(
          ExportObstacle.FILE_CREATED_SINCE,
          "%s was created after the export began; the complete export is %s"
              .formatted(file, complete));
    }
    PrivateFile.takePermissions(file, complete);
    try {
      Files.move(
          complete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(complete, file, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.deleteIfExists(part);
    Files.deleteIfExists(state);
  }
}
