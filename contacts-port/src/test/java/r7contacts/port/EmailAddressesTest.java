package r7contacts.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "olga@mayak.example",
        " olga@mayak.example\u00A0",
        "<olga@mayak.example>",
        "< olga@mayak.example >",
        "Ольга Речная <olga@mayak.example>",
        "\"Речная, Ольга\" <olga@mayak.example>",
        "Ольга<olga@mayak.example>",
        "info@mayak.example <olga@mayak.example>",
        "\"info@mayak.example\" <olga@mayak.example>",
        "'olga@mayak.example'",
        "«olga@mayak.example»",
        "(olga@mayak.example)",
        "olga@mayak.example (Ольга)",
        "olga@mayak.example.",
        "e-mail: olga@mayak.example",
        "почта:olga@mayak.example",
        "mailto:olga@mayak.example",
        "MAILTO: olga@mayak.example",
        "<mailto:olga@mayak.example>",
        "mailto:olga%40mayak.example",
        "mailto:%6Flga@mayak.example",
        "mailto:olga@mayak.example?subject=Hello%20all@home&cc=andrey@mayak.example",
        "mailto:?to=olga@mayak.example&subject=x",
        "Ольга mailto:olga@mayak.example",
        "<a href=\"mailto:olga@mayak.example\">Ольга</a>",
        "\u200Bolga@mayak.example\uFEFF",
        "olga@mayak.example, olga@mayak.example"
      })
  void the_address_within_is_the_value(String text) {
    assertThat(EmailAddresses.in(text)).containsExactly("olga@mayak.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {", ", ",", "; ", ";", " ", "\n", " / ", "/", " | ", " или ", ", Олег: "})
  void several_addresses_all_count(String separator) {
    assertThat(EmailAddresses.in("a.b@x.example" + separator + "c_d@y.example"))
        .containsExactlyInAnyOrder("a.b@x.example", "c_d@y.example");
    assertThat(EmailAddresses.in("A <a.b@x.example>" + separator + "C D <c_d@y.example>"))
        .containsExactlyInAnyOrder("a.b@x.example", "c_d@y.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "mailto:a@x.example,b@x.example?cc=c@x.example | a@x.example,b@x.example",
        "a@x.example, B <b@x.example> | a@x.example,b@x.example",
        "A <a@x.example> b@x.example | a@x.example,b@x.example",
        "a+news@x.example | a+news@x.example",
        "mailto:a+news@x.example | a+news@x.example",
        "mailto:a%2Bnews@x.example | a+news@x.example",
        "mailto:a%zz@x.example | a%zz@x.example",
        "o'neil@x.example | o'neil@x.example",
        "x/y@d.example | x/y@d.example",
        "\"john doe\"@x.example | \"john doe\"@x.example",
        "поддержка@Р7.рф | поддержка@Р7.рф",
        "info@xn--80aswg.xn--p1ai | info@сайт.рф",
        "info@xn--.example | info@xn--.example",
        "info@xn--zzzzzzzzzz99999999.example | info@xn--zzzzzzzzzz99999999.example",
        "a@[192.0.2.1] | a@[192.0.2.1]",
        "a@localhost | a@localhost",
        "no address | no address",
        "@ | @",
        "@x.example | @x.example",
        "a@ | a@",
        "\"@ | \"@"
      })
  void other_addresses_are_unchanged(String text, String addresses) {
    assertThat(String.join(",", EmailAddresses.in(text))).isEqualTo(addresses);
  }

  @Test
  void every_address_is_found_in_any_surrounding_text() {
    List<String> surroundings =
        List.of(
            "%s",
            "<%s>", "Name <%s>", "\"A, B\" <%s>", "mailto:%s?subject=a@b", "c@d <%s>", "(%s)");
    for (long seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      List<String> addresses = new ArrayList<>();
      List<String> fields = new ArrayList<>();
      for (int several = 1 + random.nextInt(3); several > 0; several--) {
        String address =
            letters(random)
                + ".+_-".charAt(random.nextInt(4))
                + letters(random)
                + "@"
                + letters(random)
                + ".example";
        addresses.add(address);
        fields.add(surroundings.get(random.nextInt(surroundings.size())).formatted(address));
      }
      String text = String.join(List.of(", ", "; ", "\n").get(random.nextInt(3)), fields);

      assertThat(EmailAddresses.in(text))
          .as(text)
          .containsExactlyInAnyOrderElementsOf(Set.copyOf(addresses));
    }
  }

  private static String letters(Random random) {
    return random
        .ints(1 + random.nextInt(4), 'a', 'e')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  @Test
  void no_text_makes_it_fail() {
    String signs = "ab@.<>\",;:mailto?%41' /й\u0306\uD83D\uDE00";
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      String text =
          random
              .ints(random.nextInt(30), 0, signs.length())
              .mapToObj(at -> signs.substring(at, at + 1))
              .collect(Collectors.joining());

      assertThat(EmailAddresses.in(text)).as(text).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "@",
        "a@",
        "\"@",
        "\"",
        "<",
        "mailto:",
        "mailto:?to=",
        "xn--",
        "a@xn--80aswg.",
        "a@b,",
        "a@b ",
        "%",
        ".@"
      })
  void a_very_long_text_takes_no_longer_than_its_length(String part) {
    assertThat(EmailAddresses.in(part.repeat(1_000_000 / part.length()))).isNotEmpty();
  }
}
