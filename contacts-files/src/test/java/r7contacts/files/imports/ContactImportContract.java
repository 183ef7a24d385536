package r7contacts.files.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactEdit;
import r7contacts.files.imports.ImportOutcome.Ambiguous;
import r7contacts.files.imports.ImportOutcome.Created;
import r7contacts.files.imports.ImportOutcome.Earlier;
import r7contacts.files.imports.ImportOutcome.Planned;
import r7contacts.files.imports.ImportOutcome.Rejected;
import r7contacts.files.imports.ImportOutcome.Twice;
import r7contacts.files.imports.ImportOutcome.Unchanged;
import r7contacts.files.imports.ImportOutcome.Unfinished;
import r7contacts.files.imports.ImportOutcome.Updated;
import r7contacts.port.ContactQuery;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.port.edit.Written;

/**
 * The contract of imports: I01 policies and filling, I02 ambiguous lines, I03 lines about the same
 * contact, I04 resuming, I05 undo, I06 the report, I07 dry runs, I08 unchanged files. Each test has
 * a book with the contacts of {@link ImportPortal}.
 */
abstract class ContactImportContract {

  private static final String FILE =
      """
      company,,,Sunflower,,info@sunflower.example,,,7700000002,,
      person,Anna,Petrova,Sunflower,CTO,anna@sunflower.example,+7 912 345-67-89,Warm,,VIP,Tea
      person,Maria,Orlova,Sunflower,CEO,maria@romashka.example,+7 912 000-00-01,,770000000011,New,At 5
      person,Ivan,Sidorov,Workshop,,,,Cold,,,
      person,Ivan,Sidorov,Workshop,Smith,,,,,,
      """;

  @TempDir protected Path folder;

  private EditableContactBook book;

  /** Opens a book with the contacts of {@link ImportPortal} and no other, on data of its own. */
  protected abstract EditableContactBook open() throws Exception;

  /** Returns the number of requests of the book that was opened last, so far. */
  protected abstract long requests();

  /** Returns the number of requests among them that write. */
  protected abstract long writes();

  @BeforeEach
  final void openBook() throws Exception {
    book = open();
  }

  @AfterEach
  final void closeBook() {
    book.close();
  }

  private List<ImportOutcome> run(UnaryOperator<ContactImport> settings, String rows)
      throws Exception {
    List<ImportOutcome> outcomes = new ArrayList<>();
    settings
        .apply(ContactImport.into(book))
        .run(ImportFile.lines(folder, rows), outcome -> outcomes.add(outcome.outcome()));
    return outcomes;
  }

  private List<String> contacts() {
    return ContactTexts.of(book);
  }

  private Contact read(long id) {
    return book.findComplete(ContactId.of(id)).get();
  }

  private String text(long id) {
    return ContactTexts.text(read(id));
  }

  @Test
  final void I01_upsert_updates_contacts_that_match_and_creates_the_others() throws Exception {
    List<ImportOutcome> outcomes =
        run(
            same -> same,
            """
            person,Maria,Orlova,,,MARIA@romashka.example,+7 912 000-00-01,,,,
            person,Anna,Petrova,Romashka,CTO,anna@romashka.example,,Warm,770000000012,VIP,Tea
            """);

    assertThat(outcomes).hasExactlyElementsOfTypes(Updated.class, Created.class);
    assertThat(text(41)).contains("+7 912 000-00-01");
    assertThat(contacts())
        .hasSize(5)
        .contains(
            "Anna Petrova, CTO at Romashka | Tea | Warm | [EMAIL/OTHER anna@romashka.example] | []"
                + " | [ИНН=770000000012] | [VIP] | READ_WRITE");
  }

  @Test
  final void I01_create_only_changes_no_contact_that_matches() throws Exception {
    String before = text(41);

    List<ImportOutcome> outcomes =
        run(
            only -> only.policy(Policy.CREATE_ONLY).filling(Fill.GIVEN),
            """
            person,Maria,Orlova,,CEO,maria@romashka.example,+7 912 000-00-01,Cold,1,New,Changed
            person,Anna,Petrova,,,anna@romashka.example,,,,,
            """);

    assertThat(outcomes).hasExactlyElementsOfTypes(Unchanged.class, Created.class);
    assertThat(text(41)).isEqualTo(before);
    assertThat(contacts()).hasSize(5);
  }

  @Test
  final void I01_update_only_creates_neither_contacts_nor_companies() throws Exception {
    List<ImportOutcome> outcomes =
        run(
            only -> only.policy(Policy.UPDATE_ONLY),
            """
            person,Maria,Orlova,,,maria@romashka.example,+7 912 000-00-01,,,,
            person,Anna,Petrova,,,anna@romashka.example,,,,,
            person,Pavel,Belov,Unknown company,,,,,,,
            company,,,Sunflower,,info@sunflower.example,,,,,
            """);

    assertThat(outcomes).filteredOn(Updated.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(Rejected.class::isInstance).hasSize(3);
    assertThat(text(41)).contains("+7 912 000-00-01");
    assertThat(contacts()).hasSize(4);
  }

  @Test
  final void I01_a_company_that_is_missing_is_not_created_to_update_a_person() throws Exception {
    List<ImportOutcome> outcomes =
        run(
            only -> only.policy(Policy.UPDATE_ONLY).filling(Fill.GIVEN),
            "person,Maria,Orlova,Unknown company,,maria@romashka.example,,,,,\n");

    assertThat(outcomes).hasExactlyElementsOfTypes(Rejected.class);
    assertThat(outcomes.get(0).message()).contains("Unknown company", "only existing");
    assertThat(contacts()).hasSize(4);
  }

  @Test
  final void I01_filling_blanks_overwrites_nothing_and_creates_no_company_for_it()
      throws Exception {
    List<ImportOutcome> outcomes =
        run(
            blanks -> blanks.filling(Fill.BLANKS),
            "person,Mary,Smith,Unused company,CEO,maria@romashka.example,,Cold,1,New,Changed\n");

    assertThat(outcomes).hasExactlyElementsOfTypes(Updated.class);
    assertThat(text(41))
        .isEqualTo(
            "Maria Orlova, CFO at Romashka | Call in the morning | Warm"
                + " | [EMAIL/WORK maria@romashka.example!] | [] | [ИНН=770000000011] | [New, VIP]"
                + " | READ_WRITE");
    assertThat(contacts()).hasSize(4);
  }

  @Test
  final void I01_given_values_are_written_and_blank_cells_change_nothing() throws Exception {
    run(
        given -> given.filling(Fill.GIVEN),
        "person,Mary,,Sunflower,,maria@romashka.example,,Cold,770000000099,New,Changed\n");

    assertThat(text(41))
        .isEqualTo(
            "Mary Orlova, CFO at Sunflower | Changed | Cold"
                + " | [EMAIL/WORK maria@romashka.example!] | [] | [ИНН=770000000099] | [New, VIP]"
                + " | READ_WRITE");
    assertThat(contacts()).hasSize(5).anyMatch(text -> text.startsWith("company Sunflower"));
  }

  @Test
  final void I01_the_first_rule_that_matches_a_contact_decides() throws Exception {
    Match match = Match.byField("ИНН").orByEmail();

    List<ImportOutcome> outcomes =
        run(
            rules -> rules.match(match),
            """
            person,Maria,,,,shared@romashka.example,,,770000000011,,
            company,,,Romashka,,office@romashka.example,+7 495 123-45-67,,7700000099,,
            """);

    assertThat(outcomes).hasExactlyElementsOfTypes(Updated.class, Updated.class);
    assertThat(text(41)).contains("shared@romashka.example");
    assertThat(text(2041)).contains("+7 495 123-45-67", "ИНН=7700000001");
  }

  @Test
  final void I02_a_line_that_matches_several_contacts_names_them_and_is_not_written()
      throws Exception {
    List<String> before = contacts();

    List<ImportOutcome> outcomes =
        run(
            given -> given.filling(Fill.GIVEN),
            "person,Boris,Belov,,Boss,shared@romashka.example,,,,,\n");

    assertThat(outcomes)
        .containsExactly(new Ambiguous(List.of(ContactId.of(42), ContactId.of(43))));
    assertThat(outcomes.get(0).message()).contains("42", "43");
    assertThat(contacts()).isEqualTo(before);
    assertThat(writes()).isZero();
  }

  @Test
  final void I03_of_several_lines_about_a_contact_the_first_is_written() throws Exception {
    List<ImportOutcome> outcomes =
        run(
            rules -> rules.match(Match.byField("ИНН").orByEmail()).filling(Fill.GIVEN),
            """
            person,Anna,Petrova,,CTO,anna@romashka.example,,,,,
            person,Anna,Petrova,,CEO,Anna@Romashka.example,,,,,
            person,Maria,,,CTO,,,,770000000011,,
            person,Maria,,,CEO,maria@romashka.example,,,,,
            person,Ivan,Sidorov,Workshop,,,,,,,
            person,Ivan,Sidorov,Workshop,,,,,,,
            person,Ivan,Sidorov,Workshop,Smith,,,,,,
            """);

    assertThat(outcomes)
        .hasExactlyElementsOfTypes(
            Created.class,
            Twice.class,
            Updated.class,
            Twice.class,
            Created.class,
            Twice.class,
            Created.class);
    assertThat(outcomes).contains(new Twice(2), new Twice(4), new Twice(6));
    assertThat(contacts()).hasSize(8).noneMatch(text -> text.contains("CEO"));
  }

  /** The whole file is imported, interrupted at each position, and imported again. */
  @Test
  final void I04_an_import_interrupted_anywhere_ends_as_one_that_was_not() throws Exception {
    List<ImportOutcome> outcomes = run(given -> given.filling(Fill.GIVEN), FILE);
    List<String> wanted = contacts();
    assertThat(outcomes).hasExactlyElementsOfTypes(kinds());
    boolean isEnd = false;
    for (int position = 0; !isEnd; position += step()) {
      reopen();
      Halt halt = new Halt(position);
      Path ledger = ImportFile.newLedger(folder);
      isEnd = catchThrowable(() -> runUntil(halt, ledger)) == null;

      List<ImportOutcome> resumed = run(all -> all.filling(Fill.GIVEN).ledger(ledger), FILE);

      assertThat(contacts()).as("position %d", position).isEqualTo(wanted);
      assertThat(resumed).as("position %d", position).hasSameSizeAs(outcomes);
      for (int line = 0; line < resumed.size(); line++) {
        assertThat(resumed.get(line))
            .as("line %d, position %d", line, position)
            .isInstanceOfAny(Earlier.class, kinds()[line]);
      }
      if (isEnd) {
        assertThat(resumed).hasOnlyElementsOfType(Earlier.class);
      }
      assertThat(ImportUndo.in(book).run(ledger, outcome -> {})).isTrue();
      assertThat(contacts()).as("undone after position %d", position).isEqualTo(base());
    }
  }

  /** Returns the distance of the positions: KilledImportTest meets all of a larger file. */
  protected abstract int step();

  private static Class<?>[] kinds() {
    return new Class<?>[] {
      Created.class, Created.class, Updated.class, Created.class, Created.class
    };
  }

  private void runUntil(Halt halt, Path ledger) throws Exception {
    ContactImport.into(halt.in(book))
        .filling(Fill.GIVEN)
        .ledger(ledger)
        .run(ImportFile.lines(folder, FILE), halt.after(outcome -> {}));
  }

  private void reopen() throws Exception {
    book.close();
    book = open();
  }

  private List<String> base() throws Exception {
    reopen();
    return contacts();
  }

  @Test
  final void I04_a_contact_that_an_interrupted_run_may_have_created_is_not_created_again()
      throws Exception {
    String row = "person,Ivan,Sidorov,,CTO,,,,,,\n";
    Path ledger = folder.resolve("import.ledger");
    boolean isCreated = false;
    for (int position = 1; !isCreated; position++) {
      reopen();
      Files.deleteIfExists(ledger);
      Halt halt = new Halt(position);
      catchThrowable(
          () ->
              ContactImport.into(halt.in(book))
                  .ledger(ledger)
                  .run(ImportFile.lines(folder, row), outcome -> {}));
      isCreated = contacts().size() == 5;
    }
    ContactId created =
        book.stream(ContactQuery.all())
            .map(any -> any.get())
            .filter(any -> any.displayName().equals("Ivan Sidorov"))
            .map(Contact::id)
            .findFirst()
            .get();
    change(created, "Smith");

    List<ImportOutcome> outcomes = run(all -> all.ledger(ledger), row);

    assertThat(outcomes).hasExactlyElementsOfTypes(Unfinished.class);
    assertThat(outcomes.get(0).message()).contains(created.toString(), "new ledger");
    assertThat(contacts()).hasSize(5);
  }

  @Test
  final void I05_an_undo_gives_the_contacts_as_they_were() throws Exception {
    List<String> before = contacts();
    Path ledger = folder.resolve("import.ledger");
    run(all -> all.filling(Fill.GIVEN).ledger(ledger), FILE);
    List<ImportUndo.Outcome> undone = new ArrayList<>();

    boolean isComplete = ImportUndo.in(book).run(ledger, undone::add);

    assertThat(undone).allMatch(outcome -> outcome.reason().isEmpty());
    assertThat(isComplete).isTrue();
    assertThat(contacts()).isEqualTo(before);
    assertThat(ImportUndo.in(book).run(ledger, undone::add)).isTrue();
    assertThat(undone).hasSize(6);
    assertThat(run(all -> all.filling(Fill.GIVEN).ledger(ledger), FILE))
        .hasExactlyElementsOfTypes(kinds());
  }

  @Test
  final void I05_contacts_that_were_changed_since_are_not_taken_back() throws Exception {
    Path ledger = folder.resolve("import.ledger");
    List<ImportOutcome> outcomes =
        run(
            all -> all.filling(Fill.GIVEN).ledger(ledger),
            """
            person,Anna,Petrova,,CTO,anna@romashka.example,,,,,
            person,Maria,Orlova,,CEO,maria@romashka.example,,,,,
            person,Ivan,Sidorov,,,,,,,,
            """);
    ContactId anna = ((Created) outcomes.get(0)).id();
    change(anna, "Director");
    change(ContactId.of(41), "Owner");

    List<ImportUndo.Outcome> undone = new ArrayList<>();
    boolean isComplete = ImportUndo.in(book).run(ledger, undone::add);

    assertThat(isComplete).isFalse();
    assertThat(undone).hasSize(3);
    assertThat(undone)
        .filteredOn(outcome -> outcome.reason().isDefined())
        .extracting(ImportUndo.Outcome::id)
        .containsExactly(ContactId.of(41), anna);
    assertThat(contacts())
        .hasSize(5)
        .anyMatch(text -> text.startsWith("Anna Petrova, Director"))
        .anyMatch(text -> text.startsWith("Maria Orlova, Owner"));
  }

  private void change(ContactId id, String jobTitle) {
    Written written =
        book.performOrThrow(ContactEdit.of(person(read(id.value()))).jobTitle(jobTitle).build());
    assertThat(written.isChanged()).isTrue();
  }

  private static Person person(Contact contact) {
    return contact.fold(
        person -> person,
        company -> {
          throw new AssertionError(company + " is no person");
        });
  }

  @Test
  final void I06_every_line_has_one_outcome_and_the_counts_add_up() throws Exception {
    List<LineOutcome> outcomes = new ArrayList<>();
    String rows =
        """
        person,Anna,Petrova,,,anna@romashka.example,,,,,
        person,Anna,Petrova,,,anna@romashka.example,,,,,
        person,Maria,Orlova,,,maria@romashka.example,,,,,
        person,Pavel,Belov,,,shared@romashka.example,,,,,
        person,Ivan,Sidorov,,,,,No such stage,,,
        animal,Rex,,,,,,,,,
        person,Maria,Orlova,,CTO,,,,770000000011,,
        """;

    ImportReport report =
        ContactImport.into(book)
            .match(Match.byField("ИНН").orByEmail())
            .run(ImportFile.lines(folder, rows), outcomes::add);

    assertThat(outcomes)
        .extracting(outcome -> outcome.line().number())
        .containsExactlyInAnyOrder(2L, 3L, 4L, 5L, 6L, 7L, 8L);
    assertThat(report.counts())
        .isEqualTo(
            Map.of("created", 1L, "twice", 2L, "unchanged", 1L, "ambiguous", 1L, "rejected", 2L));
    assertThat(report.isComplete()).isFalse();
    assertThat(outcomes)
        .allSatisfy(outcome -> assertThat(outcome.outcome().message()).isNotBlank());
  }

  @Test
  final void I07_a_dry_run_tells_what_an_import_would_do_and_writes_nothing() throws Exception {
    List<ImportOutcome> planned = new ArrayList<>();
    List<String> before = contacts();
    Path ledger = folder.resolve("import.ledger");
    ContactImport settings =
        ContactImport.into(book).filling(Fill.GIVEN).companies(Companies.BY_NAME).ledger(ledger);
    String rows = FILE.replace("Workshop", "Sunflower");

    settings.plan(ImportFile.lines(folder, rows), outcome -> planned.add(outcome.outcome()));

    assertThat(writes()).isZero();
    assertThat(contacts()).isEqualTo(before);
    assertThat(ledger).doesNotExist();
    assertThat(planned).hasSize(5).allMatch(Planned.class::isInstance);
    assertThat(planned.get(2).message()).contains("CEO");
    assertThat(run(all -> settings, rows)).hasExactlyElementsOfTypes(kinds());
  }

  @Test
  final void I07_a_dry_run_with_a_ledger_plans_the_lines_that_are_left() throws Exception {
    Path ledger = folder.resolve("import.ledger");
    Halt halt = new Halt(12);
    assertThat(catchThrowable(() -> runUntil(halt, ledger))).isInstanceOf(Halt.HaltedError.class);
    List<String> before = contacts();
    String entries = Files.readString(ledger);
    long writes = writes();
    List<ImportOutcome> planned = new ArrayList<>();
    ContactImport settings = ContactImport.into(book).filling(Fill.GIVEN).ledger(ledger);

    settings.plan(ImportFile.lines(folder, FILE), outcome -> planned.add(outcome.outcome()));

    assertThat(planned).hasSize(5).hasOnlyElementsOfTypes(Earlier.class, Planned.class);
    assertThat(planned).hasAtLeastOneElementOfType(Earlier.class);
    assertThat(planned).hasAtLeastOneElementOfType(Planned.class);
    assertThat(writes()).isEqualTo(writes);
    assertThat(contacts()).isEqualTo(before);
    assertThat(ledger).hasContent(entries);
    List<ImportOutcome> outcomes = run(all -> settings, FILE);
    assertThat(outcomes.stream().map(Earlier.class::isInstance))
        .containsExactlyElementsOf(planned.stream().map(Earlier.class::isInstance).toList());
  }

  @Test
  final void I05_the_plan_of_an_undo_names_its_steps_and_writes_nothing() throws Exception {
    Path ledger = folder.resolve("import.ledger");
    run(all -> all.filling(Fill.GIVEN).ledger(ledger), FILE);
    List<String> before = contacts();
    String entries = Files.readString(ledger);
    long writes = writes();
    List<ImportUndo.Outcome> planned = new ArrayList<>();

    boolean isPossible = ImportUndo.in(book).plan(ledger, planned::add);

    assertThat(isPossible).isTrue();
    assertThat(planned).hasSize(6).allMatch(outcome -> outcome.reason().isEmpty());
    assertThat(planned).filteredOn(outcome -> outcome.steps().startsWith("remove ")).hasSize(5);
    assertThat(planned).filteredOn(outcome -> outcome.steps().contains("CEO")).hasSize(1);
    assertThat(writes()).isEqualTo(writes);
    assertThat(contacts()).isEqualTo(before);
    assertThat(ledger).hasContent(entries);
  }

  @Test
  final void I07_a_dry_run_names_the_companies_that_would_be_created() throws Exception {
    List<String> planned = new ArrayList<>();

    ContactImport.into(book)
        .filling(Fill.GIVEN)
        .plan(
            ImportFile.lines(
                folder,
                """
                person,Maria,Orlova,Sunflower,,maria@romashka.example,,,,,
                person,Ivan,Sidorov,Sunflower,,ivan@romashka.example,,,,,
                person,Olga,Smirnova,Romashka,,olga@romashka.example,,,,,
                """),
            outcome -> planned.add(outcome.outcome().message()));

    assertThat(planned.get(0)).isEqualTo("link to the new company \"Sunflower\"");
    assertThat(planned.get(1)).contains("Ivan").endsWith("\nlink to the new company \"Sunflower\"");
    assertThat(planned.get(2)).contains("Olga").doesNotContain("new company");
    assertThat(writes()).isZero();
  }

  @Test
  final void I08_an_unchanged_file_is_read_again_without_a_request_for_a_line() throws Exception {
    run(given -> given.filling(Fill.GIVEN), FILE);
    List<String> before = contacts();
    long writesBefore = writes();
    long requestsBefore = requests();
    run(same -> same, "");
    long walk = requests() - requestsBefore;
    long catalogs = 3;
    for (Fill fill : Fill.values()) {
      long requestsOfOthers = requests();

      List<ImportOutcome> again = run(all -> all.filling(fill), FILE);

      assertThat(again).as("%s", fill).hasSize(5).allMatch(Unchanged.class::isInstance);
      assertThat(requests() - requestsOfOthers).isBetween(1L, walk + catalogs);
    }
    assertThat(writes()).isEqualTo(writesBefore);
    assertThat(contacts()).isEqualTo(before);
  }
}
