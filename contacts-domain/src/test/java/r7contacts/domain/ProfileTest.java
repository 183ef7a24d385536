package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileTest {

  @Test
  void new_ones_have_an_id_and_are_shared_with_everyone() {
    assertThat(Profile.builder(ContactId.of(7)).build())
        .isEqualTo(
            new Profile(
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
    Profile profile = Examples.profile().build();

    Profile copy = profile.toBuilder().build();

    assertThat(copy).isEqualTo(profile);
  }

  @Test
  void the_builder_changes_one_value_and_not_its_origin() {
    Profile profile = Examples.profile().build();

    Profile changed = profile.toBuilder().about("x").tags().build();

    assertThat(changed).isEqualTo(Examples.profile().about("x").tags(List.of()).build());
    assertThat(profile).isEqualTo(Examples.profile().build());
  }

  @Test
  void the_builder_may_give_them_another_id() {
    Profile profile = Examples.profile().build();

    Profile another = profile.toBuilder().id(ContactId.of(7)).build();

    assertThat(another).isNotEqualTo(profile);
    assertThat(another.id()).isEqualTo(ContactId.of(7));
    assertThat(another.toBuilder().id(profile.id()).build()).isEqualTo(profile);
  }

  @Test
  void null_and_blank_are_absent() {
    Profile profile =
        Examples.profile().about(" ").industry(" \n").stage(null).type(null).currency(null).build();

    assertThat(profile.about()).isEmpty();
    assertThat(profile.industry()).isEmpty();
    assertThat(profile.stage()).isEmpty();
    assertThat(profile.type()).isEmpty();
    assertThat(profile.currency()).isEmpty();
    assertThat(profile.toBuilder().about(null).industry(null).build()).isEqualTo(profile);
  }

  @Test
  void text_stays_as_it_was_typed() {
    assertThat(Examples.profile().about(" one\ntwo ").build().about())
        .containsExactly(" one\ntwo ");
  }

  @Test
  void lists_are_copied() {
    Profile given = Examples.profile().build();
    List<ContactInfo> infos = new ArrayList<>(given.infos());
    List<Address> addresses = new ArrayList<>(given.addresses());
    List<CustomField> fields = new ArrayList<>(given.customFields());
    List<String> tags = new ArrayList<>(given.tags());
    Profile profile =
        Examples.profile()
            .infos(infos)
            .addresses(addresses)
            .customFields(fields)
            .tags(tags)
            .build();

    infos.clear();
    addresses.clear();
    fields.clear();
    tags.clear();

    assertThat(profile).isEqualTo(given);
  }

  @Test
  void lists_cannot_be_changed() {
    Profile profile =
        Examples.profile()
            .infos(new ArrayList<>())
            .addresses(new ArrayList<>())
            .customFields(new ArrayList<>())
            .tags(new ArrayList<>())
            .build();

    for (List<?> list :
        List.of(profile.infos(), profile.addresses(), profile.customFields(), profile.tags())) {
      assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(list::clear);
    }
  }
}
