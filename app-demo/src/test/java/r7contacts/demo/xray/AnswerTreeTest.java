package r7contacts.demo.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class AnswerTreeTest {

  private static Map<String, String> sent(WireNode root) {
    return root.leaves().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, leaf -> leaf.getValue().sent()));
  }

  @Test
  void json_values_keep_the_text_that_was_sent() {
    WireNode root =
        JsonTree.read(
            "{\"a\":\"x\\/\\u000ay\",\"n\":-1.50 ,\"o\":{},\"l\":[{\"b\":null},true,[]]}");

    assertThat(sent(root))
        .containsOnly(
            Map.entry("a", "\"x\\/\\u000ay\""),
            Map.entry("n", "-1.50"),
            Map.entry("o", "{}"),
            Map.entry("l/0/b", "null"),
            Map.entry("l/1", "true"),
            Map.entry("l/2", "[]"));
    assertThat(root.leaves().get("a").text()).isEqualTo("x/\ny");
    assertThat(root.leaves().get("l/0/b").isBlank()).isTrue();
  }

  @Test
  void xml_values_keep_the_text_that_was_sent() {
    WireNode root =
        XmlTree.read(
            "<result><a>O&amp;#39;Neil &lt;b&gt;</a><e /><t></t><commonData><id>1</id></commonData>"
                + "<x>1</x><commonData><id>2</id></commonData></result>");

    assertThat(sent(root))
        .containsOnly(
            Map.entry("a", "O&amp;#39;Neil &lt;b&gt;"),
            Map.entry("e", "<e />"),
            Map.entry("t", ""),
            Map.entry("commonData/0/id", "1"),
            Map.entry("x", "1"),
            Map.entry("commonData/1/id", "2"));
    assertThat(root.leaves().get("a").text()).isEqualTo("O&#39;Neil <b>");
    assertThat(root.leaves().get("e").isBlank()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "<a>",
        "<a></b>",
        "</a>",
        "<a/><b/>",
        "<?xml version=\"1.0\"?><a/>",
        "<!DOCTYPE a><a/>",
        "<a><![CDATA[x]]></a>",
        "<a b=\"c\"/>",
        "<a></a> x",
        "<a><b></a></b>"
      })
  void other_documents_than_those_of_portals_are_rejected(String document) {
    assertThatThrownBy(() -> XmlTree.read(document)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void blank_items_of_a_list_are_left_out_as_the_mapper_leaves_them_out() {
    WireNode root = JsonTree.read("{\"tags\":[\"a\",\" \",\"b\"],\"tagsx\":[\"c\"]}");

    assertThat(root.items("tags")).containsExactly("tags/0", "tags/2");
    assertThat(root.items("none")).isEmpty();
  }

  @Test
  void a_document_that_is_nested_too_deeply_is_rejected_without_an_overflow() {
    assertThatThrownBy(() -> XmlTree.read("<a>".repeat(100_000) + "</a>".repeat(100_000)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> JsonTree.read("[".repeat(100_000) + "]".repeat(100_000)))
        .isInstanceOf(JacksonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{} {}", "{}]", "<html>", "{\"a\":"})
  void what_is_not_one_json_document_is_rejected(String document) {
    assertThatThrownBy(() -> JsonTree.read(document))
        .isInstanceOfAny(JacksonException.class, IllegalArgumentException.class);
  }

  @Test
  void an_object_in_place_of_a_list_has_no_items() {
    assertThat(JsonTree.read("{\"tags\":{\"x\":1,\"12345678901\":2}}").items("tags")).isEmpty();
  }
}
