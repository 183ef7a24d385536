package r7contacts.demo.xray;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import r7contacts.demo.text.Differences;
import r7contacts.domain.Contact;
import r7contacts.port.ContactError;
import r7contacts.portal.PortalListener;
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

  /** Returns an X-ray as a document of its own, which loads nothing. */
  public static String document(Xray xray) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src %s; script-src %s; img-src data:; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>X-ray of contact %s</title>
        <link rel="icon" href="data:,">
        <style>%s</style>
        </head>
        <body class="alone">
        <main>
        <h1>X-ray of contact %s</h1>
        %s
        </main>
        <script>%s</script>
        </body>
        </html>
        """
        .formatted(
            Markup.hash(Markup.STYLE),
            Markup.hash(Markup.SCRIPT),
            xray.id(),
            Markup.STYLE,
            xray.id(),
            elements(xray),
            Markup.SCRIPT);
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
            requests(),
            jsonColumn,
            xmlColumn,
            domainColumn,
            trapList());
  }

  private String comparison() {
    if (xray.json().outcome().isLeft() || xray.xml().outcome().isLeft()) {
      return "<p class=\"verdict bad\">Not read in both formats.</p>";
    }
    List<String> differences =
        Differences.between(xray.json().outcome().get(), xray.xml().outcome().get());
    return differences.isEmpty()
        ? "<p class=\"verdict\">The contacts read from JSON and from XML are equal.</p>"
        : "<p class=\"verdict bad\">Different in JSON and XML: "
            + Markup.text(String.join("; ", differences))
            + "</p>";
  }

  private String requests() {
    return """
        <div class="scroll"><table class="requests">
        <caption>Requests, with the header <code>Authorization: •••</code></caption>
        <thead><tr><th scope="col">Format</th><th scope="col">Request</th><th scope="col">Status</th>\
        <th scope="col">Time</th><th scope="col">Bytes</th></tr></thead>
        <tbody>
        %s%s</tbody>
        </table></div>
        """
        .formatted(requests(xray.json()), requests(xray.xml()));
  }

  private static String requests(Xray.Reading reading) {
    return reading.requests().stream()
        .map(request -> row(reading.format(), request))
        .collect(Collectors.joining());
  }

  private static String row(String format, PortalListener.Request request) {
    String error = request.error().map(ContactError::message).getOrElse("");
    return """
        <tr><td>%s</td><td><code>%s %s</code>%s</td><td class="%s">%s%s</td><td>%d ms</td><td>%s bytes</td></tr>
        """
        .formatted(
            format,
            Markup.text(request.method()),
            Markup.text(request.path()),
            request.attempt() > 1 ? " attempt " + request.attempt() : "",
            error.isEmpty() ? "ok" : "bad",
            request.status().map(Object::toString).getOrElse("none"),
            error.isEmpty() ? "" : " " + Markup.text(error),
            request.duration().toMillis(),
            String.format(Locale.ROOT, "%,d", request.bytes()));
  }

  private static String text(PortalListener.Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static Option<WireNode> tree(Xray.Reading reading, boolean isXml) {
    return reading
        .answer()
        .flatMap(
            answer -> {
              try {
                String text = text(answer);
                return Option.some(isXml ? XmlTree.read(text) : JsonTree.read(text));
              } catch (JacksonException | IllegalArgumentException otherDocument) {
                return Option.none();
              }
            });
  }

  private String column(Xray.Reading reading, Option<WireNode> tree, boolean isXml) {
    String content =
        tree.map(root -> AnswerColumn.html(root, isXml, traps))
            .orElse(
                reading
                    .answer()
                    .filter(answer -> answer.body().length > 0)
                    .map(answer -> "<pre>" + Markup.text(text(answer)) + "</pre>"))
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
            .flatMap(contact -> answer.map(root -> values(ContactValues.of(contact, root))))
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

  private String values(List<ContactValues.Section> sections) {
    return sections.stream().map(this::section).collect(Collectors.joining("\n"));
  }

  private String section(ContactValues.Section section) {
    String title = section.title().isEmpty() ? "" : "<h4>" + section.title() + "</h4>\n";
    return title
        + section.values().stream()
            .map(value -> row(value))
            .collect(Collectors.joining("\n", "<dl>\n", "\n</dl>"));
  }

  private String row(ContactValues.Value value) {
    boolean isAbsent = value.text().isEmpty();
    boolean isDefault = value.sources().isEmpty();
    String badge = "";
    if (isDefault) {
      traps.add(Trap.DEFAULT);
      badge =
          " <a class=\"trap\" href=\"#trap-default\" title=\"%s\">§%s</a>"
              .formatted(Trap.DEFAULT.title, Trap.DEFAULT.section);
    }
    return """
        <div><dt>%s</dt><dd><span class="value%s" data-sources="%s">%s</span>%s</dd></div>"""
        .formatted(
            value.label(),
            isAbsent ? " absent" : "",
            Markup.attribute(String.join(" ", value.sources())),
            isAbsent ? "absent" : Markup.text(value.text()),
            isDefault ? " <small>not sent</small>" + badge : "");
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
                    <li id="trap-%s"><span class="trap">§%s</span> <strong>%s.</strong> %s</li>"""
                        .formatted(
                            trap.name().toLowerCase(Locale.ROOT),
                            trap.section,
                            trap.title,
                            Markup.text(trap.advice)))
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
