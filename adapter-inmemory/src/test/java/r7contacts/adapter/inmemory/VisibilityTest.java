package r7contacts.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Person;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.User;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactRemoval;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactQuery;
import r7contacts.port.edit.Account;
import r7contacts.port.edit.WriteError;
import r7contacts.port.edit.Written;

/** A book whose account is no administrator. */
class VisibilityTest extends WritingTestBase {

  private static final UUID OWN = UUID.fromString("99999999-8888-7777-6666-555555555555");
  private static final UUID OTHER = UUID.fromString("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");

  private final InMemoryContacts own =
      builder().account(User.of(OWN.toString().toUpperCase(), "Пользователь"), false).build();

  @Test
  void the_account_is_the_user_without_administration() {
    assertThat(own.writer().account(OPEN))
        .isEqualTo(Either.right(new Account(Option.some(OWN), false)));
  }

  @Test
  void a_private_contact_of_others_is_in_no_port() {
    Person vera = (Person) own.getById(VERA);
    own.performOrThrow(
        ContactEdit.of(vera)
            .addInfo(ContactInfo.of(Channel.PHONE, Category.WORK, "+7 495 123-45-67"))
            .sharing(SharingChange.administratorsOnly())
            .build());

    assertThat(own.findById(VERA)).isEqualTo(Either.left(new NotFound(VERA)));
    assertThat(own.tagsOf(VERA)).isEqualTo(Either.left(new NotFound(VERA)));
    assertThat(own.stream(ContactQuery.all()).map(found -> found.get().id()))
        .containsExactly(ROMASHKA, VASILYOK, ANNA, BORIS);
    assertThat(own.findByContactInfo(Channel.PHONE, "+7 495 123-45-67").get()).isEmpty();
    assertThat(own.findAll(ContactGroup.ofProject(7)).get())
        .extracting(Contact::id)
        .containsExactly(ANNA);
    assertThat(own.snapshot().findStored(VERA)).isNotEmpty();
  }

  @Test
  void a_contact_that_names_the_account_stays_visible() {
    own.performOrThrow(
        ContactEdit.ofPerson(BORIS).sharing(SharingChange.privateTo(OTHER, OWN)).build());

    assertThat(own.getById(BORIS).sharing().isPrivate()).isTrue();
    assertThat(own.stream(ContactQuery.all())).hasSize(5);
  }

  @Test
  void hiding_a_contact_from_oneself_by_mistake_is_refused() {
    WriteError error =
        own.perform(ContactEdit.ofPerson(BORIS).sharing(SharingChange.privateTo(OTHER)).build())
            .getLeft();

    assertThat(error).isInstanceOf(WriteError.Invalid.class);
    assertThat(own.findById(BORIS)).isNotEmpty();
  }

  @Test
  void a_new_contact_that_hides_itself_is_created_and_returned_without_the_contact() {
    Written written =
        own.performOrThrow(NewContact.person("Глеб", SharingChange.administratorsOnly()).build());

    assertThat(written.contact()).isEmpty();
    assertThat(own.findById(written.id())).isEmpty();
    assertThat(own.snapshot().findStored(written.id())).isNotEmpty();
  }

  @Test
  void a_hidden_contact_cannot_be_changed_or_linked_to() {
    Contact romashka = own.getById(ROMASHKA);
    own.performOrThrow(
        ContactEdit.of(romashka).sharing(SharingChange.administratorsOnly()).build());

    assertThat(own.perform(ContactRemoval.of(romashka)).getLeft())
        .isEqualTo(new WriteError.NotDone(new NotFound(ROMASHKA)));
    assertThat(own.perform(ContactEdit.ofPerson(VERA).company(ROMASHKA).build()).getLeft())
        .isEqualTo(new WriteError.NotDone(new NotFound(ROMASHKA)));
    assertThat(own.findAll(ContactGroup.membersOf(ROMASHKA)))
        .isEqualTo(Either.left(new NotFound(ROMASHKA)));
  }

  @Test
  void an_account_needs_an_id() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> InMemoryContacts.builder().account(User.of("anna", "Анна"), true))
        .withMessage("an account needs a user whose id is a UUID");
  }

  @Test
  void contacts_that_are_hidden_from_the_beginning_are_not_read() {
    Contact hidden = own.snapshot().findStored(VERA).get();
    InMemoryContacts other =
        InMemoryContacts.builder()
            .contacts(
                List.of(
                    hidden.withProfile(
                        hidden.profile().toBuilder()
                            .sharing(Sharing.of(ShareLevel.PRIVATE))
                            .build())))
            .account(ADMIN, false)
            .build();

    assertThat(other.stream(ContactQuery.all())).isEmpty();
    assertThat(other.findById(VERA)).isEmpty();
    ContactId created =
        other.performOrThrow(NewContact.person("Глеб", SharingChange.everyone()).build()).id();
    assertThat(created.value()).isGreaterThan(VERA.value());
  }
}
