package r7contacts.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInLimitTest {

  private static final Duration MINUTE = Duration.ofSeconds(60);

  private long now = Long.MAX_VALUE - 1;
  private final SignInLimit limit = new SignInLimit(() -> now);

  @Test
  void a_path_that_rejects_a_fresh_token_causes_no_sign_in_for_a_minute() {
    limit.rejected(issued(), "bad");

    assertThat(limit.wait("bad")).isEqualTo(Option.some(MINUTE));
    assertThat(limit.wait("good")).isEmpty();
    pass(MINUTE.minusNanos(1));
    assertThat(limit.wait("bad")).isEqualTo(Option.some(Duration.ofNanos(1)));
    pass(Duration.ofNanos(2));
    assertThat(limit.wait("bad")).isEmpty();
  }

  @Test
  void after_three_unsuccessful_sign_ins_no_request_is_made_for_a_minute() {
    for (int i = 0; i < SignInLimit.MAX; i++) {
      assertThat(limit.wait("good")).isEmpty();
      limit.rejected(issued(), "bad " + i);
      pass(Duration.ofSeconds(10));
    }

    assertThat(limit.wait("good")).isEqualTo(Option.some(Duration.ofSeconds(30)));
    pass(Duration.ofSeconds(31));
    assertThat(limit.wait("good")).isEmpty();
  }

  @Test
  void the_sign_in_of_an_accepted_token_is_successful() {
    for (int i = 0; i < 100; i++) {
      assertThat(limit.wait("good")).isEmpty();
      limit.accepted(issued());
    }
  }

  @Test
  void the_sign_in_of_a_token_that_its_own_path_rejects_is_unsuccessful() {
    for (int i = 0; i < SignInLimit.MAX; i++) {
      Token token = issued();
      limit.rejected(token, "bad " + i);
      limit.accepted(token);
    }

    assertThat(limit.wait("good")).isNotEmpty();
  }

  @Test
  void sign_ins_whose_tokens_were_not_accepted_are_unsuccessful() {
    for (int i = 0; i < SignInLimit.MAX; i++) {
      issued();
    }

    assertThat(limit.wait("good")).isNotEmpty();
  }

  private Token issued() {
    Token token = Token.lasting("s3cr3t");
    limit.issued(token);
    return token;
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
