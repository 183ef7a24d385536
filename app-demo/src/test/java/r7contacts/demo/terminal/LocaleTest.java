package r7contacts.demo.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.simulator.PortalSimulator;

/**
 * The program as a process under {@code LC_ALL=C}, as cron and bare containers start it. A shell
 * writes the bytes beyond ASCII, so that the locale of the tests does not matter.
 */
class LocaleTest {

  /** «Ж» in UTF-8. */
  private static final String LETTER = "$(printf '\\320\\226')";

  private static final String REMEDY =
      " cannot be read in this locale (it contains U+FFFD): set LC_ALL=C.UTF-8 or another UTF-8"
          + " locale";

  @TempDir private Path folder;

  private record Run(int exitCode, String out, String err) {}

  @BeforeEach
  void needAShell() {
    assumeThat(Path.of("/bin/sh")).exists();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "find --from memory: --text X | argument 5 (after --text)",
        "find --from memory: --text=X | argument 4",
        "find --from memory:X.json | argument 3 (after --from)",
        "export X.csv --from memory: | argument 2",
        "get X | argument 2",
        "X | argument 1",
        "get 1234 --X | argument 3",
        "get 1 --from memory: --password-file X | argument 6 (after --password-file)",
        "@X | argument 1",
        "get 1234 --help X | argument 4 (after --help)",
      })
  void an_undecodable_argument_is_rejected_with_the_remedy(String arguments, String argument)
      throws Exception {
    Run run = run("C", "", arguments.replace("X", LETTER));

    assertThat(run).isEqualTo(new Run(2, "", argument + REMEDY + "\n"));
    assertThat(folder.toFile().list()).containsOnly("out", "err");
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACTS_PASSWORD",
    "CONTACTS_LOGIN",
    "CONTACTS_TOKEN",
    "CONTACTS_TOKEN_FILE",
    "CONTACTS_ADDRESS",
    "CONTACTS_RATE_LIMIT"
  })
  void an_undecodable_variable_is_rejected_before_any_request(String variable) throws Exception {
    try (PortalSimulator portal = PortalSimulator.start()) {
      Run run =
          run(
              "C",
              "CONTACTS_LOGIN=anna CONTACTS_PASSWORD=x CONTACTS_ADDRESS=json+%s %s=s3cr3t%s"
                  .formatted(portal.uri(), variable, LETTER),
              "get 1234");

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err())
          .startsWith("environment variable " + variable + REMEDY)
          .doesNotContain("s3cr3t");
      assertThat(portal.requests()).isEmpty();
    }
  }

  @Test
  void a_relative_name_in_an_undecodable_directory_is_rejected() throws Exception {
    for (String arguments : new String[] {"find --from memory:a.json", "export a.csv"}) {
      Run run = run("C", "", arguments, "mkdir -p " + LETTER + " && cd " + LETTER + " && ");

      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).contains("the name of the working directory" + REMEDY);
    }
  }

  @Test
  void argument_files_are_read_as_utf_8_in_every_locale() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("words.txt"),
            "\uFEFFfind --from memory: # the built-in ones\n--text 'Ромашка' --output json\n");

    Run run = run("C", "", "@" + file);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("ООО «Ромашка»");
  }

  @Test
  void a_file_name_that_the_locale_cannot_encode_is_rejected() throws Exception {
    Path file = Files.writeString(folder.resolve("words.txt"), "find --from memory:Ж.json");

    Run run = run("C", "", "@" + file);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("\"\u0416.json\" is not a valid file name (")
        .contains("): set LC_ALL=C.UTF-8 or another UTF-8 locale\n");
  }

  @Test
  void in_a_utf_8_locale_arguments_are_decoded() throws Exception {
    Run run = run("C.UTF-8", "", "find --from memory: --output json --text " + LETTER);

    assertThat(run.exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"C, ??? ?", "C.UTF-8, ООО «"})
  void output_on_a_terminal_is_in_its_encoding(String locale, String shown) throws Exception {
    assumeThat(Path.of("/usr/bin/script")).exists();

    Run run =
        run(
            locale,
            "",
            "get 2001 --from memory:",
            "",
            command -> "script -qec '" + command + "' /dev/null </dev/null");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains(shown);
    assertThat(run.out().split("-Dstdout.encoding=UTF-8", -1)).hasSize(locale.equals("C") ? 2 : 1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "C, --job-title=\\0320\\0224\\0320\\0270",
        "C.UTF-8, '--job-title=Директор по закупкам'"
      })
  void an_undo_on_a_terminal_has_only_characters_that_it_shows(String locale, String shown)
      throws Exception {
    assumeThat(Path.of("/usr/bin/script")).exists();
    try (InMemoryContacts demo = InMemoryContacts.demo()) {
      demo.save(folder.resolve("contacts.json"));
    }

    Run run =
        run(
            locale,
            "",
            "edit 1001 --job-title=CTO --accept-loss=currency,industry,type --yes --save"
                + " --from=memory:contacts.json",
            "",
            command -> "script -qec \"" + command.replace("\"", "") + "\" /dev/null </dev/null");

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.out()).contains("undo: ", shown);
  }

  private Run run(String locale, String variables, String arguments) throws Exception {
    return run(locale, variables, arguments, "");
  }

  private Run run(String locale, String variables, String arguments, String before)
      throws Exception {
    return run(locale, variables, arguments, before, command -> "exec " + command);
  }

  private Run run(
      String locale,
      String variables,
      String arguments,
      String before,
      UnaryOperator<String> started)
      throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String command = "env %s \"%s\" r7contacts.demo.Main %s".formatted(variables, java, arguments);
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", before + started.apply(command))
            .directory(folder.toFile())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.environment().put("LC_ALL", locale);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    if (!process.waitFor(50, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("still running after 50 s: " + arguments);
    }
    return new Run(
        process.exitValue(),
        Files.readString(folder.resolve("out"), StandardCharsets.UTF_8),
        Files.readString(folder.resolve("err"), StandardCharsets.UTF_8));
  }
}
