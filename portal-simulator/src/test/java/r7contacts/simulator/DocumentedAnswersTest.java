package r7contacts.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.getBare;
import static r7contacts.simulator.TestClient.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentedAnswersTest {

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void documents_are_served_byte_for_byte(String format) {
    byte[] documented = document("contact-by-id." + format);
    String path = "/api/2.0/crm/contact/1234." + format;

    try (PortalSimulator portal = PortalSimulator.start()) {
      portal.answer(path, CannedAnswer.of(200, "text/" + format, documented));
      HttpResponse<byte[]> answer = getBare(portal, path);

      assertThat(answer.headers().firstValue("Content-Type")).contains("text/" + format);
      assertThat(answer.body()).isEqualTo(documented);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "xml"})
  void the_documented_contact_is_served_as_documented(String format) {
    try (PortalSimulator portal =
        PortalSimulator.builder().contacts("[]").documentedShape().start()) {
      portal.put(documentedContact());

      String answer = text(get(portal, "/api/2.0/crm/contact/0." + format));

      assertThat(answer + "\n").isEqualTo(new String(document("contact-by-id." + format), UTF_8));
    }
  }

  @Test
  void an_error_in_the_documented_shape_has_no_status_code() {
    try (PortalSimulator portal = PortalSimulator.builder().documentedShape().start()) {
      assertThat(text(get(portal, "/api/2.0/crm/contact/404404.json")))
          .isEqualTo(
              """
              {
                "status": 1,
                "error": {
                  "message": "Not found",
                  "hresult": -2147467259,
                  "data": {}
                }
              }""");
      assertThat(text(get(portal, "/api/2.0/crm/contact/404404.xml")))
          .isEqualTo(
              """
              <result>
                <status>1</status>
                <error>
                  <message>Not found</message>
                  <hresult>-2147467259</hresult>
                  <data />
                </error>
              </result>""");
    }
  }

  @Test
  void the_built_in_contacts_include_the_documented_one() {
    try (PortalSimulator portal = PortalSimulator.start()) {
      assertThat(portal.token()).isEqualTo("demo-token");
      assertThat(text(get(portal, "/api/2.0/crm/contact/1234"))).contains("\"id\":1234");
      assertThat(get(portal, "/api/2.0/crm/contact/1234.xml").statusCode()).isEqualTo(200);
    }
  }

  /** Returns the value of {@code response}: the text between its colon and the last brace. */
  private static String documentedContact() {
    String json = new String(document("contact-by-id.json"), UTF_8);
    String member = "\"response\":";
    return json.substring(json.indexOf(member) + member.length(), json.lastIndexOf('}'));
  }

  private static byte[] document(String name) {
    try (InputStream document = DocumentedAnswersTest.class.getResourceAsStream(name)) {
      return document.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
