package r7contacts.benchmarks.answer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Sample contact as the portal's JSON (field guide §8), with any number of infos and fields. Data
 * that varies between the contacts of a portal varies here; configuration such as labels does not.
 */
final class SampleContact {

  /**
   * Channels as in real portals: mostly telephone numbers and e-mail addresses, in all categories.
   */
  private static final int[] CHANNELS = {0, 1, 0, 2, 1, 0, 3, 1, 17, 0};

  private static final String[] CATEGORIES = {"Home", "Work", "Other"};
  private static final String[] MASKS = {
    "{\\\"size\\\":\\\"40\\\"}",
    "{\\\"rows\\\":\\\"2\\\",\\\"cols\\\":\\\"30\\\"}",
    "[\\\"Розница\\\",\\\"Опт\\\",\\\"Государственный заказ\\\"]",
    "",
    "",
    ""
  };
  private static final String[] CHOICES = {"Опт", "Розница", "Государственный заказ"};

  private static final String[] FIRST_NAMES = {
    "Анна", "Ольга", "Мария", "Ирина", "Елена", "Вера", "Юлия", "Дарья", "Нина", "Алла", "Инна"
  };
  private static final String[] STATES = {
    "Московская область",
    "Тверская область",
    "Калужская область",
    "Рязанская область",
    "Тульская область",
    "Смоленская область",
    "Ярославская область"
  };

  private static final LocalDateTime LAST_CREATED = LocalDateTime.of(2024, 3, 5, 9, 30);
  private static final DateTimeFormatter CREATED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.0000000'+03:00'", Locale.ROOT);

  private static final LocalDate LAST_DATE = LocalDate.of(2024, 12, 31);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  private SampleContact() {}

  /**
   * @param variant selects towns, companies, titles, tags, creators and free texts
   */
  static String json(int id, int variant, int infos, int fields) {
    return """
        {"firstName":"%13$s","lastName":"Иванова %1$d","company":%2$s,"title":"Директор по закупкам, отдел %9$d",\
        "createBy":%3$s,"created":"%14$s",\
        "about":"%15$s","industry":"Торговля, группа %10$d",\
        "contactStatus":{"id":3,"title":"Горячий","description":"Готов купить","color":"#e63946","sortOrder":2},\
        "commonData":%4$s,"addresses":%5$s,"customFields":%6$s,"tags":["VIP","Опт %11$d","Город %12$d"],\
        "taskCount":3,"haveLateTasks":false,"displayName":"%13$s Иванова %1$d","isCompany":false,\
        "smallFotoUrl":"%7$s1","mediumFotoUrl":"%7$s2","isPrivate":true,"isShared":false,"shareType":0,\
        "accessList":[%16$s],"currency":%8$s,"canEdit":true,"canDelete":true,"id":%1$d}"""
        .formatted(
            id,
            company(2001 + variant % 300),
            user(variant % 40),
            array(infos, place -> info(id, place)),
            array(2, place -> address(variant, place)),
            array(fields, place -> field(id, variant, place)),
            photo(id),
            currency(),
            variant % 200,
            variant % 30,
            variant % 49,
            variant % 50,
            FIRST_NAMES[variant % FIRST_NAMES.length],
            CREATED.format(LAST_CREATED.minusMinutes(997L * variant)),
            note(variant),
            user(variant * 7 % 40));
  }

  private static String array(int length, IntFunction<String> element) {
    return IntStream.range(0, length).mapToObj(element).collect(Collectors.joining(",", "[", "]"));
  }

  private static String company(int id) {
    return """
        {"displayName":"ООО «Ромашка %3$d»","isCompany":true,"smallFotoUrl":"%1$s1","mediumFotoUrl":"%1$s2",\
        "isPrivate":false,"isShared":true,"shareType":1,"currency":%2$s,"canEdit":true,"canDelete":true,"id":%3$d}"""
        .formatted(photo(id), currency(), id);
  }

  private static String photo(int id) {
    return "/Products/CRM/HttpHandlers/filehandler.ashx?action=contactphotoulr&cid=%d&isc=False&ps="
        .formatted(id);
  }

  private static String currency() {
    return """
        {"title":"Российский рубль","symbol":"₽","abbreviation":"RUB","cultureName":"RU","isConvertable":true,"isBasic":true}""";
  }

  private static String user(int number) {
    return """
        {"id":"7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e%1$02d","displayName":"Сергей О&#39;Петров &amp; сын %1$d","title":"Менеджер",\
        "avatarSmall":"/skins/default/images/default_user_photo_size_32-32.png",\
        "profileUrl":"https://portal.example/Products/People/Profile.aspx?user=7c1d6a50-3f6e-4f0a-9d0e-2b8f5a1c0e%1$02d"}"""
        .formatted(number);
  }

  private static String info(int id, int place) {
    int channel = CHANNELS[place % CHANNELS.length];
    int category = place % CATEGORIES.length;
    String data =
        switch (channel) {
          case 0 -> String.format(Locale.ROOT, "+7 495 %03d-%02d-67", id % 1000, place % 100);
          case 1 -> "anna.%d.%d@romashka.example".formatted(id, place);
          case 2 -> "https://romashka.example/people/%d/%d".formatted(id, place);
          default -> "anna-%d-%d".formatted(id, place);
        };
    return """
        {"id":%d,"infoType":%d,"category":%d,"data":"%s","categoryName":"%s","isPrimary":%b}"""
        .formatted(id * 100L + place, channel, category, data, CATEGORIES[category], place < 2);
  }

  private static String address(int variant, int place) {
    return """
        {"street":"ул. Ленина, %d","city":"Город %d","state":"%s","zip":"10%04d","country":"Россия",\
        "category":%d,"categoryName":"Office","isPrimary":%b}"""
        .formatted(
            variant % 500 + place,
            variant * (1 + place) % 300,
            STATES[variant * (1 + place) % STATES.length],
            variant % 300 + place,
            place + 1,
            place == 0);
  }

  /** Returns a free text, which is hardly ever repeated. */
  private static String note(int number) {
    String when = number == 0 ? "обеда" : "обеда, доб. " + number;
    return "Звонить после " + when + ".\\nЛюбит точность.";
  }

  /**
   * Returns a value for a field type (field guide §8). One contact has several fields of each type,
   * so the value depends on the index too.
   */
  private static String value(int type, int variant, int place) {
    int number = variant * (1 + place);
    return switch (type) {
      case 0 -> "Договор № %d/2024 от 5 марта".formatted(number);
      case 1 -> note(number);
      case 2 -> CHOICES[number % CHOICES.length];
      case 3 -> "true";
      case 4 -> "";
      default -> DATE.format(LAST_DATE.minusDays(number % 1500));
    };
  }

  private static String field(int id, int variant, int place) {
    int type = place % MASKS.length;
    return """
        {"id":%d,"entityId":%d,"label":"Поле номер %d","fieldValue":"%s","fieldType":%d,"position":%d,"mask":"%s"}"""
        .formatted(1000 + place, id, place, value(type, variant, place), type, place, MASKS[type]);
  }
}
