package r7contacts.files.export;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Contact;
import r7contacts.files.io.PrivateFile;

/** The unfinished file of a running export, open and locked, with its state file. */
final class PartFile implements Closeable {

  /** The size of the buffer in front of a file. */
  static final int BUFFER_BYTES = 1 << 16;

  private final ExportFiles files;
  private final FileChannel channel;

  private PartFile(ExportFiles files, FileChannel channel) {
    this.files = files;
    this.channel = channel;
  }

  /**
   * Opens the unfinished file, or creates it.
   *
   * @throws ExportObstacleException if another export has it open
   */
  static PartFile open(ExportFiles files) throws IOException, ExportObstacleException {
    FileChannel channel = PrivateFile.open(files.part());
    try {
      lock(channel, files);
      return new PartFile(files, channel);
    } catch (IOException | ExportObstacleException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static void lock(FileChannel channel, ExportFiles files)
      throws IOException, ExportObstacleException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      // Another export may have just completed: then the locked file has its final name.
      if (lock != null && Files.exists(files.part())) {
        return;
      }
    } catch (OverlappingFileLockException lockedByThisProcess) {
      // Reported below.
    }
    throw new ExportObstacleException(
        ExportObstacle.LOCKED, "another export is writing " + files.file());
  }

  /**
   * Reads the state of the unfinished export.
   *
   * @throws ExportObstacleException if the export differs from the one that is described, or the
   *     file is shorter than its state says
   */
  ExportState state(String description) throws IOException, ExportObstacleException {
    ExportState state = ExportState.read(files.state());
    if (!state.description().equals(description)) {
      throw new ExportObstacleException(
          ExportObstacle.OTHER_EXPORT,
          "the unfinished export is another one: %s, not %s"
              .formatted(state.description(), description));
    }
    if (!state.hasContacts()) {
      return state;
    }
    if (channel.size() < state.bytes()) {
      throw new ExportObstacleException(
          ExportObstacle.OTHER_EXPORT,
          "%s is damaged: %d of %d bytes are left"
              .formatted(files.part(), channel.size(), state.bytes()));
    }
    return state;
  }

  /** Clears the file, and writes the state before the first contact. */
  void begin(ExportState state) throws IOException {
    // The state is written before the content, which is recognized by it.
    channel.truncate(0);
    state.write(files.state());
  }

  /** Removes everything after a state, and returns a stream that continues there. */
  OutputStream continueAfter(ExportState state) throws IOException {
    channel.truncate(state.bytes());
    channel.position(state.bytes());
    return new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
  }

  /** Forces the content to the disk, then saves the state that describes it. */
  void save(ExportState state) throws IOException {
    channel.force(false);
    state.write(files.state());
  }

  /** Returns the contacts in the file, which are JSON Lines. */
  Iterable<Contact> contacts() {
    return new StoredContacts(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
