package r7contacts.demo.text;

import java.util.ArrayList;
import java.util.List;

/** Text in two columns, labels and values, in sections. */
public final class Columns {

  private static final int MAX_LABEL_WIDTH = 32;
  private static final String MARGIN = "  ";

  private final int page;
  private final List<Section> sections = new ArrayList<>();

  /**
   * Creates an empty text.
   *
   * @param page the width of lines
   */
  public Columns(int page) {
    this.page = page;
  }

  /** Begins a section without a title. */
  public void section() {
    section("");
  }

  /** Begins a section with a title. */
  public void section(String title) {
    sections.add(new Section(TerminalText.printable(title), new ArrayList<>()));
  }

  /** Adds a row to the current section. Long labels and values are wrapped. */
  public void row(String label, String value) {
    row(label, value, true);
  }

  /** Adds a row whose value is not wrapped, so that it can be copied as a whole. */
  public void unwrappedRow(String label, String value) {
    row(label, value, false);
  }

  private void row(String label, String value, boolean isWrapped) {
    sections
        .get(sections.size() - 1)
        .rows()
        .add(new Row(TerminalText.printable(label), value, isWrapped));
  }

  /** Returns the lines. Sections without rows are omitted. */
  public List<String> lines() {
    List<Section> filled = sections.stream().filter(section -> !section.rows().isEmpty()).toList();
    int labelWidth =
        filled.stream()
            .flatMap(section -> section.rows().stream())
            .mapToInt(row -> TerminalText.width(row.label()))
            .filter(width -> width <= MAX_LABEL_WIDTH)
            .max()
            .orElse(0);
    List<String> lines = new ArrayList<>();
    for (Section section : filled) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      if (!section.title().isEmpty()) {
        TerminalText.wrapped(section.title(), page - MARGIN.length())
            .forEach(title -> lines.add(MARGIN + title));
      }
      section.rows().forEach(row -> lines.addAll(row.lines(labelWidth, page)));
    }
    return lines;
  }

  private record Section(String title, List<Row> rows) {}

  private record Row(String label, String value, boolean isWrapped) {

    List<String> lines(int labelWidth, int page) {
      int indent = 2 * MARGIN.length() + labelWidth;
      List<String> values =
          new ArrayList<>(
              TerminalText.wrapped(
                  value, isWrapped ? Math.max(1, page - indent) : Integer.MAX_VALUE));
      List<String> lines = new ArrayList<>();
      if (TerminalText.width(label) <= labelWidth) {
        lines.add(MARGIN + TerminalText.padded(label, labelWidth) + MARGIN + values.remove(0));
      } else {
        // A long label has its own lines, so that the values stay aligned.
        TerminalText.wrapped(label, page - MARGIN.length())
            .forEach(text -> lines.add(MARGIN + text));
      }
      values.forEach(text -> lines.add(" ".repeat(indent) + text));
      return lines.stream().map(String::stripTrailing).toList();
    }
  }
}
