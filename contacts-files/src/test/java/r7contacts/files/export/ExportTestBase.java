package r7contacts.files.export;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.files.JsonLines;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSearch;

/** Exports of twenty contacts from memory to a temporary folder. */
abstract class ExportTestBase {

  static final int PAGE = 3;
  static final List<Contact> TWENTY =
      IntStream.rangeClosed(1, 20).mapToObj(id -> (Contact) person(id, "Person " + id)).toList();
  static final String COMPLETE =
      TWENTY.stream()
          .map(contact -> ContactJson.writeLine(contact) + "\n")
          .collect(Collectors.joining());

  @TempDir Path folder;

  final List<String> progress = new ArrayList<>();
  final ContactExport.Listener listener =
      (count, total) -> progress.add(count + " of " + total.get());

  static Person person(long id, String name) {
    return Person.builder(Profile.builder(ContactId.of(id)).build()).firstName(name).build();
  }

  Path file() {
    return folder.resolve("contacts.jsonl");
  }

  Path part() {
    return folder.resolve("contacts.jsonl.part");
  }

  Path unsavedState() {
    return folder.resolve("contacts.jsonl.part.state.new");
  }

  Path state() {
    return folder.resolve("contacts.jsonl.part.state");
  }

  ContactExport export(ContactSearch contacts) {
    return new ContactExport(contacts, "all", ContactQuery.all(), PAGE, new JsonLines(), listener);
  }

  /** Returns twenty contacts whose page request with this number fails. */
  static FailingContacts failingAt(int request, ContactError error) {
    return new FailingContacts(InMemoryContacts.of(TWENTY), request, error, List.of());
  }

  static List<ContactError> unreadable(int howMany) {
    return IntStream.rangeClosed(1, howMany)
        .mapToObj(i -> (ContactError) new Unreadable("contact " + i + " is invalid"))
        .toList();
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void assertObstacle(ExportStart start, ExportObstacle obstacle, String message) {
    assertObstacle(export(InMemoryContacts.of(TWENTY)), start, obstacle, message);
  }

  void assertObstacle(
      ContactExport export, ExportStart start, ExportObstacle obstacle, String message) {
    assertThatThrownBy(() -> export.into(file(), start))
        .hasMessageContaining(message)
        .asInstanceOf(type(ExportObstacleException.class))
        .extracting(ExportObstacleException::obstacle)
        .isEqualTo(obstacle);
  }
}
