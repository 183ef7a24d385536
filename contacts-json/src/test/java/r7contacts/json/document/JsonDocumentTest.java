package r7contacts.json.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDocumentTest {

  @Test
  void elements_of_the_list_are_passed_on_in_order_and_not_kept() throws IOException {
    List<Long> ids = new ArrayList<>();
    Reader json =
        new StringReader("{\"name\":\"x\",\"list\":[{\"id\":1},{\"id\":2}],\"last\":true}");

    String rest =
        JsonDocument.read(
            json,
            "x",
            "list",
            element -> ids.add(MemberReader.read(element, members -> members.requiredNumber("id"))),
            members ->
                members.text("name").get()
                    + members.objects("list", MemberReader::hashCode)
                    + members.flag("last", false));

    assertThat(ids).containsExactly(1L, 2L);
    assertThat(rest).isEqualTo("x[]true");
  }

  @Test
  @Timeout(60)
  void elements_are_passed_on_before_the_document_ends() {
    List<Integer> elements = new ArrayList<>();

    assertThatThrownBy(
            () ->
                JsonDocument.read(
                    new EndlessReader("{\"list\":[", "{\"id\":1},"),
                    "x",
                    "list",
                    element -> {
                      elements.add(elements.size());
                      if (elements.size() == 10_000) {
                        throw new IllegalStateException("enough");
                      }
                    },
                    members -> 0))
        .hasMessage("enough");
  }

  @Test
  void a_list_of_the_same_name_inside_another_member_is_kept() throws IOException {
    String json = "{\"a\":{\"list\":[\"x\"]},\"list\":[]}";

    List<String> kept =
        JsonDocument.read(
            new StringReader(json),
            "x",
            "list",
            element -> {
              throw new AssertionError("passed on");
            },
            members -> {
              members.texts("list");
              return members.object("a", inside -> inside.texts("list")).get();
            });

    assertThat(kept).containsExactly("x");
  }

  @Test
  void a_reader_that_fails_is_an_io_error() {
    Reader failing =
        new Reader() {
          @Override
          public int read(char[] buffer, int start, int length) throws IOException {
            throw new IOException("disk error");
          }

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> JsonDocument.read(failing, "x", "list", any -> {}, members -> 0))
        .isInstanceOf(IOException.class)
        .hasMessage("disk error");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"a\":[1, | line 1, column 9: the document ends within the list that starts at line 1, column 6",
        "{\"a\":{\"b\":1} | line 1, column 13: the document ends within the object that starts at line 1, column 1",
        "{\"a\":{\"b\" | line 1, column 10: the document ends within the object that starts at line 1, column 6",
        "{\"a\":\"text | line 1, column 11: the document ends within the object that starts at line 1, column 1",
        "\"text | line 1, column 6: the document ends within a value",
        "{\"a\":1] | line 1, column 7: found \"]\" within the object that starts at line 1, column 1",
        "{\"a\":[1} | line 1, column 8: found \"}\" within the list that starts at line 1, column 6",
        "{}} | line 1, column 3: found \"}\", but no object or list is open",
        "{\"a\":NaN} | line 1, column 9: Non-standard token 'NaN': not allowed in JSON",
        "{/* x */} | line 1, column 2: comments are not allowed",
      })
  void invalid_json_is_reported_with_its_place_and_without_terms_of_the_parser(
      String json, String message) {
    assertThatThrownBy(() -> JsonDocument.read(json, "x.json", members -> members.text("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x.json, " + message);
  }

  private static final class EndlessReader extends Reader {
    private final String repeated;
    private String next;

    EndlessReader(String start, String repeated) {
      this.next = start;
      this.repeated = repeated;
    }

    @Override
    public int read(char[] buffer, int start, int length) {
      int count = Math.min(length, next.length());
      next.getChars(0, count, buffer, start);
      next = next.length() == count ? repeated : next.substring(count);
      return count;
    }

    @Override
    public void close() {}
  }
}
