package r7contacts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import org.junit.jupiter.api.Test;

class CompanyLinkTest {

  @Test
  void a_new_one_is_shared_with_everyone_and_knows_its_name_only() {
    assertThat(CompanyLink.of(ContactId.of(2001), "Romashka"))
        .isEqualTo(
            new CompanyLink(
                Option.some(ContactId.of(2001)),
                Option.some("Romashka"),
                Option.none(),
                new Photos(Option.none(), Option.none()),
                Sharing.of(ShareLevel.READ_WRITE),
                new Rights(true, true),
                Option.none(),
                false));
  }

  @Test
  void it_has_the_values_it_was_created_with() {
    CompanyLink link =
        CompanyLink.of(ContactId.of(2001), "Romashka")
            .withAbout("Flowers")
            .withPhotos(Photos.of("/small", "/medium"))
            .withSharing(Sharing.of(ShareLevel.READ))
            .withRights(new Rights(true, false))
            .withCurrency(Currency.of("EUR"))
            .withLateTasks(true);

    assertThat(link).isEqualTo(Examples.companyLink());
  }

  @Test
  void each_with_changes_one_thing() {
    CompanyLink link = Examples.companyLink();

    assertThat(link.withAbout("x").withAbout("Flowers")).isEqualTo(link);
    assertThat(link.withPhotos(Photos.none()).withPhotos(link.photos())).isEqualTo(link);
    assertThat(link.withSharing(Sharing.of(ShareLevel.PRIVATE)).withSharing(link.sharing()))
        .isEqualTo(link);
    assertThat(link.withRights(new Rights(false, true)).withRights(link.rights())).isEqualTo(link);
    assertThat(link.withCurrency(null).withCurrency(Currency.of("EUR"))).isEqualTo(link);
    assertThat(link.withLateTasks(false).withLateTasks(true)).isEqualTo(link);
    assertThat(link.withCurrency(null).currency()).isEmpty();
    assertThat(link.withLateTasks(false).hasLateTasks()).isFalse();
  }

  @Test
  void blank_is_absent() {
    CompanyLink link = CompanyLink.of(ContactId.of(2001), null);

    assertThat(CompanyLink.of(ContactId.of(2001), " ").withAbout(" ")).isEqualTo(link);
    assertThat(link.withAbout(null)).isEqualTo(link);
    assertThat(
            new CompanyLink(
                link.id(),
                Option.some(" "),
                Option.some(""),
                link.photos(),
                link.sharing(),
                link.rights(),
                link.currency(),
                link.hasLateTasks()))
        .isEqualTo(link);
  }

  @Test
  void it_is_called_by_its_name_or_else_its_number() {
    assertThat(CompanyLink.of(ContactId.of(2001), "Romashka").displayName()).isEqualTo("Romashka");
    assertThat(CompanyLink.of(ContactId.of(2001), " ").displayName()).isEqualTo("#2001");
  }

  @Test
  void it_is_called_something_even_if_the_portal_sent_neither() {
    CompanyLink known = CompanyLink.of(ContactId.of(2001), null);
    CompanyLink empty =
        new CompanyLink(
            Option.none(),
            Option.none(),
            Option.none(),
            known.photos(),
            known.sharing(),
            known.rights(),
            Option.none(),
            false);

    assertThat(empty.displayName()).isEqualTo("#?");
  }
}
