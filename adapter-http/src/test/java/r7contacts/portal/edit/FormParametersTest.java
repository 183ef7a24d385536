package r7contacts.portal.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hc.core5.http.HttpEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The encoding of parameters as a form, as a query and as text. */
class FormParametersTest {

  private static String body(FormParameters parameters) throws IOException {
    HttpEntity entity = parameters.asBody();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    entity.writeTo(bytes);
    assertThat(entity.getContentType())
        .isEqualTo("application/x-www-form-urlencoded; charset=UTF-8");
    assertThat(entity.getContentLength()).isEqualTo(bytes.size());
    return bytes.toString(StandardCharsets.US_ASCII);
  }

  @Test
  void scalars_have_their_plain_names() throws IOException {
    FormParameters form =
        new FormParameters()
            .with("firstName", "Anna")
            .with("lastName", "")
            .with("companyId", 2001)
            .with("isShared", true);

    assertThat(body(form)).isEqualTo("firstName=Anna&lastName=&companyId=2001&isShared=true");
    assertThat(form.count()).isEqualTo(4);
  }

  @Test
  void a_list_repeats_its_name() throws IOException {
    FormParameters form = new FormParameters().withAll("managerList", List.of("a", "b"));

    assertThat(body(form)).isEqualTo("managerList=a&managerList=b");
    assertThat(form.count()).isEqualTo(2);
  }

  @Test
  void objects_and_lists_of_objects_have_brackets() throws IOException {
    String item = FormParameters.element("items", 0);

    assertThat(item).isEqualTo("items[0]");
    assertThat(FormParameters.member(item, "infoType")).isEqualTo("items[0][infoType]");
    assertThat(FormParameters.member("address", "street")).isEqualTo("address[street]");
    assertThat(body(new FormParameters().with("items[0][data]", "x")))
        .isEqualTo("items%5B0%5D%5Bdata%5D=x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' '|%20",
        "+|%2B",
        "&|%26",
        "=|%3D",
        "%|%25",
        "%20|%2520",
        "#;,/?:@|%23%3B%2C%2F%3F%3A%40",
        "-._~|-._~",
        "é|%C3%A9",
        "Ж|%D0%96",
        "山|%E5%B1%B1",
        "\uD83C\uDF89|%F0%9F%8E%89"
      })
  void every_character_is_encoded_in_utf_8(String text, String encoded) throws IOException {
    assertThat(body(new FormParameters().with("x", text))).isEqualTo("x=" + encoded);
  }

  @Test
  void every_character_of_the_basic_plane_is_decoded_to_itself() throws IOException {
    StringBuilder all = new StringBuilder();
    for (char any = 0; any < Character.MIN_SURROGATE; any++) {
      all.append(any);
    }

    String decoded =
        URLDecoder.decode(
            body(new FormParameters().with("x", all.toString())), StandardCharsets.UTF_8);

    assertThat(decoded).isEqualTo("x=" + all);
  }

  @Test
  void a_query_has_the_same_parameters() {
    FormParameters parameters = new FormParameters().with("tagName", "a, b").with("n", 1);

    assertThat(parameters.asQuery()).hasToString("?tagName=a%2C%20b&n=1");
    assertThat(new FormParameters().asQuery()).hasToString("");
  }

  @Test
  void an_empty_form_has_no_bytes() throws IOException {
    assertThat(body(new FormParameters())).isEmpty();
  }

  @Test
  void a_text_for_people_is_decoded_on_one_line() {
    assertThat(new FormParameters().with("a", "x\ny\u202E").with("b", "&=").shown())
        .isEqualTo("a=x y\uFFFD&b=&=");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void a_long_value_is_shortened_for_people(int length) {
    String shown = new FormParameters().with("a", "x".repeat(length)).shown();

    assertThat(shown).isEqualTo("a=" + "x".repeat(200) + (length > 200 ? "…" : ""));
  }
}
