package r7contacts.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import r7contacts.domain.Contact;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.junit.PortalExtension;
import r7contacts.testkit.SampleContacts;

/** The outcome of each status with each kind of body, in both formats, as documented. */
@ExtendWith(PortalExtension.class)
class StatusTableTest {

  private static final int LIMIT = 64 * 1024;
  private static final String SAID = "in the portal's words";

  private static final List<Integer> FAILURES =
      List.of(
          301, 302, 400, 401, 402, 403, 404, 405, 407, 408, 413, 415, 418, 421, 425, 429, 500, 501,
          502, 503, 504, 599);

  @Test
  void each_status_means_the_documented_error(PortalSimulator portal) throws IOException {
    List<String> rows = new ArrayList<>();
    for (int status : FAILURES) {
      String enveloped = equalOutcome(portal, format -> envelope(status, format));
      String other = null;
      for (Map.Entry<String, Function<Format, CannedAnswer>> body : bodies(status).entrySet()) {
        String meant = either(portal, body.getValue());
        assertThat(other == null ? meant : other)
            .as("%d with %s", status, body.getKey())
            .isEqualTo(meant);
        other = meant;
      }
      rows.add(GeneratedTable.row(status, enveloped, other));
    }
    new GeneratedTable(
            "failures by status",
            "| status | with an envelope that says “%s” | with any other body |\n".formatted(SAID)
                + "| --- | --- | --- |\n",
            rows)
        .isInTheDocument();
  }

  @Test
  void each_body_of_a_success_means_the_documented_outcome(PortalSimulator portal)
      throws IOException {
    List<String> rows = new ArrayList<>();
    for (Map.Entry<String, Function<Format, CannedAnswer>> body : bodies(200).entrySet()) {
      rows.add(GeneratedTable.row(body.getKey(), either(portal, body.getValue())));
    }
    rows.add(
        GeneratedTable.row(
            "an envelope with an error", equalOutcome(portal, format -> envelope(200, format))));
    for (int status : List.of(201, 202, 204)) {
      rows.add(
          GeneratedTable.row(
              "anything, but the status is " + status,
              equalOutcome(portal, format -> CannedAnswer.empty(status))));
    }
    new GeneratedTable(
            "successes by body", "| body of a 200 | what it means |\n| --- | --- |\n", rows)
        .isInTheDocument();
  }

  /** Bodies that are not an envelope in the requested format. */
  private static Map<String, Function<Format, CannedAnswer>> bodies(int status) {
    Map<String, Function<Format, CannedAnswer>> bodies = new LinkedHashMap<>();
    bodies.put("nothing", format -> CannedAnswer.empty(status));
    bodies.put("a plain word", format -> CannedAnswer.of(status, "text/html", "Unauthorized"));
    bodies.put(
        "an HTML page",
        format ->
            CannedAnswer.of(status, "text/html; charset=utf-8", "<!DOCTYPE html><html></html>"));
    bodies.put(
        "an HTML page that calls itself an answer",
        format -> CannedAnswer.of(status, format.contentType, "<html><body>Sign in</body></html>"));
    bodies.put(
        "an envelope in the other format",
        format ->
            CannedAnswer.of(
                status, format.other().contentType, format.other().errorEnvelope(SAID)));
    bodies.put(
        "an envelope as text/plain",
        format -> CannedAnswer.of(status, "text/plain", format.errorEnvelope(SAID)));
    bodies.put(
        "an envelope in an unknown charset",
        format ->
            CannedAnswer.of(
                status,
                format.contentType.replace("UTF-8", "x-unknown"),
                format.errorEnvelope(SAID)));
    bodies.put(
        "an envelope that is not in UTF-8",
        format ->
            CannedAnswer.of(
                status,
                format.contentType,
                format.errorEnvelope("mots français").getBytes(StandardCharsets.ISO_8859_1)));
    bodies.put(
        "a truncated envelope",
        format -> {
          byte[] whole = format.errorEnvelope(SAID).getBytes(StandardCharsets.UTF_8);
          return CannedAnswer.of(
              status, format.contentType, Arrays.copyOf(whole, whole.length / 2));
        });
    bodies.put(
        "an envelope beyond the limit",
        format ->
            CannedAnswer.of(status, format.contentType, format.errorEnvelope("x".repeat(LIMIT))));
    bodies.put(
        "an envelope 5,000 levels deep",
        format -> CannedAnswer.of(status, format.contentType, format.nested(5_000)));
    bodies.put(
        "no envelope, but the format",
        format ->
            CannedAnswer.of(
                status, format.contentType, format == Format.JSON ? "{}" : "<result/>"));
    return bodies;
  }

  private static CannedAnswer envelope(int status, Format format) {
    return CannedAnswer.of(status, format.contentType, format.errorEnvelope(SAID));
  }

  /** Returns the outcome in words, which must be equal in both formats. */
  private static String equalOutcome(
      PortalSimulator portal, Function<Format, CannedAnswer> answer) {
    String json = outcome(portal, Format.JSON, answer);
    assertThat(outcome(portal, Format.XML, answer)).isEqualTo(json);
    return json;
  }

  /** Returns the outcome in words, for both formats where it names the format or its parser. */
  private static String either(PortalSimulator portal, Function<Format, CannedAnswer> answer) {
    String json = outcome(portal, Format.JSON, answer);
    String xml = outcome(portal, Format.XML, answer);
    assertThat(xml.substring(0, xml.indexOf(' '))).isEqualTo(json.substring(0, json.indexOf(' ')));
    return json.equals(xml) ? json : json + "<br>" + xml;
  }

  private static String outcome(
      PortalSimulator portal, Format format, Function<Format, CannedAnswer> answer) {
    Contact anna = SampleContacts.anna();
    portal.answer(
        "/api/2.0/crm/contact/" + anna.id() + "." + format.suffix(), answer.apply(format));
    try (ContactRepository contacts =
        format.open(
            PortalSettings.builder(portal.uri().toString())
                .token(portal.token())
                .retries(0)
                .maxAnswerBytes(LIMIT)
                .build())) {
      Either<ContactError, Contact> outcome = contacts.findById(anna.id());
      assertThat(outcome.isLeft()).as("%s", outcome).isTrue();
      return GeneratedTable.shown(outcome);
    }
  }
}
