package r7contacts.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import r7contacts.port.ContactError;

/**
 * A table in {@code docs/failures.md} that is generated from measured outcomes.
 *
 * <p>The test fails if document and behaviour differ; {@code -Dfailures.write=true} writes the
 * document instead.
 */
record GeneratedTable(String name, String head, List<String> rows) {

  private static final Path DOCUMENT = Path.of("..", "docs", "failures.md");
  private static final boolean WRITES = Boolean.getBoolean("failures.write");

  void isInTheDocument() throws IOException {
    String start = "<!-- %s: made by %s -->\n".formatted(name, "mvn verify");
    String end = "<!-- end of " + name + " -->";
    String document = Files.readString(DOCUMENT);
    int from = document.indexOf(start);
    int to = document.indexOf(end);
    assertThat(from).as("start of the table %s in %s", name, DOCUMENT).isNotNegative();
    assertThat(to).as("end of the table %s in %s", name, DOCUMENT).isGreaterThan(from);
    String table = head + String.join("", rows);
    if (WRITES) {
      Files.writeString(
          DOCUMENT, document.substring(0, from + start.length()) + table + document.substring(to));
    } else {
      assertThat(document.substring(from + start.length(), to))
          .as("%s; -Dfailures.write=true updates it", DOCUMENT)
          .isEqualTo(table);
    }
  }

  static String row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      row.append(' ').append(String.valueOf(cell).replace("|", "\\|")).append(" |");
    }
    return row.append('\n').toString();
  }

  /** Returns an outcome in words that do not change between runs. */
  static String shown(Either<ContactError, ?> outcome) {
    return outcome.fold(error -> "`" + kind(error) + "` " + message(error), found -> "the contact");
  }

  private static String kind(ContactError error) {
    return error.getClass().getSimpleName();
  }

  private static String message(ContactError error) {
    return error
        .message()
        .replaceFirst("^[a-z ]+: ", "")
        .replaceAll("http://127\\.0\\.0\\.1:\\d+", "https://portal.example")
        .replace("127.0.0.1", "portal.example")
        .replaceAll("times in \\d+\\.\\d s", "times in … s")
        .replaceAll("\\(line \\d+, column \\d+\\)", "(line …, column …)")
        .replaceAll("try again in \\d+ s", "try again in … s");
  }
}
