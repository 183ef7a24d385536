package r7contacts.simulator.generated;

import java.util.List;

/** Names of persons and companies, in Russian and English. Some are unusual on purpose. */
final class SampleNames {

  private static final List<String> MEN =
      words(
          """
          Александр Алексей Борис Виктор Дмитрий Егор Иван Лев Михаил Николай Олег Пётр Сергей
          Фёдор Юрий Ян
          """);

  private static final List<String> WOMEN =
      words(
          """
          Анна Вера Галина Дарья Елена Жанна Ирина Лидия Мария Нина Ольга Полина Светлана
          Татьяна Юлия Яна
          """);

  private static final List<String> SURNAMES =
      words(
          """
          Иванов Петров Сидоров Смирнов Кузнецов Соколов Попов Лебедев Козлов Новиков Морозов
          Волков Зайцев Павлов Семёнов Голубев Богданов Воробьёв Фёдоров Щукин
          """);

  static final List<String> FORENAMES =
      words(
          """
          Alice Bob Charles Diana Edward Fiona George Helen Ian John Kate Liam Mary Noah Olivia
          Paul Ruth Sam Tom Wendy
          """);

  static final List<String> FAMILY_NAMES =
      words(
          """
          Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Wright Walker White
          Green Hall Wood O'Connor McDonald Young
          """);

  private static final List<String[]> ODD_PERSONS =
      List.of(
          new String[] {"Мария", ""},
          new String[] {"Жан-Поль", "д'Артаньян, мл."},
          new String[] {"  Ξένη", "<b>&amp;</b>"},
          new String[] {"山田", "太郎 🎉"},
          new String[] {"Анна \"Аня\"", "Иванова (Петрова)"},
          new String[] {"Jürgen", "Weiß, Dr."});

  private static final List<String> THINGS =
      words(
          """
          Ромашка Вектор Альфа Заря Прогресс Горизонт Сатурн Родник Магнолия Сибирь Волга Каскад
          """);

  private static final List<String> MORE_THINGS =
      words(
          """
          плюс строй сервис торг агро мед проект софт
          """);

  private static final List<String> ODD_COMPANIES =
      List.of(
          "Food & Culture <Project>",
          "\"Кавычки\", ООО",
          "🍕 Pizza",
          "a/b\\c, d",
          "ÅÄÖ (Nordic) AB");

  private SampleNames() {}

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  /** Returns a first and a last name. */
  static String[] person(RepeatableRandom random) {
    int kind = random.below(100);
    if (kind < 3) {
      return random.oneOf(ODD_PERSONS);
    }
    if (kind < 35) {
      return new String[] {random.oneOf(FORENAMES), random.oneOf(FAMILY_NAMES)};
    }
    return kind < 68
        ? new String[] {random.oneOf(MEN), random.oneOf(SURNAMES)}
        : new String[] {random.oneOf(WOMEN), random.oneOf(SURNAMES) + "а"};
  }

  /** Returns the name of a company. */
  static String company(RepeatableRandom random) {
    return switch (random.below(20)) {
      case 0 -> random.oneOf(ODD_COMPANIES);
      case 1, 2, 3 -> "ИП " + random.oneOf(SURNAMES) + " " + random.oneOf(MEN).charAt(0) + ".";
      case 4, 5, 6, 7 -> random.oneOf(FAMILY_NAMES) + " & " + random.oneOf(FAMILY_NAMES) + ", Ltd.";
      case 8, 9 -> "АО «" + random.oneOf(THINGS) + "-" + (1 + random.below(99)) + "»";
      default -> "ООО «" + random.oneOf(THINGS) + "-" + random.oneOf(MORE_THINGS) + "»";
    };
  }
}
