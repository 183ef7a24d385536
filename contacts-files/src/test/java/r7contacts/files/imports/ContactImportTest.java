package r7contacts.files.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.domain.Contact;
import r7contacts.files.ContactLine;
import r7contacts.files.imports.ImportOutcome.Ambiguous;
import r7contacts.files.imports.ImportOutcome.Created;
import r7contacts.files.imports.ImportOutcome.Planned;
import r7contacts.files.imports.ImportOutcome.Rejected;
import r7contacts.files.imports.ImportOutcome.Twice;
import r7contacts.files.imports.ImportOutcome.Unchanged;
import r7contacts.files.imports.ImportOutcome.Updated;
import r7contacts.files.table.CsvTable;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;
import r7contacts.port.edit.EditableContactBook;

class ContactImportTest {

  private static final String TITLES = "Kind,First name,Last name,Company,Job title,E-mail,Phone\n";

  @TempDir private Path folder;

  private EditableContactBook book;

  @BeforeEach
  void open() {
    book = InMemoryContacts.builder().build();
  }

  private Stream<ContactLine> lines(String rows) throws Exception {
    Path file = folder.resolve("contacts.csv");
    Files.writeString(file, TITLES + rows, StandardCharsets.UTF_8);
    return CsvTable.reader().read(file);
  }

  private List<ImportOutcome> run(UnaryOperator<ContactImport> settings, String rows)
      throws Exception {
    List<ImportOutcome> outcomes = new ArrayList<>();
    settings
        .apply(ContactImport.into(book))
        .run(lines(rows), outcome -> outcomes.add(outcome.outcome()));
    return outcomes;
  }

  private List<Contact> all() {
    try (Stream<Either<ContactError, Contact>> all = book.stream(ContactQuery.all())) {
      return all.map(Either::get).toList();
    }
  }

  @Test
  void a_line_without_a_match_is_created_and_again_changes_nothing() throws Exception {
    String rows = "person,Анна,Петрова,ООО «Ромашка»,CTO,anna@romashka.example,+7 912 345-67-89\n";

    List<ImportOutcome> first = run(same -> same, rows);
    List<ImportOutcome> again = run(same -> same, rows);

    assertThat(first).singleElement().isInstanceOf(Created.class);
    assertThat(again).singleElement().isInstanceOf(Unchanged.class);
    assertThat(all()).hasSize(2);
    assertThat(all().toString()).contains("Анна", "ООО «Ромашка»", "anna@romashka.example", "CTO");
  }

  @Test
  void blanks_are_filled_and_nothing_is_overwritten() throws Exception {
    run(same -> same, "person,Anna,Petrova,,CTO,anna@example.org,\n");

    List<ImportOutcome> outcomes =
        run(same -> same, "person,Anna,Ivanova,,CEO,ANNA@example.org,+7 912 345-67-89\n");

    assertThat(outcomes).singleElement().isInstanceOf(Updated.class);
    assertThat(all().toString()).contains("Petrova", "CTO", "+7 912 345-67-89");
    assertThat(all().toString()).doesNotContain("Ivanova", "CEO");
  }

  @Test
  void given_values_are_written_in_place_of_others() throws Exception {
    run(same -> same, "person,Anna,Petrova,,CTO,anna@example.org,\n");

    List<ImportOutcome> outcomes =
        run(all -> all.filling(Fill.GIVEN), "person,Anna,Ivanova,,CEO,anna@example.org,\n");

    assertThat(outcomes.get(0).message()).contains("\"CTO\" → \"CEO\"");
    assertThat(all().toString()).contains("Ivanova", "CEO").doesNotContain("Petrova");
  }

  @Test
  void several_matches_are_ambiguous_and_never_written() throws Exception {
    run(
        only -> only.match(Match.byName()),
        "person,Anna,One,,,shared@example.org,\nperson,Anna,Two,,,shared@example.org,\n");

    List<ImportOutcome> outcomes =
        run(same -> same, "person,Anna,Three,,Boss,shared@example.org,\n");

    assertThat(outcomes).singleElement().isInstanceOf(Ambiguous.class);
    assertThat(all()).hasSize(2);
    assertThat(all().toString()).doesNotContain("Boss");
  }

  @Test
  void a_second_line_about_the_same_contact_is_not_written() throws Exception {
    List<ImportOutcome> outcomes =
        run(same -> same, "person,Anna,One,,,a@example.org,\nperson,Anna,Two,,,A@example.org,\n");

    assertThat(outcomes).hasSize(2).anyMatch(new Twice(2)::equals);
    assertThat(all()).hasSize(1);
  }

  @Test
  void only_new_contacts_are_created_or_only_existing_ones_updated() throws Exception {
    run(same -> same, "person,Anna,Petrova,,,a@example.org,\n");
    String rows = "person,Anna,Petrova,,CTO,a@example.org,\nperson,Ivan,Petrov,,,i@example.org,\n";

    List<ImportOutcome> updated = run(only -> only.policy(Policy.UPDATE_ONLY), rows);
    List<ImportOutcome> created =
        run(
            only -> only.policy(Policy.CREATE_ONLY).filling(Fill.GIVEN),
            rows.replace("CTO", "CEO"));

    assertThat(updated.get(0)).isInstanceOf(Updated.class);
    assertThat(updated.get(1)).isInstanceOf(Rejected.class);
    assertThat(created.get(0)).isInstanceOf(Unchanged.class);
    assertThat(created.get(1)).isInstanceOf(Created.class);
    assertThat(all().toString()).contains("CTO").doesNotContain("CEO");
  }

  @Test
  void a_dry_run_writes_nothing() throws Exception {
    List<ImportOutcome> outcomes = new ArrayList<>();
    ContactImport.into(book)
        .plan(
            lines("person,Anna,Petrova,New one,,a@example.org,\n"),
            outcome -> outcomes.add(outcome.outcome()));

    assertThat(outcomes).singleElement().isInstanceOf(Planned.class);
    assertThat(outcomes.get(0).message()).contains("Anna");
    assertThat(all()).isEmpty();
  }

  @Test
  void persons_are_linked_to_companies_of_the_same_file() throws Exception {
    run(
        same -> same,
        "person,Anna,Petrova,Romashka,,a@example.org,\ncompany,,,Romashka,,office@example.org,\n");

    assertThat(all()).hasSize(2);
    assertThat(all().stream().filter(c -> c.fold(p -> p.company().isDefined(), c2 -> false)))
        .hasSize(1);
  }

  @Test
  void an_import_is_undone_by_its_ledger() throws Exception {
    run(same -> same, "person,Anna,Petrova,,,a@example.org,\n");
    List<Contact> before = all();
    Path ledger = folder.resolve("import.ledger");
    run(
        all -> all.ledger(ledger),
        "person,Anna,Petrova,,CTO,a@example.org,\nperson,Ivan,Petrov,New,,i@example.org,\n");
    assertThat(all()).hasSize(3);

    List<ImportUndo.Outcome> undone = new ArrayList<>();
    boolean isComplete = ImportUndo.in(book).run(ledger, undone::add);

    assertThat(undone).allMatch(outcome -> outcome.reason().isEmpty());
    assertThat(isComplete).isTrue();
    assertThat(all()).isEqualTo(before);
    assertThat(ImportUndo.in(book).run(ledger, undone::add)).isTrue();
    assertThat(undone).hasSize(3);
  }

  @Test
  void a_ledger_that_is_none_is_rejected() throws Exception {
    Path file = folder.resolve("notes.txt");
    Files.writeString(file, "shopping list\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(all -> all.ledger(file), ""))
        .withMessageContaining("is no ledger of an import");
  }

  @Test
  void what_an_interrupted_run_has_created_is_not_created_again() throws Exception {
    String rows =
        "person,Anna,Petrova,,CTO,,\nperson,Ivan,Petrov,Romashka,,i@example.org,\n"
            + "company,,,Sunflower,,,+7 495 123-45-67\n";
    run(same -> same, rows);
    String wanted = withoutIds(all());

    for (int changes = 0; changes < 4; changes++) {
      for (boolean isSent : List.of(false, true)) {
        book = InMemoryContacts.builder().build();
        Path ledger = Files.createTempFile(folder, "import", ".ledger");
        EditableContactBook killed = killedAfter(changes, isSent);
        assertThatThrownBy(
                () -> ContactImport.into(killed).ledger(ledger).run(lines(rows), outcome -> {}))
            .isInstanceOf(IllegalStateException.class);

        List<ImportOutcome> outcomes = run(all -> all.ledger(ledger), rows);

        assertThat(outcomes).hasSize(3).allMatch(Created.class::isInstance);
        assertThat(withoutIds(all())).as("%d %s", changes, isSent).isEqualTo(wanted);
      }
    }
  }

  /** Returns the book, which ends an import at a change: before it is made, or after. */
  private EditableContactBook killedAfter(int changes, boolean isSent) {
    AtomicInteger made = new AtomicInteger();
    return (EditableContactBook)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {EditableContactBook.class},
            (proxy, method, arguments) -> {
              boolean isEnd =
                  method.getName().equals("perform") && made.getAndIncrement() == changes;
              if (isEnd && !isSent) {
                throw new IllegalStateException("killed");
              }
              Object result = method.invoke(book, arguments);
              if (isEnd) {
                throw new IllegalStateException("killed");
              }
              return result;
            });
  }

  private static String withoutIds(List<Contact> contacts) {
    return contacts.stream()
        .map(
            contact ->
                contact.displayName() + contact.infos().stream().map(i -> i.value()).toList())
        .sorted()
        .toList()
        .toString();
  }
}
