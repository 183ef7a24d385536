package r7contacts.simulator.crm.edit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.text;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import r7contacts.simulator.TestClient;
import r7contacts.simulator.wire.WireObject;

/** Photos in multipart forms. */
class PhotoTest extends WriteTestBase {

  private HttpResponse<byte[]> upload(String method, String path, String type, String content) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"firstName\"\r\n\r\nЖанна\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"lastName\"\r\n\r\nB\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"any\"; filename=\"a.png\"\r\n"
            + "Content-Type: "
            + type
            + "\r\n\r\n"
            + content
            + "\r\n--b--\r\n";
    byte[] bytes =
        new String(body.getBytes(UTF_8), ISO_8859_1)
            .replace("PNG", "\u0089PNG")
            .getBytes(ISO_8859_1);
    return TestClient.send(portal, method, CRM + path, "multipart/form-data; boundary=b", bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "contact/1001/changephoto, text/plain, GIF, 403",
    "contact/1001/changephoto, image/png, '', 403",
    "contact/1001/changephoto, image/gif, GIF, 500",
    "contact/999/changephoto, image/gif, GIF, 404"
  })
  void a_photo_is_checked(String path, String type, String content, int status) {
    assertThat(upload("PUT", path, type, content).statusCode()).isEqualTo(status);
    assertThat(status("PUT", "contact/1001/changephoto", "")).isEqualTo(400);
  }

  @Test
  void the_answer_to_a_photo_is_its_address() {
    HttpResponse<byte[]> changed = upload("PUT", "contact/1001/changephoto", "image/png", "PNG");
    HttpResponse<byte[]> created = upload("POST", "contact/person", "image/png", "PNG");

    assertThat(WireObject.of(text(changed)).text("response")).endsWith("contact_1001_200_200.jpeg");
    assertThat(WireObject.of(text(created)).object("response").text("smallFotoUrl"))
        .endsWith("contact_2004_40_40.jpeg");
  }

  @Test
  void a_person_is_created_even_if_its_photo_is_rejected() {
    assertThat(upload("POST", "contact/person", "image/gif", "GIF").statusCode()).isEqualTo(500);

    assertThat(contact(2004).text("firstName")).isEqualTo("Жанна");
    assertThat(portal.writes().get(0).isSuccess()).isFalse();
  }

  @Test
  void the_avatar_of_a_contact_is_removed() {
    WireObject answer = WireObject.of(text(send("DELETE", "contact/1001/avatar", "")));

    assertThat(answer.text("response")).startsWith("/").hasSize(answer.number("count"));
    assertThat(writeText("DELETE", "contact/0/avatar?uploadOnly=true", "")).isEmpty();
    assertThat(status("DELETE", "contact/1002/avatar", "")).isEqualTo(403);
  }
}
