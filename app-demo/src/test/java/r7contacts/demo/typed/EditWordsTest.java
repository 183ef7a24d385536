package r7contacts.demo.typed;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.Loss;

class EditWordsTest {

  private static final ContactId ID = ContactId.of(7);
  private static final ContactInfo MAIL =
      ContactInfo.of(Channel.EMAIL, Category.WORK, "a@b.example");
  private static final ContactInfo OTHER = MAIL.withValue("c@d.example");
  private static final ContactInfo SKYPE = ContactInfo.of(Channel.SKYPE, Category.HOME, "anna");
  private static final Address HOME =
      Address.builder().category(Category.HOME).city("Omsk").build();
  private static final CompanyLink LINK = CompanyLink.of(ContactId.of(2001), "Ромашка");
  private static final CompanyLink WITHOUT_ID =
      new CompanyLink(
          Option.none(),
          LINK.name(),
          LINK.about(),
          LINK.photos(),
          LINK.sharing(),
          LINK.rights(),
          LINK.currency(),
          LINK.hasLateTasks());
  private static final Person EMPTY = person(any -> any);
  private static final Person FULL =
      person(
              profile ->
                  profile
                      .about("line 1\nline 2")
                      .stage(CatalogEntry.of(3, "Hot"))
                      .sharing(Sharing.of(ShareLevel.READ))
                      .tags(List.of("VIP"))
                      .customFields(
                          List.of(
                              CustomField.of(
                                  12, "Hobby", new FieldValue.Text(Option.some("chess"), 40))))
                      .infos(List.of(MAIL, SKYPE))
                      .addresses(List.of(HOME)))
          .toBuilder()
          .firstName("Anna")
          .lastName("Petrova")
          .jobTitle("CTO")
          .company(LINK)
          .build();

  private static Person person(UnaryOperator<Profile.Builder> values) {
    return Person.builder(values.apply(Profile.builder(ID)).build()).build();
  }

  private static Option<List<String>> words(Contact before, Contact after) {
    return EditWords.of(ContactEdit.between(before, after), before);
  }

  @Test
  void every_member_that_is_set_has_its_option() {
    assertThat(words(EMPTY, FULL).get())
        .containsExactlyInAnyOrder(
            "--add-email=work,not-primary:a@b.example",
            "--add-contact-info=skype=home,not-primary:anna",
            "--add-address=home,not-primary:street=;city=Omsk;state=;zip=;country=",
            "--first=Anna",
            "--last=Petrova",
            "--job-title=CTO",
            "--about=line 1\nline 2",
            "--stage=3",
            "--field=12=chess",
            "--add-tag=VIP",
            "--company=2001",
            "--share=read");
  }

  @Test
  void every_member_that_is_cleared_has_its_option() {
    Person named = EMPTY.toBuilder().firstName("Anna").build();
    Person cleared =
        named.toBuilder()
            .profile(named.profile().toBuilder().sharing(FULL.sharing()).build())
            .build();

    assertThat(words(FULL, cleared).get())
        .containsExactlyInAnyOrder(
            "--remove-email=work,not-primary:a@b.example",
            "--remove-contact-info=skype=home,not-primary:anna",
            "--remove-address=home,not-primary:street=;city=Omsk;state=;zip=;country=",
            "--clear=last-name",
            "--clear=job-title",
            "--clear=about",
            "--clear=stage",
            "--clear-field=12",
            "--remove-tag=VIP",
            "--clear=company");
  }

  @Test
  void a_changed_value_takes_one_option_with_two_words() {
    Person other =
        person(
            profile ->
                profile
                    .infos(
                        MAIL.withId(5).withValue("c@d.example").withPrimary(true), SKYPE.withId(6))
                    .addresses(HOME.toBuilder().city("Tver").build()));

    assertThat(
            words(person(p -> p.infos(MAIL.withId(5), SKYPE.withId(6)).addresses(HOME)), other)
                .get())
        .containsExactly(
            "--change-email=work,not-primary:a@b.example",
            "work,primary:c@d.example",
            "--change-address=home,not-primary:street=;city=Omsk;state=;zip=;country=",
            "home,not-primary:street=;city=Tver;state=;zip=;country=");
  }

  @Test
  void equal_values_are_added_and_removed_one_by_one() {
    Person one = person(profile -> profile.infos(MAIL));
    Person three = person(profile -> profile.infos(MAIL, MAIL, MAIL));
    Person others = person(profile -> profile.infos(OTHER, OTHER));
    String mail = "work,not-primary:a@b.example";

    assertThat(words(three, one).get())
        .containsExactly("--remove-email=" + mail, "--remove-email=" + mail);
    assertThat(words(one, three).get())
        .containsExactly("--add-email=" + mail, "--add-email=" + mail, "--add-email=" + mail);
    assertThat(words(person(profile -> profile.infos(MAIL, MAIL)), others).get())
        .containsExactly(
            "--remove-email=" + mail,
            "--remove-email=" + mail,
            "--add-email=work,not-primary:c@d.example",
            "--add-email=work,not-primary:c@d.example");
  }

  @Test
  void a_second_primary_value_cannot_be_stated() {
    ContactInfo primary = MAIL.withPrimary(true);
    ContactInfo second = OTHER.withPrimary(true);

    assertThat(words(person(p -> p.infos(primary)), person(p -> p.infos(primary, second))))
        .isEmpty();
    assertThat(words(person(p -> p.infos(primary, second)), person(p -> p.infos(primary))).get())
        .containsExactly("--remove-email=work,primary:c@d.example");
    assertThat(
            words(
                    person(p -> p.infos(primary.withId(1), second.withId(2))),
                    person(
                        p -> p.infos(primary.withId(1).withValue("e@f.example"), second.withId(2))))
                .get())
        .containsExactly("--change-email=work,primary:a@b.example", "work,primary:e@f.example");
  }

  @Test
  void a_mark_that_moves_is_stated() {
    ContactInfo primary = MAIL.withPrimary(true);
    ContactEdit edit =
        ContactEdit.of(person(p -> p.infos(primary, OTHER)))
            .changeInfo(OTHER, OTHER.withPrimary(true))
            .build();

    assertThat(EditWords.of(edit, edit.seen().get()).get())
        .containsExactly("--change-email=work,not-primary:c@d.example", "work,primary:c@d.example");
    assertThat(EditWords.of(edit, person(p -> p.infos(primary, OTHER.withPrimary(true)))).get())
        .containsExactly("--change-email=work,primary:a@b.example", "work,not-primary:a@b.example");
  }

  @Test
  void unknown_codes_are_stated_by_number_and_absent_ones_cannot_be() {
    ContactInfo unknown = ContactInfo.ofCodes(40, 7, "x");

    assertThat(words(EMPTY, person(p -> p.infos(unknown))).get())
        .containsExactly("--add-contact-info=40=7,not-primary:x");
    assertThat(words(EMPTY, person(p -> p.infos(ContactInfo.ofCodes(-1, 0, "x"))))).isEmpty();
    assertThat(words(EMPTY, person(p -> p.infos(MAIL.withValue(" a"))))).isEmpty();
    assertThat(words(person(p -> p.infos(MAIL.withValue(null))), EMPTY).get())
        .containsExactly("--remove-email=work,not-primary:");
    assertThat(words(FULL, FULL.toBuilder().company(WITHOUT_ID).build())).isEmpty();
    assertThat(words(FULL, FULL.toBuilder().firstName(null).build())).isEmpty();
  }

  @Test
  void what_is_done_is_left_out_and_what_the_edit_accepts_is_stated() {
    ContactEdit edit =
        ContactEdit.of(FULL)
            .jobTitle("CEO")
            .about("new")
            .build()
            .overwritingConflicts()
            .accepting(Loss.Kind.TYPE, Loss.Kind.CURRENCY);

    assertThat(EditWords.of(edit, FULL.toBuilder().jobTitle("CEO").build()).get())
        .containsExactly(
            "--about=new", "--overwrite", "--accept-loss=currency", "--accept-loss=type");
  }
}
