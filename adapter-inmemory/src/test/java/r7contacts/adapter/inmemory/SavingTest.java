package r7contacts.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SetField;
import r7contacts.domain.change.SetStage;
import r7contacts.domain.change.SharingChange;
import r7contacts.domain.change.TagEdit;
import r7contacts.json.ContactJson;
import r7contacts.port.edit.Step;
import r7contacts.testkit.PortalSampleContacts;
import r7contacts.testkit.SampleContacts;
import r7contacts.testkit.SampleGroups;

class SavingTest extends WritingTestBase {

  private static final Set<PosixFilePermission> OWNER_AND_GROUP =
      PosixFilePermissions.fromString("rw-rw----");

  @TempDir Path directory;

  @Test
  void a_saved_book_is_loaded_as_an_equal_one() {
    Path file = directory.resolve("contacts.json");

    book.save(file);

    assertEqual(InMemoryContacts.load(file), book);
  }

  @Test
  void every_sample_contact_and_group_is_saved_and_loaded() {
    Path file = directory.resolve("contacts.json");
    InMemoryContactsBuilder builder =
        InMemoryContacts.builder()
            .contacts(SampleContacts.all())
            .contacts(PortalSampleContacts.all());
    SampleGroups.projects().forEach((id, members) -> builder.project(id, ids(members)));
    SampleGroups.opportunities().forEach((id, members) -> builder.opportunity(id, ids(members)));
    SampleGroups.cases().forEach((id, members) -> builder.contactCase(id, ids(members)));
    SampleGroups.types().forEach((type, members) -> builder.type(type, ids(members)));
    InMemoryContacts samples = builder.build();

    samples.save(file);

    assertEqual(InMemoryContacts.load(file), samples);
  }

  private static ContactId[] ids(List<ContactId> members) {
    return members.toArray(ContactId[]::new);
  }

  @Test
  void what_no_contact_has_any_more_and_ids_of_removed_contacts_are_saved() {
    Path file = directory.resolve("contacts.json");
    FieldDefinition birthday = FieldDefinition.of(BIRTHDAY, 0);
    ContactId last =
        book.writer()
            .create(NewContact.person("Глеб", SharingChange.everyone()).build(), OPEN)
            .get();
    write(VERA, new Step.ChangeStage(new SetStage(Option.none()), false));
    write(VERA, new Step.ChangeTag(new TagEdit.Remove("VIP")));
    write(VERA, new Step.ChangeField(new SetField(birthday, Option.none())));
    write(VERA, new Step.ReplaceRecord(List.of()));
    write(last, new Step.RemoveContact());

    book.save(file);

    InMemoryContacts loaded = InMemoryContacts.load(file);
    assertEqual(loaded, book);
    assertThat(loaded.stages().get()).hasSize(2);
    assertThat(loaded.tags().get()).hasSize(1);
    assertThat(loaded.types().get()).hasSize(2);
    assertThat(
            loaded
                .writer()
                .create(NewContact.person("Дарья", SharingChange.everyone()).build(), OPEN)
                .get())
        .isEqualTo(ContactId.of(last.value() + 1));
  }

  @Test
  void a_saved_file_matches_the_schema() throws IOException {
    Path file = directory.resolve("contacts.json");
    write(VERA, new Step.RemoveContact());

    book.save(file);

    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(ContactJson.schema(), InputFormat.JSON)
                .validate(Files.readString(file), InputFormat.JSON))
        .isEmpty();
    assertThat(Files.readString(file)).contains("\"stages\"", "\"tags\"", "\"personFields\"");
  }

  @Test
  void an_empty_book_is_saved_and_loaded() {
    Path file = directory.resolve("contacts.json");

    InMemoryContacts.of().save(file);

    assertEqual(InMemoryContacts.load(file), InMemoryContacts.of());
  }

  @Test
  void the_file_is_replaced_and_no_other_file_is_left() throws IOException {
    Path file = Files.writeString(directory.resolve("контакты.json"), "before");

    book.save(file);

    assertEqual(InMemoryContacts.load(file), book);
    assertThat(directory).isDirectoryContaining(any -> any.equals(file));
    assertThat(files()).containsExactly(file);
  }

  @Test
  void permissions_of_the_file_are_kept() throws IOException {
    Path file = Files.writeString(directory.resolve("contacts.json"), "before");
    assumeTrue(
        Files.getFileStore(file).supportsFileAttributeView("posix"), "no POSIX permissions here");
    Files.setPosixFilePermissions(file, OWNER_AND_GROUP);

    book.save(file);

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(OWNER_AND_GROUP);
  }

  @Test
  void a_symbolic_link_stays_and_its_file_is_replaced() throws IOException {
    Path file = Files.writeString(directory.resolve("contacts.json"), "before");
    Path other = Files.createDirectory(directory.resolve("links"));
    Path link = Files.createSymbolicLink(other.resolve("link.json"), file);

    book.save(link);

    assertThat(link).isSymbolicLink();
    assertEqual(InMemoryContacts.load(file), book);
  }

  @Test
  void a_symbolic_link_to_a_missing_file_stays_and_the_file_is_created() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link.json"), Path.of("contacts.json"));

    book.save(link);

    assertThat(link).isSymbolicLink();
    assertEqual(InMemoryContacts.load(directory.resolve("contacts.json")), book);
  }

  @Test
  void a_file_in_a_missing_directory_is_rejected_with_the_reason() {
    Path file = directory.resolve("missing").resolve("contacts.json");

    assertThatThrownBy(() -> book.save(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("the file " + file + " cannot be written: its directory does not exist");
  }

  @Test
  void a_directory_is_rejected() throws IOException {
    assertThatThrownBy(() -> book.save(directory))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("the file " + directory + " cannot be written: it is a directory");
    assertThat(files()).isEmpty();
  }

  @Test
  void a_write_protected_file_is_rejected_and_stays() throws IOException {
    Path file = Files.writeString(directory.resolve("contacts.json"), "before");
    assumeTrue(
        file.toFile().setWritable(false) && !Files.isWritable(file), "this is the root user");

    assertThatThrownBy(() -> book.save(file))
        .hasMessage("the file " + file + " cannot be written: it is write-protected");
    assertThat(file).hasContent("before");
  }

  @Test
  void a_text_that_utf_8_cannot_hold_is_rejected_and_the_file_stays() throws IOException {
    Path file = Files.writeString(directory.resolve("contacts.json"), "before");
    Contact halved =
        Person.builder(Profile.builder(ANNA).build()).firstName("half of a pair: \uD83D").build();

    assertThatThrownBy(() -> InMemoryContacts.of(halved).save(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "the file "
                + file
                + " cannot be written: a text has half of a surrogate pair, which UTF-8 cannot hold");
    assertThat(file).hasContent("before");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void a_closed_book_cannot_be_saved() {
    book.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> book.save(directory.resolve("contacts.json")));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  private static void assertEqual(InMemoryContacts loaded, InMemoryContacts saved) {
    Snapshot now = loaded.snapshot();
    Snapshot then = saved.snapshot();
    assertThat(now.stored()).isEqualTo(then.stored());
    assertThat(now.relations().projects()).isEqualTo(then.relations().projects());
    assertThat(now.relations().opportunities()).isEqualTo(then.relations().opportunities());
    assertThat(now.relations().cases()).isEqualTo(then.relations().cases());
    assertThat(loaded.personFields()).isEqualTo(saved.personFields());
    assertThat(loaded.companyFields()).isEqualTo(saved.companyFields());
    assertThat(loaded.tags()).isEqualTo(saved.tags());
    assertThat(loaded.stages()).isEqualTo(saved.stages());
    assertThat(loaded.types()).isEqualTo(saved.types());
    assertThat(now.lastId()).isEqualTo(then.lastId());
  }
}
