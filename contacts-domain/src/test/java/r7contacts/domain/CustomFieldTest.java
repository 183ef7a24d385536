package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class CustomFieldTest {

  private static final FieldValue VALUE = FieldValue.Text.of("x");

  @Test
  void a_new_field_is_first_and_has_no_contact_and_no_mask() {
    assertThat(CustomField.of(11, "Source", VALUE))
        .isEqualTo(new CustomField(11, 0, Option.some("Source"), 0, Option.none(), VALUE));
  }

  @Test
  void each_with_changes_one_thing() {
    CustomField field =
        new CustomField(11, 1001, Option.some("Source"), 4, Option.some("{}"), VALUE);

    assertThat(field.withEntityId(7))
        .isEqualTo(new CustomField(11, 7, Option.some("Source"), 4, Option.some("{}"), VALUE));
    assertThat(field.withPosition(9))
        .isEqualTo(new CustomField(11, 1001, Option.some("Source"), 9, Option.some("{}"), VALUE));
    assertThat(field.withMask("[1]"))
        .isEqualTo(new CustomField(11, 1001, Option.some("Source"), 4, Option.some("[1]"), VALUE));
  }

  @Test
  void blank_is_absent() {
    CustomField bare = CustomField.of(11, null, VALUE);

    assertThat(CustomField.of(11, " ", VALUE).withMask(" ")).isEqualTo(bare);
    assertThat(bare.withMask(null)).isEqualTo(bare);
    assertThat(new CustomField(11, 0, Option.some(""), 0, Option.some(" "), VALUE)).isEqualTo(bare);
  }

  @Test
  void its_text_is_that_of_its_value() {
    assertThat(CustomField.of(11, "Due", FieldValue.Date.of("some day")).text())
        .containsExactly("some day");
    assertThat(CustomField.of(11, "Due", FieldValue.Date.of(" ")).text()).isEmpty();
  }

  @Test
  void only_a_heading_is_a_heading() {
    assertThat(CustomField.of(10, "Terms", FieldValue.Heading.empty()).isHeading()).isTrue();
    assertThat(CustomField.of(10, "Terms", VALUE).isHeading()).isFalse();
    assertThat(CustomField.of(10, "Terms", FieldValue.Unknown.of(9, null)).isHeading()).isFalse();
  }

  @Test
  void another_value_leaves_the_rest_as_it_is() {
    CustomField field =
        CustomField.of(11, "Due", FieldValue.Date.of("a")).withPosition(3).withEntityId(5);

    assertThat(field.withValue(FieldValue.Date.of("b")))
        .isEqualTo(
            CustomField.of(11, "Due", FieldValue.Date.of("b")).withPosition(3).withEntityId(5));
  }
}
