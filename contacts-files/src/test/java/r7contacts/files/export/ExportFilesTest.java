package r7contacts.files.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.files.JsonLines;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactQuery;

/** Files that exist before an export or appear while it runs. */
class ExportFilesTest extends ExportTestBase {

  @Test
  void existing_files_are_not_overwritten_by_default() throws Exception {
    Files.writeString(file(), "mine");
    assertObstacle(ExportStart.NEW, ExportObstacle.FILE_EXISTS, "contacts.jsonl already exists");
    assertObstacle(
        ExportStart.RESUME,
        ExportObstacle.FILE_EXISTS,
        "contacts.jsonl already exists, and there is no unfinished export to resume");
    assertThat(file()).hasContent("mine");

    export(failingAt(3, Unavailable.because("gone"))).into(file(), ExportStart.OVERWRITE);
    assertThat(file()).hasContent("mine");
    Files.delete(file());
    assertObstacle(ExportStart.NEW, ExportObstacle.UNFINISHED_EXPORT, "an unfinished export to ");

    export(InMemoryContacts.of(TWENTY)).into(file(), ExportStart.OVERWRITE);
    assertThat(file()).hasContent(COMPLETE);
  }

  @Test
  void a_file_that_was_created_during_an_export_is_not_replaced() throws Exception {
    export(failingAt(4, Unavailable.because("gone"))).into(file(), ExportStart.NEW);
    Files.writeString(file(), "mine");
    assertObstacle(
        ExportStart.RESUME,
        ExportObstacle.FILE_CREATED_SINCE,
        "was created after the export began");
    Files.delete(file());
    ContactExport disturbed =
        new ContactExport(
            InMemoryContacts.of(TWENTY),
            "all",
            ContactQuery.all(),
            PAGE,
            new JsonLines(),
            (count, total) -> write(file(), "mine"));
    assertObstacle(
        disturbed,
        ExportStart.RESUME,
        ExportObstacle.FILE_CREATED_SINCE,
        "; the complete export is ");
    assertThat(file()).hasContent("mine");

    Files.delete(file());
    export(InMemoryContacts.of(TWENTY)).into(file(), ExportStart.RESUME);
    assertThat(file()).hasContent(COMPLETE);
  }

  @ParameterizedTest
  @EnumSource(ExportStart.class)
  void directories_pipes_and_links_are_not_touched_and_nothing_is_requested(ExportStart start)
      throws Exception {
    FailingContacts contacts = failingAt(1, Unavailable.because("gone"));
    Files.createDirectory(file());
    assertObstacle(
        export(contacts),
        start,
        ExportObstacle.NOT_A_REGULAR_FILE,
        "contacts.jsonl is a directory");
    Files.delete(file());
    for (Path special : List.of(file(), part(), state(), unsavedState())) {
      pipe(special);
      assertObstacle(
          export(contacts),
          start,
          ExportObstacle.NOT_A_REGULAR_FILE,
          special + " exists and is not a regular file");
      Files.delete(special);
    }
    for (Path special : List.of(part(), state(), unsavedState())) {
      Files.createSymbolicLink(special, folder.resolve("elsewhere"));
      assertObstacle(
          export(contacts),
          start,
          ExportObstacle.NOT_A_REGULAR_FILE,
          special + " is a symbolic link, which an export does not follow: remove it");
      Files.delete(special);
    }

    assertThat(contacts.requests).isZero();
    assertThat(folder.resolve("elsewhere")).doesNotExist();
  }

  private static void pipe(Path at) throws Exception {
    assertThat(new ProcessBuilder("mkfifo", at.toString()).start().waitFor()).isZero();
  }

  @Test
  void an_unknown_file_with_the_name_of_an_unfinished_export_is_not_overwritten() throws Exception {
    Files.writeString(part(), "a download");

    for (ExportStart start : List.of(ExportStart.NEW, ExportStart.RESUME)) {
      assertObstacle(
          start,
          ExportObstacle.UNKNOWN_PART_FILE,
          "contacts.jsonl.part already exists and is not an unfinished export");
    }
    assertThat(part()).hasContent("a download");
    export(InMemoryContacts.of(TWENTY)).into(file(), ExportStart.OVERWRITE);
    assertThat(file()).hasContent(COMPLETE);
  }

  @Test
  void two_exports_cannot_write_the_same_file() throws Exception {
    try (FileChannel channel =
            FileChannel.open(part(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertObstacle(ExportStart.OVERWRITE, ExportObstacle.LOCKED, "another export is writing");
    }
  }

  @Test
  void the_target_of_a_symbolic_link_is_written_and_the_link_remains() throws Exception {
    Path there = Files.createDirectory(folder.resolve("there")).resolve("all.jsonl");
    Files.createSymbolicLink(file(), Path.of("other"));
    Files.createSymbolicLink(folder.resolve("other"), Path.of("there/all.jsonl"));

    export(InMemoryContacts.of(TWENTY)).into(file(), ExportStart.NEW);
    assertThat(there).isRegularFile().hasContent(COMPLETE);
    assertObstacle(ExportStart.NEW, ExportObstacle.FILE_EXISTS, "there/all.jsonl already exists");
    Files.writeString(there, "mine");
    export(InMemoryContacts.of(TWENTY)).into(file(), ExportStart.OVERWRITE);

    assertThat(there).hasContent(COMPLETE);
    assertThat(file()).isSymbolicLink();
    assertThat(there.getParent().toFile().list()).containsExactly("all.jsonl");
  }

  @Test
  void a_loop_of_symbolic_links_is_reported() throws Exception {
    Files.createSymbolicLink(file(), Path.of("contacts.jsonl"));

    assertThatThrownBy(
            () -> export(InMemoryContacts.of(TWENTY)).into(file(), ExportStart.OVERWRITE))
        .isInstanceOf(IOException.class)
        .hasMessage("symbolic links form a loop");
  }

  @Test
  void a_symbolic_link_that_is_created_during_an_export_is_not_followed() throws Exception {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "mine");
    ContactExport disturbed =
        new ContactExport(
            InMemoryContacts.of(TWENTY),
            "all",
            ContactQuery.all(),
            PAGE,
            new JsonLines(),
            (count, total) -> link(unsavedState(), elsewhere));

    disturbed.into(file(), ExportStart.NEW);

    assertThat(file()).hasContent(COMPLETE);
    assertThat(elsewhere).isRegularFile().hasContent("mine");
  }

  private static void link(Path at, Path target) {
    try {
      Files.createSymbolicLink(at, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void an_unfinished_export_is_readable_by_its_owner_only() throws Exception {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system knows no owners");
    List<String> seen = new ArrayList<>();
    ContactExport watched =
        new ContactExport(
            failingAt(3, Unavailable.because("gone")),
            "all",
            ContactQuery.all(),
            PAGE,
            new JsonLines(),
            (count, total) -> seen.add(permissions(part()) + " " + permissions(state())));

    watched.into(file(), ExportStart.NEW);

    assertThat(seen).hasSize(2).containsOnly("rw------- rw-------");
    Files.setPosixFilePermissions(part(), PosixFilePermissions.fromString("rw-rw-rw-"));
    export(failingAt(2, Unavailable.because("gone"))).into(file(), ExportStart.RESUME);
    assertThat(permissions(part())).isEqualTo("rw-------");
    export(InMemoryContacts.of(TWENTY)).into(file(), ExportStart.RESUME);
    assertThat(permissions(file())).isEqualTo("rw-------");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
    export(InMemoryContacts.of(TWENTY)).into(file(), ExportStart.OVERWRITE);
    assertThat(permissions(file())).isEqualTo("rw-r-----");
    assertThat(folder.toFile().list()).containsExactly("contacts.jsonl");
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
