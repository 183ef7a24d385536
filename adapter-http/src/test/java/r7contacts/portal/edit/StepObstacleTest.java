package r7contacts.portal.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.List;
import org.apache.hc.core5.http.Method;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.Sharing;
import r7contacts.domain.change.SetText;
import r7contacts.domain.change.TextMember;
import r7contacts.port.edit.Step;
import r7contacts.portal.edit.StepRequest.Answer;

/** Steps that are not sent. */
class StepObstacleTest {

  private static final Step ABOUT =
      new Step.ReplaceRecord(List.of(new SetText(TextMember.ABOUT, Option.some("x"))));

  private static Profile profile() {
    return Profile.builder(ContactId.of(7)).build();
  }

  private static StepRequest request(int parameters) {
    FormParameters form = new FormParameters();
    for (int i = 0; i < parameters; i++) {
      form.with("x", i);
    }
    return new StepRequest("x", Method.PUT, "x", form, true, Answer.CONTACT, ContactId.of(7));
  }

  private static Option<String> of(Contact before) {
    return StepObstacle.of(ABOUT, before, request(1));
  }

  private static CompanyLink link(Option<ContactId> id) {
    CompanyLink link = CompanyLink.of(ContactId.of(2001), "Lotos");
    return new CompanyLink(
        id,
        link.name(),
        link.about(),
        link.photos(),
        link.sharing(),
        link.rights(),
        link.currency(),
        link.hasLateTasks());
  }

  private static Person.Builder anna() {
    return Person.builder(profile()).firstName("Anna");
  }

  @Test
  void a_record_with_all_that_is_known_is_sent() {
    assertThat(of(anna().build())).isEmpty();
    assertThat(of(anna().company(link(Option.some(ContactId.of(2001)))).build())).isEmpty();
    assertThat(of(Company.builder(profile()).name("Lotos").build())).isEmpty();
  }

  @Test
  void a_record_without_a_name_is_not_sent() {
    assertThat(of(Person.builder(profile()).lastName("Orlova").build()).get())
        .contains("has no name");
    assertThat(of(Company.builder(profile()).build()).get()).contains("has no name");
  }

  @Test
  void a_name_that_the_step_sets_is_enough() {
    Step named =
        new Step.ReplaceRecord(List.of(new SetText(TextMember.FIRST_NAME, Option.some("A"))));

    assertThat(StepObstacle.of(named, Person.builder(profile()).build(), request(1))).isEmpty();
  }

  @Test
  void a_record_with_an_unknown_company_is_not_sent() {
    assertThat(of(anna().company(link(Option.none())).build()).get())
        .contains("would remove the link");
  }

  @Test
  void a_record_with_an_unknown_share_level_is_not_sent() {
    Contact odd =
        anna()
            .build()
            .withProfile(profile().toBuilder().sharing(new Sharing(7, false, List.of())).build());

    assertThat(of(odd).get()).contains("share level 7");
  }

  @Test
  void a_form_that_is_too_long_is_not_sent() {
    assertThat(StepObstacle.of(ABOUT, anna().build(), request(5000))).isEmpty();
    assertThat(StepObstacle.of(ABOUT, anna().build(), request(5001)).get())
        .contains("5001 parameters", "at most 5000");
    assertThat(StepObstacle.of(new Step.RemoveContact(), anna().build(), request(5001)))
        .isNotEmpty();
    assertThat(StepObstacle.of(new Step.RemoveContact(), anna().build(), request(1))).isEmpty();
  }
}
