package r7contacts.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.Visitor.get;
import static r7contacts.simulator.Visitor.text;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, letter by letter. */
class WireTextTest {

  private final PortalSimulator portal = PortalSimulator.builder().contacts("[]").start();

  @AfterEach
  void close() {
    portal.close();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          a/b\\/c           | a\\/b\\/c
          \\"q\\" \\\\      | \\"q\\" \\\\
          \\n\\t\\r\\b\\f   | \\u000a\\u0009\\u000d\\u0008\\u000c
          \\u0000\\u001F    | \\u0000\\u001f
          Привет, é         | Привет, é
          \\u041f           | П
          \\ud83d\\uDE00 😀 | 😀 😀
          \\uD83D           | \\ud83d
          \\uDe00\\ud83d    | \\ude00\\ud83d
          \\uFFFE \\uffff   | \\ufffe \\uffff
          \\ufffd\\ud7ff    | \ufffd\ud7ff
          <&>'              | <&>'
          """,
      delimiter = '|')
  void json_escapes_as_the_portal_does(String given, String sent) {
    portal.put("{\"id\":1,\"about\":\"" + given + "\"}");

    assertThat(text(get(portal, "/api/2.0/crm/contact/1.json")))
        .isEqualTo(
            "{\"count\":1,\"status\":0,\"statusCode\":200,\"response\":"
                + "{\"id\":1,\"about\":\""
                + sent
                + "\"}}");
  }

  @Test
  void json_leaves_delete_and_line_separator_raw() {
    portal.put("{\"id\":1,\"about\":\"\\u007f\\u2028\"}");

    assertThat(text(get(portal, "/api/2.0/crm/contact/1.json"))).contains(":\"\u007f\u2028\"");
  }

  @Test
  void json_is_compact_and_keeps_order_numbers_and_empty_things() {
    portal.put(
        """
        { "z": 1.50, "a" : [ 1e5 , -0, 12345678901234567890123 , [ ] , { } ],
          "я/": null, "about": "", "b": [true, false], "id": 1, "n": { "id": 2 } }
        """);

    assertThat(text(get(portal, "/api/2.0/crm/contact/1")))
        .endsWith(
            "\"response\":{\"z\":1.50,\"a\":[1e5,-0,12345678901234567890123,[],{}],"
                + "\"я\\/\":null,\"about\":\"\",\"b\":[true,false],\"id\":1,\"n\":{\"id\":2}}}");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          null                     | <x />
          ""                       | <x></x>
          {}                       | <x />
          []                       | ``
          " "                      | <x> </x>
          true                     | <x>true</x>
          1.50                     | <x>1.50</x>
          [1,2]                    | <x>1</x><x>2</x>
          [null,""]                | <x /><x></x>
          [{"a":1},{}]             | <x><a>1</a></x><x />
          {"a":[],"b":{"c":null}}  | <x><b><c /></b></x>
          {"a":[]}                 | <x />
          {"a":[{"b":[]}],"c":[]}  | <x><a /></x>
          "a<b>&c\\"'/"            | <x>a&lt;b&gt;&amp;c"'/</x>
          "Привет 😀"              | <x>Привет 😀</x>
          "\\ud7ff\\ue000\\ufffd"     | <x>\ud7ff\ue000\ufffd</x>
          "{\\"size\\":40}"        | <x>{"size":40}</x>
          """)
  void xml_is_made_from_the_json(String given, String sent) {
    portal.put("{\"x\":" + given + ",\"id\":1}");

    HttpResponse<byte[]> answer = get(portal, "/api/2.0/crm/contact/1.xml");

    assertThat(text(answer))
        .isEqualTo(
            "<result><count>1</count><status>0</status><statusCode>200</statusCode><response>"
                + sent
                + "<id>1</id></response></result>");
  }

  @Test
  void line_breaks_and_tabs_go_into_xml_as_they_are() {
    portal.put("{\"id\":1,\"about\":\"a\\r\\nb\\tc\\rd\"}");

    assertThat(text(get(portal, "/api/2.0/crm/contact/1.xml")))
        .contains("<about>a\r\nb\tc\rd</about>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\\u0000", "\\u000b", "\\u001f", "\\ud83d", "\\udc00", "\\ufffe", "\\uffff"})
  void a_character_that_xml_forbids_makes_the_xml_answer_fail(String character) {
    portal.put("{\"id\":1,\"about\":\"a" + character + "b\"}");

    HttpResponse<byte[]> xml = get(portal, "/api/2.0/crm/contact/1.xml");
    HttpResponse<byte[]> json = get(portal, "/api/2.0/crm/contact/1.json");

    assertThat(xml.statusCode()).isEqualTo(500);
    assertThat(text(xml))
        .startsWith("<result><status>1</status><statusCode>500</statusCode><error><message>Hex");
    assertThat(json.statusCode()).isEqualTo(200);
    assertThat(text(json)).contains("a" + character + "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "first name", "1st", "a\\u0001", "<"})
  void a_name_that_xml_forbids_makes_the_xml_answer_fail(String name) {
    portal.put("{\"id\":1,\"" + name + "\":\"\"}");

    assertThat(get(portal, "/api/2.0/crm/contact/1.xml").statusCode()).isEqualTo(500);
    assertThat(get(portal, "/api/2.0/crm/contact/1.json").statusCode()).isEqualTo(200);
  }
}
