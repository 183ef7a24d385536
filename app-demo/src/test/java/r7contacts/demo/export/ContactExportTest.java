package r7contacts.demo.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.demo.export.ContactExport.InTheWayException;
import r7contacts.demo.export.ContactExport.Obstacle;
import r7contacts.demo.export.ContactExport.Result;
import r7contacts.demo.export.ContactExport.Start;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSearch;
import r7contacts.port.ContactSort;

class ContactExportTest {

  private static final int PAGE = 3;
  private static final List<Contact> TWENTY =
      IntStream.rangeClosed(1, 20).mapToObj(id -> (Contact) person(id, "Person " + id)).toList();
  private static final String COMPLETE =
      TWENTY.stream()
          .map(contact -> ContactJson.writeLine(contact) + "\n")
          .collect(Collectors.joining());

  @TempDir private Path folder;

  private final List<String> told = new ArrayList<>();
  private final ContactExport.Listener listener =
      (count, total) -> told.add(count + " of " + total.get());

  private static Person person(long id, String name) {
    return Person.builder(Profile.builder(ContactId.of(id)).build()).firstName(name).build();
  }

  private Path file() {
    return folder.resolve("contacts.jsonl");
  }

  private Path part() {
    return folder.resolve("contacts.jsonl.part");
  }

  private Path freshState() {
    return folder.resolve("contacts.jsonl.part.state.new");
  }

  private Path state() {
    return folder.resolve("contacts.jsonl.part.state");
  }

  private ContactExport export(ContactSearch contacts) {
    return new ContactExport(contacts, "all", ContactQuery.all(), PAGE, new JsonLines(), listener);
  }

  /** Twenty contacts, and a failure instead of the page with this number. */
  private static Failing failingAt(int request, ContactError error) {
    return new Failing(InMemoryContacts.of(TWENTY), request, error, List.of());
  }

  private static final class Failing implements ContactSearch {
    private final ContactBook contacts;
    private final int failingRequest;
    private final ContactError error;
    private final List<ContactError> unreadable; // in the place of those on the first page
    private int requests;

    Failing(
        ContactBook contacts,
        int failingRequest,
        ContactError error,
        List<ContactError> unreadable) {
      this.contacts = contacts;
      this.failingRequest = failingRequest;
      this.error = error;
      this.unreadable = unreadable;
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactQuery query, long start, int count) {
      if (++requests == failingRequest) {
        return Either.left(error);
      }
      return contacts
          .page(query, start, count)
          .map(
              page ->
                  start > 0
                      ? page
                      : unreadable.isEmpty()
                          ? page
                          : new ContactPage(
                              List.of(), start, page.total(), unreadable, page.isLast()));
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactInfoQuery query, long start, int count) {
      throw new UnsupportedOperationException("nobody looks by way of contact here");
    }

    @Override
    public void close() {
      contacts.close();
    }
  }

  @Test
  void the_file_is_there_once_it_is_complete_and_nothing_else() throws Exception {
    Result result = export(InMemoryContacts.of(TWENTY)).into(file(), Start.NEW);

    assertThat(file()).hasContent(COMPLETE);
    assertThat(folder.toFile().list()).containsExactly("contacts.jsonl");
    assertThat(result)
        .isEqualTo(new Result(20, 0, 0, List.of(), Files.size(file()), Option.none()));
    assertThat(told).startsWith("3 of 20").endsWith("20 of 20");
  }

  @Test
  void after_a_break_at_any_page_it_goes_on_to_the_same_file() throws Exception {
    ContactError error = Unavailable.because("gone");
    for (int request = 1; request <= 9; request++) {
      Result broken = export(failingAt(request, error)).into(file(), Start.NEW);
      assertThat(broken.failure()).as("request %d", request).isEqualTo(Option.some(error));
      assertThat(file()).doesNotExist();
      assertThat(part()).exists();

      Result result = export(InMemoryContacts.of(TWENTY)).into(file(), Start.WHERE_IT_STOPPED);

      assertThat(file()).hasContent(COMPLETE);
      assertThat(result.written()).isEqualTo(20);
      assertThat(result.before()).isEqualTo(broken.written());
      assertThat(folder.toFile().list()).containsExactly("contacts.jsonl");
      Files.delete(file());
    }
  }

  @Test
  void what_was_being_written_when_it_broke_is_written_anew() throws Exception {
    export(failingAt(4, Unavailable.because("gone"))).into(file(), Start.NEW);
    Files.writeString(part(), "{\"kind\":\"per", StandardOpenOption.APPEND);

    export(InMemoryContacts.of(TWENTY)).into(file(), Start.WHERE_IT_STOPPED);

    assertThat(file()).hasContent(COMPLETE);
  }

  @Test
  void contacts_that_came_and_went_meanwhile_do_no_harm() throws Exception {
    Result broken = export(failingAt(4, Unavailable.because("gone"))).into(file(), Start.NEW);
    List<Contact> since =
        Stream.concat(
                TWENTY.stream().filter(one -> one.id().value() > 2 && one.id().value() != 7),
                Stream.of(person(21, "new")))
            .toList();

    export(InMemoryContacts.of(since)).into(file(), Start.WHERE_IT_STOPPED);

    assertThat(broken.written()).isBetween(6L, 9L);
    List<Long> ids =
        Files.readAllLines(file()).stream()
            .map(line -> ContactJson.read(line).id().value())
            .toList();
    assertThat(ids).doesNotHaveDuplicates().isSorted().contains(1L, 6L, 8L, 20L, 21L);
  }

  private static List<ContactError> unreadable(int howMany) {
    return IntStream.rangeClosed(1, howMany)
        .mapToObj(i -> (ContactError) new Unreadable("contact " + i + " is odd"))
        .toList();
  }

  @Test
  void what_is_skipped_is_counted_and_the_reasons_survive_a_break() throws Exception {
    Failing contacts =
        new Failing(InMemoryContacts.of(TWENTY), 4, Unavailable.because("gone"), unreadable(PAGE));
    export(contacts).into(file(), Start.NEW);

    Result result = export(InMemoryContacts.of(TWENTY)).into(file(), Start.WHERE_IT_STOPPED);

    assertThat(result.written()).isEqualTo(17);
    assertThat(result.skipped()).isEqualTo(3);
    assertThat(result.reasons())
        .containsExactly(
            "unreadable answer: contact 1 is odd",
            "unreadable answer: contact 2 is odd",
            "unreadable answer: contact 3 is odd");
  }

  @Test
  void of_many_reasons_the_first_twenty_are_kept() throws Exception {
    ContactExport export =
        new ContactExport(
            new Failing(InMemoryContacts.of(), 0, Unavailable.because("never"), unreadable(25)),
            "all",
            ContactQuery.all(),
            25,
            new JsonLines(),
            listener);

    Result result = export.into(new ByteArrayOutputStream());

    assertThat(result.skipped()).isEqualTo(25);
    assertThat(result.reasons()).hasSize(20).endsWith("unreadable answer: contact 20 is odd");
  }

  @Test
  void nothing_that_is_there_is_overwritten_unless_asked() throws Exception {
    Files.writeString(file(), "mine");
    assertInTheWay(Start.NEW, Obstacle.FILE, "contacts.jsonl is there already");
    assertInTheWay(
        Start.WHERE_IT_STOPPED,
        Obstacle.FILE,
        "contacts.jsonl is there already, and no rest of an export to go on with");
    assertThat(file()).hasContent("mine");

    export(failingAt(3, Unavailable.because("gone"))).into(file(), Start.OVER);
    assertThat(file()).hasContent("mine");
    Files.delete(file());
    assertInTheWay(Start.NEW, Obstacle.REST, "was begun and is not complete");

    export(InMemoryContacts.of(TWENTY)).into(file(), Start.OVER);
    assertThat(file()).hasContent(COMPLETE);
  }

  @Test
  void after_a_break_an_export_that_replaces_a_file_goes_on_to_replace_it() throws Exception {
    Files.writeString(file(), "mine");
    for (int request = 1; request <= 9; request += 4) {
      export(failingAt(request, Unavailable.because("gone"))).into(file(), Start.OVER);
      export(failingAt(2, Unavailable.because("gone"))).into(file(), Start.WHERE_IT_STOPPED);
      assertThat(file()).hasContent("mine");

      export(InMemoryContacts.of(TWENTY)).into(file(), Start.WHERE_IT_STOPPED);

      assertThat(file()).hasContent(COMPLETE);
      assertThat(folder.toFile().list()).containsExactly("contacts.jsonl");
      Files.writeString(file(), "mine");
    }
  }

  @Test
  void a_file_that_came_meanwhile_is_not_replaced() throws Exception {
    export(failingAt(4, Unavailable.because("gone"))).into(file(), Start.NEW);
    Files.writeString(file(), "mine");
    assertInTheWay(
        Start.WHERE_IT_STOPPED, Obstacle.FILE_SINCE, "is there, and was not when the export began");
    Files.delete(file());
    ContactExport disturbed =
        new ContactExport(
            InMemoryContacts.of(TWENTY),
            "all",
            ContactQuery.all(),
            PAGE,
            new JsonLines(),
            (count, total) -> write(file(), "mine"));
    assertInTheWay(
        disturbed, Start.WHERE_IT_STOPPED, Obstacle.FILE_SINCE, "contacts.jsonl.part is complete");
    assertThat(file()).hasContent("mine");

    Files.delete(file());
    export(InMemoryContacts.of(TWENTY)).into(file(), Start.WHERE_IT_STOPPED);
    assertThat(file()).hasContent(COMPLETE);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource(Start.class)
  void what_is_no_regular_file_is_left_alone_and_nothing_is_asked_for(Start start)
      throws Exception {
    Failing contacts = failingAt(1, Unavailable.because("gone"));
    Files.createDirectory(file());
    assertInTheWay(export(contacts), start, Obstacle.NO_FILE, "contacts.jsonl is a directory");
    Files.delete(file());
    for (Path odd : List.of(file(), part(), state(), freshState())) {
      pipe(odd);
      assertInTheWay(
          export(contacts), start, Obstacle.NO_FILE, odd + " is there and is no regular file");
      Files.delete(odd);
    }
    for (Path odd : List.of(part(), state(), freshState())) {
      Files.createSymbolicLink(odd, folder.resolve("elsewhere"));
      assertInTheWay(
          export(contacts),
          start,
          Obstacle.NO_FILE,
          odd + " is a symbolic link, which an export does not follow: remove it");
      Files.delete(odd);
    }

    assertThat(contacts.requests).isZero();
    assertThat(folder.resolve("elsewhere")).doesNotExist();
  }

  @Test
  void a_link_that_appears_while_an_export_runs_is_not_followed() throws Exception {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "mine");
    ContactExport disturbed =
        new ContactExport(
            InMemoryContacts.of(TWENTY),
            "all",
            ContactQuery.all(),
            PAGE,
            new JsonLines(),
            (count, total) -> link(freshState(), elsewhere));

    disturbed.into(file(), Start.NEW);

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
  void until_it_is_complete_only_its_owner_can_read_it() throws Exception {
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

    watched.into(file(), Start.NEW);

    assertThat(seen).hasSize(2).containsOnly("rw------- rw-------");
    Files.setPosixFilePermissions(part(), PosixFilePermissions.fromString("rw-rw-rw-"));
    export(failingAt(2, Unavailable.because("gone"))).into(file(), Start.WHERE_IT_STOPPED);
    assertThat(permissions(part())).isEqualTo("rw-------");
    export(InMemoryContacts.of(TWENTY)).into(file(), Start.WHERE_IT_STOPPED);
    assertThat(permissions(file())).isEqualTo("rw-------");
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
    export(InMemoryContacts.of(TWENTY)).into(file(), Start.OVER);
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

  private static void pipe(Path at) throws Exception {
    assertThat(new ProcessBuilder("mkfifo", at.toString()).start().waitFor()).isZero();
  }

  @Test
  void a_link_stays_and_what_it_leads_to_is_written() throws Exception {
    Path there = Files.createDirectory(folder.resolve("there")).resolve("all.jsonl");
    Files.createSymbolicLink(file(), Path.of("other"));
    Files.createSymbolicLink(folder.resolve("other"), Path.of("there/all.jsonl"));

    export(InMemoryContacts.of(TWENTY)).into(file(), Start.NEW);
    assertThat(there).isRegularFile().hasContent(COMPLETE);
    assertInTheWay(Start.NEW, Obstacle.FILE, "there/all.jsonl is there already");
    Files.writeString(there, "mine");
    export(InMemoryContacts.of(TWENTY)).into(file(), Start.OVER);

    assertThat(there).hasContent(COMPLETE);
    assertThat(file()).isSymbolicLink();
    assertThat(there.getParent().toFile().list()).containsExactly("all.jsonl");
  }

  @Test
  void links_in_a_circle_are_told_of() throws Exception {
    Files.createSymbolicLink(file(), Path.of("contacts.jsonl"));

    assertThatThrownBy(() -> export(InMemoryContacts.of(TWENTY)).into(file(), Start.OVER))
        .isInstanceOf(IOException.class)
        .hasMessage("the links lead in a circle");
  }

  @Test
  void a_stranger_that_has_the_name_of_an_unfinished_file_is_left_alone() throws Exception {
    Files.writeString(part(), "a download");

    for (Start start : List.of(Start.NEW, Start.WHERE_IT_STOPPED)) {
      assertInTheWay(
          start, Obstacle.STRANGE_PART, "contacts.jsonl.part is there and is not the rest of an");
    }
    assertThat(part()).hasContent("a download");
    export(InMemoryContacts.of(TWENTY)).into(file(), Start.OVER);
    assertThat(file()).hasContent(COMPLETE);
  }

  @Test
  void it_is_known_how_much_a_rest_holds() throws Exception {
    assertThat(ContactExport.rest(file())).isEmpty();
    Result broken = export(failingAt(4, Unavailable.because("gone"))).into(file(), Start.NEW);

    assertThat(ContactExport.rest(file()))
        .containsExactly(new ContactExport.Rest(part(), broken.written()));
    Files.writeString(state(), "nonsense");
    assertThat(ContactExport.rest(file())).isEmpty();
  }

  @Test
  void it_goes_on_only_with_the_same() throws Exception {
    export(failingAt(4, Unavailable.because("gone"))).into(file(), Start.NEW);
    byte[] rest = Files.readAllBytes(part());

    ContactExport other =
        new ContactExport(
            InMemoryContacts.of(TWENTY),
            "some",
            ContactQuery.all(),
            PAGE,
            new JsonLines(),
            listener);
    assertInTheWay(other, Start.WHERE_IT_STOPPED, Obstacle.OTHER_REST, "is another: all, not some");
    FieldDefinition field = FieldDefinition.of(1, "New", FieldValue.Text.of(null));
    ContactExport otherColumns =
        new ContactExport(
            InMemoryContacts.of(TWENTY),
            "all",
            ContactQuery.all(),
            PAGE,
            new CsvTable(',', List.of(field)),
            listener);
    assertInTheWay(
        otherColumns, Start.WHERE_IT_STOPPED, Obstacle.OTHER_REST, "custom fields are no longer");
    assertThat(part()).hasBinaryContent(rest);

    Files.write(part(), new byte[] {'{'});
    assertInTheWay(Start.WHERE_IT_STOPPED, Obstacle.OTHER_REST, "has lost bytes: 1 of ");
    Files.writeString(state(), "what=all\n");
    assertThatThrownBy(() -> export(InMemoryContacts.of()).into(file(), Start.WHERE_IT_STOPPED))
        .isInstanceOf(IOException.class)
        .hasMessage(state() + " does not say how far the export got");
  }

  @Test
  void two_do_not_write_one_file() throws Exception {
    try (FileChannel channel =
            FileChannel.open(part(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertInTheWay(Start.OVER, Obstacle.BUSY, "another export writes");
    }
  }

  @Test
  void where_there_is_no_folder_nothing_is_asked_for() {
    Failing contacts = failingAt(1, Unavailable.because("gone"));

    assertThatThrownBy(
            () -> export(contacts).into(folder.resolve("none/contacts.jsonl"), Start.NEW))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(contacts.requests).isZero();
  }

  @Test
  void a_stream_gets_the_same_without_a_file_s_mark() throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    CsvTable table = new CsvTable(',', List.of());

    Result result =
        new ContactExport(
                InMemoryContacts.of(TWENTY), "all", ContactQuery.all(), PAGE, table, listener)
            .into(stream);

    assertThat(stream.toString(StandardCharsets.UTF_8))
        .startsWith("\"ID\",\"Kind\"")
        .hasLineCount(21);
    assertThat(result.bytes()).isEqualTo(stream.size());
  }

  @Test
  void only_what_is_sorted_by_id_is_exported() {
    assertThatThrownBy(
            () ->
                new ContactExport(
                    InMemoryContacts.of(),
                    "all",
                    ContactQuery.builder().sort(ContactSort.CREATED).build(),
                    PAGE,
                    new JsonLines(),
                    listener))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("sorted by CREATED an export could lose contacts");
  }

  private void assertInTheWay(Start start, Obstacle obstacle, String message) {
    assertInTheWay(export(InMemoryContacts.of(TWENTY)), start, obstacle, message);
  }

  private void assertInTheWay(
      ContactExport export, Start start, Obstacle obstacle, String message) {
    assertThatThrownBy(() -> export.into(file(), start))
        .hasMessageContaining(message)
        .asInstanceOf(type(InTheWayException.class))
        .extracting(InTheWayException::obstacle)
        .isEqualTo(obstacle);
  }
}
