package r7contacts.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.adapter.inmemory.ContactJson;
import r7contacts.port.contract.Cast;

/** The program as a process of its own, where encoding and exit code are the machine's. */
class MainTest {

  @TempDir private Path directory;

  @Test
  void names_are_in_utf_8_whatever_the_machine_s_encoding() throws Exception {
    Process process = start("get", "1001", "--output", "json");

    assertThat(process.exitValue()).isZero();
    assertThat(directory.resolve("out"))
        .hasContent(ContactJson.write(Cast.anna()) + "\n")
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

  private Process start(String... arguments) throws Exception {
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
    Process process = builder.start();
    if (!process.waitFor(50, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after 50 s: " + command);
    }
    return process;
  }
}
