package r7contacts.files.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files that only their owner can read, from their creation on, and that are not symbolic links, so
 * that other users of the directory can neither read nor redirect contacts.
 */
public final class PrivateFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER_OF_OWNER =
      PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<?>[] DEFAULTS = {};

  private PrivateFile() {}

  /**
   * Creates a file and opens it for reading and writing.
   *
   * @throws FileAlreadyExistsException if the name exists, even as a symbolic link
   */
  public static FileChannel create(Path file) throws IOException {
    return FileChannel.open(
        file,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
        hasPermissions(file)
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : DEFAULTS);
  }

  /**
   * Opens a file for reading and writing, and creates it if it does not exist.
   *
   * @throws IOException if it is a symbolic link or belongs to another user
   */
  public static FileChannel open(Path file) throws IOException {
    try {
      return create(file);
    } catch (FileAlreadyExistsException e) {
      Set<OpenOption> options =
          Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      FileChannel channel = FileChannel.open(file, options);
      try {
        takeOver(file);
        return channel;
      } catch (IOException | RuntimeException refused) {
        channel.close();
        throw refused;
      }
    }
  }

  /** Returns whether no other user can read or write a file, as far as the file system knows. */
  public static boolean isPrivate(Path file) throws IOException {
    return !hasPermissions(file)
        || FOLDER_OF_OWNER.containsAll(
            Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
  }

  private static void takeOver(Path file) throws IOException {
    if (!hasPermissions(file)) {
      return;
    }
    Path ours = Files.createTempFile(file.toAbsolutePath().getParent(), ".owner", null);
    try {
      if (!Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(ours))) {
        throw new FileSystemException(file.toString(), null, "it belongs to another user");
      }
    } finally {
      Files.delete(ours);
    }
    try {
      Files.setPosixFilePermissions(file, OWNER_ONLY);
    } catch (IOException noPermissions) {
      // File systems such as FAT have no permissions for single files.
    }
  }

  /** Copies the permissions of the file that is going to be replaced, if it exists. */
  public static void takePermissions(Path replaced, Path file) throws IOException {
    if (Files.exists(replaced) && hasPermissions(file)) {
      Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(replaced));
    }
  }

  /** Creates a folder that only its owner can open, and the folders above it that do not exist. */
  public static void createFolder(Path folder) throws IOException {
    if (!hasPermissions(folder)) {
      Files.createDirectories(folder);
      return;
    }
    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER_OF_OWNER));
    Files.setPosixFilePermissions(folder, FOLDER_OF_OWNER);
  }

  private static boolean hasPermissions(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
