package r7contacts.simulator.generated;

import static r7contacts.simulator.wire.JsonText.quoted;

import java.util.List;

/** Tags, stages and other texts, with characters that need escaping. */
final class SampleTexts {

  static final List<String> TAGS =
      List.of(
          "VIP",
          "Поставщик",
          "Партнёр",
          "Рассылка, весна",
          "Рассылка, осень",
          "Выставка 2023",
          "Exhibition 2024",
          "newsletter",
          "Долг",
          "Срочно!",
          "no calls",
          "a+b & [c]",
          "\"в кавычках\"",
          "<tag>",
          "100%",
          "до 18:00",
          "Москва",
          "C#/.NET",
          "🎉 праздник",
          "back\\slash");

  static final List<String> STAGES =
      List.of(
          stage(1, "Холодный", "Ещё не говорили", "#1d3557", 0),
          stage(2, "Тёплый", "", "#f4a261", 1),
          stage(3, "Горячий", "Готов купить", "#e63946", 2),
          stage(4, "Won, closed", "Bought \"something\"", "#2a9d8f", 3));

  static final List<String> NOTES =
      List.of(
          "Звонить после обеда.\nЛюбит точность.",
          "Met in Leeds, 2019; speaks German.",
          "tab\there, \"quotes\", 'single', back\\slash / slash",
          "🎂 помнить про день рождения",
          "<b>не</b> беспокоить & не писать");

  static final List<String> INDUSTRIES =
      List.of("Торговля", "IT", "Строительство", "Food & drink", "Сельское хозяйство");

  static final List<String> TITLES =
      List.of("Директор", "Бухгалтер", "Buyer", "Head of R&D", "Инженер 1-й категории", "", "CEO");

  static final String ROUBLE =
      "{\"title\":\"Российский рубль\",\"symbol\":\"₽\",\"abbreviation\":\"RUB\","
          + "\"cultureName\":\"RU\",\"isConvertable\":true,\"isBasic\":true}";

  private SampleTexts() {}

  private static String stage(int id, String title, String description, String color, int order) {
    return "{\"title\":%s,\"description\":%s,\"color\":\"%s\"%s,\"id\":%d}"
        .formatted(
            quoted(title),
            quoted(description),
            color,
            order == 0 ? "" : ",\"sortOrder\":" + order,
            id);
  }
}
