package r7contacts.demo.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.demo.Program.Run;

/** Wrong usage of import and undo is reported before anything is written. */
class ImportUsageTest extends ImportTestBase {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--match emial | --match is id, email, phone, name or field:LABEL: \"emial\"; did you mean email?",
        "--match field: | --match is id, email, phone, name or field:LABEL: \"field:\"",
        "--match field:KPP | there is no custom field \"KPP\"; there are ",
        "--policy upsrt | --policy: \"upsrt\" is not one of upsert, create-only, update-only; did",
        "--fill all | --fill: \"all\" is not one of blanks, given",
        "--companies none | --companies: \"none\" is not one of by-name-or-new, by-name, ignored",
        "--map gogle | --map: the file gogle does not exist, and the ready maps are google and",
        "--map google | --map: the file ",
        "--save | --save needs a file to write to",
        "--save --dry-run | --save and --dry-run cannot be combined"
      })
  void wrong_options_are_usage_errors(String options, String message) throws Exception {
    Path file = write("new.csv", "Nachname,E-mail\nIvanov,boris@new.example\n");

    Run run = importFile(file, options.split(" "));

    assertThat(run.exitCode()).as("%s", run).isEqualTo(2);
    assertThat(run.err()).startsWith(message);
    assertThat(writes()).isZero();
  }

  @Test
  void wrong_files_are_usage_errors() throws Exception {
    Path file = write("new.csv", TABLE);
    Path cards = write("new.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nEND:VCARD\n");
    Path empty = write("empty.csv", "");
    Path bad = write("bad.ledger", "{\n");
    Path map = write("map.txt", "Nachname = Lst name\n");

    assertThat(usage(folder.resolve("no.csv"))).contains("no.csv does not exist");
    assertThat(usage(write("new.txt", TABLE))).contains("or add --format");
    assertThat(usage(folder, "--format", "csv")).contains("is a directory");
    assertThat(usage(empty)).contains("contains no contacts");
    assertThat(usage(write("new.xlsx", "no zip"))).contains("cannot be read");
    assertThat(usage(cards, "--map", "google"))
        .contains("--map applies to tables only, not to vcard");
    assertThat(usage(file, "--map", map.toString()))
        .contains("--map: line 1: \"Lst name\" is no title of a table of contacts");
    assertThat(usage(file, "--report", file.toString())).contains("--report would replace");
    assertThat(usage(file, "--ledger", file.toString())).contains("--ledger is the file to import");
    assertThat(usage(file, "--ledger", bad.toString())).contains("is no ledger of an import");
    String book = "memory:" + write("book.json", "{\"contacts\": []}");
    List<String> inMemory =
        List.of("import", file.toString(), "--yes", "--save", "--from", book, "--ledger");
    assertThat(run(with(inMemory, bad.toString())).err())
        .contains("the file " + bad + " is no ledger of an import");
    assertThat(run(with(inMemory, folder + "/no/x.ledger")).err())
        .contains("no/x.ledger cannot be used: there is no such directory");
    assertThat(folder.resolve("bad.ledger.part")).doesNotExist();
    assertThat(onPortal(List.of("undo", folder + "/no.ledger", "--yes")).err())
        .contains("no.ledger does not exist");
    assertThat(onPortal(List.of("undo", bad.toString(), "--yes")).exitCode()).isEqualTo(2);
    assertThat(importFile(file, "--report", folder + "/no/report.csv"))
        .isEqualTo(
            new Run(
                1,
                "",
                line("cannot write " + folder + "/no/report.csv: there is no such directory")));
    assertThat(writes()).isZero();
    assertThat(folder.resolve("no.ledger")).doesNotExist();
  }

  private static List<String> with(List<String> words, String last) {
    List<String> all = new ArrayList<>(words);
    all.add(last);
    return all;
  }

  private String usage(Path file, String... options) {
    Run run = importFile(file, options);
    assertThat(run.exitCode()).as("%s", run).isEqualTo(2);
    return run.err();
  }
}
