package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class CatalogEntryTest {

  @Test
  void a_new_entry_is_first_and_has_only_a_title() {
    assertThat(CatalogEntry.of(3, "Hot"))
        .isEqualTo(new CatalogEntry(3, Option.some("Hot"), Option.none(), Option.none(), 0));
  }

  @Test
  void each_with_changes_one_thing() {
    CatalogEntry item = new CatalogEntry(3, some("Hot"), some("Will buy"), some("#e63946"), 2);

    assertThat(item.withDescription("x"))
        .isEqualTo(new CatalogEntry(3, some("Hot"), some("x"), some("#e63946"), 2));
    assertThat(item.withColor("x"))
        .isEqualTo(new CatalogEntry(3, some("Hot"), some("Will buy"), some("x"), 2));
    assertThat(item.withSortOrder(5))
        .isEqualTo(new CatalogEntry(3, some("Hot"), some("Will buy"), some("#e63946"), 5));
  }

  @Test
  void blank_is_absent() {
    CatalogEntry bare = CatalogEntry.of(3, null);

    assertThat(CatalogEntry.of(3, " ").withDescription(" ").withColor(" ")).isEqualTo(bare);
    assertThat(bare.withDescription(null).withColor(null)).isEqualTo(bare);
    assertThat(new CatalogEntry(3, some(" "), some(""), some("\t"), 0)).isEqualTo(bare);
  }

  private static Option<String> some(String text) {
    return Option.some(text);
  }
}
