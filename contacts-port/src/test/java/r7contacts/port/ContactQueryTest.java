package r7contacts.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.ContactId;

class ContactQueryTest {

  private static final LocalDate MARCH = LocalDate.of(2024, 3, 5);

  @Test
  void a_query_without_conditions_is_for_all_contacts_by_id() {
    ContactQuery all = ContactQuery.all();

    assertThat(all).isEqualTo(ContactQuery.builder().build());
    assertThat(all.kind()).isEqualTo(ContactKind.ANY);
    assertThat(all.sort()).isEqualTo(ContactSort.ID);
    assertThat(all.direction()).isEqualTo(SortDirection.ASCENDING);
    assertThat(List.of(all.text(), all.stage(), all.type(), all.responsible(), all.shared()))
        .containsOnly(Option.none());
    assertThat(all.tags()).isEmpty();
  }

  @Test
  void blank_text_is_absent_and_text_is_trimmed() {
    assertThat(ContactQuery.builder().text("  ").build()).isEqualTo(ContactQuery.all());
    assertThat(ContactQuery.builder().text(" a b ").build().text()).contains("a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void a_blank_tag_is_rejected(String tag) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactQuery.builder().tags("VIP", tag).build())
        .withMessageContaining("VIP");
  }

  /** A portal trims its tags (field guide §11.7), so none begins with a space. */
  @Test
  void white_space_around_a_tag_says_nothing() {
    assertThat(ContactQuery.builder().tags(" VIP ", "a b").build().tags())
        .containsExactly("VIP", "a b");
  }

  /** A portal counts the tags that it is sent, so a repeated one would find no contact. */
  @Test
  void a_tag_that_is_repeated_in_any_case_is_one() {
    assertThat(ContactQuery.builder().tags("VIP", "b", " vip", "B").build().tags())
        .containsExactly("VIP", "b");
  }

  @Test
  void a_builder_keeps_no_list_of_the_callers() {
    List<String> tags = new ArrayList<>(List.of("VIP"));
    ContactQuery.Builder builder = ContactQuery.builder().tags(tags);
    tags.add("later");

    assertThat(builder.build().tags()).containsExactly("VIP");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Integer.MAX_VALUE + 1L})
  void ids_out_of_range_are_rejected(long id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactQuery.builder().stage(id).build())
        .withMessageContaining("stage")
        .withMessageContaining(Long.toString(id));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactQuery.builder().type(id).build())
        .withMessageContaining("type")
        .withMessageContaining(Long.toString(id));
  }

  @Test
  void there_may_be_no_stage_but_a_type_is_some_type() {
    assertThat(ContactQuery.builder().stage(ContactQuery.WITHOUT_STAGE).build().stage())
        .contains(0L);
    assertThatIllegalArgumentException().isThrownBy(() -> ContactQuery.builder().type(0L).build());
  }

  @Test
  void days_in_the_wrong_order_are_rejected_and_one_day_is_not() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ContactQuery.builder().createdFrom(MARCH).createdTo(MARCH.minusDays(1)).build())
        .withMessageContaining("2024-03-05")
        .withMessageContaining("2024-03-04");
    assertThat(ContactQuery.builder().createdFrom(MARCH).createdTo(MARCH).build().createdFrom())
        .contains(MARCH);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1001})
  void a_page_size_out_of_range_is_rejected(int size) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Paging.standard().withSize(size))
        .withMessage("count must be from 1 to 1000: " + size);
  }

  @Test
  void a_bookmark_needs_a_positive_count() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Paging.standard().after(ContactId.of(7), 0))
        .withMessageContaining("0");
    assertThat(Paging.standard().withSize(10).after(ContactId.of(7), 3).size()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -5})
  void groups_have_positive_numbers(long id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactGroup.ofProject(id))
        .withMessage("project id must be positive: " + id);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactGroup.ofOpportunity(id))
        .withMessage("opportunity id must be positive: " + id);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContactGroup.ofCase(id))
        .withMessage("case id must be positive: " + id);
  }
}
