package r7contacts.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.Tag;
import r7contacts.domain.User;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.ListEdit;
import r7contacts.domain.change.ListMember;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SetCompany;
import r7contacts.domain.change.SetField;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.SetStage;
import r7contacts.domain.change.SetText;
import r7contacts.domain.change.SharingChange;
import r7contacts.domain.change.TagEdit;
import r7contacts.domain.change.TextMember;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactQuery;
import r7contacts.port.edit.Account;
import r7contacts.port.edit.RequestGate;
import r7contacts.port.edit.Step;

class MemoryWriterTest extends WritingTestBase {

  private static final ContactInfo MAIL =
      ContactInfo.of(Channel.EMAIL, Category.WORK, "a@b.example");

  @Test
  void a_new_person_has_what_a_create_request_holds_and_nothing_else() {
    NewContact wanted =
        NewContact.person("Глеб", "Сидоров", SharingChange.privateTo(ADMIN.uuid().get()))
            .jobTitle("CTO")
            .about("two\r\nlines")
            .company(VASILYOK)
            .field(BIRTHDAY, "01.02.2000")
            .addInfo(MAIL)
            .addTag("VIP")
            .stage(HOT)
            .build();

    ContactId id = book.writer().create(wanted, OPEN).get();

    Person created = person(id);
    assertThat(id).isEqualTo(id(6));
    assertThat(created.fullName()).contains("Глеб Сидоров");
    assertThat(created.jobTitle()).contains("CTO");
    assertThat(created.about()).contains("two\nlines");
    assertThat(created.company()).contains(CompanyLink.of(VASILYOK, "Василёк"));
    assertThat(created.customField("Birthday").flatMap(CustomField::text)).contains("01.02.2000");
    assertThat(created.sharing()).isEqualTo(Sharing.privateTo(List.of(user())));
    assertThat(created.infos()).isEmpty();
    assertThat(created.tags()).isEmpty();
    assertThat(created.stage()).isEmpty();
    assertThat(company(VASILYOK).memberCount()).isEqualTo(1);
  }

  private static User user() {
    return User.of(ADMIN.id().get(), null);
  }

  @Test
  void a_new_contact_has_time_creator_and_the_headings_of_its_kind() {
    ContactId person = create("Глеб");
    ContactId company =
        book.writer()
            .create(NewContact.company("Лютик", SharingChange.everyone()).build(), OPEN)
            .get();

    assertThat(stored(person).creation())
        .isEqualTo(Creation.of(ADMIN, OffsetDateTime.parse("2026-11-27T08:00:00+03:00")));
    assertThat(stored(person).customFields())
        .extracting(CustomField::id, CustomField::isHeading)
        .containsExactly(tuple(10L, true));
    assertThat(stored(company).customFields()).isEmpty();
  }

  @Test
  void without_an_account_the_creator_is_unknown() {
    InMemoryContacts unowned = InMemoryContacts.of();

    ContactId id = unowned.writer().create(named("Глеб"), OPEN).get();

    assertThat(id).isEqualTo(id(1));
    assertThat(unowned.findById(id).get().creation().by()).isEmpty();
    assertThat(unowned.findById(id).get().creation().at()).isNotEmpty();
    assertThat(unowned.writer().account(OPEN)).isEqualTo(Either.right(Account.unrestricted()));
  }

  @Test
  void the_account_is_an_administrator_with_the_id_of_the_user() {
    assertThat(book.writer().account(OPEN))
        .isEqualTo(Either.right(new Account(ADMIN.uuid(), true)));
  }

  @Test
  void an_id_is_not_used_twice() {
    ContactId first = create("Глеб");
    write(first, new Step.RemoveContact());

    assertThat(create("Дарья").value()).isGreaterThan(first.value());
  }

  @Test
  void a_contact_cannot_be_created_or_linked_to_a_company_that_is_missing_or_a_person() {
    NewContact ofNothing =
        NewContact.person("Глеб", SharingChange.everyone()).company(id(99)).build();

    assertThat(book.writer().create(ofNothing, OPEN).getLeft().error())
        .isEqualTo(new NotFound(id(99)));
    assertThat(failure(VERA, link(ANNA)).error()).isEqualTo(new NotFound(ANNA));
    assertThat(book.stream(ContactQuery.all())).hasSize(5);
  }

  @Test
  void infos_are_added_with_ids_of_their_own_and_removed_by_content() {
    write(ANNA, add(MAIL));
    write(VERA, add(MAIL));
    List<ContactInfo> added = List.of(stored(ANNA).infos().get(0), stored(VERA).infos().get(0));

    write(
        ANNA,
        new Step.ChangeInfo(
            new ListEdit.Change<>(ListMember.INFOS, MAIL, MAIL.withValue("c@d.example"), 0, 1)));
    write(VERA, new Step.RemoveInfo(new ListEdit.Remove<>(ListMember.INFOS, MAIL, 0)));

    assertThat(added).containsExactly(MAIL.withId(1), MAIL.withId(2));
    assertThat(stored(ANNA).infos()).containsExactly(MAIL.withId(1).withValue("c@d.example"));
    assertThat(stored(VERA).infos()).isEmpty();
  }

  @Test
  void replacing_the_record_erases_stage_currency_industry_and_type() {
    write(VERA, rename("Вероника"));
    write(ANNA, rename("Аня"));

    Contact vera = stored(VERA);
    assertThat(vera.displayName()).isEqualTo("Вероника");
    assertThat(vera.stage()).isEmpty();
    assertThat(vera.currency()).isEmpty();
    assertThat(vera.industry()).isEmpty();
    assertThat(book.writer().typeOf(vera, OPEN).get()).isEmpty();
    assertThat(book.writer().typeOf(stored(ANNA), OPEN).get()).isEmpty();
    assertThat(book.types().get()).extracting(CatalogUsage::usage).containsExactly(0, 0);
  }

  @Test
  void replacing_the_record_keeps_everything_else() {
    Contact before = stored(VERA);

    write(VERA, rename("Вероника"));

    Profile kept = stored(VERA).profile();
    assertThat(
            kept.toBuilder()
                .stage(COLD)
                .currency(EURO)
                .industry("IT")
                .type(before.type().get())
                .build())
        .isEqualTo(before.profile());
  }

  @Test
  void the_type_of_a_contact_is_its_own_or_that_of_which_it_is_a_member() {
    assertThat(book.writer().typeOf(stored(VERA), OPEN).get()).contains("Партнёр");
    assertThat(book.writer().typeOf(stored(ANNA), OPEN).get()).contains("Клиент");
    assertThat(book.writer().typeOf(stored(BORIS), OPEN).get()).isEmpty();
  }

  @Test
  void a_stage_is_set_as_the_catalog_has_it_and_stays_there_without_contacts() {
    write(VERA, stage(CatalogEntry.of(HOT.id(), "typed differently")));
    List<CatalogUsage> afterOne = book.stages().get();
    write(VERA, new Step.ChangeStage(new SetStage(Option.none()), false));

    assertThat(afterOne).containsExactly(new CatalogUsage(COLD, 0), new CatalogUsage(HOT, 1));
    assertThat(book.stages().get())
        .containsExactly(new CatalogUsage(COLD, 0), new CatalogUsage(HOT, 0));
    assertThat(stored(VERA).stage()).isEmpty();
  }

  @Test
  void a_stage_that_the_catalog_does_not_have_is_refused() {
    assertThat(failure(VERA, stage(CatalogEntry.of(77, "?"))).error())
        .isEqualTo(new Refused("there is no stage 77"));
    assertThat(stored(VERA).stage()).contains(COLD);
  }

  @Test
  void a_custom_field_is_set_and_cleared_and_stays_in_the_catalog() {
    FieldDefinition birthday = FieldDefinition.of(BIRTHDAY, 0);
    write(VERA, new Step.ChangeField(new SetField(birthday, Option.none())));
    List<FieldDefinition> cleared = book.personFields().get();
    write(ANNA, new Step.ChangeField(new SetField(birthday, Option.some("02.02.2002"))));

    assertThat(stored(VERA).customFields()).isEmpty();
    assertThat(cleared).contains(FieldDefinition.of(BIRTHDAY, 0));
    assertThat(book.personFields().get()).contains(FieldDefinition.of(BIRTHDAY, 1));
  }

  @Test
  void a_tag_is_spelled_as_it_is_known_and_stays_known_without_contacts() {
    write(ANNA, new Step.ChangeTag(new TagEdit.Add("vip")));
    List<String> tagsOfAnna = book.tagsOf(ANNA).get();
    write(ANNA, new Step.ChangeTag(new TagEdit.Remove("Vip")));
    write(VERA, new Step.ChangeTag(new TagEdit.Remove("VIP")));
    List<Tag> unused = book.tags().get();
    write(BORIS, new Step.ChangeTag(new TagEdit.Add("vIp")));

    assertThat(tagsOfAnna).containsExactly("VIP");
    assertThat(unused).containsExactly(new Tag("VIP", 0));
    assertThat(book.tagsOf(BORIS).get()).containsExactly("VIP");
  }

  @Test
  void a_moved_person_is_a_member_of_the_new_company_only() {
    write(ANNA, link(VASILYOK));

    assertThat(person(ANNA).company()).contains(CompanyLink.of(VASILYOK, "Василёк"));
    assertThat(company(ROMASHKA).memberCount()).isEqualTo(1);
    assertThat(company(VASILYOK).memberCount()).isEqualTo(1);
    assertThat(members(ROMASHKA)).containsExactly(BORIS);
    assertThat(members(VASILYOK)).containsExactly(ANNA);
  }

  @Test
  void a_link_shows_the_company_as_it_is_after_every_change_of_it() {
    write(
        ROMASHKA,
        new Step.ReplaceRecord(
            List.of(new SetText(TextMember.COMPANY_NAME, Option.some("Ромашка и сын")))));
    write(
        ROMASHKA,
        new Step.ChangeSharing(new SetSharing(SharingChange.privateTo(ADMIN.uuid().get()))));

    CompanyLink expected =
        CompanyLink.of(ROMASHKA, "Ромашка и сын").withSharing(stored(ROMASHKA).sharing());
    assertThat(person(ANNA).company()).contains(expected);
    assertThat(((Person) book.findById(BORIS).get()).company()).contains(expected);
    assertThat(company(ROMASHKA).memberCount()).isEqualTo(2);
  }

  @Test
  void sharing_is_set() {
    write(VERA, new Step.ChangeSharing(new SetSharing(SharingChange.administratorsOnly())));

    assertThat(stored(VERA).sharing()).isEqualTo(Sharing.of(ShareLevel.PRIVATE));
  }

  @Test
  void a_removed_person_leaves_company_groups_and_types() {
    write(ANNA, new Step.RemoveContact());

    assertThat(book.findById(ANNA)).isEqualTo(Either.left(new NotFound(ANNA)));
    assertThat(book.tagsOf(ANNA)).isEqualTo(Either.left(new NotFound(ANNA)));
    assertThat(company(ROMASHKA).memberCount()).isEqualTo(1);
    assertThat(ids(ContactGroup.ofProject(7))).containsExactly(VERA);
    assertThat(book.types().get().get(0)).isEqualTo(new CatalogUsage(CLIENT, 0));
  }

  @Test
  void people_of_a_removed_company_stay_without_a_company() {
    write(ROMASHKA, new Step.RemoveContact());

    assertThat(person(ANNA).company()).isEmpty();
    assertThat(person(BORIS).company()).isEmpty();
    assertThat(book.findAll(ContactGroup.membersOf(ROMASHKA)))
        .isEqualTo(Either.left(new NotFound(ROMASHKA)));
    assertThat(ids(ContactGroup.ofCase(9))).isEmpty();
  }

  @Test
  void the_groups_and_the_type_of_a_merged_person_become_those_of_the_target() {
    write(BORIS, new Step.MergeContacts(stored(ANNA)));

    assertThat(book.findById(ANNA)).isEqualTo(Either.left(new NotFound(ANNA)));
    assertThat(ids(ContactGroup.ofProject(7))).containsExactly(BORIS, VERA);
    assertThat(ids(ContactGroup.ofOpportunity(8))).containsExactly(BORIS);
    assertThat(book.writer().typeOf(stored(BORIS), OPEN).get()).contains("Клиент");
    assertThat(company(ROMASHKA).memberCount()).isEqualTo(1);
  }

  @Test
  void a_merged_person_brings_company_and_values_and_the_target_keeps_its_type() {
    write(VERA, new Step.MergeContacts(stored(ANNA)));

    assertThat(person(VERA).company().flatMap(CompanyLink::id)).contains(ROMASHKA);
    assertThat(stored(VERA).stage()).contains(COLD);
    assertThat(company(ROMASHKA).memberCount()).isEqualTo(2);
    assertThat(book.writer().typeOf(stored(VERA), OPEN).get()).contains("Партнёр");
    assertThat(ids(ContactGroup.ofProject(7))).containsExactly(VERA);
  }

  @Test
  void people_of_a_merged_company_become_members_of_the_target() {
    write(VASILYOK, new Step.MergeContacts(stored(ROMASHKA)));

    assertThat(members(VASILYOK)).containsExactly(ANNA, BORIS);
    assertThat(person(ANNA).company()).contains(CompanyLink.of(VASILYOK, "Василёк"));
    assertThat(company(VASILYOK).memberCount()).isEqualTo(2);
    assertThat(ids(ContactGroup.ofCase(9))).containsExactly(VASILYOK);
  }

  @Test
  void a_step_of_a_contact_that_is_gone_changes_nothing_and_is_certainly_not_done() {
    Contact anna = stored(ANNA);
    write(ANNA, new Step.RemoveContact());
    Snapshot before = book.snapshot();

    for (Step step : List.of(add(MAIL), rename("x"), new Step.RemoveContact(), link(VASILYOK))) {
      var failure = book.writer().write(step, anna, OPEN).get();
      assertThat(failure.error()).isEqualTo(new NotFound(ANNA));
      assertThat(failure.mayBeDone()).isFalse();
    }
    assertThat(failure(VERA, new Step.MergeContacts(anna)).error()).isEqualTo(new NotFound(ANNA));
    assertThat(book.snapshot()).isSameAs(before);
  }

  @Test
  void a_step_that_is_done_already_changes_nothing() {
    Snapshot before = book.snapshot();

    write(VERA, stage(COLD));
    write(VERA, new Step.ChangeTag(new TagEdit.Add("vip")));

    assertThat(book.snapshot()).isSameAs(before);
  }

  @Test
  void a_gate_that_refuses_keeps_every_request_from_being_made() {
    ContactError reason = Unavailable.because("closed for the day");
    RequestGate closed =
        new RequestGate() {
          @Override
          public <T> Either<ContactError, T> pass(Supplier<Either<ContactError, T>> request) {
            return Either.left(reason);
          }
        };
    Snapshot before = book.snapshot();

    assertThat(book.writer().write(rename("x"), stored(ANNA), closed).get().error())
        .isEqualTo(reason);
    assertThat(book.writer().create(named("x"), closed).getLeft().error()).isEqualTo(reason);
    assertThat(book.writer().typeOf(stored(ANNA), closed)).isEqualTo(Either.left(reason));
    assertThat(book.snapshot()).isSameAs(before);
  }

  @Test
  void there_are_no_requests_to_show() {
    assertThat(book.writer().requests(rename("x"), stored(ANNA))).isEmpty();
  }

  @Test
  void a_closed_book_cannot_be_written_to() {
    Contact anna = stored(ANNA);
    book.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> book.writer().write(rename("x"), anna, OPEN));
  }

  private ContactId create(String firstName) {
    return book.writer().create(named(firstName), OPEN).get();
  }

  private static NewContact named(String firstName) {
    return NewContact.person(firstName, SharingChange.everyone()).build();
  }

  private static Step rename(String firstName) {
    return new Step.ReplaceRecord(
        List.<Edit>of(new SetText(TextMember.FIRST_NAME, Option.some(firstName))));
  }

  private static Step add(ContactInfo info) {
    return new Step.AddInfos(List.of(new ListEdit.Add<>(ListMember.INFOS, info, 1)));
  }

  private static Step stage(CatalogEntry stage) {
    return new Step.ChangeStage(new SetStage(Option.some(stage)), false);
  }

  private static Step link(ContactId company) {
    return new Step.ChangeCompany(new SetCompany(Option.some(CompanyLink.of(company, null))));
  }

  private List<ContactId> members(ContactId company) {
    return ids(ContactGroup.membersOf(company));
  }

  private List<ContactId> ids(ContactGroup group) {
    return book.findAll(group).get().stream().map(Contact::id).toList();
  }
}
