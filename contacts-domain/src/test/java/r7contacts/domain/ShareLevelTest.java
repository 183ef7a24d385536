package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareLevelTest {

  @ParameterizedTest
  @CsvSource({"0, PRIVATE", "1, READ_WRITE", "2, READ"})
  void each_code_of_the_portal_means_one_level(int code, ShareLevel level) {
    assertThat(ShareLevel.ofCode(code)).isEqualTo(level);
    assertThat(level.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 3, Integer.MAX_VALUE})
  void any_other_code_is_an_unknown_level(int code) {
    assertThat(ShareLevel.ofCode(code)).isEqualTo(ShareLevel.UNKNOWN);
  }

  @Test
  void the_unknown_level_has_no_code_of_its_own() {
    assertThat(ShareLevel.UNKNOWN.code()).isEqualTo(-1);
  }
}
