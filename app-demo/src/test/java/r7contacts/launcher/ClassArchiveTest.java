package r7contacts.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.launcher.Launcher.Run;

/** The archive of loaded classes that the launcher script keeps. */
@DisabledOnOs(OS.WINDOWS)
class ClassArchiveTest {

  private static final String USED = "-XX:SharedArchiveFile=";

  @TempDir private Path folder;

  private Launcher launcher;

  @BeforeEach
  void installLauncher() throws Exception {
    launcher = new Launcher(folder);
    launcher.environment.put("JAVA_HOME", launcher.java("21.0.1").toString());
  }

  @AfterEach
  void awaitBackground() throws Exception {
    launcher.awaitBackground();
  }

  @Test
  void the_first_start_makes_it_and_later_ones_use_it() throws Exception {
    assertThat(launcher.run("get").out()).doesNotContain(USED);
    Path archive = launcher.awaitArchive();

    assertThat(launcher.run("get").lines()).contains(USED + archive);
    assertThat(launcher.trainings()).hasContent("training");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void starts_at_the_same_time_make_one() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(6);
    List<Callable<Run>> starts = Collections.nCopies(6, () -> launcher.run("get"));
    for (Future<Run> start : threads.invokeAll(starts)) {
      assertThat(start.get().err()).isEmpty();
    }
    threads.shutdown();
    launcher.awaitArchive();

    assertThat(launcher.trainings()).hasContent("training");
  }

  @Test
  void another_jar_or_a_damaged_archive_makes_it_again() throws Exception {
    launcher.run("get");
    Path archive = launcher.awaitArchive();
    for (Path changed : List.of(archive, launcher.script.resolveSibling("contacts.jar"))) {
      Files.writeString(changed, "something else");

      assertThat(launcher.run("get").out()).doesNotContain(USED);
      launcher.awaitArchive();
      assertThat(launcher.run("get").out()).contains(USED);
    }
    assertThat(launcher.trainings()).hasContent("training\ntraining\ntraining");
  }

  @Test
  void a_failure_is_silent_and_not_repeated_on_the_same_day() throws Exception {
    launcher.environment.put("FAIL_TRAINING", "yes");
    assertThat(launcher.run("get").err()).isEmpty();
    launcher.awaitBackground();
    launcher.environment.remove("FAIL_TRAINING");

    assertThat(launcher.run("get").err()).isEmpty();
    launcher.awaitBackground();
    Path lock = launcher.cached().get(0);
    assertThat(lock).isDirectory();
    assertThat(launcher.trainings()).hasContent("training");

    Files.setLastModifiedTime(lock, FileTime.fromMillis(0));
    launcher.run("get");
    assertThat(launcher.awaitArchive()).hasContent("classes");
  }

  @Test
  void without_a_folder_for_it_the_program_starts_without_a_message() throws Exception {
    launcher.environment.put("HOME", folder.resolve("no home").toString());
    for (String cache : List.of("", "/dev/null", "relative", "/proc/1")) {
      launcher.environment.put("XDG_CACHE_HOME", cache);
      Run run = launcher.run("get");

      assertThat(run.err()).as(cache).isEmpty();
      assertThat(run.exitCode()).as(cache).isEqualTo(7);
      assertThat(run.out()).as(cache).doesNotContain(USED);
    }
    assertThat(folder.resolve("no home")).doesNotExist();
  }

  @Test
  void this_java_uses_it_and_does_not_read_a_damaged_one() throws Exception {
    launcher.environment.put("JAVA_HOME", System.getProperty("java.home"));
    Files.move(launcher.script.getParent(), folder.resolve("programs"));
    String script = folder.resolve("programs/contacts").toString();
    writeJar(folder.resolve("programs/contacts.jar"));
    Path loaded = folder.resolve("loaded");
    launcher.environment.put("CONTACTS_JAVA_OPTS", "-Xlog:class+load:file=" + loaded);

    launcher.run(script, List.of("get"));
    Path archive = launcher.awaitArchive();
    Run fast = launcher.run(script, List.of("get"));

    assertThat(fast.out()).isEqualTo("get" + System.lineSeparator());
    assertThat(Files.readString(loaded))
        .containsPattern("LaunchedProgram source: shared objects file");

    assertThat(archive.toFile().setWritable(true)).isTrue();
    Files.write(archive, Arrays.copyOf(Files.readAllBytes(archive), 1_000_000));
    Run slow = launcher.run(script, List.of("get"));

    assertThat(slow).usingRecursiveComparison().ignoringFields("pid").isEqualTo(fast);
    assertThat(Files.readString(loaded)).containsPattern("LaunchedProgram source: file:");
  }

  private static void writeJar(Path jar) throws Exception {
    String name = LaunchedProgram.class.getName();
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, name);
    String file = name.replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      entries.putNextEntry(new ZipEntry(file));
      entries.write(Files.readAllBytes(Path.of("target/test-classes", file)));
    }
  }
}
