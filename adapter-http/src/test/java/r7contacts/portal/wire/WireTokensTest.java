package r7contacts.portal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that differ from the portal's documentation. */
class WireTokensTest {

  private static <T> List<T> list(String response, WireTokens.Reader<T> item) throws IOException {
    return read(
            ListWire.of(item), "{\"status\":0,\"response\":" + response.replace('\'', '"') + "}")
        .get()
        .response;
  }

  private static <E extends EnvelopeWire> Option<E> read(
      WireTokens.Reader<E> envelope, String document) throws IOException {
    return Wires.read(Wires.reader(WireFormat.json(), envelope), document);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "'text'", "[]", "true", "null"})
  void an_element_that_is_no_object_is_absent_and_keeps_its_place(String element)
      throws IOException {
    String elements = "[" + element + ",{'id':7,'title':'x','unknown':{'id':8,'title':['y']}}]";

    assertThat(list(elements, CatalogUsageWire::read))
        .extracting(Wires::values)
        .containsExactly(Map.of(), Map.of("id", 7L, "title", "x"));
    assertThat(list(elements, DefinitionWire::read))
        .extracting(Wires::values)
        .containsExactly(Map.of(), Map.of("id", 7L));
    assertThat(list(elements, TagWire::read))
        .extracting(Wires::values)
        .containsExactly(Map.of(), Map.of("title", "x"));
    assertThat(list(elements, UserWire::read))
        .extracting(Wires::values)
        .containsExactly(Map.of(), Map.of("id", "7", "title", "x"));
    assertThat(list(elements, CurrencyWire::read))
        .extracting(Wires::values)
        .containsExactly(Map.of(), Map.of("title", "x"));
    assertThat(list(elements, AddressWire::read)).containsExactly(null, null);
    assertThat(list(elements, FieldWire::read).get(1).id).isEqualTo(7L);
    assertThat(list(elements, InfoWire::read).get(1).id).isEqualTo(7L);
    assertThat(list(elements, CatalogEntryWire::read).get(1).title).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7 | 7",
        "'7' | 7",
        "' -7 ' | -7",
        "9223372036854775807 | 9223372036854775807",
        "9223372036854775808 |",
        "99999999999999999999999999 |",
        "1.0 |",
        "1e2 |",
        "true |",
        "'x' |",
        "'' |",
        "null |",
        "[7] |",
        "{'a':7} |",
      },
      quoteCharacter = '`')
  void a_number_may_be_text_and_an_invalid_one_is_absent(String value, Long number)
      throws IOException {
    assertThat(list("[" + value + "]", WireTokens::longNumber)).isEqualTo(Arrays.asList(number));
    assertThat(list("[" + value + "]", WireTokens::number))
        .isEqualTo(
            Arrays.asList(
                number == null || number > 1000 ? null : Integer.valueOf(number.intValue())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true | true",
        "false | false",
        "'TRUE' | true",
        "' False ' | false",
        "'yes' |",
        "1 |",
        "'' |",
        "{} |",
      },
      quoteCharacter = '`')
  void a_flag_may_be_text_and_an_invalid_one_is_absent(String value, Boolean flag)
      throws IOException {
    assertThat(list("[" + value + "]", WireTokens::flag)).isEqualTo(Arrays.asList(flag));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a b' | `a b`",
        "' ' |",
        "'' |",
        "5 | 5",
        "1.50 | 1.50",
        "true | true",
        "null |",
        "{'a':'b'} |",
        "['a'] |",
      },
      quoteCharacter = '`')
  void a_text_is_any_scalar_that_is_not_blank(String value, String text) throws IOException {
    assertThat(list("[" + value + "]", WireTokens::text)).isEqualTo(Arrays.asList(text));
    assertThat(list("[" + value + "]", WireTokens::recurringText)).isEqualTo(Arrays.asList(text));
  }

  @Test
  void every_kind_of_line_break_is_a_line_feed() throws IOException {
    String text = "['a\\r\\nb\\rc\\nd']";
    assertThat(list(text, WireTokens::text)).containsExactly("a\nb\nc\nd");
    assertThat(list(text, WireTokens::recurringText)).containsExactly("a\nb\nc\nd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "'text'", "['text']", "null"})
  void an_error_or_a_response_that_is_no_object_is_absent(String value) throws IOException {
    String envelope =
        "{'status':0,'error':%1$s,'response':%1$s,'other':{'status':1,'error':{'message':'x'}}}"
            .formatted(value)
            .replace('\'', '"');

    assertThat(Wires.answer(envelope).get())
        .extracting(Wires::values)
        .isEqualTo(Map.of("status", 0));
    assertThat(read(SignInWire::read, envelope).get())
        .extracting(Wires::values)
        .isEqualTo(Map.of("status", 0));
    assertThat(read(SignInWire::read, value.replace('\'', '"')).isEmpty()).isTrue();
  }

  @Test
  void two_contacts_in_place_of_one_are_absent() {
    assertThat(
            Wires.answer("{\"status\":0,\"response\":{\"id\":1},\"response\":{\"id\":2}}")
                .get()
                .response)
        .isNull();
  }

  @Test
  void a_list_is_not_read_from_an_unknown_member() throws IOException {
    String envelope =
        "{\"status\":0,\"total\":3,\"other\":{\"status\":1,\"total\":4,\"response\":[{\"title\":\"x\"}]}}";

    ListWire<TagWire> list = read(ListWire.of(TagWire::read), envelope).get();

    assertThat(list.status).isZero();
    assertThat(list.total).isEqualTo(3);
    assertThat(list.response).isEmpty();
  }

  /** As in XML, where null, blank text and an empty list are the same (field guide §7.2). */
  @Test
  void null_in_place_of_a_list_is_one_absent_element() throws IOException {
    assertThat(read(ListWire.of(TagWire::read), "{\"status\":0,\"response\":null}").get().response)
        .containsExactly((TagWire) null);
  }

  @Test
  void a_list_in_two_parts_is_one_list() throws IOException {
    ContactWire wire = Wires.wire("{\"id\":1,\"tags\":[\"a\"],\"tags\":\"b\",\"tags\":[]}");

    assertThat(wire.tags).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "\"text\"", "[]", "null", "[{\"status\":0}]", ""})
  void a_document_that_is_no_object_is_no_envelope(String document) {
    assertThat(Wires.answer(document).isEmpty()).isTrue();
  }

  @Test
  void content_after_the_answer_is_an_error() {
    assertThatThrownBy(() -> read(AnswerWire::read, "{\"status\":0} {}"))
        .isInstanceOf(BrokenAnswerException.class)
        .hasMessageStartingWith("broken JSON: content follows the end of the answer (line 1");
  }
}
