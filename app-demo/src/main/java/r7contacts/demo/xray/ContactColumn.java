package r7contacts.demo.xray;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The column of the contact: its values with their sources. */
final class ContactColumn {

  private ContactColumn() {}

  /**
   * Returns the values of a contact.
   *
   * @param found takes the traps that the values show
   */
  static String html(List<ContactValues.Section> sections, Set<Trap> found) {
    return sections.stream().map(section -> html(section, found)).collect(Collectors.joining("\n"));
  }

  private static String html(ContactValues.Section section, Set<Trap> found) {
    String title = section.title().isEmpty() ? "" : "<h4>" + section.title() + "</h4>\n";
    return title
        + section.values().stream()
            .map(value -> row(value, found))
            .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>"));
  }

  private static String row(ContactValues.Value value, Set<Trap> found) {
    boolean isAbsent = value.text().isEmpty();
    boolean isDefault = value.sources().isEmpty();
    if (isDefault) {
      found.add(Trap.DEFAULT);
    }
    return """
        <div><dt>%s</dt><dd><span class="value%s" data-sources="%s">%s</span>%s</dd></div>"""
        .formatted(
            value.label(),
            isAbsent ? " absent" : "",
            Markup.attribute(String.join(" ", value.sources())),
            isAbsent ? "absent" : Markup.text(value.text()),
            isDefault ? " <small>not sent</small>" + Trap.DEFAULT.badge() : "");
  }
}
