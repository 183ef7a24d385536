package r7contacts.simulator.generated;

import java.util.List;
import java.util.Locale;

/** Values of contact infos, in several notations. */
final class SampleInfos {

  /** All types except phone, e-mail, website and address. */
  static final List<Integer> OTHER_TYPES =
      List.of(3, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);

  private SampleInfos() {}

  /** Returns a phone. */
  static String phone(RepeatableRandom random) {
    return switch (random.below(8)) {
      case 0 -> "8 (495) " + random.digits(3) + "-" + random.digits(2) + "-" + random.digits(2);
      case 1 -> "+7 (812) " + random.digits(7) + " доб. " + random.digits(2);
      case 2 -> "8916" + random.digits(7);
      case 3 -> "+44 20 7946 0" + random.digits(3);
      case 4 -> "(0221) " + random.digits(6) + "-0";
      case 5 ->
          random.digits(2) + "-" + random.digits(2) + "-" + random.digits(2) + ", спросить Веру";
      default ->
          "+7 9"
              + random.digits(2)
              + " "
              + random.digits(3)
              + "-"
              + random.digits(2)
              + "-"
              + random.digits(2);
    };
  }

  /** Returns an e-mail address that contains the id of a contact. */
  static String email(RepeatableRandom random, int id) {
    String name = random.oneOf(SampleNames.FORENAMES);
    return switch (random.below(8)) {
      case 0 -> "почта" + id + "@пример.рф";
      case 1 ->
          name
              + "."
              + random.oneOf(SampleNames.FAMILY_NAMES).replace("'", "")
              + "+"
              + id
              + "@Example.COM";
      case 2 -> "\"" + name + "\" <" + name + id + "@example.net>";
      default -> name.toLowerCase(Locale.ROOT) + id + "@example.org";
    };
  }

  /** Returns a website that contains the id of a contact. */
  static String website(RepeatableRandom random, int id) {
    return switch (random.below(3)) {
      case 0 -> "site" + id + ".example";
      case 1 -> "http://сайт" + id + ".example";
      default -> "https://www.site" + id + ".example/?q=1&lang=ru";
    };
  }
}
