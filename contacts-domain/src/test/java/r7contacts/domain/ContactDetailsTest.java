package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactDetailsTest {

  @Test
  void new_ones_have_an_id_and_are_shared_with_everyone() {
    assertThat(ContactDetails.builder(ContactId.of(7)).build())
        .isEqualTo(
            new ContactDetails(
                ContactId.of(7),
                Option.none(),
                Option.none(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Option.none(),
                Option.none(),
                Option.none(),
                new Photos(Option.none(), Option.none()),
                new Sharing(1, false, List.of()),
                new Rights(true, true),
                new Tasks(0, false),
                new Creation(Option.none(), Option.none(), Option.none())));
  }

  @Test
  void the_builder_starts_with_everything_that_is_there() {
    ContactDetails details = Examples.details().build();

    ContactDetails copy = details.toBuilder().build();

    assertThat(copy).isEqualTo(details);
  }

  @Test
  void the_builder_changes_what_it_is_told_to_and_not_its_origin() {
    ContactDetails details = Examples.details().build();

    ContactDetails changed = details.toBuilder().about("x").tags().build();

    assertThat(changed).isEqualTo(Examples.details().about("x").tags(List.of()).build());
    assertThat(details).isEqualTo(Examples.details().build());
  }

  @Test
  void the_builder_may_give_them_another_id() {
    ContactDetails details = Examples.details().build();

    ContactDetails another = details.toBuilder().id(ContactId.of(7)).build();

    assertThat(another).isNotEqualTo(details);
    assertThat(another.id()).isEqualTo(ContactId.of(7));
    assertThat(another.toBuilder().id(details.id()).build()).isEqualTo(details);
  }

  @Test
  void what_is_null_or_blank_is_absent() {
    ContactDetails details =
        Examples.details().about(" ").industry(" \n").stage(null).type(null).currency(null).build();

    assertThat(details.about()).isEmpty();
    assertThat(details.industry()).isEmpty();
    assertThat(details.stage()).isEmpty();
    assertThat(details.type()).isEmpty();
    assertThat(details.currency()).isEmpty();
    assertThat(details.toBuilder().about(null).industry(null).build()).isEqualTo(details);
  }

  @Test
  void text_stays_as_it_was_typed() {
    assertThat(Examples.details().about(" one\ntwo ").build().about())
        .containsExactly(" one\ntwo ");
  }

  @Test
  void lists_are_copied() {
    ContactDetails given = Examples.details().build();
    List<ContactInfo> infos = new ArrayList<>(given.infos());
    List<Address> addresses = new ArrayList<>(given.addresses());
    List<CustomField> fields = new ArrayList<>(given.customFields());
    List<String> tags = new ArrayList<>(given.tags());
    ContactDetails details =
        Examples.details()
            .infos(infos)
            .addresses(addresses)
            .customFields(fields)
            .tags(tags)
            .build();

    infos.clear();
    addresses.clear();
    fields.clear();
    tags.clear();

    assertThat(details).isEqualTo(given);
  }

  @Test
  void lists_cannot_be_changed() {
    ContactDetails details =
        Examples.details()
            .infos(new ArrayList<>())
            .addresses(new ArrayList<>())
            .customFields(new ArrayList<>())
            .tags(new ArrayList<>())
            .build();

    for (List<?> list :
        List.of(details.infos(), details.addresses(), details.customFields(), details.tags())) {
      assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(list::clear);
    }
  }
}
