package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class PhotosTest {

  @Test
  void small_and_medium_differ() {
    assertThat(Photos.of("/s", "/m"))
        .isEqualTo(new Photos(Option.some("/s"), Option.some("/m")))
        .isNotEqualTo(Photos.of("/m", "/s"));
  }

  @Test
  void blank_is_absent() {
    assertThat(Photos.none()).isEqualTo(new Photos(Option.none(), Option.none()));
    assertThat(Photos.of(null, " ")).isEqualTo(Photos.none());
    assertThat(Photos.of(" ", null)).isEqualTo(Photos.none());
    assertThat(new Photos(Option.some(""), Option.some("\t"))).isEqualTo(Photos.none());
  }
}
