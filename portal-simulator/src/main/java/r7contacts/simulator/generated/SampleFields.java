package r7contacts.simulator.generated;

import java.util.List;

/** Custom fields: headings, choices, flags, dates and texts. */
final class SampleFields {

  static final int HEADING = 4;

  /** A custom field; its id is also its position. */
  record Field(
      int id, String label, int type, String mask, boolean isPersons, boolean isCompanys) {}

  static final List<Field> ALL =
      List.of(
          new Field(1, "Общее", HEADING, "", true, true),
          new Field(
              2,
              "Источник",
              2,
              "[\"Сайт\",\"Выставка\",\"Звонок, \\\"вхолодную\\\"\"]",
              true,
              true),
          new Field(3, "Notes / заметки", 1, "{\"rows\":4,\"cols\":60}", true, true),
          new Field(4, "Личное", HEADING, "", true, false),
          new Field(5, "День рождения", 5, "", true, false),
          new Field(6, "Newsletter", 3, "", true, false),
          new Field(7, "Договор №", 0, "{\"size\":40}", true, false),
          new Field(8, "ИНН", 0, "{\"size\":\"12\"}", false, true),
          new Field(9, "Contract until", 5, "", false, true),
          new Field(10, "НДС", 3, "", false, true));

  private SampleFields() {}

  /** Returns a value of the type of a field. */
  static String value(Field field, RepeatableRandom random) {
    return switch (field.type()) {
      case 0 -> random.digits(10);
      case 1 -> random.oneOf(SampleTexts.NOTES);
      case 2 -> random.oneOf(List.of("Сайт", "Выставка", "Звонок, \"вхолодную\""));
      case 3 -> "true";
      default -> {
        int day = 10 + random.below(19);
        int month = 1 + random.below(12);
        yield day + (month < 10 ? ".0" : ".") + month + "." + (1950 + random.below(70));
      }
    };
  }
}
