package r7contacts.portal.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O&#39;Neil &amp; Co | O'Neil & Co",
        "&lt;b&gt; &quot;x&quot; &apos; | <b> \"x\" '",
        "Fran&#231;ois | François",
        "&#x41;&#X42; | AB",
        "&#128512; | 😀",
        "&amp;lt; | &lt;",
        "Анна | Анна",
        "a & b &nope; &#; &#xZZ; &#9999999; | a & b &nope; &#; &#xZZ; &#9999999;",
        "&#x110000; &#12345678; &#x1234567; &#x; &#-1; &#1z; &#xg; | &#x110000; &#12345678; &#x1234567; &#x; &#-1; &#1z; &#xg;",
        "&; &amp &toolongtobeone; &a&amp;b; | &; &amp &toolongtobeone; &a&b;",
        "&#٣٩; | &#٣٩;",
        "\\$1 &amp; | \\$1 &",
      })
  void references_are_decoded_once_and_other_text_is_unchanged(String html, String text) {
    assertThat(HtmlText.decode(html)).isEqualTo(text);
  }

  /** Takes hours if the search for a semicolon is not limited. */
  @Test
  @Timeout(60)
  void millions_of_ampersands_are_text() {
    String text = "&".repeat(4_000_000) + "; &amp;";
    assertThat(HtmlText.decode(text)).isEqualTo("&".repeat(4_000_000) + "; &");
  }

  @Test
  void null_is_returned_for_null() {
    assertThat(HtmlText.decode(null)).isNull();
  }
}
