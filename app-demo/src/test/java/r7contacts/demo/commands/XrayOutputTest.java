package r7contacts.demo.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.demo.Program.Run;
import r7contacts.demo.options.ExitCode;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;

class XrayOutputTest extends CommandTestBase {

  private Run xray(String... further) {
    String[] arguments = {"get", "1234", "--output", "html"};
    String[] all = Arrays.copyOf(arguments, arguments.length + further.length);
    System.arraycopy(further, 0, all, arguments.length, further.length);
    return run(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void a_portal_is_asked_for_both_formats(String format) {
    Run run = xray("--from", format + "+" + portal.uri());

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("<!DOCTYPE html>")
        .contains("GET /api/2.0/crm/contact/1234.json", "GET /api/2.0/crm/contact/1234.xml")
        .contains("contact 1234 of " + portal.uri())
        .contains("The contacts read from JSON and from XML are equal.")
        .contains("&quot;Mary Fa&amp;#231;ade&quot;")
        .contains("Mary Fa&amp;amp;#231;ade")
        .contains(">Mary Façade<")
        .doesNotContain(SECRET);
    assertThat(portal.requests()).hasSize(2);
  }

  @Test
  void a_login_signs_in_and_no_secret_is_on_the_page() {
    environment.remove("CONTACTS_TOKEN");
    environment.put("CONTACTS_PASSWORD", PortalSimulator.DEFAULT_PASSWORD);
    Run run = xray("--from", "xml+" + portal.uri(), "--login", PortalSimulator.DEFAULT_LOGIN);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("<td>JSON</td><td><code>POST /api/2.0/authentication.json")
        .contains("<td>XML</td><td><code>POST /api/2.0/authentication.json")
        .contains("<code>Authorization: •••</code>")
        .doesNotContain(PortalSimulator.DEFAULT_PASSWORD);
    portal
        .requests()
        .forEach(
            request ->
                request
                    .header("Authorization")
                    .ifPresent(token -> assertThat(run.out()).doesNotContain(token)));
  }

  @Test
  void the_built_in_contacts_are_shown_with_the_answers_of_a_simulator() {
    environment.remove("CONTACTS_TOKEN");
    Run run = xray();

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("contact 1234 of memory: (answers of a portal simulator)")
        .contains("data-path=\"response/firstName\"");
  }

  @Test
  void a_page_shows_one_contact() {
    Run run = run("get", "1234", "1001", "--output", "html");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("--output html shows one contact, and 2 were given");
  }

  @Test
  void a_file_has_no_answers() throws Exception {
    Path file = folder.resolve("contacts.json");
    Files.writeString(file, run("find", "--output", "json").out());
    Run run = xray("--from", "memory:" + file);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("--output html shows the answers of a portal, and a file has none: ")
        .contains("--from https://HOST", "--output card");
  }

  @Test
  void a_contact_that_is_not_found_has_a_page_and_its_exit_code() {
    Run run = run("get", "404404", "--output", "html", "--from", "json+" + portal.uri());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("404404").hasLineCount(1);
    assertThat(run.out()).contains("<td class=\"bad\">404 ", "Not read.", "Not found", "</html>");
  }

  @Test
  void attempts_are_listed_with_their_failures() {
    portal.fault(Fault.empty(503).times(1));
    Run run = xray("--from", "json+" + portal.uri());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("<td class=\"bad\">503 ", " attempt 2</td><td class=\"ok\">200");
  }

  @Test
  void an_answer_in_one_format_is_enough_and_the_other_one_is_reported() {
    portal.answer(
        "/api/2.0/crm/contact/1234.xml",
        CannedAnswer.of(200, "text/xml; charset=utf-8", "<result><b onclick=\"x\">"));
    Run run = xray("--from", "json+" + portal.uri());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Read in JSON only.", ">Mary Façade<")
        .contains("<pre>&lt;result&gt;&lt;b onclick=&quot;x&quot;&gt;</pre>");
  }

  @Test
  void a_difference_between_the_formats_is_named() {
    portal.answer(
        "/api/2.0/crm/contact/1234.xml",
        CannedAnswer.of(
            200,
            "text/xml; charset=utf-8",
            "<result><status>0</status><response><firstName>&lt;b&gt;</firstName><isCompany>false</isCompany>"
                + "<id>1234</id></response></result>"));

    assertThat(xray("--from", "json+" + portal.uri()).out())
        .contains("Different in JSON and XML: ")
        .contains("firstName: &quot;Tadjeddine&quot; and &quot;&lt;b&gt;&quot;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "html",
        "empty=500",
        "truncate",
        "garbage",
        "wrong-length",
        "not-utf8",
        "wrong-type",
        "deep",
        "huge=2MB",
        "stack",
        "odd-error",
        "plain-word",
        "reset",
        "gzip"
      })
  void every_kind_of_answer_has_a_page(String fault) {
    environment.put("CONTACTS_RETRIES", "0");
    portal.fault(Fault.parse(fault));
    Run run = xray("--from", "json+" + portal.uri());

    assertThat(run.exitCode()).isIn(0, ExitCode.UNAVAILABLE, ExitCode.UNREADABLE);
    assertThat(run.err().lines()).hasSize(run.exitCode() == 0 ? 0 : 1);
    assertThat(run.out())
        .startsWith("<!DOCTYPE html>")
        .endsWith("</html>\n")
        .hasSizeLessThan(1 << 21);
  }
}
