package r7contacts.portal.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vavr.control.Option;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.User;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.ListEdit;
import r7contacts.domain.change.ListMember;
import r7contacts.domain.change.SetCompany;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.SetText;
import r7contacts.domain.change.SharingChange;
import r7contacts.domain.change.TagEdit;
import r7contacts.domain.change.TextMember;
import r7contacts.port.edit.Step;
import r7contacts.portal.contract.SampleStep;
import r7contacts.portal.edit.StepRequest.Answer;
import r7contacts.testkit.PortalSampleContacts;

/** The request of each kind of step. */
class StepRequestsTest {

  static List<SampleStep> steps() {
    return SampleStep.all();
  }

  private static Contact contact(long id) {
    return PortalSampleContacts.withSamples().stream()
        .filter(any -> any.id().value() == id)
        .findFirst()
        .orElseThrow();
  }

  private static Contact before(SampleStep sample, Step step) {
    return step instanceof Step.CreateContact create
        ? create.contact().withId(ContactId.of(0))
        : contact(sample.contact());
  }

  private static Step step(SampleStep sample) {
    return sample.step().apply(sample.isCreate() ? null : contact(sample.contact()));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void a_step_has_its_request(SampleStep sample) {
    Step step = step(sample);

    StepRequest request = StepRequests.of(step, before(sample, step), row(sample)).get();

    String[] expected = sample.request("77").split(" ", 2);
    assertThat(request.shown())
        .isEqualTo(expected[0] + " /api/2.0/crm/" + expected[1].replace('\n', ' '));
    assertThat(request.isRepeatable()).isEqualTo(step.isRepeatable());
    assertThat(request.isTooLong()).isFalse();
    assertThat(StepObstacle.of(step, before(sample, step), request)).isEmpty();
    assertThat(request.answer() == Answer.NEW_CONTACT).isEqualTo(sample.isCreate());
  }

  /** Returns the row in the request, else any. */
  private static String row(SampleStep sample) {
    Matcher row = Pattern.compile("/data/(\\d+)").matcher(sample.request());
    return row.find() ? row.group(1) : "77";
  }

  @Test
  void steps_that_answer_the_contact_are_known() {
    assertThat(
            SampleStep.all().stream()
                .filter(sample -> !sample.isCreate())
                .filter(
                    sample ->
                        StepRequests.of(step(sample), contact(sample.contact()), "77")
                                .get()
                                .answer()
                            == Answer.CONTACT)
                .map(SampleStep::name))
        .containsExactly(
            "replace the record of a person",
            "replace the record of a person without a last name",
            "replace the record of a company",
            "set the stage",
            "clear the stage",
            "link a company",
            "unlink a company",
            "share privately",
            "remove a contact",
            "merge contacts");
  }

  @Test
  void what_a_404_means_is_known() {
    assertThat(subject("link a company")).isEqualTo(ContactId.of(2001));
    assertThat(subject("merge contacts")).isEqualTo(ContactId.of(1003));
    assertThat(subject("create a person")).isEqualTo(ContactId.of(2001));
    assertThat(subject("create a company")).isEqualTo(ContactId.of(0));
    assertThat(subject("add a tag")).isEqualTo(ContactId.of(1011));
  }

  private static ContactId subject(String name) {
    SampleStep sample =
        SampleStep.all().stream().filter(any -> any.name().equals(name)).findFirst().orElseThrow();
    Step step = step(sample);
    return StepRequests.of(step, before(sample, step), "77").get().subject();
  }

  @Test
  void parameters_of_a_removal_are_in_the_query_and_others_in_the_body() {
    StepRequest removal =
        StepRequests.of(new Step.ChangeTag(new TagEdit.Remove("x")), contact(1001), "").get();

    assertThat(removal.method()).isEqualTo(Method.DELETE);
    assertThat(removal.parameters().asQuery()).hasToString("?tagName=x");
  }

  @Test
  void copies_that_the_contact_has_are_not_added_again() {
    Contact anna = contact(1001);

    Option<StepRequest> none =
        StepRequests.of(
            new Step.AddInfos(
                List.of(new ListEdit.Add<>(ListMember.INFOS, anna.infos().get(0), 1))),
            anna,
            "");
    Option<StepRequest> one =
        StepRequests.of(
            new Step.AddInfos(
                List.of(new ListEdit.Add<>(ListMember.INFOS, anna.infos().get(0), 2))),
            anna,
            "");

    assertThat(none).isEmpty();
    assertThat(one.get().parameters().count()).isEqualTo(4);
  }

  @Test
  void a_link_that_does_not_exist_is_not_removed() {
    assertThat(
            StepRequests.of(
                new Step.ChangeCompany(new SetCompany(Option.none())), contact(1003), ""))
        .isEmpty();
  }

  @Test
  void a_link_replaces_none_in_its_request() {
    StepRequest request =
        StepRequests.of(
                new Step.ChangeCompany(
                    new SetCompany(Option.some(CompanyLink.of(ContactId.of(2002), null)))),
                contact(1001),
                "")
            .get();

    assertThat(request.shown())
        .isEqualTo("POST /api/2.0/crm/contact/company/2002/person personid=1001");
  }

  @Test
  void managers_are_named_only_if_the_step_names_them() {
    Contact shared = with(Sharing.privateTo(List.of(User.of("u1", "U"))));

    assertThat(record(shared, new SetText(TextMember.ABOUT, Option.some("x"))))
        .contains("shareType=0")
        .doesNotContain("managerList");
    assertThat(
            record(
                shared,
                new SetSharing(
                    SharingChange.everyoneMayRead().withManagers(List.of(User.of("u2", null))))))
        .endsWith("shareType=2&managerList=u2");
    assertThat(record(shared, new SetSharing(SharingChange.everyoneMayRead())))
        .endsWith("shareType=2");
  }

  private static Contact with(Sharing sharing) {
    Profile profile = Profile.builder(ContactId.of(5)).sharing(sharing).build();
    return Person.builder(profile).firstName("A").build();
  }

  private static String record(Contact before, Edit edit) {
    return StepRequests.of(new Step.ReplaceRecord(List.of(edit)), before, "").get().shown();
  }

  @Test
  void a_private_contact_that_becomes_shared_keeps_its_managers() {
    Contact shared = with(Sharing.privateTo(List.of(User.of("u1", "U"), User.of(null, "V"))));

    assertThat(
            StepRequests.of(
                    new Step.ChangeSharing(new SetSharing(SharingChange.everyone())), shared, "")
                .get()
                .shown())
        .isEqualTo("PUT /api/2.0/crm/contact/5/access isShared=true&managerList=u1");
  }

  @Test
  void sharing_for_reading_has_no_request_of_its_own() {
    Step step = new Step.ChangeSharing(new SetSharing(SharingChange.everyoneMayRead()));

    assertThatThrownBy(() -> StepRequests.of(step, with(Sharing.of(ShareLevel.READ)), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("READ");
  }

  @Test
  void the_id_of_a_contact_that_is_yet_to_be_created_is_not_shown() {
    Contact created = Person.builder(Profile.builder(ContactId.of(0)).build()).build();

    assertThat(StepRequests.of(new Step.ChangeTag(new TagEdit.Add("x")), created, "").get().shown())
        .isEqualTo("POST /api/2.0/crm/contact/{id}/tag tagName=x");
  }

  @Test
  void a_form_with_as_many_parameters_as_the_portal_reads_is_not_too_long() {
    FormParameters form = new FormParameters();
    for (int i = 0; i < 5000; i++) {
      form.with("x", i);
    }
    StepRequest longest =
        new StepRequest("x", Method.POST, "x", form, false, Answer.OTHER, ContactId.of(1));

    assertThat(longest.isTooLong()).isFalse();
    form.with("x", 5000);
    assertThat(longest.isTooLong()).isTrue();
  }
}
