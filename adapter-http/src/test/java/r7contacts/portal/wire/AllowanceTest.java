package r7contacts.portal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;

/** Counted bytes of each kind of value. */
class AllowanceTest {

  /** Bytes that any answer may take. */
  private static final int MIN_BYTES = 1 << 16;

  private final RecurringTexts recurring = new RecurringTexts();
  private final Allowance allowance = Allowance.of(0);

  @Test
  void text_counts_with_its_characters() throws IOException {
    assertThat(read("'abc'", WireTokens::text)).isEqualTo("abc");

    assertUsed(Allowance.TEXT + 6);
  }

  @Test
  void recurring_text_counts_as_text() throws IOException {
    assertThat(read("'abc'", WireTokens::recurringText)).isEqualTo("abc");

    assertUsed(Allowance.TEXT + 6);
  }

  @Test
  void a_number_for_a_recurring_text_is_its_text() throws IOException {
    assertThat(read("12", WireTokens::recurringText)).isEqualTo("12");

    assertUsed(Allowance.TEXT + 4);
  }

  @Test
  void blank_text_and_null_count_nothing() throws IOException {
    assertThat(read("[' ',null,' ',true,7]", AllowanceTest::manyKinds)).isNotNull();

    assertUsed(0);
  }

  private static String manyKinds(WireTokens list) {
    assertThat(list.isList()).isTrue();
    int[] place = {0};
    list.addTo(
        null,
        value ->
            switch (place[0]++) {
              case 0, 1 -> value.text();
              case 2 -> value.recurringText();
              case 3 -> value.flag() == null ? "" : null;
              default -> value.longNumber() == null ? "" : null;
            });
    return "read";
  }

  @Test
  void an_object_counts_with_its_members() throws IOException {
    read("{'title':'abc','relativeItemsCount':3}", TagWire::read);

    assertUsed(Allowance.OBJECT + Allowance.TEXT + 6);
  }

  @Test
  void a_contact_counts_more_than_an_object() throws IOException {
    read("{'id':7}", ContactWire::read);

    assertUsed(Allowance.OBJECT + Allowance.CONTACT);
  }

  @Test
  void a_contact_without_known_members_counts_as_one() throws IOException {
    assertThat(read("{'other':1}", ContactWire::read)).isNull();

    assertUsed(Allowance.OBJECT + Allowance.CONTACT + Allowance.NAME + 2 * "other".length());
  }

  @Test
  void unknown_members_count_their_names_at_any_depth() throws IOException {
    read("{'other':{'inner':[{'x':1}]},'title':'a'}", TagWire::read);

    int names = 3 * Allowance.NAME + 2 * ("other" + "inner" + "x").length();
    assertUsed(Allowance.OBJECT + names + Allowance.TEXT + 2);
  }

  @Test
  void a_member_in_another_case_is_known() throws IOException {
    assertThat(read("{'TITLE':'abc'}", TagWire::read).title).isEqualTo("abc");

    assertUsed(Allowance.OBJECT + Allowance.TEXT + 6);
  }

  @Test
  void the_options_of_a_mask_count_as_texts() throws IOException {
    assertThat(read("',a,b'", WireTokens::mask)).isEqualTo(",a,b");

    assertUsed(Allowance.TEXT + 8 + 2 * (Allowance.TEXT + Allowance.REFERENCES));
  }

  @Test
  void elements_count_their_references_and_in_pages_their_error_reports() throws IOException {
    read("['a',null]", list -> list.addTo(null, WireTokens::text));
    read("['a',null]", list -> list.addAllTo(null, WireTokens::text));

    int texts = 2 * (Allowance.TEXT + 2);
    assertUsed(texts + Allowance.REFERENCES + 2 * (Allowance.REFERENCES + Allowance.REPORT));
  }

  private <T> @Nullable T read(String json, WireTokens.Reader<T> reader) throws IOException {
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    try (JsonParser tokens =
        WireFormat.json().open(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      return new WireTokens(tokens, recurring, allowance).document(reader);
    }
  }

  private void assertUsed(int bytes) {
    allowance.use(MIN_BYTES - bytes);
    assertThatThrownBy(() -> allowance.use(1)).isInstanceOf(StreamConstraintsException.class);
  }
}
