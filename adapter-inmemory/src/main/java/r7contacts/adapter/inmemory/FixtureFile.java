package r7contacts.adapter.inmemory;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.PrintableText;

/** Fixture in UTF-8, in a file or among the resources of this module. */
final class FixtureFile {

  private static final String DEMO = "demo-contacts.json";

  private FixtureFile() {}

  static InMemoryContacts load(Path file) {
    try (Reader json = Files.newBufferedReader(file)) {
      return FixtureReader.read(json, file.toString());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          PrintableText.singleLine("the file " + file + " is not in UTF-8"), e);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          PrintableText.singleLine("the file " + file + reason(file)), e);
    }
  }

  private static String reason(Path file) {
    if (Files.notExists(file)) {
      return " does not exist";
    }
    if (Files.isDirectory(file)) {
      return " is a directory";
    }
    return " cannot be read" + (Files.isReadable(file) ? "" : ": access is denied");
  }

  /** Writes a file beside it and moves that to its place. */
  static void save(Snapshot snapshot, Path file) {
    Path created = null;
    try {
      Path target = target(file);
      requireReplaceable(target);
      created =
          target.resolveSibling(".%s.%s.tmp".formatted(target.getFileName(), UUID.randomUUID()));
      create(created, target);
      FixtureWriter.write(snapshot, Files.newBufferedWriter(created, WRITE));
      try (FileChannel channel = FileChannel.open(created, WRITE)) {
        channel.force(true);
      }
      Files.move(created, target, ATOMIC_MOVE);
    } catch (RuntimeException | Error e) {
      deleteAfter(e, created);
      throw e;
    } catch (IOException e) {
      deleteAfter(e, created);
      throw new UncheckedIOException(
          PrintableText.singleLine("the file %s cannot be written: %s".formatted(file, reason(e))),
          e);
    }
  }

  /** Returns the place of the file itself, so that a symbolic link to it stays. */
  private static Path target(Path file) throws IOException {
    if (Files.exists(file)) {
      return file.toRealPath();
    }
    return Files.isSymbolicLink(file)
        ? file.toAbsolutePath().resolveSibling(Files.readSymbolicLink(file))
        : file.toAbsolutePath();
  }

  /** A move would also replace a file that is write-protected, and anything that is no file. */
  private static void requireReplaceable(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FileSystemException(
          file.toString(), null, Files.isDirectory(file) ? "it is a directory" : "it is no file");
    }
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new FileSystemException(file.toString(), null, "it is write-protected");
    }
  }

  /** Creates an empty file with the permissions of another one, before it has any contents. */
  private static void create(Path file, Path like) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(like, PosixFileAttributeView.class);
    if (view == null || !Files.exists(like)) {
      Files.createFile(file);
    } else {
      Set<PosixFilePermission> permissions = view.readAttributes().permissions();
      Files.createFile(file, PosixFilePermissions.asFileAttribute(permissions));
      // The process's umask may have removed some.
      Files.setPosixFilePermissions(file, permissions);
    }
  }

  private static void deleteAfter(Throwable failure, @Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** Only some exceptions have a reason, the name of the file besides. */
  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "its directory does not exist";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    if (e instanceof CharacterCodingException) {
      return "a text has half of a surrogate pair, which UTF-8 cannot hold";
    }
    return e instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : String.valueOf(e.getMessage());
  }

  static InMemoryContacts demo() {
    try (InputStream resource = FixtureFile.class.getResourceAsStream(DEMO)) {
      if (resource == null) {
        throw new IllegalStateException(
            "the built-in contacts are missing: package this program or native image with the resource r7contacts/adapter/inmemory/%s of adapter-inmemory, or open a file, as in memory:contacts.json"
                .formatted(DEMO));
      }
      return FixtureReader.read(new InputStreamReader(resource, StandardCharsets.UTF_8), DEMO);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
