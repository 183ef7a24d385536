package r7contacts.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.util.TimeValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.AccessDenied;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.edit.Step;
import r7contacts.port.edit.StepFailure;
import r7contacts.port.edit.StepWriter;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;

/**
 * Contract of steps for every format over the portal: what is known after an answer or its loss.
 * Runs over real sockets.
 */
public abstract class PortalStepOutcomeContract extends PortalStepBase {

  // ---- outcomes

  /** What is known about a step after an answer. */
  private enum Known {
    DONE,
    NOT_DONE,
    MAY_BE_DONE
  }

  /**
   * @param isDone whether the portal has done the step
   */
  private record Outcome(String fault, boolean isDone, Known ofCreate, Known ofOther) {

    static Outcome of(String fault, boolean isDone, Known known) {
      return new Outcome(fault, isDone, known, known);
    }
  }

  private static final List<Outcome> OUTCOMES =
      List.of(
          Outcome.of("before-effect=silent", false, Known.MAY_BE_DONE),
          Outcome.of("before-effect=cut", false, Known.MAY_BE_DONE),
          Outcome.of("before-effect=500", false, Known.MAY_BE_DONE),
          Outcome.of("before-effect=504", false, Known.MAY_BE_DONE),
          Outcome.of("after-effect=silent", true, Known.MAY_BE_DONE),
          Outcome.of("after-effect=cut", true, Known.MAY_BE_DONE),
          Outcome.of("after-effect=500", true, Known.MAY_BE_DONE),
          Outcome.of("after-effect=504", true, Known.MAY_BE_DONE),
          Outcome.of("refuse", false, Known.NOT_DONE),
          Outcome.of("reset", true, Known.MAY_BE_DONE),
          Outcome.of("garbage", true, Known.MAY_BE_DONE),
          Outcome.of("html", false, Known.MAY_BE_DONE),
          Outcome.of("plain-word", false, Known.MAY_BE_DONE),
          Outcome.of("deep", false, Known.MAY_BE_DONE),
          Outcome.of("huge=10MB", false, Known.MAY_BE_DONE),
          Outcome.of("empty=200", false, Known.MAY_BE_DONE),
          Outcome.of("empty=204", false, Known.MAY_BE_DONE),
          Outcome.of("empty=302", false, Known.MAY_BE_DONE),
          new Outcome("empty=400", false, Known.MAY_BE_DONE, Known.NOT_DONE),
          Outcome.of("empty=401", false, Known.NOT_DONE),
          Outcome.of("empty=402", false, Known.NOT_DONE),
          new Outcome("empty=403", false, Known.MAY_BE_DONE, Known.NOT_DONE),
          Outcome.of("empty=404", false, Known.MAY_BE_DONE),
          Outcome.of("empty=405", false, Known.MAY_BE_DONE),
          Outcome.of("empty=408", false, Known.MAY_BE_DONE),
          Outcome.of("empty=413", false, Known.MAY_BE_DONE),
          Outcome.of("empty=421", false, Known.NOT_DONE),
          Outcome.of("empty=425", false, Known.NOT_DONE),
          Outcome.of("empty=429", false, Known.NOT_DONE),
          Outcome.of("empty=500", false, Known.MAY_BE_DONE),
          Outcome.of("empty=502", false, Known.MAY_BE_DONE),
          Outcome.of("unavailable", false, Known.NOT_DONE),
          Outcome.of("unavailable=1h", false, Known.NOT_DONE),
          Outcome.of("warming=2", true, Known.DONE),
          Outcome.of("empty=429*2", true, Known.DONE),
          Outcome.of("truncate", true, Known.MAY_BE_DONE),
          Outcome.of("reset-midway", true, Known.MAY_BE_DONE),
          Outcome.of("stall", true, Known.MAY_BE_DONE),
          Outcome.of("wrong-type", true, Known.MAY_BE_DONE),
          Outcome.of("chunked", true, Known.DONE),
          Outcome.of("gzip", true, Known.DONE));

  static Stream<Arguments> stepsAndOutcomes() {
    return OUTCOMES.stream()
        .flatMap(
            outcome ->
                SampleStep.all().stream()
                    .filter(PortalStepOutcomeContract::isOfItsKind)
                    // Other faults would affect the read of the rows.
                    .filter(sample -> !sample.readsRows() || outcome.fault.contains("effect"))
                    .map(sample -> Arguments.of(outcome.fault, sample, outcome)));
  }

  /** One step of each kind, of those that are sent in the same way. */
  private static boolean isOfItsKind(SampleStep sample) {
    return List.of(
            "create a person",
            "create a company",
            "add infos and an address",
            "change an info",
            "change an address",
            "remove an info",
            "replace the record of a person",
            "replace the record of a company",
            "set the stage",
            "set a custom field of a person",
            "add a tag",
            "remove a tag",
            "link a company",
            "unlink a company",
            "share privately",
            "remove a contact",
            "merge contacts")
        .contains(sample.name());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("stepsAndOutcomes")
  final void an_answer_or_its_loss_shows_what_is_known(
      String fault, SampleStep sample, Outcome expected) throws InterruptedException {
    Contact before = before(sample);
    Step step = sample.step().apply(before);
    boolean isSlow = fault.contains("silent") || fault.equals("stall");
    StepWriter writer =
        writer(
            portal,
            settings ->
                settings
                    .retries(isSlow ? 0 : 2)
                    .responseTimeout(Duration.ofMillis(isSlow ? 250 : 20_000)));
    portal.fault(Fault.parse(fault));

    Either<StepFailure, ContactId> outcome = send(writer, step, before);

    assertThat(known(outcome))
        .as("%s: %s", fault, outcome)
        .isEqualTo(sample.isCreate() ? expected.ofCreate : expected.ofOther);
    if (expected.isDone) {
      ContractPortal.awaitWrite(portal);
    }
    assertThat(portal.writes().isEmpty()).isEqualTo(!expected.isDone);
    if (!step.isRepeatable()) {
      assertThat(portal.writes()).hasSizeLessThanOrEqualTo(1);
    }
  }

  private static Known known(Either<StepFailure, ?> outcome) {
    if (outcome.isRight()) {
      return Known.DONE;
    }
    return outcome.getLeft().mayBeDone() ? Known.MAY_BE_DONE : Known.NOT_DONE;
  }

  private Either<StepFailure, ContactId> answered(String name, CannedAnswer answer) {
    SampleStep sample = sample(name);
    Contact before = before(sample);
    String path = sample.request().split(" ")[1];
    portal.answer(CRM + path + "." + format().suffix(), answer);
    return send(writer(), sample.step().apply(before), before);
  }

  private CannedAnswer envelope(int status, String content) {
    return CannedAnswer.of(status, format().mediaType() + "; charset=UTF-8", content);
  }

  @ParameterizedTest
  @CsvSource({
    "create a person,                 400, MAY_BE_DONE",
    "create a person,                 403, MAY_BE_DONE",
    "create a person,                 404, MAY_BE_DONE",
    "create a person,                 503, MAY_BE_DONE",
    "create a person,                 429, NOT_DONE",
    "create a person,                 200, MAY_BE_DONE",
    "add infos and an address,        400, NOT_DONE",
    "add infos and an address,        404, NOT_DONE",
    "add infos and an address,        503, MAY_BE_DONE",
    "add infos and an address,        200, MAY_BE_DONE",
    "change an info,                  400, NOT_DONE",
    "change an info,                  404, MAY_BE_DONE",
    "change an info,                  500, MAY_BE_DONE",
    "remove an info,                  404, MAY_BE_DONE",
    "replace the record of a person,  400, NOT_DONE",
    "replace the record of a person,  403, NOT_DONE",
    "replace the record of a person,  404, MAY_BE_DONE",
    "set the stage,                   404, MAY_BE_DONE",
    "set a custom field of a person,  404, NOT_DONE",
    "add a tag,                       404, NOT_DONE",
    "add a tag,                       403, NOT_DONE",
    "remove a tag,                    404, MAY_BE_DONE",
    "link a company,                  404, MAY_BE_DONE",
    "unlink a company,                404, MAY_BE_DONE",
    "share privately,                 404, MAY_BE_DONE",
    "remove a contact,                404, MAY_BE_DONE",
    "remove a contact,                403, NOT_DONE",
    "merge contacts,                  404, MAY_BE_DONE",
    "merge contacts,                  403, NOT_DONE",
    "merge contacts,                  402, NOT_DONE"
  })
  final void an_envelope_with_an_error_shows_what_is_known(String name, int status, Known known) {
    Either<StepFailure, ContactId> outcome =
        answered(name, envelope(status, EnvelopeText.error(format())));

    assertThat(known(outcome)).as("%s", outcome).isEqualTo(known);
  }

  @Test
  final void a_missing_contact_is_not_found() {
    assertThat(
            answered("set the stage", envelope(404, EnvelopeText.error(format())))
                .getLeft()
                .error())
        .isEqualTo(new NotFound(ANNA));
    assertThat(
            answered("link a company", envelope(404, EnvelopeText.error(format())))
                .getLeft()
                .error())
        .isEqualTo(new NotFound(ContactId.of(2001)));
  }

  @Test
  final void a_denied_change_is_access_denied() {
    assertThat(
            answered("set the stage", envelope(403, EnvelopeText.error(format())))
                .getLeft()
                .error())
        .isInstanceOf(AccessDenied.class)
        .extracting(ContactError::message)
        .asString()
        .startsWith("access denied: the portal denies this account the change (403): ");
  }

  @Test
  final void an_earlier_attempt_that_may_be_done_counts() {
    SampleStep sample = sample("set the stage");
    Contact anna = before(sample);
    portal.fault(Fault.parse("after-effect=cut*1"));
    portal.fault(Fault.parse("empty=429"));

    Either<StepFailure, ContactId> outcome = send(writer(), sample.step().apply(anna), anna);

    assertThat(outcome.getLeft().error()).isInstanceOf(Unavailable.class);
    assertThat(outcome.getLeft().mayBeDone()).isTrue();
    assertThat(portal.writes()).hasSize(1);
  }

  @Test
  final void a_repeatable_step_is_sent_again_if_its_answer_is_lost() {
    SampleStep sample = sample("replace the record of a person");
    Contact anna = before(sample);
    portal.fault(Fault.parse("after-effect=cut*2"));

    Either<StepFailure, ContactId> outcome = send(writer(), sample.step().apply(anna), anna);

    assertThat(outcome.isRight()).isTrue();
    assertThat(portal.writes()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"create a person", "set the stage", "merge contacts"})
  final void an_expired_token_is_renewed_and_the_step_sent_again(String name) {
    SampleStep sample = sample(name);
    Contact before = before(sample);
    StepWriter writer =
        writer(
            portal,
            settings ->
                settings.credentials(
                    Credentials.login(
                        PortalSimulator.DEFAULT_LOGIN,
                        PortalSimulator.DEFAULT_PASSWORD.toCharArray())));
    writer.account(OPEN);
    portal.revokeTokens();

    Either<StepFailure, ContactId> outcome = send(writer, sample.step().apply(before), before);

    assertThat(outcome.isRight()).as("%s", outcome).isTrue();
    assertThat(portal.writes()).hasSize(1);
  }

  @Test
  final void a_step_without_a_token_is_not_sent() {
    SampleStep sample = sample("create a person");
    StepWriter writer =
        writer(
            portal,
            settings ->
                settings.credentials(Credentials.login("unknown", "wrong-s3cr3t".toCharArray())));

    Either<StepFailure, ContactId> outcome = send(writer, sample.step().apply(null), null);

    assertThat(known(outcome)).isEqualTo(Known.NOT_DONE);
    assertThat(outcome.getLeft().error()).isInstanceOf(ContactError.NotAuthenticated.class);
  }

  @Test
  final void an_answer_about_another_contact_is_not_accepted() throws Exception {
    try (RawServer server =
        RawServer.answering(http("201 Created", EnvelopeText.person(format(), 1002, "Anna")))) {
      Person anna = Person.builder(Profile.builder(ANNA).build()).firstName("Anna").build();
      StepWriter writer = writer(server);

      Option<StepFailure> failure = writer.write(new Step.RemoveContact(), anna, OPEN);

      assertThat(failure.get().mayBeDone()).isTrue();
      assertThat(failure.get().error().message())
          .contains("the portal sent contact 1002 instead of 1001");
    }
  }

  @ParameterizedTest
  @CsvSource({"1002, Boris", "0, Anna"})
  final void a_new_contact_needs_its_own_name_and_an_id(long id, String name) throws Exception {
    try (RawServer server =
        RawServer.answering(http("201 Created", EnvelopeText.person(format(), id, name)))) {
      Either<StepFailure, ContactId> outcome =
          writer(server).create(NewContact.person("Anna", SharingChange.everyone()).build(), OPEN);

      assertThat(known(outcome)).isEqualTo(Known.MAY_BE_DONE);
      assertThat(server.requests()).hasSize(1);
    }
  }

  // ---- connections

  @Test
  final void a_create_is_never_sent_twice_on_a_connection_that_is_closed_without_an_answer()
      throws Exception {
    AtomicInteger creates = new AtomicInteger();
    try (RawServer server =
        RawServer.start(
            (request, connection) -> {
              if (request.line().startsWith("GET")) {
                connection.getOutputStream().write(http("200 OK", EnvelopeText.account(format())));
              } else {
                creates.incrementAndGet();
                connection.close();
              }
            })) {
      StepWriter writer = writer(server);
      assertThat(writer.account(OPEN).isRight()).isTrue();

      Either<StepFailure, ContactId> outcome =
          writer.create(NewContact.person("Anna", SharingChange.everyone()).build(), OPEN);

      assertThat(known(outcome)).isEqualTo(Known.MAY_BE_DONE);
      assertThat(creates).hasValue(1);
    }
  }

  @Test
  final void a_create_is_sent_on_another_connection_if_the_portal_has_closed_the_first()
      throws Exception {
    try (RawServer server =
        RawServer.start(
            (request, connection) -> {
              if (request.line().startsWith("GET")) {
                connection.getOutputStream().write(http("200 OK", EnvelopeText.account(format())));
                connection.shutdownOutput();
              } else {
                connection
                    .getOutputStream()
                    .write(http("201 Created", EnvelopeText.person(format(), 7, "Anna")));
              }
            })) {
      StepWriter writer = writer(server);
      assertThat(writer.account(OPEN).isRight()).isTrue();

      Either<StepFailure, ContactId> outcome =
          writer.create(NewContact.person("Anna", SharingChange.everyone()).build(), OPEN);

      assertThat(outcome).isEqualTo(Either.right(ContactId.of(7)));
    }
  }

  @Test
  final void an_injected_client_that_retries_does_not_send_a_create_twice() throws Exception {
    AtomicInteger creates = new AtomicInteger();
    try (RawServer server =
            RawServer.start(
                (request, connection) -> {
                  creates.incrementAndGet();
                  connection.close();
                });
        CloseableHttpClient client =
            HttpClients.custom()
                .setRetryStrategy(
                    new DefaultHttpRequestRetryStrategy(3, TimeValue.ofMilliseconds(1)))
                .build()) {
      StepWriter writer =
          writer(
              PortalSettings.builder("http://127.0.0.1:" + server.port())
                  .token("t")
                  .httpClient(client)
                  .build());

      Either<StepFailure, ContactId> outcome =
          writer.create(NewContact.person("Anna", SharingChange.everyone()).build(), OPEN);

      assertThat(known(outcome)).isEqualTo(Known.MAY_BE_DONE);
      assertThat(creates).hasValue(1);
    }
  }
}
