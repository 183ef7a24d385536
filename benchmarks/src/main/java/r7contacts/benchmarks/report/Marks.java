package r7contacts.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Place of one part's tables for this Java in a document, between two marks. */
record Marks(Path document, String part) {

  private static final String END = "<!-- end -->";

  private String begin() {
    return "<!-- %s on Java %d -->".formatted(part, Runtime.version().feature());
  }

  /**
   * Checks that the marks exist, before time is spent on measuring.
   *
   * @throws IllegalArgumentException if they do not
   */
  void require() throws IOException {
    text();
  }

  private String text() throws IOException {
    String text = Files.readString(document);
    if (end(text) < 0) {
      throw new IllegalArgumentException(
          "%s has no \"%s\" with an \"%s\" behind it".formatted(document, begin(), END));
    }
    return text;
  }

  /** Replaces the text between the marks. */
  void write(String tables) throws IOException {
    String text = text();
    int from = text.indexOf(begin()) + begin().length();
    Files.writeString(
        document, text.substring(0, from) + "\n\n" + tables + "\n\n" + text.substring(end(text)));
  }

  private int end(String text) {
    int from = text.indexOf(begin());
    return from < 0 ? -1 : text.indexOf(END, from);
  }
}
