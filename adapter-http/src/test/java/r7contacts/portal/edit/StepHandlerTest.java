package r7contacts.portal.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.edit.StepRequest.Answer;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.mapping.ContactMapperImpl;
import r7contacts.portal.wire.AnswerWire;
import r7contacts.portal.wire.Wires;

/** The interpretation of the answers to steps. */
class StepHandlerTest {

  private static final ContactId ID = ContactId.of(7);

  private static StepHandler handler(Method method, Answer answer) {
    return handler(method, answer, person("Anna", "Orlova"));
  }

  private static StepHandler handler(Method method, Answer answer, Contact contact) {
    return new StepHandler(
        new StepRequest("x", method, "x", new FormParameters(), true, answer, ID),
        contact,
        new ContactMapperImpl());
  }

  private static Person person(String first, String last) {
    return Person.builder(Profile.builder(ID).build()).firstName(first).lastName(last).build();
  }

  /** Returns the answer with this contact, in JSON. */
  private static AnswerWire envelope(String response) {
    return Wires.answer("{\"status\":0,\"response\":%s}".formatted(response)).get();
  }

  private static String wire(Long id, String first, String last) {
    return "{\"id\":%d,\"isCompany\":false,\"firstName\":%s,\"lastName\":%s}"
        .formatted(id, json(first), json(last));
  }

  private static String company(String name) {
    return "{\"id\":9,\"isCompany\":true,\"companyName\":\"%s\"}".formatted(name);
  }

  private static String json(String text) {
    return text == null ? "null" : '"' + text + '"';
  }

  private static Attempt<ContactId> answer(StepHandler handler, AnswerWire envelope) {
    return handler.answer(envelope, new BasicClassicHttpResponse(200));
  }

  @Test
  void only_200_and_201_are_answers() {
    StepHandler handler = handler(Method.PUT, Answer.CONTACT);

    assertThat(handler.isAnswered(200)).isTrue();
    assertThat(handler.isAnswered(201)).isTrue();
    assertThat(handler.isAnswered(202)).isFalse();
    assertThat(handler.isAnswered(199)).isFalse();
  }

  /** Statuses after which nothing is done, with an envelope and without. */
  @ParameterizedTest
  @CsvSource({
    "PUT, CONTACT, 400 401 402 403 407 421 425 429, 400 401 402 403 407 421 425 429 503",
    "DELETE, CONTACT, 400 401 402 403 407 421 425 429, 400 401 402 403 407 421 425 429 503",
    "POST, CONTACT, 400 401 402 403 407 421 425 429, 400 401 402 403 407 421 425 429 503",
    "POST, OTHER, 400 401 402 403 404 407 421 425 429, 400 401 402 403 407 421 425 429 503",
    "PUT, OTHER, 400 401 402 403 407 421 425 429, 400 401 402 403 407 421 425 429 503",
    "DELETE, OTHER, 400 401 402 403 407 421 425 429, 400 401 402 403 407 421 425 429 503",
    "POST, NEW_CONTACT, 401 402 407 421 425 429, 401 402 407 421 425 429 503"
  })
  void statuses_after_which_nothing_is_done_are_known(
      String method, Answer answer, String enveloped, String bare) {
    StepHandler handler = handler(Method.valueOf(method), answer);
    Set<Integer> withEnvelope = new TreeSet<>();
    Set<Integer> without = new TreeSet<>();
    for (int status = 300; status < 600; status++) {
      if (handler.changesNothing(status, true)) {
        withEnvelope.add(status);
      }
      if (handler.changesNothing(status, false)) {
        without.add(status);
      }
    }

    assertThat(withEnvelope).containsExactlyElementsOf(numbers(enveloped));
    assertThat(without).containsExactlyElementsOf(numbers(bare));
  }

  private static List<Integer> numbers(String text) {
    return List.of(text.split(" ")).stream().map(Integer::valueOf).toList();
  }

  @Test
  void the_envelope_matters_for_404_and_503() {
    StepHandler handler = handler(Method.PUT, Answer.CONTACT);

    assertThat(handler.needsEnvelope(404)).isTrue();
    assertThat(handler.needsEnvelope(503)).isTrue();
    assertThat(handler.needsEnvelope(500)).isFalse();
    assertThat(handler.right()).isEqualTo("the change");
  }

  @Test
  void a_404_of_the_portal_names_what_is_missing() {
    StepHandler handler = handler(Method.PUT, Answer.CONTACT);

    assertThat(handler.failure(404, Option.some(envelope(null)))).contains(new NotFound(ID));
    assertThat(handler.failure(404, Option.none())).isEmpty();
    assertThat(handler.failure(403, Option.some(envelope(null)))).isEmpty();
  }

  @Test
  void a_404_without_a_contact_has_the_general_meaning() {
    StepRequest request =
        new StepRequest(
            "x",
            Method.POST,
            "x",
            new FormParameters(),
            false,
            Answer.NEW_CONTACT,
            ContactId.of(0));
    StepHandler handler = new StepHandler(request, person("A", null), new ContactMapperImpl());

    assertThat(handler.failure(404, Option.some(envelope(null)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Answer.class, names = "NEW_CONTACT", mode = EnumSource.Mode.EXCLUDE)
  void a_step_is_done_independent_of_what_the_answer_contains(Answer answer) {
    StepHandler handler = handler(Method.PUT, answer);

    assertThat(answer(handler, envelope(null)).outcome()).contains(ID);
    assertThat(answer(handler, envelope(wire(7L, "before", null))).outcome()).contains(ID);
  }

  @Test
  void an_answer_with_another_contact_is_misdirected() {
    StepHandler handler = handler(Method.PUT, Answer.CONTACT);

    assertThat(handler.misdirected(envelope(wire(8L, "Anna", "Orlova"))))
        .contains("the portal sent contact 8 instead of 7");
    assertThat(handler.misdirected(envelope(wire(7L, "before", null)))).isEmpty();
    assertThat(handler.misdirected(envelope(wire(0L, "before", null)))).isEmpty();
    assertThat(handler.misdirected(envelope(wire(null, "before", null)))).isEmpty();
    assertThat(handler.misdirected(envelope(null))).isEmpty();
    assertThat(handler(Method.POST, Answer.OTHER).misdirected(envelope(wire(8L, "Anna", "Orlova"))))
        .isEmpty();
  }

  @Test
  void a_new_contact_has_its_id() {
    StepHandler handler = handler(Method.POST, Answer.NEW_CONTACT);

    assertThat(answer(handler, envelope(wire(9L, "Anna", "Orlova"))).outcome())
        .contains(ContactId.of(9));
  }

  @Test
  void a_new_contact_without_an_id_is_unreadable() {
    StepHandler handler = handler(Method.POST, Answer.NEW_CONTACT);
    String unknown = "{\"id\":9,\"member\":1}";

    for (String wire :
        List.of("null", wire(null, "Anna", "Orlova"), wire(0L, "Anna", "Orlova"), unknown)) {
      Attempt<ContactId> attempt = answer(handler, envelope(wire));

      assertThat(attempt.outcome().getLeft()).isInstanceOf(Unreadable.class);
      assertThat(attempt.mayBeDone()).isTrue();
    }
  }

  @Test
  void a_new_contact_has_its_names() {
    StepHandler handler = handler(Method.POST, Answer.NEW_CONTACT);

    assertThat(handler.misdirected(envelope(wire(9L, "Anna", "Orlova")))).isEmpty();
    assertThat(handler.misdirected(envelope(wire(9L, " Anna", "Orlova ")))).isEmpty();
    assertThat(handler.misdirected(envelope(wire(9L, "Anna", "")))).isNotEmpty();
    assertThat(handler.misdirected(envelope(wire(9L, "Anne", "Orlova")))).isNotEmpty();
    assertThat(handler.misdirected(envelope(company("Anna Orlova")))).isNotEmpty();
  }

  @Test
  void a_new_company_has_its_name() {
    Company company = Company.builder(Profile.builder(ID).build()).name("Lotos").build();
    StepHandler handler = handler(Method.POST, Answer.NEW_CONTACT, company);

    assertThat(handler.misdirected(envelope(company("Lotos")))).isEmpty();
    assertThat(handler.misdirected(envelope(company("Lotus")))).isNotEmpty();
  }
}
