package r7contacts.simulator;

import static r7contacts.simulator.JsonText.quoted;

import java.util.List;
import java.util.Locale;

/** What made-up contacts are made of: in two languages, and now and then not what one expects. */
final class SampleTexts {

  static final int HEADING = 4;

  /** A user of the portal. */
  record User(String id, String json) {}

  record Place(String city, String state, String country, int zipDigits, List<String> streets) {}

  /** A custom field; its id is its position too. */
  record Field(
      int id, String label, int type, String mask, boolean isPersons, boolean isCompanys) {}

  static final List<User> USERS =
      List.of(
          user("7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e11", "Сергей О&#39;Петров &amp; сын", "Менеджер"),
          user("11aa22bb-33cc-44dd-88ee-99ff00112233", "Mary Fa&#231;ade", "Head of sales"),
          user("2f0e4c1a-9b7d-4e35-8c26-5d1f0a9e7b44", "Ольга Смирнова", "Продавец"),
          user("3a5b7c9d-1e2f-4a6b-9c8d-7e6f5a4b3c2d", "Tom &quot;T.&quot; Green", ""),
          user("4a515a15-d4d6-4b8e-828e-e0586f18f3a3", "profile removed", ""));

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

  static final List<String> STATUSES =
      List.of(
          status(1, "Холодный", "Ещё не говорили", "#1d3557", 0),
          status(2, "Тёплый", "", "#f4a261", 1),
          status(3, "Горячий", "Готов купить", "#e63946", 2),
          status(4, "Won, closed", "Bought \"something\"", "#2a9d8f", 3));

  static final List<String> PHONE_CATEGORIES =
      List.of("Home", "Work", "Mobile", "Fax", "Direct", "Other");
  static final List<String> CATEGORIES = List.of("Home", "Work", "Other");
  static final List<String> ADDRESS_CATEGORIES =
      List.of("Home", "Delivery", "Office", "Billing", "Other", "Work");

  /** All but phone, e-mail, website and address. */
  static final List<Integer> OTHER_INFO_TYPES =
      List.of(3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);

  static final List<Place> PLACES =
      List.of(
          new Place("Москва", "", "Россия", 6, List.of("ул. Ленина, д. ", "Тверская ул., ")),
          new Place("Тула", "Тульская область", "Россия", 6, List.of("пр. Мира, ", "1-й пер., ")),
          new Place("Санкт-Петербург", "", "Россия", 6, List.of("наб. канала, ", "В. О., ")),
          new Place("Leeds", "West Yorkshire", "United Kingdom", 5, List.of("Mill Lane ", "Unit ")),
          new Place("Köln", "NRW", "Deutschland", 5, List.of("Domstraße ", "Am Ring ")));

  static final List<Field> FIELDS =
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

  private static final List<String> MEN =
      List.of(
          "Александр",
          "Алексей",
          "Борис",
          "Виктор",
          "Дмитрий",
          "Егор",
          "Иван",
          "Лев",
          "Михаил",
          "Николай",
          "Олег",
          "Пётр",
          "Сергей",
          "Фёдор",
          "Юрий",
          "Ян");
  private static final List<String> WOMEN =
      List.of(
          "Анна",
          "Вера",
          "Галина",
          "Дарья",
          "Елена",
          "Жанна",
          "Ирина",
          "Лидия",
          "Мария",
          "Нина",
          "Ольга",
          "Полина",
          "Светлана",
          "Татьяна",
          "Юлия",
          "Яна");
  private static final List<String> SURNAMES =
      List.of(
          "Иванов",
          "Петров",
          "Сидоров",
          "Смирнов",
          "Кузнецов",
          "Соколов",
          "Попов",
          "Лебедев",
          "Козлов",
          "Новиков",
          "Морозов",
          "Волков",
          "Зайцев",
          "Павлов",
          "Семёнов",
          "Голубев",
          "Богданов",
          "Воробьёв",
          "Фёдоров",
          "Щукин");
  private static final List<String> FORENAMES =
      List.of(
          "Alice", "Bob", "Charles", "Diana", "Edward", "Fiona", "George", "Helen", "Ian", "John",
          "Kate", "Liam", "Mary", "Noah", "Olivia", "Paul", "Ruth", "Sam", "Tom", "Wendy");
  private static final List<String> FAMILY_NAMES =
      List.of(
          "Smith",
          "Jones",
          "Taylor",
          "Brown",
          "Williams",
          "Wilson",
          "Johnson",
          "Davies",
          "Patel",
          "Wright",
          "Walker",
          "White",
          "Green",
          "Hall",
          "Wood",
          "O'Connor",
          "McDonald",
          "Young");
  private static final List<String[]> ODD_PERSONS =
      List.of(
          new String[] {"Мария", ""},
          new String[] {"Жан-Поль", "д'Артаньян, мл."},
          new String[] {"  Ξένη", "<b>&amp;</b>"},
          new String[] {"山田", "太郎 🎉"},
          new String[] {"Анна \"Аня\"", "Иванова (Петрова)"},
          new String[] {"Jürgen", "Weiß, Dr."});

  private static final List<String> THINGS =
      List.of(
          "Ромашка",
          "Вектор",
          "Альфа",
          "Заря",
          "Прогресс",
          "Горизонт",
          "Сатурн",
          "Родник",
          "Магнолия",
          "Сибирь",
          "Волга",
          "Каскад");
  private static final List<String> MORE_THINGS =
      List.of("плюс", "строй", "сервис", "торг", "агро", "мед", "проект", "софт");
  private static final List<String> ODD_COMPANIES =
      List.of(
          "Food & Culture <Project>",
          "\"Кавычки\", ООО",
          "🍕 Pizza",
          "a/b\\c, d",
          "ÅÄÖ (Nordic) AB");

  private SampleTexts() {}

  /** The name is encoded for HTML, as the portal does. */
  private static User user(String id, String name, String title) {
    return new User(
        id,
        "{\"id\":\"%s\",\"displayName\":%s,\"title\":%s,\"avatarSmall\":%s,\"profileUrl\":%s}"
            .formatted(
                id,
                quoted(name),
                quoted(title),
                quoted("/skins/default/images/default_user_photo_size_32-32.png"),
                quoted("https://portal.example/Products/People/Profile.aspx?user=" + id)));
  }

  private static String status(int id, String title, String description, String color, int order) {
    return "{\"title\":%s,\"description\":%s,\"color\":\"%s\"%s,\"id\":%d}"
        .formatted(
            quoted(title),
            quoted(description),
            color,
            order == 0 ? "" : ",\"sortOrder\":" + order,
            id);
  }

  /** First and last name. */
  static String[] person(RepeatableRandom dice) {
    int kind = dice.below(100);
    if (kind < 3) {
      return dice.oneOf(ODD_PERSONS);
    }
    if (kind < 35) {
      return new String[] {dice.oneOf(FORENAMES), dice.oneOf(FAMILY_NAMES)};
    }
    return kind < 68
        ? new String[] {dice.oneOf(MEN), dice.oneOf(SURNAMES)}
        : new String[] {dice.oneOf(WOMEN), dice.oneOf(SURNAMES) + "а"};
  }

  static String company(RepeatableRandom dice) {
    return switch (dice.below(20)) {
      case 0 -> dice.oneOf(ODD_COMPANIES);
      case 1, 2, 3 -> "ИП " + dice.oneOf(SURNAMES) + " " + dice.oneOf(MEN).charAt(0) + ".";
      case 4, 5, 6, 7 -> dice.oneOf(FAMILY_NAMES) + " & " + dice.oneOf(FAMILY_NAMES) + ", Ltd.";
      case 8, 9 -> "АО «" + dice.oneOf(THINGS) + "-" + (1 + dice.below(99)) + "»";
      default -> "ООО «" + dice.oneOf(THINGS) + "-" + dice.oneOf(MORE_THINGS) + "»";
    };
  }

  static String phone(RepeatableRandom dice) {
    return switch (dice.below(8)) {
      case 0 -> "8 (495) " + dice.digits(3) + "-" + dice.digits(2) + "-" + dice.digits(2);
      case 1 -> "+7 (812) " + dice.digits(7) + " доб. " + dice.digits(2);
      case 2 -> "8916" + dice.digits(7);
      case 3 -> "+44 20 7946 0" + dice.digits(3);
      case 4 -> "(0221) " + dice.digits(6) + "-0";
      case 5 -> dice.digits(2) + "-" + dice.digits(2) + "-" + dice.digits(2) + ", спросить Веру";
      default ->
          "+7 9"
              + dice.digits(2)
              + " "
              + dice.digits(3)
              + "-"
              + dice.digits(2)
              + "-"
              + dice.digits(2);
    };
  }

  static String email(RepeatableRandom dice, int id) {
    String name = dice.oneOf(FORENAMES);
    return switch (dice.below(8)) {
      case 0 -> "почта" + id + "@пример.рф";
      case 1 -> name + "." + dice.oneOf(FAMILY_NAMES).replace("'", "") + "+" + id + "@Example.COM";
      case 2 -> "\"" + name + "\" <" + name + id + "@example.net>";
      default -> name.toLowerCase(Locale.ROOT) + id + "@example.org";
    };
  }

  static String website(RepeatableRandom dice, int id) {
    return switch (dice.below(3)) {
      case 0 -> "site" + id + ".example";
      case 1 -> "http://сайт" + id + ".example";
      default -> "https://www.site" + id + ".example/?q=1&lang=ru";
    };
  }

  /** Something that fits a custom field's type. */
  static String value(Field field, RepeatableRandom dice) {
    return switch (field.type()) {
      case 0 -> dice.digits(10);
      case 1 -> dice.oneOf(NOTES);
      case 2 -> dice.oneOf(List.of("Сайт", "Выставка", "Звонок, \"вхолодную\""));
      case 3 -> "true";
      default -> {
        int day = 10 + dice.below(19);
        int month = 1 + dice.below(12);
        yield day + (month < 10 ? ".0" : ".") + month + "." + (1950 + dice.below(70));
      }
    };
  }
}
