package r7contacts.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Channel;

class PhoneNumbersTest {

  private static Set<String> russian(String text) {
    return PhoneNumbers.russia().in(text);
  }

  @Nested
  class One_number {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "8 912 345-67-89",
          "+7 912 345-67-89",
          "9123456789",
          "79123456789",
          "8(912)3456789",
          "8-912-345-67-89",
          "+7.912.345.67.89",
          "+7 (912) 345–67–89",
          "+7\u00A0912\u202F345\u201167\u201189",
          "＋7 912 345 67 89",
          "(+7) 912 345 67 89",
          "+ 7 912 345 67 89",
          "007 912 345 67 89",
          "00 7 9123456789",
          "8 10 7 912 345-67-89",
          "8~10~7 912 345 67 89",
          "+8 912 345-67-89",
          "8/912/345-67-89",
          "\u202A+7 912 345-67-89\u202C",
          "tel:+7-912-345-67-89",
          "моб.: 8 912 345-67-89 (Иван)",
          "т/ф 8 912 345-67-89",
          "٨ ٩١٢ ٣٤٥ ٦٧ ٨٩",
          "8 912 345-67-89, 8 (912) 3456789",
          "8_912_345_67_89",
          "8 912'345'67'89",
          "8 {912} 345\u201967\u201989",
          "+7 (8-912) 345-67-89",
          "+7 8 912 345-67-89",
          "7 (8912) 345-67-89",
          "8. 912. 345. 67. 89",
          "(8) 912 345-67-89",
          "+7) 912 345-67-89",
          "8 912) 345-67-89",
          "1) 8 912 345-67-89",
          "12) +7 912 345-67-89",
          "1. 8 912 345-67-89",
          "1. (912) 345-67-89",
          "1)(912) 345-67-89"
        })
    void is_the_same_in_every_notation(String notation) {
      assertThat(russian(notation)).containsExactly("+79123456789");
    }

    @ParameterizedTest
    @CsvSource({
      "8 701 123-45-67, +77011234567",
      "+7 (7172) 12-34-56, +77172123456",
      "+49 30 1234567, +49301234567",
      "0049 30 1234567, +49301234567",
      "8 10 49 30 1234567, +49301234567",
      "8 10 380 44 123 45 67, +380441234567",
      "380 44 123 45 67, +380441234567",
      "375 29 123-45-67, +375291234567",
      "+84 95 123 45 67, +84951234567",
      "+1 912 345-67-89, +19123456789",
      "12125551234, +12125551234",
      "86 138 0013 8000, +8613800138000",
      "112, 112",
      "03, 03",
      "123-45-67, 1234567",
      "+112, +112",
      "+44 (0)20 7946 0958, +442079460958",
      "+44(0) 20 7946 0958, +442079460958",
      "0044 (0)20 7946 0958, +442079460958",
      "+49 (0) 30 1234567, +49301234567",
      "+49-(0)30/1234567, +49301234567",
      "+33(0)123456789, +33123456789",
      "+39 (0)6 1234 5678, +390612345678",
      "+38 (0)44 123-45-67, +380441234567",
      "+380 (0)44 123-45-67, +380441234567",
      "1.212.555.1234, +12125551234",
      "вн. 1234, 1234",
      "доб. 12, 12",
      "#123, 123"
    })
    void of_another_country_or_a_short_one_has_one_form(String notation, String number) {
      assertThat(russian(notation)).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "нет", "+", "доб.", "()-,;#"})
    void is_missing_where_there_are_no_digits(String text) {
      assertThat(russian(text)).isEmpty();
      assertThat(PhoneNumbers.exactDigits().in(text)).isEmpty();
    }
  }

  @Nested
  class An_extension {
    @ParameterizedTest
    @ValueSource(
        strings = {
          " доб. 12",
          " доб 12",
          " ДОБ.12",
          "доб12",
          " (доб. 12)",
          ", доб. 12",
          " добавочный 12",
          " доп. 12",
          " вн. 12",
          " внутр. 12",
          " внутренний 12",
          " ext 12",
          " ext. 12",
          "ext12",
          " Ext.: 12",
          ", extension 12",
          "x12",
          " X 12",
          " х12",
          "#12",
          " #12",
          ",12",
          ",,12",
          ", 12",
          ";12",
          ";ext=12",
          "p12",
          "w12",
          "P12#",
          " 12",
          "-12",
          "/12",
          " (12)",
          " доб. 1234567",
          " доб. 12, 13",
          " доб. 12\n",
          "*12",
          " с 9 до 18",
          " каб. 305",
          "/68, 69",
          " доб. № 12"
        })
    void is_no_part_of_the_number(String extension) {
      assertThat(russian("8 495 123-45-67" + extension)).containsExactly("+74951234567");
      assertThat(russian("+7 495 1234567" + extension)).containsExactly("+74951234567");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "495 123-45-67 доб. 12 | +74951234567",
          "495 123-45-67, 12 | +74951234567",
          "+49 30 1234567 ext. 12 | +49301234567",
          "+49 30 1234567, 12 | +49301234567",
          "123-45-67 доб. 8 | 1234567",
          "123-45-67, 12 | 1234567",
          "112 доб. 5 | 112"
        })
    void follows_any_number(String text, String number) {
      assertThat(russian(text)).containsExactly(number);
    }
  }

  @Nested
  class Several_numbers {
    @ParameterizedTest
    @ValueSource(
        strings = {
          ", ",
          ",",
          "; ",
          ";",
          " / ",
          "/",
          "\n",
          "\r\n",
          "\t",
          " ",
          "  ",
          " или ",
          " и ",
          " | ",
          " or ",
          ", моб. ",
          " (секретарь), ",
          " доб. 12, ",
          " доб. 12; моб.: ",
          ", 12, ",
          " доб. 12 ",
          "#12, ",
          " с 9 до 18, факс: ",
          " • ",
          "-"
        })
    void in_one_field_all_count(String separator) {
      for (String second : List.of("8 903 111-22-33", "+7 903 111-22-33", "89031112233")) {
        assertThat(russian("8 916 765-43-21" + separator + second))
            .as(second)
            .containsExactlyInAnyOrder("+79167654321", "+79031112233");
        assertThat(russian("+7 (916) 765-43-21" + separator + second))
            .as(second)
            .containsExactlyInAnyOrder("+79167654321", "+79031112233");
      }
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "9167654321, 9031112233 | +79167654321 | +79031112233",
          "9167654321 9031112233 | +79167654321 | +79031112233",
          "916 765 43 21 903 111 22 33 | +79167654321 | +79031112233",
          "916 765-43-21 903 111-22-33 | +79167654321 | +79031112233",
          "916 765 43 21 8 903 111 22 33 | +79167654321 | +79031112233",
          "1) 8 916 765-43-21 2) 8 903 111-22-33 | +79167654321 | +79031112233",
          "1. 8 916 765-43-21; 2. 8 903 111-22-33 | +79167654321 | +79031112233",
          "1) +7 916 765-43-21, 2) +7 903 111-22-33 | +79167654321 | +79031112233",
          "(916) 765-43-21 (903) 111-22-33 | +79167654321 | +79031112233",
          "(916) 765-43-21; (903) 111-22-33 | +79167654321 | +79031112233",
          "+49 30 1234567, 8 903 111-22-33 | +49301234567 | +79031112233",
          "+49 30 1234567 +7 903 111-22-33 | +49301234567 | +79031112233",
          "(4822) 11-22-33, 44-55-66 | +74822112233 | 445566",
          "123-45-67, 765-43-21 | 1234567 | 7654321",
          "12-34-56/12-34-57 | 123456 | 123457",
          "112, 103 | 112 | 103",
          "112; 8 903 111-22-33 | 112 | +79031112233"
        })
    void of_other_kinds_count_too(String text, String one, String other) {
      assertThat(russian(text)).containsExactlyInAnyOrder(one, other);
    }
  }

  @Nested
  class Property {
    private static final List<String> PREFIXES =
        List.of("8", "+7", "7", "8 ", "+7 ", "8-", "007", "00 7 ", "8107", "8 10 7 ", "");
    private static final List<String> PATTERNS =
        List.of(
            "%s%s%s%s",
            "(%s) %s-%s-%s", "%s %s %s %s", "%s-%s-%s-%s", " (%s)%s%s%s", "%s.%s.%s.%s");
    private static final List<String> EXTENSIONS =
        List.of("", " доб. 1", ",12", "#123", " ext 1234", "x12345", ";ext=7", " (доб.4321)");

    /**
     * What subscribers have: area codes begin with 3, 4 or 8, mobile ones with 9, 6 and 7 are
     * Kazakhstan's.
     */
    private static String national(Random random) {
      return "346789".charAt(random.nextInt(6)) + "%09d".formatted(random.nextInt(1_000_000_000));
    }

    private static String written(String national, Random random) {
      return one(PREFIXES, random)
          + one(PATTERNS, random)
              .formatted(
                  national.substring(0, 3),
                  national.substring(3, 6),
                  national.substring(6, 8),
                  national.substring(8))
          + one(EXTENSIONS, random);
    }

    private static String one(List<String> some, Random random) {
      return some.get(random.nextInt(some.size()));
    }

    @Test
    void all_notations_of_a_number_match_and_different_numbers_never_do() {
      for (long seed = 0; seed < 5_000; seed++) {
        Random random = new Random(seed);
        String number = national(random);
        String neighbour = withOneOtherDigit(number, random);
        String text = written(number, random);

        assertThat(russian(text)).as(text).containsExactly("+7" + number);
        assertThat(russian(written(neighbour, random))).as(text).doesNotContain("+7" + number);
      }
    }

    private static String withOneOtherDigit(String number, Random random) {
      StringBuilder other = new StringBuilder(number);
      int at = 1 + random.nextInt(number.length() - 1);
      other.setCharAt(at, (char) ('0' + (number.charAt(at) - '0' + 1 + random.nextInt(9)) % 10));
      return other.toString();
    }

    @Test
    void every_number_of_a_field_is_found_and_no_other() {
      for (long seed = 0; seed < 5_000; seed++) {
        Random random = new Random(seed);
        List<String> numbers =
            IntStream.rangeClosed(1, 1 + random.nextInt(3))
                .mapToObj(any -> national(random))
                .toList();
        StringBuilder text = new StringBuilder();
        for (String number : numbers) {
          text.append(text.isEmpty() ? "" : one(List.of(", ", "; ", "\n", " или "), random));
          text.append(written(number, random));
        }

        assertThat(russian(text.toString()))
            .as(text.toString())
            .containsExactlyInAnyOrderElementsOf(
                numbers.stream().map(number -> "+7" + number).distinct().toList());
      }
    }

    @Test
    void a_number_of_another_country_is_never_one_of_russia() {
      for (long seed = 0; seed < 5_000; seed++) {
        Random random = new Random(seed);
        String country = one(List.of("1", "49", "44", "380", "375", "998", "86", "82"), random);
        String rest = "%09d".formatted(random.nextInt(1_000_000_000));
        String abroad = one(List.of("+", "00", "810", "8 10 "), random) + country + " " + rest;

        assertThat(russian(abroad)).as(abroad).containsExactly("+" + country + rest);
      }
    }

    @Test
    void no_text_makes_it_fail() {
      String signs = "+0123456789 78-()/,;#xдоб.\n\u0000\uD83D\uDE00٣";
      for (long seed = 0; seed < 5_000; seed++) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(60); length > 0; length--) {
          text.append(signs.charAt(random.nextInt(signs.length())));
        }

        assertThat(russian(text.toString()))
            .as(text.toString())
            .allSatisfy(number -> assertThat(number).matches("\\+?[0-9]+"));
      }
    }
  }

  /** With time in the square of these lengths, the test would take hours. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 ",
        "+",
        "+1",
        "+ ",
        "00",
        "+1 (0)",
        "1) ",
        " ",
        "доб",
        "x",
        "a",
        "#",
        "1,",
        "8 495 123-45-67 "
      })
  void a_very_long_text_takes_no_longer_than_its_length(String part) {
    String text = part.repeat(1_000_000 / part.length());

    assertThat(russian(text)).hasSizeLessThan(3);
  }

  @Test
  void exact_digits_are_all_digits_in_their_order() {
    assertThat(PhoneNumbers.exactDigits().in("+7 (495) 123-45-67 доб. ٨"))
        .containsExactly("749512345678");
  }

  @Test
  void another_country_plugs_in() {
    PhoneNumbers belarus =
        text -> {
          String digits = String.join("", PhoneNumbers.exactDigits().in(text));
          return Set.of(digits.replaceFirst("^(80|\\+?375)", "+375"));
        };
    ContactInfoQuery query =
        ContactInfoQuery.exact(Channel.PHONE, "80 29 123-45-67").withPhoneNumbers(belarus);

    assertThat(query.asked()).isEqualTo("67");
    assertThat(query.phoneNumbers().in("+375 29 1234567")).isEqualTo(belarus.in(query.value()));
  }
}
