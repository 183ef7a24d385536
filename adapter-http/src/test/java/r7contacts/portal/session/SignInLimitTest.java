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
  void three_sign_ins_in_vain_are_the_last_within_a_minute() {
    for (int i = 0; i < SignInLimit.MOST; i++) {
      assertThat(limit.wait("good")).isEmpty();
      limit.rejected(issued(), "bad " + i);
      pass(Duration.ofSeconds(10));
    }

    assertThat(limit.wait("good")).isEqualTo(Option.some(Duration.ofSeconds(30)));
    pass(Duration.ofSeconds(31));
    assertThat(limit.wait("good")).isEmpty();
  }

  @Test
  void a_token_that_served_a_request_is_not_in_vain() {
    for (int i = 0; i < 100; i++) {
      assertThat(limit.wait("good")).isEmpty();
      limit.accepted(issued());
    }
  }

  @Test
  void a_token_that_served_others_and_not_the_path_that_it_was_fetched_for_is_in_vain() {
    for (int i = 0; i < SignInLimit.MOST; i++) {
      Token token = issued();
      limit.rejected(token, "bad " + i);
      limit.accepted(token);
    }

    assertThat(limit.wait("good")).isNotEmpty();
  }

  @Test
  void tokens_that_served_nothing_are_in_vain() {
    for (int i = 0; i < SignInLimit.MOST; i++) {
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
