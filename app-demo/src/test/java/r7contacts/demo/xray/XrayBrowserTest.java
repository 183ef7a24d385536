package r7contacts.demo.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program;
import r7contacts.simulator.ContactView;
import r7contacts.simulator.PortalSimulator;

/**
 * The pages in a browser. Skipped without Chromium: {@code apt-get install chromium
 * chromium-driver}.
 */
class XrayBrowserTest {

  private static final Pattern PAGE = Pattern.compile("\"level\":\"(?:SEVERE|WARNING)\"");

  private static final String CREATOR = "[data-path=\"response/createBy/displayName\"]";

  /** The contrast of each text with its background: of the lowest one, and its element. */
  private static final String LOWEST_CONTRAST =
      """
      (() => {
        const light = (c) => { const v = c / 255; return v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4; };
        const rgb = (text) => text.match(/[\\d.]+/g).map(Number);
        const bright = (c) => .2126 * light(c[0]) + .7152 * light(c[1]) + .0722 * light(c[2]);
        let lowest = 99, where = '';
        document.querySelectorAll('body *').forEach((any) => {
          const own = [...any.childNodes].some((n) => n.nodeType === 3 && n.data.trim() !== '');
          if (!own || any.matches('script, style, noscript, .skip') || any.getClientRects().length === 0) return;
          let back = any, colour = rgb(getComputedStyle(back).backgroundColor);
          while (colour[3] === 0) { back = back.parentElement; colour = rgb(getComputedStyle(back).backgroundColor); }
          const a = bright(rgb(getComputedStyle(any).color)), b = bright(colour);
          const contrast = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
          if (contrast < lowest) { lowest = contrast; where = any.outerHTML; }
        });
        return lowest >= 4.5 ? 'enough' : lowest + ' ' + where;
      })()""";

  private static Browser browser;
  private static Program.Running portal;
  private static String address;

  @TempDir private Path directory;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(
        Browser.isInstalled(),
        "SKIPPED: no Chromium; install it with: apt-get install chromium chromium-driver");
    browser = Browser.start();
    portal = new Program().start("portal");
    address = portal.await("(http://127\\.0\\.0\\.1:\\d+)/\n");
  }

  @AfterAll
  static void stop() throws Exception {
    if (portal != null) {
      portal.close();
    }
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void wide() throws Exception {
    browser.size(1280, 900, 1);
    browser.theme("light");
  }

  @AfterEach
  void nothing_is_logged_on_the_console() throws Exception {
    assertThat(browser.console()).doesNotContainPattern(PAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "360, /",
    "1280, /",
    "360, /?id=1234",
    "1280, /?id=1234",
    "360, /?id=1001",
    "900, /?id=1001",
    "1280, /?id=1001",
    "360, /?id=1005"
  })
  void no_page_is_wider_than_the_window(int width, String path) throws Exception {
    browser.size(width, 800, 1);
    browser.open(address + path);

    assertThat(browser.text("document.documentElement.scrollWidth")).isEqualTo("" + width);
    assertThat(browser.text("document.querySelectorAll('.column').length"))
        .isEqualTo(path.equals("/") ? "0" : "3");
  }

  @Test
  void columns_are_side_by_side_on_a_wide_window_and_stacked_on_a_narrow_one() throws Exception {
    String places =
        "[...document.querySelectorAll('.column')].map(c => c.getBoundingClientRect().left)"
            + ".filter((left, i, all) => all.indexOf(left) === i).length";
    browser.open(address + "/?id=1234");

    assertThat(browser.text(places)).isEqualTo("3");
    browser.size(360, 800, 1);
    assertThat(browser.text(places)).isEqualTo("1");
  }

  @Test
  void pointing_at_a_value_lights_its_sources_and_names_them() throws Exception {
    browser.open(address + "/?id=1234");
    browser.pointAt(".domain [data-sources=\"response/createBy/displayName\"]");

    browser.await("document.querySelectorAll('.lit').length === 2");
    assertThat(browser.text("document.querySelectorAll('.answer .lit" + CREATOR + "').length"))
        .isEqualTo("2");
    assertThat(browser.text("document.getElementById('lit').textContent"))
        .contains("Contact Name Mary Façade")
        .contains("JSON createBy.displayName \"Mary Fa&#231;ade\"")
        .contains("XML createBy.displayName Mary Fa&amp;#231;ade")
        .contains("§8.7 HTML-encoded names.");
    browser.pointAt("#xray-title");
    browser.await("document.querySelectorAll('.lit').length === 0");
  }

  @Test
  void sources_are_scrolled_into_view_in_their_columns() throws Exception {
    browser.open(address + "/?id=1234");
    browser.pointAt(".domain [data-sources=\"response/accessList/0/displayName\"]");

    browser.await("document.querySelectorAll('.lit').length === 2");
    assertThat(
            browser.text(
                "[...document.querySelectorAll('.lit')].every(lit => { const box ="
                    + " lit.closest('.body').getBoundingClientRect(), own ="
                    + " lit.getBoundingClientRect(); return own.top >= box.top && own.bottom <="
                    + " box.bottom; })"))
        .isEqualTo("true");
  }

  @Test
  void values_are_reached_and_lit_by_keyboard_alone() throws Exception {
    browser.open(address + "/?id=1234");
    browser.run("document.querySelector('.answer .trap').focus()");
    browser.run("document.querySelector('.answer .value').focus()");
    browser.press("ArrowDown");
    browser.press("ArrowDown");
    browser.press("ArrowDown");

    String focused =
        "document.activeElement.dataset.path || document.activeElement.dataset.sources";
    assertThat(browser.text(focused)).isEqualTo("response/firstName");
    assertThat(browser.text("document.activeElement.getAttribute('aria-describedby')"))
        .isEqualTo("lit");
    assertThat(browser.text("document.activeElement.getAttribute('role')")).isEqualTo("button");
    assertThat(browser.text("document.getElementById('lit').textContent"))
        .contains("Contact First name Tadjeddine");
    browser.press("ArrowRight");
    assertThat(browser.text("document.activeElement.closest('.body').dataset.column"))
        .isEqualTo("XML");
    assertThat(browser.text(focused)).isEqualTo("response/firstName");
    browser.press("ArrowRight");
    assertThat(browser.text(focused)).contains("response/firstName");
  }

  @Test
  void tab_leads_from_column_to_column() throws Exception {
    browser.open(address + "/?id=1234");
    browser.run("document.querySelectorAll('.xray .trap').forEach(trap => trap.tabIndex = -1)");
    browser.run("document.querySelector('.answer .value').focus()");
    browser.press("Tab");

    assertThat(browser.text("document.activeElement.closest('.body').dataset.column"))
        .isEqualTo("XML");
    browser.press("Tab");
    assertThat(browser.text("document.activeElement.closest('.body').dataset.column"))
        .isEqualTo("Contact");
  }

  @Test
  void enter_keeps_sources_lit_until_escape() throws Exception {
    browser.open(address + "/?id=1234");
    browser.run("document.querySelector('.domain [data-sources=\"response/id\"]').focus()");
    browser.press("Enter");
    browser.pointAt(".domain [data-sources=\"response/title\"]");

    assertThat(browser.text("document.querySelector('.on').dataset.sources"))
        .isEqualTo("response/id");
    assertThat(browser.text("document.querySelector('.on').getAttribute('aria-pressed')"))
        .isEqualTo("true");
    browser.press("Escape");
    browser.run("document.activeElement.blur()");
    browser.await("document.querySelectorAll('.on').length === 0");
  }

  @Test
  void the_list_shows_what_is_searched_for() throws Exception {
    browser.open(address + "/");
    browser.run("document.getElementById('q').focus()");
    for (String letter : "маш".split("")) {
      browser.press(letter);
    }
    browser.await("document.querySelectorAll('#found li').length === 1");

    assertThat(browser.text("document.getElementById('found').textContent"))
        .contains("ООО «Ромашка»");
    browser.press("я");
    browser.await("document.querySelectorAll('#found li').length === 0");
    assertThat(browser.text("document.getElementById('found').textContent"))
        .contains("No contact matches.");
  }

  @Test
  void requests_appear_while_the_page_is_open() throws Exception {
    browser.open(address + "/");
    browser.await("document.getElementById('count').textContent !== ''");
    int before =
        Integer.parseInt(
            browser.text("document.getElementById('count').textContent").split(" ")[0]);
    Program visitor = new Program();
    visitor.environment.put("CONTACTS_TOKEN", PortalSimulator.DEFAULT_TOKEN);
    visitor.run("get", "404404", "--from", "xml+" + address);

    browser.await(
        "document.getElementById('count').textContent.startsWith('%d request')"
            .formatted(before + 1));
    assertThat(browser.text("document.querySelector('#requests li').textContent"))
        .contains("404 GET", "/api/2.0/crm/contact/404404.xml", " ms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void every_text_has_enough_contrast(String theme) throws Exception {
    browser.theme(theme);
    for (String path : new String[] {"/", "/?id=1234", "/?id=404404"}) {
      browser.open(address + path);
      browser.await("document.getElementById('count').textContent !== ''");
      assertThat(browser.text(LOWEST_CONTRAST)).isEqualTo("enough");
    }
    browser.open(address + "/?id=1234");
    browser.pointAt(".domain [data-sources=\"response/createBy/displayName\"]");
    browser.await("document.querySelectorAll('.lit').length === 2");
    assertThat(browser.text(LOWEST_CONTRAST)).isEqualTo("enough");
  }

  @Test
  void a_dangerous_name_is_shown_as_text() throws Exception {
    try (PortalSimulator other =
        PortalSimulator.builder()
            .contactView(XrayBrowserTest::view)
            .contacts("[" + DangerousContact.JSON + "]")
            .start()) {
      browser.open(other.uri() + "/?id=7&q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
      assertHarmless();
      browser.open(other.uri() + "/");
      assertHarmless();
    }
    try (PortalSimulator other =
        PortalSimulator.builder().contacts("[" + DangerousContact.JSON + "]").start()) {
      browser.open(other.uri() + "/");
      assertHarmless();
      browser.open(other.uri() + "/contact/7.xml");
      assertThat(browser.text("document.contentType")).isEqualTo("text/plain");
    }
  }

  private static ContactView.Part view(PortalSimulator portal, long id) {
    Xray xray = DangerousContact.xray(portal, id);
    return new ContactView.Part(XrayHtml.elements(xray), XrayHtml.style(), XrayHtml.script());
  }

  private static void assertHarmless() throws Exception {
    assertThat(browser.text("window.dangerous")).isEqualTo("undefined");
    assertThat(
            browser.text(
                "document.querySelectorAll('img, b, iframe, [onclick], [onerror]').length"))
        .isEqualTo("0");
    assertThat(browser.text("document.querySelectorAll('script').length")).isEqualTo("2");
    assertThat(
            browser.text(
                "/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.documentElement.innerHTML)"))
        .isEqualTo("false");
  }

  @Test
  void a_file_needs_nothing_else_and_lights_sources_too() throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("1234.html"),
            new Program().run("get", "1234", "--output", "html").out());
    browser.size(360, 800, 1);
    browser.open(file.toUri().toString());

    assertThat(browser.text("document.documentElement.scrollWidth")).isEqualTo("360");
    assertThat(browser.text("performance.getEntriesByType('resource').length")).isEqualTo("0");
    browser.pointAt(".domain [data-sources=\"response/title\"]");
    browser.await("document.querySelectorAll('.lit').length === 2");
    assertThat(browser.text(LOWEST_CONTRAST)).isEqualTo("enough");
  }

  /** The pictures of the README; written with {@code -Dpicture.write=true}. */
  @ParameterizedTest
  @CsvSource({"light, x-ray.png", "dark, x-ray-dark.png"})
  void the_picture_shows_a_value_and_its_sources(String theme, String name) throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("1234.html"),
            new Program().run("get", "1234", "--output", "html").out());
    browser.size(1040, 664, 1.5);
    browser.theme(theme);
    browser.open(file.toUri().toString());
    browser.run(
        "document.querySelector('.domain"
            + " [data-sources=\"response/createBy/displayName\"]').click()");
    browser.run("document.querySelector('.on').scrollIntoView({block: 'center'}); scrollTo(0, 0)");

    Path picture = Path.of("..", "docs", name);
    if (Boolean.getBoolean("picture.write")) {
      Files.write(picture, SmallPicture.of(browser.picture()));
    }
    assertThat(browser.text("document.querySelectorAll('.lit').length")).isEqualTo("2");
    assertThat(Files.size(picture)).isLessThan(150_000);
  }
}
