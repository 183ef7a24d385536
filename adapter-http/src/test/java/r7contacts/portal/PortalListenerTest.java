package r7contacts.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.portal.contacts.PortalContacts;
import r7contacts.portal.http.Call;
import r7contacts.portal.wire.WireFormat;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.SecondFactor;
import r7contacts.simulator.junit.PortalExtension;
import r7contacts.testkit.SampleContacts;

class PortalListenerTest {

  @RegisterExtension
  static final PortalExtension PORTAL =
      PortalExtension.with(
          builder ->
              builder
                  .account("anna", "s3cr3t")
                  .secondFactor(SecondFactor.of(SecondFactor.Kind.APP)));

  private final List<PortalListener.Request> requests = new ArrayList<>();
  private final List<PortalListener.Call> calls = new ArrayList<>();

  private final PortalListener recording =
      new PortalListener() {
        @Override
        public void onRequest(Request request) {
          requests.add(request);
        }

        @Override
        public void onCall(Call call) {
          calls.add(call);
        }
      };

  @Test
  void a_call_is_reported_with_all_its_requests(PortalSimulator portal) {
    portal.answer("/api/2.0/crm/contact/7.json", CannedAnswer.empty(503));

    try (ContactRepository contacts = open(portal, Credentials.token(portal.token()), recording)) {
      contacts.findById(SampleContacts.anna().id());
      contacts.findById(ContactId.of(7));
    }

    assertThat(requests)
        .extracting(
            PortalListener.Request::method,
            PortalListener.Request::path,
            PortalListener.Request::attempt,
            PortalListener.Request::status,
            request -> request.error().isDefined())
        .containsExactly(
            tuple("GET", "/api/2.0/crm/contact/1001.json", 1, Option.some(200), false),
            tuple("GET", "/api/2.0/crm/contact/7.json", 1, Option.some(503), true),
            tuple("GET", "/api/2.0/crm/contact/7.json", 2, Option.some(503), true),
            tuple("GET", "/api/2.0/crm/contact/7.json", 3, Option.some(503), true));
    assertThat(calls).hasSize(2);
    assertThat(calls.get(0).requests()).isEqualTo(1);
    assertThat(calls.get(0).error()).isEmpty();
    assertThat(calls.get(0).bytes()).isEqualTo(requests.get(0).bytes()).isGreaterThan(1000);
    assertThat(calls.get(0).duration()).isGreaterThanOrEqualTo(requests.get(0).duration());
    assertThat(calls.get(1).requests()).isEqualTo(3);
    assertThat(calls.get(1).error().get()).isInstanceOf(ContactError.Unavailable.class);
  }

  @Test
  void starts_and_waits_are_reported_before_their_request(PortalSimulator portal) {
    portal.fault(Fault.unavailable(Duration.ZERO).times(1));
    List<Object> events = new ArrayList<>();
    PortalListener order =
        new PortalListener() {
          @Override
          public void onStart(Start start) {
            events.add(start);
          }

          @Override
          public void onRetry(Retry retry) {
            events.add(retry.delay());
            events.add(retry.attempt() + " of " + retry.maxAttempts());
            events.add(retry.error().message());
          }

          @Override
          public void onRequest(Request request) {
            events.add(request.status().get());
          }
        };

    try (ContactRepository contacts = open(portal, Credentials.token(portal.token()), order)) {
      contacts.findById(SampleContacts.anna().id());
    }

    assertThat(events)
        .containsExactly(
            new PortalListener.Start("read-contact", 1),
            503,
            Duration.ofMillis(1),
            "2 of 3",
            "unavailable: the portal cannot answer now (503); try again in 0 s",
            new PortalListener.Start("read-contact", 2),
            200);
  }

  @Test
  void a_sign_in_is_reported_without_its_code(PortalSimulator portal) {
    try (ContactRepository contacts =
        open(
            portal,
            Credentials.login("anna", "s3cr3t".toCharArray())
                .withSecondFactor(factor -> Option.some(SecondFactor.DEFAULT_CODE)),
            recording)) {
      contacts.findById(SampleContacts.anna().id());
    }

    assertThat(requests)
        .extracting(PortalListener.Request::path)
        .containsExactly(
            "/api/2.0/authentication.json",
            "/api/2.0/authentication/{code}.json",
            "/api/2.0/crm/contact/1001.json");
    assertThat(calls).hasSize(1);
  }

  @Test
  void a_request_without_an_answer_has_no_status() {
    try (ContactRepository contacts =
        PortalContacts.open(
            WireFormat.json(),
            PortalSettings.builder("http://127.0.0.1:1").retries(0).listener(recording).build())) {
      contacts.findById(SampleContacts.anna().id());
    }

    assertThat(requests.get(0).status()).isEmpty();
    assertThat(requests.get(0).bytes()).isZero();
  }

  @Test
  void an_exception_of_a_listener_does_not_affect_the_call(PortalSimulator portal) {
    PortalListener failing =
        new PortalListener() {
          @Override
          public void onRequest(Request request) {
            throw new IllegalStateException("no room");
          }

          @Override
          public void onCall(Call call) {
            throw new IllegalStateException("no room");
          }
        };

    try (ContactRepository contacts = open(portal, Credentials.token(portal.token()), failing)) {
      assertThat(contacts.findById(SampleContacts.anna().id())).contains(SampleContacts.anna());
    }
  }

  @Test
  void every_listener_is_called_even_if_one_before_it_fails(PortalSimulator portal) {
    PortalListener failing =
        new PortalListener() {
          @Override
          public void onCall(Call call) {
            throw new IllegalStateException("no room");
          }
        };
    PortalSettings settings =
        PortalSettings.builder(portal.uri().toString())
            .token(portal.token())
            .listener(failing)
            .listener(recording)
            .build();

    try (ContactRepository contacts = PortalContacts.open(WireFormat.json(), settings)) {
      contacts.findById(SampleContacts.anna().id());
    }

    assertThat(requests).hasSize(1);
    assertThat(calls).hasSize(1);
  }

  @Test
  void the_methods_of_a_listener_are_optional(PortalSimulator portal) {
    try (ContactRepository contacts =
        open(portal, Credentials.token(portal.token()), new PortalListener() {})) {
      assertThat(contacts.findById(SampleContacts.anna().id())).contains(SampleContacts.anna());
    }
  }

  private static ContactRepository open(
      PortalSimulator portal, Credentials credentials, PortalListener listener) {
    return PortalContacts.open(
        WireFormat.json(),
        PortalSettings.builder(portal.uri().toString())
            .credentials(credentials)
            .retryDelay(Duration.ofMillis(1))
            .listener(listener)
            .build());
  }

  @Test
  void a_listener_that_takes_answers_gets_their_decompressed_bytes_but_not_those_of_sign_ins(
      PortalSimulator portal) {
    List<PortalListener.Answer> answers = new ArrayList<>();
    PortalListener taking =
        new PortalListener() {
          @Override
          public boolean takesAnswers() {
            return true;
          }

          @Override
          public void onAnswer(Answer answer) {
            answers.add(answer);
          }
        };
    portal.answer(
        "/api/2.0/crm/contact/7.json", CannedAnswer.of(404, "application/json", "{\"status\":1}"));
    Credentials account =
        Credentials.login("anna", "s3cr3t".toCharArray())
            .withSecondFactor(factor -> Option.some(SecondFactor.DEFAULT_CODE));

    try (ContactRepository contacts = open(portal, account, taking)) {
      contacts.findById(ContactId.of(1234));
      contacts.findById(ContactId.of(7));
    }

    assertThat(answers)
        .extracting(
            PortalListener.Answer::operation,
            PortalListener.Answer::path,
            PortalListener.Answer::status)
        .containsExactly(
            tuple("read-contact", "/api/2.0/crm/contact/1234.json", 200),
            tuple("read-contact", "/api/2.0/crm/contact/7.json", 404));
    assertThat(new String(answers.get(0).body(), StandardCharsets.UTF_8))
        .startsWith("{\"count\":1,")
        .endsWith("}");
    assertThat(new String(answers.get(1).body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"status\":1}");
  }

  @Test
  void a_token_that_the_server_repeats_is_masked_in_answers(PortalSimulator portal) {
    List<String> answers = new ArrayList<>();
    PortalListener taking =
        new PortalListener() {
          @Override
          public boolean takesAnswers() {
            return true;
          }

          @Override
          public void onAnswer(Answer answer) {
            answers.add(new String(answer.body(), StandardCharsets.UTF_8));
          }
        };
    portal.answer(
        "/api/2.0/crm/contact/7.json",
        CannedAnswer.of(
            500, "application/json", "{\"é\":\"Authorization: s3/cr3t+=\",\"x\":\"s3\\/cr3t+=\"}"));

    try (ContactRepository contacts = open(portal, Credentials.token("s3/cr3t+="), taking)) {
      contacts.findById(ContactId.of(7));
    }

    assertThat(answers).isNotEmpty().containsOnly("{\"é\":\"Authorization: ***\",\"x\":\"***\"}");
  }

  @Test
  void a_listener_does_not_get_answers_unless_it_asks_for_them(PortalSimulator portal) {
    List<PortalListener.Answer> answers = new ArrayList<>();
    PortalListener plain =
        new PortalListener() {
          @Override
          public void onAnswer(Answer answer) {
            answers.add(answer);
          }
        };

    try (ContactRepository contacts = open(portal, Credentials.token(portal.token()), plain)) {
      contacts.findById(ContactId.of(1234));
    }

    assertThat(answers).isEmpty();
  }
}
