package r7contacts.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.text;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON and XML text of answers, byte by byte. */
class WireTextTest {

  private static final String CONTACT = "/api/2.0/crm/contact/1";
  private static final String FILTER = "/api/2.0/crm/contact/filter";

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
          \\ud83d\\uDE00 😀 | \\ud83d\\ude00 \\ud83d\\ude00
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
  void line_breaks_become_one_character_in_xml() {
    portal.put("{\"id\":1,\"about\":\"a\\r\\nb\\tc\\rd\"}");

    assertThat(text(get(portal, "/api/2.0/crm/contact/1.xml")))
        .contains("<about>a\nb\tc\nd</about>");
  }

  @Test
  void a_lone_surrogate_becomes_the_replacement_character_in_xml() {
    portal.put("{\"id\":1,\"about\":\"a\\ud83db\\udc00\"}");

    assertThat(text(get(portal, CONTACT + ".xml"))).contains("<about>a\ufffdb\ufffd</about>");
    assertThat(text(get(portal, CONTACT + ".json"))).contains("a\\ud83db\\udc00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0001", "\\u000b", "\\u001f", "\\ufffe", "\\uffff"})
  void a_character_that_xml_forbids_leaves_no_envelope(String character) {
    portal.put("{\"id\":1,\"about\":\"a" + character + "b\"}");

    HttpResponse<byte[]> xml = get(portal, CONTACT + ".xml");
    HttpResponse<byte[]> json = get(portal, CONTACT + ".json");

    assertThat(xml.statusCode()).isEqualTo(500);
    assertThat(xml.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(text(xml)).startsWith("<!DOCTYPE html>").doesNotContain("<result>");
    assertThat(json.statusCode()).isEqualTo(200);
    assertThat(text(json)).contains("a" + character + "b");
  }

  @Test
  void one_such_contact_makes_its_whole_list_page_fail_in_xml() {
    portal.put("{\"id\":1,\"about\":\"\\uffff\"}");
    portal.put("{\"id\":2}");

    assertThat(get(portal, FILTER + ".xml?sortBy=Id").statusCode()).isEqualTo(500);
    assertThat(get(portal, FILTER + ".xml?sortBy=Id&startIndex=1").statusCode()).isEqualTo(200);
    assertThat(get(portal, FILTER + ".json?sortBy=Id").statusCode()).isEqualTo(200);
  }

  @Test
  void nul_is_reported_in_the_envelope_with_the_total_of_a_list() {
    portal.put("{\"id\":1,\"about\":\"a\\u0000b\"}");
    String failure =
        "<status>1</status><statusCode>500</statusCode><error><message>'.', hexadecimal value 0x00,"
            + " is an invalid character.</message><hresult>-2147024809</hresult><data /></error>";

    HttpResponse<byte[]> list = get(portal, FILTER + ".xml");

    assertThat(text(get(portal, CONTACT + ".xml"))).isEqualTo("<result>" + failure + "</result>");
    assertThat(list.statusCode()).isEqualTo(500);
    assertThat(text(list)).isEqualTo("<result><total>1</total>" + failure + "</result>");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          "first name":""               | <first_x0020_name></first_x0020_name>
          "1st":null                    | <_x0031_st />
          "a\\u0001":1                  | <a_x0001_>1</a_x0001_>
          "a1-b.c_d":1                  | <a1-b.c_d>1</a1-b.c_d>
          "я":1                         | <я>1</я>
          "_x0031_":1                   | <_x005F_x0031_>1</_x005F_x0031_>
          "a":{"@b":"<\\"&\\n","@c":1}   | <a b="&lt;&quot;&amp;&#xA;" c="1" />
          "a":{"@b":"","c":1,"@d":2}    | <a b=""><c>1</c><_x0040_d>2</_x0040_d></a>
          "a":{"#text":"b"}             | <a>b</a>
          "a":{"$id":"1","$type":"T"}   | <a xmlns:json="http://james.newtonking.com/projects/json" json:id="1" json:type="T" />
          """)
  void names_become_attributes_or_are_encoded_in_xml(String member, String sent) {
    portal.put("{\"id\":1," + member + "}");

    assertThat(text(get(portal, CONTACT + ".xml")))
        .endsWith("<response><id>1</id>" + sent + "</response></result>");
    assertThat(get(portal, CONTACT + ".json").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a:b", "!DOCTYPE"})
  void a_name_that_xml_cannot_encode_makes_the_answer_fail(String name) {
    portal.put("{\"id\":1,\"" + name + "\":\"\"}");

    HttpResponse<byte[]> xml = get(portal, CONTACT + ".xml");

    assertThat(xml.statusCode()).isEqualTo(500);
    assertThat(text(xml)).startsWith("<result><status>1</status><statusCode>500</statusCode>");
    assertThat(get(portal, CONTACT + ".json").statusCode()).isEqualTo(200);
  }

  @Test
  void an_error_can_have_attributes_and_odd_names_and_a_total() {
    portal.fault(Fault.oddError());

    assertThat(text(get(portal, CONTACT + ".json")))
        .startsWith("{\"total\":12,\"status\":1,\"statusCode\":500,\"error\":{\"message\":")
        .contains("\"data\":{\"$id\":\"1\",\"@class\":\"Contact\",");
    assertThat(text(get(portal, CONTACT + ".xml")))
        .startsWith("<result><total>12</total><status>1</status><statusCode>500</statusCode>")
        .endsWith(
            "<data xmlns:json=\"http://james.newtonking.com/projects/json\" json:id=\"1\""
                + " class=\"Contact\"><_x0031_st>a</_x0031_st><a_x0020_b />b</data>"
                + "</error></result>");
  }
}
