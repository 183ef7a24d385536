package r7contacts.large;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.demo.Main;
import r7contacts.json.ContactJson;
import r7contacts.simulator.PortalSimulator;

/** Export of a large portal by a program with a small heap. */
class LargeExportTest {

  private static final int CONTACTS = 100_000;
  private static final long SEED = 20_261_124;

  /** How long the files may not grow before the program counts as hung. */
  private static final int SECONDS_WITHOUT_GROWTH = 120;

  @TempDir private Path folder;

  @Test
  @Timeout(value = 1, unit = TimeUnit.HOURS)
  void an_export_of_100_000_contacts_is_equal_in_both_formats_with_a_heap_of_64_mebibytes()
      throws Exception {
    Path json = folder.resolve("json.jsonl");
    Path xml = folder.resolve("xml.jsonl");
    try (PortalSimulator portal = PortalSimulator.builder().generated(CONTACTS, SEED).start()) {
      List<Process> both =
          List.of(
              export(portal, json, "json+" + portal.uri()),
              export(portal, xml, "xml+" + portal.uri()));
      awaitEndOrHang(both, json, xml);
    }

    for (Path file : List.of(json, xml)) {
      List<String> said = Files.readAllLines(log(file));
      assertThat(said).last().asString().startsWith("100,000 contacts, ");
      assertThat(said.subList(0, said.size() - 1))
          .allMatch(line -> line.contains(" of 100,000 contacts"));
    }
    assertThat(Files.mismatch(json, xml)).isEqualTo(-1);
    assertThatEachIsThereOnce(json);
  }

  private static void awaitEndOrHang(List<Process> both, Path... files) throws Exception {
    long size = 0;
    int withoutGrowth = 0;
    while (both.stream().anyMatch(Process::isAlive)) {
      Thread.sleep(1_000);
      long now = 0;
      for (Path file : files) {
        for (Path any : List.of(file, file.resolveSibling(file.getFileName() + ".part"))) {
          now += any.toFile().length();
        }
      }
      withoutGrowth = now == size ? withoutGrowth + 1 : 0;
      size = now;
      if (withoutGrowth >= SECONDS_WITHOUT_GROWTH) {
        both.forEach(Process::destroyForcibly);
        throw new AssertionError("nothing written for %d s".formatted(SECONDS_WITHOUT_GROWTH));
      }
    }
  }

  private static Process export(PortalSimulator portal, Path file, String from) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Xmx64m", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("export", file.toString(), "--from", from));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CONTACTS_TOKEN", portal.token());
    return builder.redirectOutput(log(file).toFile()).start();
  }

  private static Path log(Path file) {
    return file.resolveSibling(file.getFileName() + ".log");
  }

  private static void assertThatEachIsThereOnce(Path file) throws IOException {
    long count = 0;
    long last = -1;
    try (Stream<String> lines = Files.lines(file)) {
      for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
        long id = ContactJson.read(each.next()).id().value();
        assertThat(id).isGreaterThan(last);
        last = id;
        count++;
      }
    }
    assertThat(count).isEqualTo(CONTACTS);
  }
}
