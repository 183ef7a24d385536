package r7contacts.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.files.export.ContactExport;
import r7contacts.json.ContactJson;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.testkit.SampleContacts;

/** The program as a process, with the encoding of the machine. */
class MainTest {

  @TempDir private Path directory;

  @Test
  void output_to_a_file_is_in_utf_8_with_every_default_encoding() throws Exception {
    Process process = start("get", "1001", "--output", "json");

    assertThat(process.exitValue()).isZero();
    assertThat(directory.resolve("out"))
        .hasContent(ContactJson.write(SampleContacts.anna()) + "\n")
        .usingCharset(StandardCharsets.UTF_8);
    assertThat(directory.resolve("err")).isEmptyFile();
  }

  @Test
  void a_failure_is_on_standard_error_and_in_the_exit_code() throws Exception {
    Process process = start("get", "99");

    assertThat(process.exitValue()).isEqualTo(3);
    assertThat(directory.resolve("out")).isEmptyFile();
    assertThat(Files.readString(directory.resolve("err"))).startsWith("contact 99 was not found");
  }

  @Test
  void an_ignored_variable_is_reported_in_one_plain_line() throws Exception {
    ProcessBuilder builder = builder("get", "1001");
    builder.environment().put("CONTACTS_TOTAL_TIMEOUTS", "5s");

    Process process = builder.start();

    assertThat(process.waitFor()).isZero();
    assertThat(Files.readString(directory.resolve("err")))
        .matches("environment variable CONTACTS_TOTAL_TIMEOUTS is ignored: .*\\R");
  }

  @Test
  void an_interrupted_export_reports_how_to_resume_it() throws Exception {
    Path file = directory.resolve("all.jsonl");
    try (PortalSimulator portal = PortalSimulator.builder().generated(1_000, 1).start()) {
      portal.fault(Fault.parse("delay=300ms"));
      Process process =
          builder("export", file.toString(), "--page-size", "3", "--from", "json+" + portal.uri())
              .start();
      try {
        awaitContacts(file);
        process.destroy();
        assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
      } finally {
        process.destroyForcibly();
      }

      assertThat(process.exitValue()).isEqualTo(143);
      assertThat(Files.readString(directory.resolve("err")))
          .matches(
              "interrupted: \\S+all\\.jsonl\\.part holds \\d+ contacts; --resume continues it\\R");
      assertThat(file).doesNotExist();
    }
  }

  private static void awaitContacts(Path file) throws Exception {
    for (int i = 0;
        i < 2_000 && ContactExport.unfinished(file).forAll(unfinished -> unfinished.contacts() < 6);
        i++) {
      Thread.sleep(20);
    }
  }

  @Test
  void a_full_disk_is_reported_and_a_closed_pipe_is_not() throws Exception {
    Path full = Path.of("/dev/full");
    assumeThat(full).exists();

    Process process = builder("completion").redirectOutput(full.toFile()).start();
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(Files.readString(directory.resolve("err")))
        .isEqualTo("cannot write to standard output: No space left on device\n");
    for (String command : List.of("completion", "export - --format vcard")) {
      Process closed =
          builder(command.split(" ")).redirectOutput(ProcessBuilder.Redirect.PIPE).start();
      closed.getInputStream().close();
      assertThat(closed.waitFor()).as(command).isEqualTo(141);
      assertThat(directory.resolve("err")).isEmptyFile();
    }
  }

  private Process start(String... arguments) throws Exception {
    Process process = builder(arguments).start();
    if (!process.waitFor(50, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after 50 s: " + List.of(arguments));
    }
    return process;
  }

  private ProcessBuilder builder(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Dfile.encoding=US-ASCII", "-Dstdout.encoding=US-ASCII", "r7contacts.demo.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(directory.resolve("out").toFile())
            .redirectError(directory.resolve("err").toFile());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().put("CONTACTS_ADDRESS", "memory:");
    builder.environment().put("CONTACTS_TOKEN", PortalSimulator.DEFAULT_TOKEN);
    return builder;
  }
}
