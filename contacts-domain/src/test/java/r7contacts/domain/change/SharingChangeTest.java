package r7contacts.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.Person;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.User;

class SharingChangeTest {

  private static final Person ANNA = Samples.person();
  private static final UUID PETROV = UUID.fromString("00000000-0000-0000-0000-00000000000A");
  private static final UUID SIDOROV = UUID.fromString("00000000-0000-0000-0000-00000000000B");

  @Test
  void users_are_named_by_id_and_keep_the_names_that_the_contact_has_for_them() {
    Contact edited = apply(SharingChange.privateTo(PETROV, SIDOROV));

    assertThat(edited.sharing())
        .isEqualTo(
            Sharing.privateTo(
                List.of(Samples.PETROV, User.of("00000000-0000-0000-0000-00000000000b", null))));
  }

  @Test
  void ids_of_users_are_compared_without_regard_to_case_and_order() {
    List<User> users =
        List.of(Samples.SIDOROV, User.of("00000000-0000-0000-0000-00000000000A", "in capitals"));
    Contact both = apply(SharingChange.privateTo(List.of(Samples.PETROV, Samples.SIDOROV)));

    assertThat(new SetSharing(SharingChange.privateTo(users)).applyTo(both)).isSameAs(both);
  }

  @Test
  void a_shared_contact_shows_no_managers() {
    assertThat(apply(SharingChange.everyone().withManagers(List.of(Samples.PETROV))).sharing())
        .isEqualTo(Sharing.of(ShareLevel.READ_WRITE));
    assertThat(apply(SharingChange.everyoneMayRead()).sharing())
        .isEqualTo(Sharing.of(ShareLevel.READ));
    assertThat(apply(SharingChange.administratorsOnly()).sharing())
        .isEqualTo(Sharing.of(ShareLevel.PRIVATE));
  }

  @Test
  void the_sharing_of_a_contact_keeps_managers_that_cannot_be_read() {
    assertThat(SharingChange.of(Sharing.of(ShareLevel.READ)))
        .isEqualTo(SharingChange.everyoneMayRead());
    assertThat(SharingChange.of(Sharing.of(ShareLevel.READ_WRITE)))
        .isEqualTo(SharingChange.everyone());
    assertThat(SharingChange.of(ANNA.sharing()))
        .isEqualTo(SharingChange.privateTo(List.of(Samples.PETROV)));
    assertThat(SharingChange.of(Sharing.of(ShareLevel.PRIVATE)))
        .isEqualTo(SharingChange.administratorsOnly());
  }

  @Test
  void a_private_contact_is_not_hidden_by_accident() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SharingChange.privateTo(List.of()))
        .withMessage("a private contact needs at least one user");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SharingChange(ShareLevel.PRIVATE, Option.none()))
        .withMessage("a private contact needs a list of its managers");
  }

  @Test
  void managers_need_an_id_and_levels_must_be_known() {
    SharingChange nameless = SharingChange.privateTo(List.of(User.of(null, "Petrov")));
    SharingChange unknown = new SharingChange(ShareLevel.UNKNOWN, Option.none());

    assertThat(new SetSharing(nameless).problems())
        .extracting(Problem::message)
        .containsExactly("sharing names a user without an id: pass the user's id");
    assertThat(new SetSharing(unknown).problems())
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.UNKNOWN_CODE);
    assertThat(new SetSharing(SharingChange.everyone()).problems()).isEmpty();
  }

  @Test
  void the_sharing_is_shown_in_words() {
    Sharing odd = new Sharing(9, false, List.of());

    assertThat(text(ANNA.sharing())).isEqualTo("private to Petrov");
    assertThat(text(Sharing.privateTo(List.of(User.of("u-1", null), User.of(null, null)))))
        .isEqualTo("private to u-1, ?");
    assertThat(text(Sharing.of(ShareLevel.PRIVATE))).isEqualTo("administrators only");
    assertThat(text(Sharing.of(ShareLevel.READ))).isEqualTo("everyone may read");
    assertThat(text(Sharing.of(ShareLevel.READ_WRITE))).isEqualTo("everyone may read and write");
    assertThat(text(odd)).isEqualTo("level 9");
  }

  private static String text(Sharing sharing) {
    Contact contact = ANNA.withProfile(ANNA.profile().toBuilder().sharing(sharing).build());
    return new SetSharing(SharingChange.everyone()).valueIn(contact).get();
  }

  private static Contact apply(SharingChange sharing) {
    return ContactEdit.of(ANNA).sharing(sharing).build().applyTo(ANNA);
  }
}
