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
