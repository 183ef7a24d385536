package r7contacts.demo.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.demo.Program.Run;
import r7contacts.demo.commands.CommandTestBase;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.config.ContactBooks;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;

/** Commands that change the built-in contacts: in a file, or of the portal over JSON or XML. */
abstract class EditTestBase extends CommandTestBase {

  private static final String PROGRAM = "java -jar contacts-demo.jar";

  Path file;

  @BeforeEach
  void writeFile() {
    file = folder.resolve("contacts.json");
    try (InMemoryContacts demo = InMemoryContacts.demo()) {
      demo.save(file);
    }
  }

  /** Returns the connection string of the contacts by the name of an adapter. */
  String from(String adapter) {
    return adapter.equals("memory") ? "memory:" + file : adapter + "+" + portal.uri();
  }

  /** Runs a command on the contacts of an adapter. Changes in memory are saved. */
  Run change(String adapter, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--from", from(adapter)));
    if (adapter.equals("memory") && !all.contains("--dry-run")) {
      all.add("--save");
    }
    return run(all);
  }

  Contact contact(String adapter, long id) {
    try (ContactBook book = book(adapter)) {
      return book.getComplete(ContactId.of(id));
    }
  }

  ContactBook book(String adapter) {
    return ContactBooks.open(
        from(adapter),
        adapter.equals("memory")
            ? ContactSettings.none()
            : ContactSettings.none().with(ContactSetting.TOKEN, portal.token()));
  }

  /** Returns the words of the command line behind a text, as a shell reads them. */
  List<String> command(Run run, String text) {
    String command =
        run.err()
            .lines()
            .filter(line -> line.startsWith(text))
            .map(line -> line.substring(text.length()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("not printed: " + text + run.err()));
    assertThat(command).startsWith(PROGRAM);
    try {
      Path script =
          Files.writeString(
              folder.resolve("undo.sh"), "printf '%s\\0'" + command.substring(PROGRAM.length()));
      Path output = folder.resolve("undo.txt");
      Process shell =
          new ProcessBuilder("sh", script.toString()).redirectOutput(output.toFile()).start();
      assertThat(shell.waitFor()).isZero();
      return Arrays.asList(Files.readString(output, StandardCharsets.UTF_8).split("\0"));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<String> adapters() {
    return Stream.of("memory", "json", "xml");
  }
}
