package r7contacts.files.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.files.ContactLine;
import r7contacts.files.imports.ImportOutcome.Ambiguous;
import r7contacts.files.imports.ImportOutcome.Created;
import r7contacts.files.imports.ImportOutcome.Earlier;
import r7contacts.files.imports.ImportOutcome.Planned;
import r7contacts.files.imports.ImportOutcome.Rejected;
import r7contacts.files.imports.ImportOutcome.Twice;
import r7contacts.files.imports.ImportOutcome.Unchanged;
import r7contacts.files.imports.ImportOutcome.Unfinished;
import r7contacts.files.imports.ImportOutcome.Updated;
import r7contacts.files.io.PrivateFile;
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
  void colleagues_who_share_a_telephone_number_are_different() throws Exception {
    String rows =
        "person,Anna,One,,,anna@example.org,+7 912 345-67-89\n"
            + "person,Boris,Two,,,boris@example.org,+7 912 345-67-89\n";
    run(same -> same, "person,Vera,Three,,,vera@example.org,+7 912 345-67-89\n");

    List<ImportOutcome> outcomes = run(given -> given.filling(Fill.GIVEN), rows);
    List<ImportOutcome> again = run(given -> given.filling(Fill.GIVEN), rows);

    assertThat(outcomes).hasOnlyElementsOfType(Created.class).hasSize(2);
    assertThat(again).hasOnlyElementsOfType(Unchanged.class).hasSize(2);
    assertThat(all()).hasSize(3);
  }

  @Test
  void a_telephone_number_does_not_decide_about_another_name() throws Exception {
    run(same -> same, "person,Anna,One,,CTO,anna@example.org,+7 912 345-67-89\n");

    List<ImportOutcome> outcomes =
        run(given -> given.filling(Fill.GIVEN), "person,Boris,Two,,Driver,,8 912 345 67 89\n");
    List<ImportOutcome> byPhone =
        run(only -> only.match(Match.byPhone()), "person,Boris,Two,,,b@x.org,8 912 345 67 89\n");

    assertThat(outcomes).singleElement().isInstanceOf(Ambiguous.class);
    assertThat(outcomes.get(0).message()).contains("same telephone number and another name");
    assertThat(byPhone).singleElement().isInstanceOf(Updated.class);
    assertThat(all()).singleElement().asString().contains("CTO").doesNotContain("Driver");
  }

  @Test
  void two_lines_of_one_colleague_among_others_are_the_same() throws Exception {
    List<ImportOutcome> outcomes =
        run(
            same -> same,
            "person,Anna,One,,,a@example.org,+7 912 345-67-89\n"
                + "person,Boris,Two,,,b@example.org,+7 912 345-67-89\n"
                + "person,Boris,Two,,,c@example.org,+7 912 345-67-89\n");

    assertThat(outcomes.get(1)).isInstanceOf(Created.class);
    assertThat(outcomes.get(2)).isEqualTo(new Twice(3));
  }

  @Test
  void outer_blanks_and_line_breaks_make_no_difference() throws Exception {
    String rows = "person,\"Anna \",\" Petrova\",,\"CTO\r\nof all \",,\n";

    run(same -> same, rows);
    List<ImportOutcome> again = run(same -> same, rows);
    List<ImportOutcome> given = run(all -> all.match(Match.byName()).filling(Fill.GIVEN), rows);

    assertThat(again).singleElement().isInstanceOf(Unchanged.class);
    assertThat(given).singleElement().isInstanceOf(Unchanged.class);
  }

  @Test
  void addresses_within_a_text_match_and_other_texts_do_not() throws Exception {
    run(same -> same, "person,Anna,One,,,a@example.org,101\nperson,Boris,Two,,,-,102\n");

    List<ImportOutcome> outcomes =
        run(
            same -> same,
            "person,Anna,One,,,\"Anna <A@example.org>, b@example.org\",\n"
                + "person,Vera,Three,,,-,101\n");

    assertThat(outcomes.get(0)).isInstanceOf(Updated.class);
    assertThat(outcomes.get(1)).isInstanceOf(Created.class);
  }

  @Test
  void a_whole_name_in_one_cell_does_not_double_the_last_name() throws Exception {
    run(same -> same, "person,Anna,Petrova,,,a@example.org,\n");

    List<ImportOutcome> outcomes =
        run(all -> all.filling(Fill.GIVEN), "person,Anna Petrova,,,,a@example.org,\n");

    assertThat(outcomes).singleElement().isInstanceOf(Unchanged.class);
  }

  @Test
  void a_further_number_in_a_cell_is_added() throws Exception {
    run(same -> same, "person,Anna,One,,,,+7 912 345-67-89\n");

    List<ImportOutcome> outcomes =
        run(same -> same, "person,Anna,One,,,,\"+7 912 345-67-89, +7 912 345-67-80\"\n");

    assertThat(outcomes).singleElement().isInstanceOf(Updated.class);
  }

  @Test
  void a_ledger_of_another_portal_is_rejected() throws Exception {
    String rows = "person,Anna,One,,,a@example.org,\n";
    Path ledger = folder.resolve("ledger");
    run(one -> one.ledger(ledger).portal("https://one.example"), rows);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(two -> two.ledger(ledger).portal("https://two.example"), rows))
        .withMessageContaining("belongs to https://one.example, not to https://two.example");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ImportUndo.in(book).portal("https://two.example").run(ledger, outcome -> {}));
    assertThat(ImportUndo.in(book).portal("https://one.example").run(ledger, outcome -> {}))
        .isTrue();
    assertThat(all()).isEmpty();
  }

  @Test
  void another_email_address_of_the_same_person_is_added() throws Exception {
    run(same -> same, "person,Anna,One,,,old@example.org,+7 912 345-67-89\n");

    List<ImportOutcome> outcomes =
        run(same -> same, "person,anna,ONE,,,new@example.org,8 912 345 67 89\n");

    assertThat(outcomes).singleElement().isInstanceOf(Updated.class);
    assertThat(all()).singleElement().asString().contains("old@example.org", "new@example.org");
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
  void contacts_of_changes_that_ended_stay_in_the_file_of_the_ledger() throws Exception {
    Path file = folder.resolve("import.ledger");
    run(all -> all.ledger(file), "person,Anna,One,,,a@example.org,\n");
    run(all -> all.ledger(file), "person,Анна,Two,,CTO,a@example.org,\n");

    try (Ledger ledger = Ledger.read(file, Option.none())) {
      List<LedgerEntry> kept = List.copyOf(ledger.changes().values());

      assertThat(kept).hasSize(2).allMatch(LedgerEntry::hasEnded);
      assertThat(kept).allMatch(entry -> entry.before().isEmpty() && entry.after().isEmpty());
      assertThat(ledger.whole(kept.get(0)).before()).isEmpty();
      assertThat(ledger.whole(kept.get(0)).after()).contains("a@example.org");
      assertThat(ledger.whole(kept.get(1)).before()).doesNotContain("CTO");
      assertThat(ledger.whole(kept.get(1)).after()).contains("CTO").endsWith("}");
    }
  }

  @Test
  void another_file_is_rejected_as_a_ledger() throws Exception {
    Path file = folder.resolve("notes.txt");
    Files.writeString(file, "shopping list\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(all -> all.ledger(file), ""))
        .withMessageContaining("is no ledger of an import");
  }

  @Test
  void a_file_that_is_no_ledger_keeps_a_last_line_without_a_line_break() throws Exception {
    Path file = folder.resolve("notes.txt");
    Files.writeString(file, "shopping list");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(all -> all.ledger(file), ""))
        .withMessageContaining("line 1 cannot be read");
    assertThat(file).hasContent("shopping list");
  }

  @Test
  void only_the_owner_can_read_a_ledger() throws Exception {
    Path ledger = folder.resolve("import.ledger");

    run(all -> all.ledger(ledger), "person,Anna,Petrova,,,a@example.org,\n");

    assertThat(PrivateFile.isPrivate(ledger)).isTrue();
  }

  @Test
  void a_ledger_is_used_by_one_import_at_a_time() throws Exception {
    Path ledger = folder.resolve("import.ledger");
    try (Ledger used = Ledger.open(ledger, Option.none())) {
      assertThat(used.changes()).isEmpty();

      assertThatIllegalArgumentException()
          .isThrownBy(() -> run(all -> all.ledger(ledger), ""))
          .withMessageContaining("another import uses the ledger");
    }
  }

  @Test
  void lines_that_were_written_are_known_at_another_place_of_the_file() throws Exception {
    Path ledger = folder.resolve("import.ledger");
    String row = "person,Anna,Petrova,,,,\n";
    run(all -> all.ledger(ledger), row);

    List<ImportOutcome> outcomes =
        run(all -> all.ledger(ledger), "person,Ivan,Petrov,,,i@example.org,\n" + row);

    assertThat(outcomes).hasExactlyElementsOfTypes(Created.class, Earlier.class);
    assertThat(all()).hasSize(2);
  }

  @Test
  void a_line_whose_contact_was_removed_since_is_rejected_with_the_same_ledger() throws Exception {
    Path ledger = folder.resolve("import.ledger");
    String row = "person,Anna,Petrova,,,a@example.org,\n";
    run(all -> all.ledger(ledger), row);
    book.performOrThrow(ContactRemoval.of(all().get(0)));

    List<ImportOutcome> outcomes = run(all -> all.ledger(ledger), row);

    assertThat(outcomes).singleElement().isInstanceOf(Rejected.class);
    assertThat(outcomes.get(0).message()).contains("new ledger");
    assertThat(all()).isEmpty();
  }

  @Test
  void a_private_contact_that_may_be_hidden_is_not_created_again() throws Exception {
    String titles = "Kind,First name,Access,E-mail\n";
    String row = "person,Anna,private,a@example.org\n";
    Path ledger = folder.resolve("import.ledger");
    assertThatThrownBy(
            () ->
                ContactImport.into(new Halt(0).in(book))
                    .ledger(ledger)
                    .run(file(titles + row), outcome -> {}))
        .isInstanceOf(Halt.HaltedError.class);
    List<ImportOutcome> outcomes = new ArrayList<>();

    ContactImport.into(book)
        .ledger(ledger)
        .run(file(titles + row), outcome -> outcomes.add(outcome.outcome()));

    assertThat(outcomes).singleElement().isInstanceOf(Unfinished.class);
    assertThat(all()).isEmpty();
  }

  @Test
  void a_contact_is_not_created_private_to_users_without_ids() throws Exception {
    List<ImportOutcome> outcomes = new ArrayList<>();

    ContactImport.into(book)
        .run(
            file("Kind,First name,Company,Access,Access list\nperson,Anna,New,private,Maria\n"),
            outcome -> outcomes.add(outcome.outcome()));

    assertThat(outcomes).singleElement().isInstanceOf(Rejected.class);
    assertThat(outcomes.get(0).message()).contains("share it with everyone");
    assertThat(all()).isEmpty();
  }

  @Test
  void ids_of_another_portal_are_no_ids_of_this_one() throws Exception {
    run(same -> same, "company,,,Other,,other@example.org,\ncompany,,,Third,,t@example.org,\n");
    List<ImportOutcome> outcomes = new ArrayList<>();

    ContactImport.into(book)
        .run(
            file(
                """
                ID,Kind,First name,Company,Company ID,E-mail
                2,company,,Romashka,,office@example.org
                7,company,,Romashka,,second@example.org
                3,person,Anna,Romashka,7,a@example.org
                4,person,Ivan,Other,2,i@example.org
                5,person,Olga,Third,1,o@example.org
                6,person,Petr,,99,p@example.org
                """),
            outcome -> outcomes.add(outcome.outcome()));

    assertThat(outcomes).filteredOn(Created.class::isInstance).hasSize(5);
    assertThat(outcomes.get(5).message()).isEqualTo("there is no company 99");
    long second = ((Created) outcomes.get(1)).id().value();
    long first = ((Created) outcomes.get(0)).id().value();
    assertThat(companyOf("Anna")).isEqualTo(second);
    assertThat(companyOf("Ivan")).isEqualTo(first);
    assertThat(companyOf("Olga")).isEqualTo(2);
  }

  private long companyOf(String firstName) {
    return all().stream()
        .filter(any -> any.displayName().equals(firstName))
        .flatMap(any -> Filling.company(any).toJavaStream())
        .mapToLong(link -> link.id().get().value())
        .findFirst()
        .orElseThrow();
  }

  private Stream<ContactLine> file(String text) throws Exception {
    Path file = folder.resolve("contacts.csv");
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return CsvTable.reader().read(file);
  }

  @Test
  void a_company_line_that_was_not_written_is_not_created_for_its_persons() throws Exception {
    run(
        only -> only.match(Match.byName()),
        "company,,,One,,shared@example.org,\ncompany,,,Two,,shared@example.org,\n");

    List<ImportOutcome> outcomes =
        run(
            same -> same,
            "company,,,Three,,shared@example.org,\nperson,Anna,,Three,,a@example.org,\n");

    assertThat(outcomes.get(0)).isInstanceOf(Ambiguous.class);
    assertThat(outcomes.get(1).message()).isEqualTo("its company is line 2, which was not written");
    assertThat(all()).hasSize(2);
  }

  @Test
  void a_company_keeps_its_name_and_its_persons_are_linked_by_that_of_the_line() throws Exception {
    run(same -> same, "company,,,Romashka,,office@example.org,\n");

    List<ImportOutcome> outcomes =
        run(
            same -> same,
            "company,,,Romashka LLC,,office@example.org,\n"
                + "person,Anna,,Romashka LLC,,a@example.org,\n");

    assertThat(outcomes.get(1)).isInstanceOf(Created.class);
    assertThat(all()).hasSize(2);
    assertThat(companyOf("Anna")).isEqualTo(1);
  }

  @Test
  void a_text_that_many_contacts_share_gives_a_short_list_of_ids() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int at = 0; at < 300; at++) {
      rows.append("person,No ").append(at).append(",,,,none@example.org,\n");
    }
    run(only -> only.match(Match.byName()), rows.toString());

    List<ImportOutcome> outcomes = run(same -> same, "person,Anna,,,,none@example.org,\n");

    assertThat(((Ambiguous) outcomes.get(0)).ids()).hasSize(100);
  }
}
