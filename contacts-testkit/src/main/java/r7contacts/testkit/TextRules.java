package r7contacts.testkit;

import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactQuery;

/** The text and the tags of a {@link ContactQuery}. */
interface TextRules extends BookRules {

  @Test
  default void T01_each_word_is_searched_in_names_contact_infos_and_custom_fields() {
    assertFinds(text("иванова"), 1001);
    assertFinds(text("Smith John"), 1002);
    assertFinds(text("Smith Анна"));
    assertFinds(text("nameless@example"), 1008);
    assertFinds(text("Выставка"), 1001);
    // "й" as macOS writes it in file names: "и" and a combining mark.
    assertFinds(text("Скрытны\u0438\u0306"), 1006);
  }

  @Test
  default void T02_people_of_a_company_that_matches_are_found_too() {
    assertFinds(text("«Ромашка»"), 1001, 2001);
    assertFinds(text("«Ромашка»").kind(ContactKind.COMPANY), 2001);
  }

  @Test
  default void T03_every_character_of_a_text_and_of_a_tag_counts() {
    assertFinds(tags(SampleContacts.ODD_TAG), 1005);
    assertFinds(tags("Рассылка, весна"), 1001);
    assertFinds(tags("Рассылка"));
    assertFinds(tags("VIP", "vip", "Рассылка, весна"), 1001);
    // Without its comma, the first word would match.
    assertFinds(text("Smith, John"));
    assertFinds(text("<b>&amp;</b>"), 1005);
    assertFinds(text("\"Ж\" 山田 🎉"), 1005);
    assertFinds(text("+7 (495) доб."), 1001);
    assertFinds(text("?q=1&lang=ru").kind(ContactKind.COMPANY), 2001);
  }

  @Test
  default void T04_wildcards_quotes_and_backslashes_are_plain_text() {
    for (String plain : List.of("%", "_", "\\", "'", "10%_\\'\"", "ivan_%\\'\"x")) {
      assertFinds(text(plain), 1006);
    }
    for (String wildcard : List.of("1%", "Smi_h", "Sm%h", "Smith' OR '1'='1", "Smith\\")) {
      assertFinds(text(wildcard));
    }
    for (String wildcard : List.of("%", "V%", "V_P", "VIP\\", "VIP' OR '1'='1")) {
      assertFinds(tags(wildcard));
    }
  }

  private static ContactQuery.Builder text(String words) {
    return ContactQuery.builder().text(words);
  }

  private static ContactQuery.Builder tags(String... titles) {
    return ContactQuery.builder().tags(titles);
  }

  private void assertFinds(ContactQuery.Builder query, long... ids) {
    BookRules.assertFinds(book(), query.build(), ids);
  }
}
