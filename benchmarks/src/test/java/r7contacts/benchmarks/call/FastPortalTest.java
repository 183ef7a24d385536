package r7contacts.benchmarks.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.answer.Answers;

class FastPortalTest {

  private static final int CONTACTS = 25;

  private static PortalProcess portal;

  @BeforeAll
  static void launch() {
    portal = FastPortal.launch(CONTACTS);
  }

  @AfterAll
  static void close() {
    portal.close();
  }

  @ParameterizedTest
  @EnumSource
  void one_contact_is_answered_byte_for_byte_as_a_portal_would(AnswerSize size) throws Exception {
    Answers answers = Answers.single(size);

    HttpResponse<byte[]> json = get("/" + size.id() + ".json");
    HttpResponse<byte[]> xml = get("/" + size.id() + ".xml");

    assertThat(json.body()).isEqualTo(answers.json());
    assertThat(json.headers().firstValue("Content-Type"))
        .contains("application/json; charset=UTF-8");
    assertThat(xml.body()).isEqualTo(answers.xml());
    assertThat(xml.headers().firstValue("Content-Type")).contains("text/xml; charset=UTF-8");
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "9, 10", "24, 10", "0, 25"})
  void a_page_is_answered_as_a_portal_would_but_for_digits_of_telephones(int start, int count)
      throws Exception {
    Answers page = Answers.page(start, count, CONTACTS);

    String query = "?sortBy=id&sortOrder=ascending&startIndex=" + start + "&count=" + count;
    String json = text(get("/filter.json" + query));
    String xml = text(get("/filter.xml" + query));

    assertThat(json).isEqualTo(withoutTelephones(new String(page.json(), StandardCharsets.UTF_8)));
    assertThat(xml).isEqualTo(withoutTelephones(new String(page.xml(), StandardCharsets.UTF_8)));
  }

  @Test
  void a_page_beyond_the_end_is_empty() throws Exception {
    String json = text(get("/filter.json?startIndex=100&count=10"));

    assertThat(json)
        .isEqualTo(
            "{\"startIndex\":25,\"total\":25,\"status\":0,\"statusCode\":200,\"response\":[]}");
  }

  @Test
  void a_page_is_no_longer_than_the_page_cap() throws Exception {
    try (PortalProcess capped = FastPortal.launch(CONTACTS, 3)) {
      String page = "/filter.json?startIndex=9&count=";

      assertThat(text(get(capped, page + 1_000))).isEqualTo(text(get(portal, page + 3)));
    }
  }

  @Test
  void a_contact_has_as_many_infos_and_fields_as_its_id_says() throws Exception {
    String contact = text(get("/" + Answers.growingId(30, 7) + ".json"));

    assertThat(contact.split("\"infoType\"")).hasSize(1 + 30);
    assertThat(contact.split("\"fieldType\"")).hasSize(1 + 7);
  }

  @Test
  void an_id_without_a_contact_is_not_found() throws Exception {
    assertThat(get("/7.json").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return get(portal, path);
  }

  private static HttpResponse<byte[]> get(PortalProcess of, String path)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(of.address() + "/api/2.0/crm/contact" + path))
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return withoutTelephones(new String(answer.body(), StandardCharsets.UTF_8));
  }

  private static String withoutTelephones(String text) {
    return text.replaceAll("\\+7 495 \\d{3}", "+7 495 ###");
  }
}
