package r7contacts.portal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.portal.mapping.FieldMask;
import r7contacts.portal.wire.Members.Member;

/** Names of members, which are not case-sensitive. */
class MembersTest {

  @Test
  void the_turkish_locale_makes_no_difference() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      Members.Builder table = Members.table();
      Member<Long> id = table.longNumber("id");
      Member<Integer> kind = table.number("infoType");
      Members<List<Number>> members =
          table.build(values -> List.of(values.of(id), values.of(kind)));

      ListWire<List<Number>> list =
          Wires.read(
                  Wires.reader(WireFormat.json(), ListWire.of(members::read)),
                  "{\"status\":0,\"response\":[{\"ID\":1,\"INFOTYPE\":2}]}")
              .get();

      assertThat(list.response).containsExactly(List.of(1L, 2));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "firstname ", "first_name", "persons", "identity"})
  void another_name_is_unknown(String name) {
    ContactWire contact = Wires.wire("{\"id\":1,\"%s\":\"x\"}".formatted(name));

    assertThat(contact.unknown).isEqualTo(name);
  }

  @Test
  void of_two_names_that_differ_in_case_the_last_one_counts() {
    assertThat(Wires.wire("{\"id\":1,\"ID\":2}").id).isEqualTo(2);
    assertThat(Wires.wire("{\"ID\":1,\"id\":2}").id).isEqualTo(2);
    assertThat(Wires.wire("{\"tags\":[\"a\"],\"Tags\":[\"b\"],\"id\":2}").tags)
        .containsExactly("a", "b");
  }

  @Test
  void a_mask_is_read_in_any_case() {
    assertThat(FieldMask.parse("{\"Rows\":4,\"COLS\":60}"))
        .isEqualTo(new FieldMask(null, 4, 60, List.of()));
  }

  @Test
  void the_whole_contact_is_the_same_in_any_case() {
    String contact =
        "{\"id\":7,\"firstName\":\"A\",\"company\":{\"id\":8,\"displayName\":\"C\"},\"commonData\":[{\"id\":1,\"infoType\":1,\"data\":\"d\"}],\"addresses\":[{\"city\":\"c\"}],\"customFields\":[{\"id\":9,\"label\":\"l\",\"fieldType\":0,\"fieldValue\":\"v\"}],\"createBy\":{\"displayName\":\"U\"},\"contactStatus\":{\"title\":\"t\"}}";

    assertThat(Wires.wire(withUpperCaseNames(contact)))
        .usingRecursiveComparison()
        .isEqualTo(Wires.wire(contact));
  }

  private static String withUpperCaseNames(String json) {
    return Pattern.compile("\"\\w+\":")
        .matcher(json)
        .replaceAll(name -> name.group().toUpperCase(Locale.ROOT));
  }
}
