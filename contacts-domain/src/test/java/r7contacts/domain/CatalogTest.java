package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {

  private static final FieldDefinition SOURCE =
      FieldDefinition.of(13, "Source", FieldValue.Choice.of(null, List.of("Site", "Call")));

  @Test
  void a_definition_starts_at_the_beginning_and_unused() {
    assertThat(SOURCE.label()).contains("Source");
    assertThat(SOURCE.position()).isZero();
    assertThat(SOURCE.mask()).isEmpty();
    assertThat(SOURCE.usage()).isZero();
    assertThat(SOURCE.isHeading()).isFalse();
  }

  @Test
  void a_heading_differs_from_a_field() {
    assertThat(FieldDefinition.of(1, "Details", FieldValue.Heading.empty()).isHeading()).isTrue();
  }

  @Test
  void blank_labels_and_masks_are_absent() {
    FieldDefinition blank =
        new FieldDefinition(1, Option.some(" "), 0, Option.some(""), FieldValue.Text.of(null), 0);

    assertThat(blank.label()).isEmpty();
    assertThat(blank.mask()).isEmpty();
  }

  @Test
  void a_definition_has_no_text_of_its_own() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldDefinition.of(1, "Note", FieldValue.Text.of("something")))
        .withMessageContaining("something");
  }

  @Test
  void usage_is_never_negative() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new FieldDefinition(
                    1, Option.none(), 0, Option.none(), FieldValue.Text.of(null), -1))
        .withMessageContaining("-1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tag("VIP", -2))
        .withMessageContaining("-2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CatalogUsage(CatalogEntry.of(1, "Hot"), -3))
        .withMessageContaining("-3");
  }

  @Test
  void a_counted_item_must_not_be_null() {
    assertThatNullPointerException().isThrownBy(() -> new Tag(null, 1)).withMessage("title");
    assertThatNullPointerException()
        .isThrownBy(() -> new CatalogUsage(null, 1))
        .withMessage("entry");
    assertThatNullPointerException()
        .isThrownBy(() -> FieldDefinition.of(1, "x", null))
        .withMessage("empty");
  }

  @Test
  void the_definition_of_a_contacts_field_has_no_text() {
    CustomField field =
        CustomField.of(13, "Source", FieldValue.Choice.of("Call", List.of("Site", "Call")))
            .withPosition(4)
            .withMask("[\"Site\",\"Call\"]");

    assertThat(FieldDefinition.of(field, 2))
        .isEqualTo(
            new FieldDefinition(
                13,
                Option.some("Source"),
                4,
                Option.some("[\"Site\",\"Call\"]"),
                FieldValue.Choice.of(null, List.of("Site", "Call")),
                2));
  }
}
