package r7contacts.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The launcher script beside a jar in a folder of the test, with an environment of the test. */
final class Launcher {

  private static final Path SCRIPT = Path.of("src/main/launcher/contacts");

  final Path script;
  final Path cache;
  final Map<String, String> environment = new HashMap<>();

  private final Path folder;

  /** The exit code and output of a run. */
  record Run(int exitCode, String out, String err, long pid) {

    List<String> lines() {
      return out.lines().toList();
    }
  }

  /** Copies the script to a folder and writes an empty jar beside it. */
  Launcher(Path folder) throws IOException {
    this.folder = folder;
    cache = folder.resolve("cache");
    Path programs = Files.createDirectories(folder.resolve("program files"));
    script = Files.copy(SCRIPT, programs.resolve("contacts"));
    assertThat(script.toFile().setExecutable(true)).isTrue();
    Files.createFile(programs.resolve("contacts.jar"));
    environment.put("XDG_CACHE_HOME", cache.toString());
  }

  /**
   * Writes a Java that prints its process id, its arguments and its input, and exits with 7. If it
   * is to make an archive, it notes that in a file instead.
   */
  Path java(String version) throws IOException {
    Path home = folder.resolve("java " + version);
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(Files.createDirectories(home.resolve("lib")).resolve("modules"), version);
    Files.writeString(
        java,
        """
        #!/bin/sh
        if [ "$1" = -version ]; then
          echo 'openjdk version "%s" 2026-01-01' >&2
          exit
        fi
        for argument; do
          case $argument in
            -XX:DumpLoadedClassList=*)
              echo training >>'%s'
              [ -z "$FAIL_TRAINING" ] || exit 1
              echo classes >"${argument#*=}"
              exit
              ;;
            -XX:SharedClassListFile=*)
              list=${argument#*=}
              ;;
            -Xshare:dump)
              is_dump=yes
              ;;
            -XX:SharedArchiveFile=*)
              [ -n "$is_dump" ] || continue
              cp "$list" "${argument#*=}"
              exit
              ;;
          esac
        done
        printf '%%s\\n' "$$" "$@"
        cat
        exit 7
        """
            .formatted(version, trainings()));
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return home;
  }

  /** Returns the file with one line for each archive that a Java was told to make. */
  Path trainings() {
    return folder.resolve("trainings");
  }

  Run run(String... arguments) throws Exception {
    return run(script.toString(), List.of(arguments));
  }

  Run run(String command, List<String> arguments) throws Exception {
    List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", "exec \"$0\" \"$@\"", command));
    words.addAll(arguments);
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    Path in = Files.writeString(folder.resolve("in"), "typed\n");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .directory(folder.toFile())
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().keySet().removeAll(List.of("JAVA_HOME", "CONTACTS_JAVA"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(50, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after 50 s: " + words);
    }
    return new Run(
        process.exitValue(), Files.readString(out), Files.readString(err), process.pid());
  }

  /** Waits until no process of the launcher runs in the background. */
  void awaitBackground() throws Exception {
    for (int i = 0; i < 2_500; i++) {
      if (ProcessHandle.allProcesses().noneMatch(this::isOfLauncher)) {
        return;
      }
      Thread.sleep(20);
    }
    throw new AssertionError("the archive was not made in time: " + cached());
  }

  private boolean isOfLauncher(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains(folder.toString());
  }

  /** Waits for the archive, and returns it. */
  Path awaitArchive() throws Exception {
    awaitBackground();
    List<Path> files = cached();
    assertThat(files).hasSize(2);
    return files.get(0);
  }

  /** Returns the files in the cache folder, sorted by name. */
  List<Path> cached() throws IOException {
    Path contacts = cache.resolve("contacts");
    if (!Files.isDirectory(contacts)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(contacts)) {
      return files.sorted().toList();
    }
  }
}
