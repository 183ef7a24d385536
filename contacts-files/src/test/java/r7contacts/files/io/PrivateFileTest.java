package r7contacts.files.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {

  @TempDir private Path folder;

  private Path file;
  private Path elsewhere;

  @BeforeEach
  void nameFiles() throws IOException {
    file = folder.resolve("file");
    elsewhere = Files.writeString(folder.resolve("elsewhere"), "mine");
  }

  @Test
  void symbolic_links_are_not_followed() throws IOException {
    Files.createSymbolicLink(file, elsewhere);

    assertThatExceptionOfType(FileAlreadyExistsException.class)
        .isThrownBy(() -> PrivateFile.create(file));
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> PrivateFile.open(file));

    assertThat(elsewhere).hasContent("mine");
  }

  @Test
  void a_dangling_symbolic_link_is_not_followed() throws IOException {
    Files.delete(elsewhere);
    Files.createSymbolicLink(file, elsewhere);

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> PrivateFile.open(file));

    assertThat(elsewhere).doesNotExist();
  }

  @Test
  void an_existing_file_keeps_its_content_and_becomes_private() throws IOException {
    assumeTrue(isPosix(), "this file system knows no owners");
    Files.writeString(file, "kept");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

    try (FileChannel channel = PrivateFile.open(file)) {
      channel.write(ByteBuffer.wrap(new byte[] {'K'}));
    }

    assertThat(file).hasContent("Kept");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("file", "elsewhere");
  }

  @Test
  void the_file_of_another_user_is_not_opened() throws IOException {
    assumeTrue(isPosix(), "this file system knows no owners");
    Files.writeString(file, "theirs");
    assumeTrue(isGivenToAnotherUser(), "only root can give a file away");

    assertThatExceptionOfType(FileSystemException.class)
        .isThrownBy(() -> PrivateFile.open(file))
        .withMessageContaining("it belongs to another user");

    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("file", "elsewhere");
  }

  private boolean isGivenToAnotherUser() {
    try {
      Files.setOwner(
          file,
          file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isPosix() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
