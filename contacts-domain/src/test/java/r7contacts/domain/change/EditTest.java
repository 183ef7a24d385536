package r7contacts.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vavr.control.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;

/** What single edits touch, how they show it, and their visitors. */
class EditTest {

  private static final Person ANNA = Samples.person();
  private static final ListMember<ContactInfo> INFOS = ListMember.INFOS;

  @Test
  void names_the_member_and_shows_its_value_before_and_after() {
    assertThat(shown(new SetText(TextMember.JOB_TITLE, Option.none())))
        .isEqualTo("job title: Закупщик -> -");
    assertThat(shown(new SetStage(Option.some(CatalogEntry.of(9, null)))))
        .isEqualTo("stage: Cold -> #9");
    assertThat(shown(new SetCompany(Option.some(CompanyLink.of(ContactId.of(9), null)))))
        .isEqualTo("company: Ромашка -> #9");
    assertThat(shown(new SetField(Samples.BIRTHDAY, Option.some("x"))))
        .isEqualTo("field \"Birthday\": 31.12.1984 -> x");
    assertThat(shown(new SetField(Samples.COLOR, Option.some("red"))))
        .isEqualTo("field \"Color\": - -> red");
    assertThat(shown(new TagEdit.Add(" new "))).isEqualTo("tag: - -> new");
    assertThat(shown(new TagEdit.Remove("опт"))).isEqualTo("tag: Опт -> -");
    assertThat(shown(new ListEdit.Remove<>(INFOS, Samples.MOBILE, 0)))
        .isEqualTo("phone: +7 912 345-67-89 (mobile) -> -");
    assertThat(
            shown(
                new ListEdit.Change<>(
                    INFOS, Samples.WORK_PHONE, Samples.WORK_PHONE.withValue("1"), 0, 1)))
        .isEqualTo("phone: +7 495 000-00-00 (work, primary) -> 1 (work, primary)");
    assertThat(shown(new ListEdit.Add<>(INFOS, ContactInfo.ofCodes(42, 42, "x"), 1)))
        .isEqualTo("contact info: - -> x (unknown)");
    assertThat(shown(new ListEdit.Add<>(ListMember.ADDRESSES, Samples.ORYOL, 1)))
        .isEqualTo("address: - -> Орёл (office)");
    assertThat(shown(new ListEdit.OnlyPrimary<>(INFOS, Samples.MOBILE)))
        .isEqualTo("primary phone: +7 495 000-00-00 (work, primary) -> -");
  }

  private static String shown(Edit edit) {
    Contact after = edit.applyTo(ANNA);
    return "%s: %s -> %s"
        .formatted(
            edit.member(), edit.valueIn(ANNA).getOrElse("-"), edit.valueIn(after).getOrElse("-"));
  }

  @Test
  void a_company_has_neither_names_of_a_person_nor_a_company() {
    Contact company = Samples.company();
    Edit link = new SetCompany(Option.none());

    assertThat(link.valueIn(company)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> link.applyTo(company));
    for (TextMember member :
        List.of(TextMember.FIRST_NAME, TextMember.LAST_NAME, TextMember.JOB_TITLE)) {
      Edit cleared = new SetText(member, Option.none());
      assertThat(cleared.valueIn(company)).isEmpty();
      assertThat(cleared.isFor(PersonOrCompany.COMPANY)).isFalse();
      assertThat(cleared.isFor(PersonOrCompany.PERSON)).isTrue();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> cleared.applyTo(company))
          .withMessage("a company has no " + member.label());
    }
    Edit name = new SetText(TextMember.COMPANY_NAME, Option.none());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> name.applyTo(ANNA))
        .withMessage("a person has no company name");
    assertThat(name.valueIn(ANNA)).isEmpty();
    assertThat(new SetStage(Option.none()).isFor(PersonOrCompany.COMPANY)).isTrue();
  }

  @Test
  void a_field_that_is_shown_twice_is_shown_once_afterwards() {
    CustomField first = CustomField.of(11, "Day", FieldValue.Date.of("a")).withPosition(3);
    CustomField second = CustomField.of(11, "Day", FieldValue.Date.of("b"));
    Person twice = ANNA.withProfile(ANNA.profile().toBuilder().customFields(first, second).build());

    Contact edited = new SetField(Samples.BIRTHDAY, Option.some("a")).applyTo(twice);

    assertThat(new SetField(Samples.BIRTHDAY, Option.none()).valueIn(twice))
        .containsExactly("a, b");
    assertThat(edited.customFields()).containsExactly(first);
    assertThat(new SetField(Samples.BIRTHDAY, Option.some("c")).applyTo(twice).customFields())
        .containsExactly(first.withValue(FieldValue.Date.of("c")));
    assertThat(ContactEdit.between(edited, twice).edits())
        .containsExactly(
            new SetField(
                new FieldDefinition(
                    11, Option.some("Day"), 3, Option.none(), FieldValue.Date.of(null), 0),
                Option.some("a")));
  }

  @Test
  void a_new_field_is_put_where_its_position_is_and_keeps_its_kind() {
    CustomField one = CustomField.of(1, "one", FieldValue.Text.of("x")).withPosition(1);
    CustomField three = CustomField.of(3, "three", FieldValue.Text.of("x")).withPosition(3);
    Person anna = ANNA.withProfile(ANNA.profile().toBuilder().customFields(one, three).build());
    FieldDefinition two =
        new FieldDefinition(
            2,
            Option.some("two"),
            2,
            Option.some("[\"a\"]"),
            FieldValue.Choice.of(null, List.of("a")),
            7);

    Contact edited = new SetField(two, Option.some("a")).applyTo(anna);

    assertThat(edited.customFields())
        .containsExactly(
            one,
            new CustomField(
                2,
                1001,
                Option.some("two"),
                2,
                Option.some("[\"a\"]"),
                FieldValue.Choice.of("a", List.of("a"))),
            three);
  }

  @Test
  void a_field_that_is_there_keeps_its_place() {
    CustomField one = CustomField.of(1, "one", FieldValue.Text.of("x")).withPosition(1);
    CustomField day = CustomField.of(11, "Day", FieldValue.Date.of("a")).withPosition(9);
    CustomField last = CustomField.of(3, "last", FieldValue.Text.of("x")).withPosition(3);
    Person anna = ANNA.withProfile(ANNA.profile().toBuilder().customFields(one, day, last).build());

    Contact edited = new SetField(Samples.BIRTHDAY, Option.some("b")).applyTo(anna);

    assertThat(edited.customFields())
        .containsExactly(one, day.withValue(FieldValue.Date.of("b")), last);
  }

  @Test
  void numbers_of_elements_are_checked() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ListEdit.Add<>(INFOS, Samples.MAIL, 0))
        .withMessage("the number of elements must be at least 1: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ListEdit.Remove<>(INFOS, Samples.MAIL, -1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ListEdit.Change<>(INFOS, Samples.MAIL, Samples.MAIL.withValue("x"), -1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ListEdit.Change<>(INFOS, Samples.MAIL, Samples.MAIL.withValue("x"), 0, 0));
  }

  @Test
  void a_primary_element_that_is_gone_takes_no_marks() {
    Edit only = new ListEdit.OnlyPrimary<>(INFOS, Samples.MOBILE.withPrimary(true));

    assertThat(only.applyTo(ANNA)).isSameAs(ANNA);
    assertThat(only.problems()).isEmpty();
  }

  @Test
  void line_breaks_of_infos_and_addresses_become_line_feeds() {
    Address address = Address.builder().street("a\r\nb").city("c\rd").build();

    Contact edited =
        ContactEdit.of(ANNA)
            .addInfo(Samples.MAIL.withValue("a\r\nb"))
            .addAddress(address)
            .build()
            .applyTo(ANNA);

    assertThat(edited.infos()).last().isEqualTo(Samples.MAIL.withId(0).withValue("a\nb"));
    assertThat(edited.addresses())
        .last()
        .isEqualTo(Address.builder().street("a\nb").city("c\nd").build());
  }

  @Test
  void each_kind_of_edit_and_change_has_its_visit() {
    List<Edit> edits =
        List.of(
            new SetText(TextMember.ABOUT, Option.none()),
            new SetStage(Option.none()),
            new SetField(Samples.COLOR, Option.none()),
            new SetCompany(Option.none()),
            new SetSharing(SharingChange.everyone()),
            new TagEdit.Add("x"),
            new TagEdit.Remove("x"),
            new ListEdit.Add<>(INFOS, Samples.MAIL, 1),
            new ListEdit.Remove<>(INFOS, Samples.MAIL, 0));
    List<ContactChange> changes =
        List.of(
            NewContact.like(ANNA, SharingChange.everyone()),
            ContactEdit.of(ANNA).build(),
            ContactRemoval.of(ANNA),
            ContactMerge.of(ANNA, ANNA));

    assertThat(edits)
        .extracting(edit -> edit.<String>accept(new NamesTheEdit()))
        .containsExactly(
            "text", "stage", "field", "company", "sharing", "tag", "tag", "list", "list");
    assertThat(changes)
        .extracting(change -> change.<String>accept(new NamesTheChange()))
        .containsExactly("new", "edit", "removal", "merge");
  }

  private static final class NamesTheEdit implements Edit.Visitor<String> {
    @Override
    public String text(SetText edit) {
      return "text";
    }

    @Override
    public String stage(SetStage edit) {
      return "stage";
    }

    @Override
    public String field(SetField edit) {
      return "field";
    }

    @Override
    public String company(SetCompany edit) {
      return "company";
    }

    @Override
    public String sharing(SetSharing edit) {
      return "sharing";
    }

    @Override
    public String tag(TagEdit edit) {
      return "tag";
    }

    @Override
    public String list(ListEdit<?> edit) {
      return "list";
    }
  }

  private static final class NamesTheChange implements ContactChange.Visitor<String> {
    @Override
    public String newContact(NewContact change) {
      return "new";
    }

    @Override
    public String edit(ContactEdit change) {
      return "edit";
    }

    @Override
    public String removal(ContactRemoval change) {
      return "removal";
    }

    @Override
    public String merge(ContactMerge change) {
      return "merge";
    }
  }
}
