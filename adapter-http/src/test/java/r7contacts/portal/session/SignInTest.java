package r7contacts.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.portal.http.SecretHeader;
import r7contacts.portal.wire.SignInWire;
import r7contacts.portal.wire.Wires;

class SignInTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T11:00:00.0000000Z, PT59M",
    "2026-11-24T14:00:00.0000000+03:00, PT59M",
    "2026-11-24T01:30:00.1234567-09:30, PT59M0.1234567S",
    "2026-11-24T10:01:00.0000000Z, PT54S",
    "2027-11-24T10:00:00.0000000Z, PT8759H59M"
  })
  void a_token_is_used_until_shortly_before_it_expires(String expires, Duration serves) {
    assertThat(result(expires).validity()).containsExactly(serves);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"2026-11-24T10:00:00.0000000Z", "2020-01-01T00:00:00.0000000Z", "next year"})
  void without_a_valid_expiry_a_token_is_used_until_the_portal_rejects_it(
      @Nullable String expires) {
    assertThat(result(expires).validity()).isEmpty();
    assertThat(result(expires).asToken().isStale()).isFalse();
  }

  @Test
  void a_token_is_stale_after_its_validity() {
    assertThat(Token.lasting("t", Duration.ZERO, Option.none()).isStale()).isTrue();
    assertThat(Token.lasting("t", Duration.ofHours(1), Option.none()).isStale()).isFalse();
    assertThat(Token.lasting("t", Duration.ofDays(3_000_000), Option.none()).isStale()).isFalse();
  }

  @Test
  void the_form_has_login_and_password_percent_encoded_in_utf_8() {
    assertThat(form("anna+crm@portal.example", "a&b=c %+:Ж🔑~"))
        .isEqualTo(
            "userName=anna%2Bcrm%40portal.example&password=a%26b%3Dc%20%25%2B%3A%D0%96%F0%9F%94%91~");
    assertThat(form("логин", "")).isEqualTo("userName=%D0%BB%D0%BE%D0%B3%D0%B8%D0%BD&password=");
  }

  @Test
  void to_string_does_not_show_the_token() {
    assertThat(Token.lasting("s3cr3t")).hasToString("Token[not shown]");
    assertThat(result(null).toString()).doesNotContain("s3cr3t").doesNotContain("app-key");
    assertThat(new SecretHeader("Authorization", "s3cr3t"))
        .hasToString("Authorization: (not shown)")
        .extracting(SecretHeader::getValue)
        .isEqualTo("s3cr3t");
  }

  private static SignInResult result(@Nullable String expires) {
    String expiry = expires == null ? "null" : '"' + expires + '"';
    SignInWire.Result wire =
        Wires.signIn(
                "{\"status\":0,\"response\":{\"token\":\"s3cr3t\",\"expires\":%s,\"tfaKey\":\"app-key\"}}"
                    .formatted(expiry))
            .response;
    return new SignInResult(wire, NOW);
  }

  private static String form(String login, String password) {
    return new String(
        PasswordForm.encoded(login, password.toCharArray()), StandardCharsets.US_ASCII);
  }
}
