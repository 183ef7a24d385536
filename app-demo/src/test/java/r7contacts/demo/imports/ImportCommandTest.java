package r7contacts.demo.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program.Run;
import r7contacts.demo.ScriptedTerminal;
import r7contacts.demo.edit.RivalTerminal;
import r7contacts.simulator.Fault;

class ImportCommandTest extends ImportTestBase {

  @Test
  void contacts_are_created_and_updated_and_the_same_file_again_writes_nothing() throws Exception {
    Path file = write("new.csv", TABLE);

    Run first = importFile(file);

    assertThat(first.exitCode()).as("%s", first).isZero();
    assertThat(first.err())
        .containsPattern("(?m)^3 lines in \\d+ s: 2 created, 1 updated$")
        .contains("to undo the import: java -jar contacts-demo.jar undo " + file + ".ledger");
    assertThat(first.out()).isEmpty();
    assertThat(found("Ivanov")).contains("\"Boris\"", "boris@new.example", "+7 912 000-00-01");
    long writes = writes();

    Run again = importFile(file);
    Run unknown = importFile(file, "--ledger", folder.resolve("other.ledger").toString());

    assertThat(again.exitCode()).as("%s", again).isZero();
    assertThat(again.err())
        .startsWith("the ledger " + file + ".ledger exists")
        .containsPattern("(?m)^3 lines in \\d+ s: 3 done in an earlier run$");
    assertThat(unknown.err()).contains("3 unchanged").doesNotContain("exists", "undo");
    assertThat(writes()).isEqualTo(writes);
  }

  @Test
  void the_report_has_the_original_columns_the_outcome_and_every_line_in_order() throws Exception {
    Path file = write("new.csv", TABLE + "person,Dora,Nope,,dora@new.example,,5\n");
    Path report = write("report.csv", "of an earlier run, which was longer\n".repeat(100));

    Run run = importFile(file, "--report", report.toString());

    assertThat(run.exitCode()).isEqualTo(12);
    assertThat(run.err())
        .contains("line 5, Dora Nope: rejected: the portal has no custom field \"ИНН\"")
        .contains("the same command continues the import");
    List<String> lines = Files.readAllLines(report);
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0))
        .isEqualTo(
            "\uFEFF\"Kind\",\"First name\",\"Last name\",\"Company\",\"E-mail\",\"Phone\",\"ИНН\","
                + "\"Outcome\",\"Contact ID\",\"Message\"");
    assertThat(lines.get(1)).startsWith("\"person\",\"Анна\"").contains("\"updated\",\"1001\"");
    assertThat(lines.get(2)).contains("\"'+7 912 000-00-01\",\"\",\"created\",\"2");
    assertThat(lines.get(3)).startsWith("\"company\"").contains("\"7701234567\",\"created\"");
    assertThat(lines.get(4))
        .endsWith("\"rejected\",\"\",\"the portal has no custom field \"\"ИНН\"\"\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"people.jsonl", "people.vcf"})
  void the_report_of_other_files_has_line_numbers_and_names(String name) throws Exception {
    Path file = folder.resolve(name);
    run(List.of("export", file.toString(), "--kind", "person", "--from", "memory:"));
    Path report = folder.resolve("report.csv");

    Run run = importFile(file, "--dry-run", "--report", report.toString());

    assertThat(run.err()).contains("unchanged");
    assertThat(Files.readAllLines(report))
        .startsWith("\uFEFF\"Line\",\"Name\",\"Outcome\",\"Contact ID\",\"Message\"")
        .element(1)
        .asString()
        .startsWith("\"1\",\"");
  }

  @Test
  void a_dry_run_prints_the_plan_of_each_line_and_writes_nothing() throws Exception {
    Path file = write("new.csv", TABLE);

    Run run = onPortal(List.of("import", file.toString(), "--dry-run"));

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.out())
        .startsWith("line 2, Анна Иванова: planned\n  add email \"anna@new.example (other)\"\n")
        .contains("line 3, Boris Ivanov: planned\n  create person: first name \"Boris\"")
        .contains("line 4, New Ltd: planned\n  create company");
    assertThat(run.err()).containsPattern("^3 lines in \\d+ s: 3 planned\\R$");
    assertThat(writes()).isZero();
    assertThat(folder.toFile().list()).containsExactly("new.csv");
  }

  @Test
  void a_dry_run_with_a_ledger_plans_only_the_lines_that_are_left() throws Exception {
    Path file = write("new.csv", TABLE);
    importFile(file);
    write("new.csv", TABLE + "person,Dora,Nope,,dora@new.example,,\n");
    long writes = writes();

    Run run = onPortal(List.of("import", file.toString(), "--dry-run"));

    assertThat(run.out())
        .startsWith("line 2, Анна Иванова: done in an earlier run\nline 3, ")
        .contains("line 5, Dora Nope: planned\n  create person");
    assertThat(run.err())
        .startsWith("the ledger " + file + ".ledger exists")
        .containsPattern("4 lines in \\d+ s: 3 done in an earlier run, 1 planned\\R$");
    assertThat(writes()).isEqualTo(writes);
  }

  @Test
  void columns_that_an_import_does_not_use_are_named_once() throws Exception {
    Path file =
        write(
            "new.csv",
            "First name,E-mail,Type,Отрасль,Photo,Создан,Members\n"
                + "Dora,dora@new.example,Client,IT,,2024-03-05,\n"
                + "Boris,boris@new.example,Client,,,,\n");

    Run run = importFile(file);

    assertThat(run.err()).startsWith(line("columns that are not imported: Type, Отрасль, Создан"));
    assertThat(run.err()).contains("2 created");
  }

  @Test
  void values_of_json_lines_that_an_import_does_not_use_are_named_once() throws Exception {
    Path file = folder.resolve("all.jsonl");
    run(List.of("export", file.toString(), "--from", "memory:"));

    Run run = importFile(file, "--dry-run");

    assertThat(run.err())
        .startsWith(line("values that are not imported: currency, industry, photo"));
  }

  @Test
  void an_undo_takes_the_import_back_once() throws Exception {
    Path file = write("new.csv", TABLE);
    String before = onPortal(List.of("find", "--output", "json")).out();
    importFile(file);

    Run undo = onPortal(List.of("undo", file + ".ledger", "--yes"));

    assertThat(undo).isEqualTo(new Run(0, "", line("3 changes were undone")));
    assertThat(onPortal(List.of("find", "--output", "json")).out()).isEqualTo(before);
    assertThat(onPortal(List.of("undo", file + ".ledger", "--yes")).err())
        .isEqualTo(line("0 changes were undone"));
  }

  @Test
  void the_dry_run_of_an_undo_prints_what_would_be_taken_back() throws Exception {
    Path file = write("new.csv", TABLE);
    importFile(file);
    long writes = writes();
    byte[] entries = Files.readAllBytes(Path.of(file + ".ledger"));

    Run run = onPortal(List.of("undo", file + ".ledger", "--dry-run"));

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(run.out())
        .contains("\n  remove person ", "\n  remove company ", "\"New Ltd\"")
        .contains("contact 1001\n  remove email \"anna@new.example (other)\"\n");
    assertThat(run.err()).isEqualTo(line("3 changes would be undone"));
    assertThat(writes()).isEqualTo(writes);
    assertThat(Path.of(file + ".ledger")).hasBinaryContent(entries);
  }

  @Test
  void an_undo_keeps_what_another_user_has_changed() throws Exception {
    Path file =
        write(
            "new.csv",
            "ID,First name,Должность по договору\n1001,Анна,Директор\n,Dora,Бухгалтер\n");
    importFile(file, "--match", "id", "--fill", "given");
    onPortal(List.of("edit", "1001", "--field", "Должность по договору=Советник"));

    Run undo = onPortal(List.of("undo", file + ".ledger", "--yes"));

    assertThat(undo.exitCode()).as("%s", undo).isEqualTo(12);
    assertThat(undo.err())
        .startsWith("contact 1001 was not undone: ")
        .endsWith(line("1 change was undone, 1 not"));
    assertThat(found("Иванова")).contains("Советник");
    assertThat(found("Dora")).doesNotContain("Dora");
  }

  @Test
  void policy_fill_match_and_companies_have_effect() throws Exception {
    Path file =
        write(
            "new.csv",
            "First name,Last name,Company,Job title,E-mail\n"
                + "Boris,Ivanov,Unknown Ltd,CTO,boris@new.example\n");

    assertThat(importFile(file, "--policy", "update-only").err())
        .contains("no contact matches, and only matching ones are updated");
    assertThat(importFile(file, "--companies", "by-name").err()).contains("1 rejected");
    assertThat(writes()).isZero();
    assertThat(importFile(file, "--companies", "ignored").err()).contains("1 created");

    Path changed =
        write(
            "changed.csv",
            "First name,Last name,Job title,E-mail\nBoris,Ivanov,CEO,other@new.example\n");
    assertThat(importFile(changed, "--match", "email,name", "--policy", "create-only").err())
        .contains("1 unchanged");
    Run blanks = importFile(changed, "--match", "email,name", "--ledger", folder + "/b");
    assertThat(blanks.err()).contains("1 updated");
    assertThat(found("Ivanov")).contains("\"CTO\"", "other@new.example");
    importFile(changed, "--match", "name", "--fill", "given", "--ledger", folder + "/c");
    assertThat(found("Ivanov")).contains("\"CEO\"");
  }

  @Test
  void an_import_asks_on_a_terminal_and_requires_yes_elsewhere() throws Exception {
    Path file = write("new.csv", TABLE);
    List<String> words = List.of("import", file.toString());

    Run elsewhere = onPortal(words);
    program.terminal = new ScriptedTerminal("no");
    Run refused = onPortal(words);
    ScriptedTerminal terminal = new ScriptedTerminal("y");
    program.terminal = terminal;
    Run agreed = onPortal(words);

    assertThat(elsewhere.exitCode()).isEqualTo(2);
    assertThat(elsewhere.err()).contains("there is no terminal to ask on: add --yes");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).endsWith(line("nothing was changed"));
    assertThat(terminal.prompts())
        .containsExactly("Import 3 lines of %s into json+%s? [y/N] ".formatted(file, portal.uri()));
    assertThat(agreed.exitCode()).as("%s", agreed).isZero();
    assertThat(agreed.err()).contains("reading all contacts: 1 contact");
  }

  @Test
  void the_setting_for_reading_only_rejects_import_and_undo() throws Exception {
    Path file = write("new.csv", TABLE);
    importFile(file);
    long writes = writes();
    environment.put("CONTACTS_READ_ONLY", "true");

    for (Run run :
        List.of(importFile(file), onPortal(List.of("undo", file + ".ledger", "--yes")))) {
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err()).startsWith("nothing is changed, because CONTACTS_READ_ONLY is true");
    }
    assertThat(writes()).isEqualTo(writes);
  }

  @Test
  void an_import_stops_when_the_portal_fails_and_the_same_command_continues_it() throws Exception {
    StringBuilder table = new StringBuilder("First name,E-mail\n");
    for (int number = 1; number <= 9; number++) {
      table.append("New%1$d,new%1$d@new.example\n".formatted(number));
    }
    Path file = write("new.csv", table.toString());
    environment.put("CONTACTS_RETRIES", "0");
    portal.fault(Fault.parse("token-expires=12"));

    Run broken = importFile(file);

    assertThat(broken.exitCode()).as("%s", broken).isEqualTo(4);
    assertThat(broken.err())
        .containsPattern("the import was stopped after \\d of 9 lines: .*; the");
    environment.remove("CONTACTS_TOKEN");
    environment.put("CONTACTS_LOGIN", r7contacts.simulator.PortalSimulator.DEFAULT_LOGIN);
    environment.put("CONTACTS_PASSWORD", r7contacts.simulator.PortalSimulator.DEFAULT_PASSWORD);
    Run again = importFile(file);
    assertThat(again.exitCode()).as("%s", again).isZero();
    assertThat(found("new.example").lines()).hasSize(10);
  }

  @Test
  void nothing_is_written_if_not_all_contacts_can_be_read() throws Exception {
    portal.fault(Fault.parse("empty=503"));

    Run run = importFile(write("new.csv", TABLE));

    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.err()).endsWith(line("run the same command again"));
    assertThat(writes()).isZero();
  }

  @Test
  void contacts_in_a_file_are_saved_and_undone_with_save_only() throws Exception {
    Path book = write("book.json", "{\"contacts\": []}");
    Path file = write("new.csv", "First name,E-mail\nAnna,anna@new.example\n");
    String from = "memory:" + book;

    Run unsaved = run("import", file.toString(), "--yes", "--from", from);
    Run saved = run("import", file.toString(), "--yes", "--save", "--from", from);

    assertThat(unsaved.err()).contains("nothing was saved: --save");
    assertThat(saved.err()).contains("1 created", "undo " + file + ".ledger --from=" + from);
    assertThat(book).content().contains("anna@new.example");
    assertThat(run("undo", file + ".ledger", "--yes", "--from", from).err()).contains("--save");
    assertThat(run("undo", file + ".ledger", "--yes", "--save", "--from", from).exitCode())
        .isZero();
    assertThat(book).content().doesNotContain("anna@new.example");
  }

  @Test
  void the_ledger_of_contacts_in_a_file_counts_once_they_are_saved() throws Exception {
    Path books = Files.createDirectory(folder.resolve("books"));
    Path book = write("books/book.json", "{\"contacts\": []}");
    Path file = write("new.csv", "First name,E-mail\nAnna,anna@new.example\n");
    List<String> importing =
        List.of("import", file.toString(), "--save", "--from", "memory:" + book);
    program.terminal = new RivalTerminal(() -> delete(book, books));

    Run unsaved = run(importing);
    Files.createDirectory(books);
    write("books/book.json", "{\"contacts\": []}");
    program.terminal = new RivalTerminal(() -> {});
    Run saved = run(importing);
    Run again = run(importing);

    assertThat(unsaved.exitCode()).as("%s", unsaved).isEqualTo(1);
    assertThat(unsaved.err()).contains("nothing was saved: ").doesNotContain("created", "undo");
    assertThat(saved.err()).contains("1 created").doesNotContain("exists");
    assertThat(again.err()).contains("1 done in an earlier run");
    assertThat(book).content().containsOnlyOnce("anna@new.example");
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("books", "new.csv", "new.csv.ledger");
  }

  @Test
  void an_undo_that_is_not_saved_can_be_repeated() throws Exception {
    Path books = Files.createDirectory(folder.resolve("books"));
    Path book = write("books/book.json", "{\"contacts\": []}");
    Path file = write("new.csv", "First name,E-mail\nAnna,anna@new.example\n");
    String from = "memory:" + book;
    run("import", file.toString(), "--yes", "--save", "--from", from);
    String contacts = Files.readString(book);
    List<String> undo = List.of("undo", file + ".ledger", "--save", "--from", from);
    program.terminal = new RivalTerminal(() -> delete(book, books));

    Run unsaved = run(undo);
    Files.createDirectory(books);
    write("books/book.json", contacts);
    Run planned = run("undo", file + ".ledger", "--dry-run", "--from", from);
    program.terminal = new RivalTerminal(() -> {});
    Run undone = run(undo);

    assertThat(unsaved.exitCode()).as("%s", unsaved).isEqualTo(1);
    assertThat(planned.err()).endsWith(line("1 change would be undone"));
    assertThat(undone.err()).endsWith(line("1 change was undone"));
    assertThat(book).content().doesNotContain("anna@new.example");
  }

  private static void delete(Path... files) {
    for (Path file : files) {
      assertThat(file.toFile().delete()).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({"windows-1251, ;", "UTF-8, ;", "UTF-8, '\t'", "windows-1251, ','"})
  void encodings_and_separators_are_detected_and_values_kept_as_typed(
      String encoding, String separator) throws Exception {
    String table =
        """
        Имя;Фамилия;Телефон;Эл. почта;День рождения
        Пётр;Ёлкин;8 (912) 000-00-02, доб. 5;petr@new.example;31.12.1984
        """
            .replace(", доб", " доб")
            .replace(";", separator);
    Path file = write("new.csv", table, Charset.forName(encoding));

    Run run = importFile(file);

    assertThat(run.exitCode()).as("%s", run).isZero();
    assertThat(found("Ёлкин")).contains("Пётр", "8 (912) 000-00-02 доб. 5", "31.12.1984");
    assertThat(file).hasBinaryContent(table.getBytes(Charset.forName(encoding)));
  }
}
