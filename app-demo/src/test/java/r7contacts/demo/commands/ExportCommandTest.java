package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.demo.Program.Run;
import r7contacts.demo.ScriptedTerminal;
import r7contacts.demo.options.FileFormat;
import r7contacts.demo.options.Names;
import r7contacts.domain.Contact;
import r7contacts.files.ContactLine;
import r7contacts.files.table.XlsxTable;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactQuery;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;

class ExportCommandTest extends CommandTestBase {

  @Test
  void every_format_contains_all_contacts() throws Exception {
    for (FileFormat format : EnumSet.complementOf(EnumSet.of(FileFormat.XLSX))) {
      Run run = run("export - --format " + Names.of(format));

      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).contains("ООО «Ромашка»", "Tadjeddine", "山田");
      assertThat(run.err()).matches("12 contacts, [0-9,]+ bytes, in \\d+ s\\R");
    }
    List<Contact> lines =
        run("export - --format jsonl").out().lines().map(ContactJson::read).toList();
    try (Stream<Contact> all =
        InMemoryContacts.demo().stream(ContactQuery.all()).map(one -> one.get())) {
      assertThat(lines).isEqualTo(all.toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"all.jsonl", "all.csv", "all.vcf"})
  void a_resumed_export_equals_an_uninterrupted_one(String name) throws Exception {
    Path file = folder.resolve(name);
    Path whole = folder.resolve("whole-" + name);
    String from = "xml+" + portal.uri();
    run(List.of("export", whole.toString(), "--from", from));

    List<String> export =
        List.of("export", file.toString(), "--page-size", "2", "--resume", "--from", from);
    portal.fault(Fault.parse("token-expires=5"));
    Run broken = run(export);
    assertThat(broken.exitCode()).as("%s", broken).isEqualTo(4);
    assertThat(file).doesNotExist();
    assertThat(broken.err())
        .containsPattern(
            "the export is incomplete: "
                + file
                + "\\.part holds \\d+ contacts; --resume continues it")
        .doesNotContain("is unchanged", " bytes");

    program.environment.remove("CONTACTS_TOKEN");
    program.environment.put("CONTACTS_LOGIN", PortalSimulator.DEFAULT_LOGIN);
    program.environment.put("CONTACTS_PASSWORD", PortalSimulator.DEFAULT_PASSWORD);
    assertThat(run(export).err())
        .matches("12 contacts \\(\\d in this run\\), [0-9,]+ bytes, in \\d+ s\\R");

    assertThat(file).hasSameBinaryContentAs(whole);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder(name, "whole-" + name);
  }

  @Test
  void an_interrupted_export_with_force_is_resumed_and_replaces_the_file() throws Exception {
    Path file = Files.writeString(folder.resolve("all.csv"), "mine");
    String from = "json+" + portal.uri();
    portal.fault(Fault.parse("token-expires=5"));

    Run broken =
        run(List.of("export", file.toString(), "--force", "--page-size", "2", "--from", from));
    assertThat(broken.err())
        .containsPattern(
            "the export is incomplete: "
                + file
                + "\\.part holds \\d contacts, "
                + file
                + " is unchanged");
    assertThat(file).hasContent("mine");
    // The custom fields cannot be read either.
    Run again = run(List.of("export", file.toString(), "--resume", "--from", from));
    assertThat(again.exitCode()).isEqualTo(4);
    assertThat(again.err().lines()).hasSize(2).last().asString().contains(".part holds ");
    program.environment.put("CONTACTS_LOGIN", PortalSimulator.DEFAULT_LOGIN);
    program.environment.put("CONTACTS_PASSWORD", PortalSimulator.DEFAULT_PASSWORD);
    program.environment.remove("CONTACTS_TOKEN");

    assertThat(run(List.of("export", file.toString(), "--resume", "--from", from)).exitCode())
        .isZero();
    assertThat(file).content().startsWith("\uFEFF\"ID\"").contains("\"1001\"", "\"2003\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void photos_are_embedded_in_vcards_and_those_that_fail_are_named(String format) throws Exception {
    try (PortalSimulator generated = PortalSimulator.builder().generated(6, 1).start()) {
      program.environment.put("CONTACTS_TOKEN", generated.token());
      generated.answer(
          "/Products/Crm/Data/Storage/photos/contact_2_82_82.png",
          CannedAnswer.of(200, "text/html", "<html>Sign in</html>"));
      generated.answer(
          "/Products/Crm/Data/Storage/photos/contact_3_82_82.png",
          CannedAnswer.of(200, "image/png", "\u0089PNG" + "x".repeat(300_000)));
      Path file = folder.resolve("all.vcf");
      String from = format + "+" + generated.uri();

      Run run = run(List.of("export", file.toString(), "--photos", "--from", from));

      assertThat(run.exitCode()).as("%s", run).isZero();
      assertThat(run.err())
          .contains("2 photos were left out:")
          .containsPattern("  contact 2, .*: .* the photo is text, not an image")
          .containsPattern("  contact 3, .*: it is no JPEG, PNG or GIF, or longer than 229,376 b");
      String cards = Files.readString(file);
      // Contact 5 has no photo of its own.
      assertThat(cards.split("\nPHOTO;ENCODING=b;TYPE=png:iVBORw0KGgo", -1)).hasSize(1 + 3);
      assertThat(cards.split("END:VCARD", -1)).hasSize(1 + 6);
      assertThat(cards).doesNotContain("filehandler", "/Products/");
    }
  }

  @Test
  void an_export_with_photos_ends_with_the_sign_in_and_is_resumed() throws Exception {
    try (PortalSimulator generated = PortalSimulator.builder().generated(6, 1).start()) {
      program.environment.put("CONTACTS_TOKEN", generated.token());
      Path file = folder.resolve("all.vcf");
      List<String> export =
          List.of(
              "export",
              file.toString(),
              "--photos",
              "--page-size=2",
              "--resume",
              "--from=json+" + generated.uri());
      generated.fault(Fault.parse("token-expires=7"));

      Run broken = run(export);
      program.environment.remove("CONTACTS_TOKEN");
      program.environment.put("CONTACTS_LOGIN", PortalSimulator.DEFAULT_LOGIN);
      program.environment.put("CONTACTS_PASSWORD", PortalSimulator.DEFAULT_PASSWORD);
      Run resumed = run(export);

      assertThat(broken.exitCode()).as("%s", broken).isEqualTo(4);
      assertThat(broken.err()).contains("the export is incomplete: ").doesNotContain("left out");
      assertThat(resumed.exitCode()).as("%s", resumed).isZero();
      assertThat(Files.readString(file).split("\nPHOTO;", -1)).hasSize(1 + 5);
    }
  }

  @Test
  void photos_are_for_vcards_from_a_portal() {
    assertThat(run("export - --format csv --photos").err())
        .startsWith("--photos applies to vcard only, not to csv");
    assertThat(run("export - --format vcard --photos").err())
        .startsWith("--photos reads from a portal: add --from with its address");
  }

  @Test
  void an_existing_file_is_replaced_with_force_only() throws Exception {
    Path file = Files.writeString(folder.resolve("all.csv"), "mine");

    assertThat(run(List.of("export", file.toString())))
        .isEqualTo(new Run(2, "", line(file + " already exists; --force replaces it")));
    assertThat(file).hasContent("mine");
    assertThat(run(List.of("export", file.toString(), "--force")).exitCode()).isZero();
    assertThat(file).content().startsWith("\uFEFF\"ID\",\"Kind\"");
    assertThat(run(List.of("export", file.toString(), "--resume")))
        .isEqualTo(
            new Run(
                2,
                "",
                line(
                    file
                        + " already exists, and there is no unfinished export to resume; --force"
                        + " replaces it")));
  }

  @Test
  void existing_files_are_checked_before_any_request() throws Exception {
    String from = "json+" + portal.uri();
    Path directory = Files.createDirectory(folder.resolve("all.csv"));
    Path otherPart = Files.writeString(folder.resolve("new.csv.part"), "mine");

    assertThat(run(List.of("export", directory.toString(), "--force", "--from", from)))
        .isEqualTo(new Run(2, "", line(directory + " is a directory")));
    assertThat(run(List.of("export", folder.resolve("new.csv").toString(), "--from", from)))
        .isEqualTo(
            new Run(
                2,
                "",
                line(
                    otherPart
                        + " already exists and is not an unfinished export; move it away, or use --force to"
                        + " replace it")));
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  void a_failed_export_reports_how_to_resume_it() {
    portal.fault(Fault.parse("html"));
    Path file = folder.resolve("all.jsonl");

    Run run = run(List.of("export", file.toString(), "--from", "json+" + portal.uri()));

    assertThat(run.exitCode()).isEqualTo(8);
    assertThat(run.err())
        .endsWith(line("the export is incomplete: no contact was written; --resume starts over"))
        .hasLineCount(2);
    assertThat(file).doesNotExist();
  }

  @Test
  void on_a_terminal_the_progress_is_shown_and_erased() {
    program.terminal = new ScriptedTerminal();
    Path file = folder.resolve("all.jsonl");

    Run run = run(List.of("export", file.toString(), "--page-size", "5"));

    assertThat(run.err())
        .contains("\r\u001b[K[")
        .contains(" of 12")
        .contains("\r\u001b[K12 contacts");
  }

  @Test
  void an_unwritable_file_is_reported_with_its_name() {
    Path file = folder.resolve("none").resolve("all.csv");

    assertThat(run(List.of("export", file.toString())))
        .isEqualTo(new Run(1, "", line("cannot write " + file + ": there is no such directory")));
  }

  @Test
  void tables_are_for_spreadsheets_of_the_locale_or_for_programs() throws Exception {
    Path file = folder.resolve("all.csv");

    String plain = run("find --output csv --for program --tag VIP").out();
    String guarded = run("find --output csv --tag VIP").out();
    program.environment.put("LC_ALL", "ru_RU.UTF-8");
    run("export " + file + " --from memory:");

    assertThat(plain).contains("\"+7 912 345-67-89\"", "\"2024-03-05T09:30:00+03:00\"");
    assertThat(guarded)
        .startsWith("\"ID\",\"Kind\"")
        .contains("\"'+7 912 345-67-89\"", "\"2024-03-05 09:30:00\"");
    assertThat(file).content().startsWith("\uFEFF\"ID\";\"Вид\";");
    assertThat(run("find --output csv --for program --headings ru --tag VIP").out())
        .startsWith("\"ID\",\"Вид\"");
  }

  @Test
  void a_sheet_is_exported_and_resumed() throws Exception {
    Path file = folder.resolve("all.xlsx");
    String from = " --from xml+" + portal.uri();
    portal.fault(Fault.parse("token-expires=5"));

    Run broken = run("export " + file + " --page-size 2" + from);
    program.environment.remove("CONTACTS_TOKEN");
    program.environment.put("CONTACTS_LOGIN", PortalSimulator.DEFAULT_LOGIN);
    program.environment.put("CONTACTS_PASSWORD", PortalSimulator.DEFAULT_PASSWORD);
    Run resumed = run("export " + file + " --page-size 2 --resume" + from);

    assertThat(broken.exitCode()).isEqualTo(4);
    assertThat(resumed.err()).startsWith("12 contacts (");
    assertThat(folder.toFile().list()).containsExactly("all.xlsx");
    try (Stream<ContactLine> rows = XlsxTable.reader().read(file)) {
      assertThat(rows.map(row -> row.values().get().contact().displayName()))
          .hasSize(12)
          .contains("ООО «Ромашка»");
    }
  }

  @Test
  void vcards_have_the_version_and_the_birthday_that_are_wanted() {
    assertThat(run("find --output vcard --tag VIP").out())
        .contains("VERSION:3.0")
        .doesNotContain("BDAY", "PHOTO");
    assertThat(run(List.of("find", "--output", "vcard", "--birthday", "День рождения")).out())
        .contains("BDAY:1984-12-31");
    assertThat(run("find --output vcard --vcard-version 4.0 --tag VIP").out())
        .contains("VERSION:4.0");
  }
}
