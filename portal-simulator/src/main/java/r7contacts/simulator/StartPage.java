package r7contacts.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.http.Reply;
import r7contacts.simulator.http.Request;
import r7contacts.simulator.http.Target;

/** The page {@code /}: the contacts with a search, the selected contact, the requests so far. */
final class StartPage {

  private static final String STYLE = resource("page.css");
  private static final String SCRIPT = resource("page.js");

  private final ContactListing listing;
  private final @Nullable LongFunction<ContactView.Part> view;

  StartPage(ContactListing listing, @Nullable LongFunction<ContactView.Part> view) {
    this.listing = listing;
    this.view = view;
  }

  private static String resource(String name) {
    try (InputStream text = StartPage.class.getResourceAsStream("page/" + name)) {
      return new String(Objects.requireNonNull(text, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the page, with the parameters {@code q}, the search, and {@code id}, a contact. */
  Reply reply(Request request) {
    String[] parameters = {"", ""};
    Target.parameters(
        request.target().query(),
        (name, value) -> {
          if (name.equals("q")) {
            parameters[0] = value;
          } else if (name.equals("id") && value.matches("\\d{1,18}")) {
            parameters[1] = value;
          }
        });
    ContactView.Part part =
        view == null || parameters[1].isEmpty()
            ? new ContactView.Part(hint(), "", "")
            : view.apply(Long.parseLong(parameters[1]));
    Reply page =
        Reply.of(200, "text/html; charset=utf-8", html(part, parameters[0], parameters[1]));
    return page.withHeader("Content-Security-Policy", policy(part));
  }

  /** Forbids everything that is not part of the page, so that a text of a contact cannot run. */
  private static String policy(ContactView.Part part) {
    return "default-src 'none'; style-src %s %s; script-src %s %s; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        .formatted(
            Html.hash(STYLE), Html.hash(part.style()), Html.hash(SCRIPT), Html.hash(part.script()));
  }

  private String hint() {
    return view == null
        ? ""
        : "<p class=\"hint\">Select a contact to see its JSON, its XML and what becomes of them.</p>";
  }

  private String html(ContactView.Part part, String search, String selected) {
    return """
        <!DOCTYPE html>
        <html lang="en"%s>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%sPortal simulator</title>
        <link rel="icon" href="data:,">
        <style>%s</style>
        <style>%s</style>
        </head>
        <body>
        <a class="skip" href="#main">Skip to the contact</a>
        <header class="top"><h1>Portal simulator</h1>
        <p>Made-up contacts of an R7-Office / ONLYOFFICE portal on this machine</p></header>
        <div class="frame">
        <div class="side">
        <nav aria-labelledby="contacts-title">
        <h2 id="contacts-title">Contacts</h2>
        <form role="search" action="/" method="get">
        <label for="q">Name or id</label>
        <input id="q" name="q" type="search" value="%s" autocomplete="off" spellcheck="false">
        %s<button>Search</button>
        </form>
        %s</nav>
        <section aria-labelledby="requests-title">
        <h2 id="requests-title">Requests so far</h2>
        <p id="count" role="status"></p>
        <ol id="requests"></ol>
        <noscript><p><a href="/requests.json">Requests as JSON</a></p></noscript>
        </section>
        </div>
        <main id="main" tabindex="-1">
        %s
        </main>
        </div>
        <script>%s</script>
        <script>%s</script>
        </body>
        </html>
        """
        .formatted(
            view == null ? " class=\"plain\"" : selected.isEmpty() ? "" : " class=\"selected\"",
            selected.isEmpty() ? "" : "Contact " + selected + " – ",
            STYLE,
            part.style(),
            Html.escaped(search),
            selected.isEmpty()
                ? ""
                : "<input type=\"hidden\" name=\"id\" value=\"" + selected + "\">\n",
            contacts(search, selected),
            part.html(),
            SCRIPT,
            part.script());
  }

  private String contacts(String search, String selected) {
    ContactListing.Result found = listing.find(search);
    String note =
        found.items().isEmpty()
            ? "No contact matches."
            : found.hasMore()
                ? "The first %d; search for others.".formatted(found.items().size())
                : "";
    String items =
        found.items().stream()
            .map(item -> item(item, search, selected))
            .collect(Collectors.joining("\n"));
    return """
        <div id="found"><p role="status">%s</p>
        <ul>
        %s
        </ul></div>
        """
        .formatted(note, items);
  }

  private String item(ContactListing.Item item, String search, String selected) {
    String name = "<bdi>" + Html.escaped(item.name()) + "</bdi>";
    String query = URLEncoder.encode(search, StandardCharsets.UTF_8);
    String title =
        view == null
            ? "<span class=\"name\">" + name + "</span>"
            : "<a class=\"name\" href=\"/?id=%d%s\"%s>%s</a>"
                .formatted(
                    item.id(),
                    query.isEmpty() ? "" : "&amp;q=" + query,
                    selected.equals(Integer.toString(item.id())) ? " aria-current=\"page\"" : "",
                    name);
    return """
        <li>%s <small>%s %d <a href="/contact/%d.json" aria-label="JSON of contact %d">JSON</a> \
        <a href="/contact/%d.xml" aria-label="XML of contact %d">XML</a></small></li>"""
        .formatted(
            title,
            item.isCompany() ? "company" : "person",
            item.id(),
            item.id(),
            item.id(),
            item.id(),
            item.id());
  }
}
