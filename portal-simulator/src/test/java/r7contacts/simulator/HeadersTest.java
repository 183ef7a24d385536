package r7contacts.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.text;
import static r7contacts.simulator.TestClient.unzipped;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

  private static final String PATH = "/api/2.0/crm/contact/1";

  private final PortalSimulator portal = PortalSimulator.builder().contacts("{\"id\":1}").start();

  @AfterEach
  void close() {
    portal.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {PATH, PATH + ".xml", PATH + "404"})
  void every_envelope_has_a_new_tag_and_no_age(String path) {
    HttpResponse<byte[]> first = get(portal, path);
    HttpResponse<byte[]> second = get(portal, path);

    assertThat(first.headers().firstValue("ETag").orElseThrow()).matches("\"[0-9a-f]+\"");
    assertThat(second.headers().firstValue("ETag"))
        .isNotEqualTo(first.headers().firstValue("ETag"));
    assertThat(first.headers().firstValue("Cache-Control")).contains("private, max-age=0");
    assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "gzip, deflate", "gzip,deflate", "deflate,gzip", "br,gzip, x"})
  void gzip_is_recognized_between_commas_without_spaces(String accepted) {
    HttpResponse<byte[]> answer = get(portal, PATH, "Accept-Encoding", accepted);

    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("application/json; charset=UTF-8");
    assertThat(unzipped(answer)).isEqualTo(text(get(portal, PATH)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"deflate, gzip", "gzip;q=1", "gzip;q=1.0", "GZIP", "x-gzip", "*", "identity"})
  void gzip_written_otherwise_is_ignored(String accepted) {
    HttpResponse<byte[]> answer = get(portal, PATH, "Accept-Encoding", accepted);

    assertThat(answer.headers().map()).doesNotContainKey("content-encoding");
    assertThat(text(answer)).startsWith("{\"count\":1,");
  }

  @Test
  void errors_are_never_compressed() {
    HttpResponse<byte[]> answer = get(portal, PATH + "404", "Accept-Encoding", "gzip");

    assertThat(answer.headers().map()).doesNotContainKey("content-encoding");
    assertThat(text(answer)).startsWith("{\"status\":1,");
  }

  @Test
  void xml_is_compressed() {
    HttpResponse<byte[]> answer = get(portal, PATH + ".xml", "Accept-Encoding", "gzip");

    assertThat(unzipped(answer)).startsWith("<result><count>1</count>").endsWith("</result>");
  }
}
