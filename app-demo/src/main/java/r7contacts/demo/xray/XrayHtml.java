package r7contacts.demo.xray;

import io.vavr.control.Option;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import r7contacts.demo.text.Differences;
import r7contacts.domain.Contact;
import r7contacts.port.ContactError;
import tools.jackson.core.JacksonException;

/** An X-ray as HTML: the requests, three columns and the traps. */
public final class XrayHtml {

  private static final String NO_ANSWER = "<p class=\"none\">No answer was read.</p>";

  private final Xray xray;
  private final Set<Trap> traps = EnumSet.noneOf(Trap.class);

  private XrayHtml(Xray xray) {
    this.xray = xray;
  }

  /** Returns the style sheet of {@link #elements}. */
  public static String style() {
    return Markup.STYLE;
  }

  /** Returns the script of {@link #elements}. */
  public static String script() {
    return Markup.SCRIPT;
  }

  /** Returns the elements of an X-ray, for the main part of a page. */
  public static String elements(Xray xray) {
    return new XrayHtml(xray).elements();
  }

  private String elements() {
    Option<WireNode> json = tree(xray.json(), false);
    Option<WireNode> xml = tree(xray.xml(), true);
    String jsonColumn = column(xray.json(), json, false);
    String xmlColumn = column(xray.xml(), xml, true);
    String domainColumn = domainColumn(json.orElse(xml));
    return """
        <section class="xray" aria-labelledby="xray-title">
        <header>
        <h2 id="xray-title"><bdi>%s</bdi></h2>
        <p class="about">contact %s of %s, read %s</p>
        %s
        </header>
        %s
        <p class="help">Point at a value, or go to it with Tab and the arrow keys, to light up its sources. \
        Enter keeps them lit, Escape releases them.</p>
        <div class="columns">
        %s
        %s
        %s
        </div>
        <div id="lit" class="lit-bar" role="status" aria-live="polite"></div>
        %s
        </section>
        """
        .formatted(
            Markup.text(xray.contact().map(Contact::displayName).getOrElse("No contact")),
            xray.id(),
            Markup.text(xray.portal()),
            xray.at(),
            comparison(),
            RequestTable.html(xray),
            jsonColumn,
            xmlColumn,
            domainColumn,
            trapList());
  }

  private String comparison() {
    boolean isJson = xray.json().outcome().isRight();
    boolean isXml = xray.xml().outcome().isRight();
    if (!isJson || !isXml) {
      String which = isJson ? "Read in JSON only." : isXml ? "Read in XML only." : "Not read.";
      return "<p class=\"verdict bad\">" + which + "</p>";
    }
    List<String> differences =
        Differences.between(xray.json().outcome().get(), xray.xml().outcome().get());
    return differences.isEmpty()
        ? "<p class=\"verdict\">The contacts read from JSON and from XML are equal.</p>"
        : "<p class=\"verdict bad\">Different in JSON and XML: "
            + Markup.text(String.join("; ", differences))
            + "</p>";
  }

  private static Option<WireNode> tree(Xray.Reading reading, boolean isXml) {
    return reading
        .text()
        .flatMap(
            text -> {
              try {
                return Option.some(isXml ? XmlTree.read(text) : JsonTree.read(text));
              } catch (JacksonException | IllegalArgumentException otherDocument) {
                return Option.none();
              }
            });
  }

  private String column(Xray.Reading reading, Option<WireNode> tree, boolean isXml) {
    String content =
        tree.map(root -> AnswerColumn.html(root, isXml, traps))
            .orElse(reading.text().map(text -> "<pre>" + Markup.text(text) + "</pre>"))
            .getOrElse(NO_ANSWER);
    String bytes =
        reading
            .answer()
            .map(
                answer ->
                    String.format(
                        Locale.ROOT, "%,d bytes, line breaks added", answer.body().length))
            .getOrElse("");
    return column(reading.format(), bytes, "answer", content);
  }

  private String domainColumn(Option<WireNode> answer) {
    String content =
        xray.contact()
            .flatMap(
                contact ->
                    answer.map(root -> ContactColumn.html(ContactValues.of(contact, root), traps)))
            .getOrElse(
                () ->
                    "<p class=\"none\">%s</p>"
                        .formatted(
                            Markup.text(
                                xray.json().outcome().fold(ContactError::message, any -> ""))));
    return column("Contact", "as programs read it", "domain", content);
  }

  private static String column(String title, String note, String kind, String content) {
    return """
        <section class="column %1$s" aria-labelledby="column-%2$s">
        <h3 id="column-%2$s">%3$s <small>%4$s</small></h3>
        <div class="body" data-column="%3$s">
        %5$s
        </div>
        </section>"""
        .formatted(kind, title.toLowerCase(Locale.ROOT), title, note, content);
  }

  private String trapList() {
    if (traps.isEmpty()) {
      return "";
    }
    String items =
        traps.stream()
            .map(
                trap ->
                    """
                    <li id="%s"><span class="trap">§%s</span> <strong>%s.</strong> %s</li>"""
                        .formatted(
                            trap.anchor(), trap.section, trap.title, Markup.text(trap.advice)))
            .collect(Collectors.joining("\n"));
    return """
        <section class="traps" aria-labelledby="traps-title">
        <h3 id="traps-title">Traps in these answers <small>with sections of the portal field guide</small></h3>
        <ul>
        %s
        </ul>
        </section>"""
        .formatted(items);
  }
}
