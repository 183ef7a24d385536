package r7contacts.portal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.port.ContactError.AccessDenied;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalSettings;
import r7contacts.portal.check.CheckStep.Kind;
import r7contacts.portal.check.CheckStep.Outcome;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.junit.PortalExtension;

@ExtendWith(PortalExtension.class)
class PortalCheckTest {

  private static final String CAPABILITIES = "/api/2.0/capabilities.json";
  private static final String ENVELOPE = "{\"status\":0,\"response\":{}}";

  private static PortalSettings.Builder settings(PortalSimulator portal) {
    return PortalSettings.builder(portal.uri().toString()).token(portal.token());
  }

  private static PortalSettings.Builder account(PortalSimulator portal, String password) {
    return PortalSettings.builder(portal.uri().toString())
        .credentials(Credentials.login(PortalSimulator.DEFAULT_LOGIN, password.toCharArray()));
  }

  private static CheckStep step(Kind kind, List<CheckStep> steps) {
    return steps.stream().filter(step -> step.kind() == kind).findFirst().orElseThrow();
  }

  /** Asserts that this step fails, that none before it does, and what is still checked after it. */
  private static CheckStep onlyFailure(Kind kind, List<CheckStep> steps) {
    assertThat(steps).extracting(CheckStep::kind).containsExactly(Kind.values());
    assertThat(steps)
        .filteredOn(step -> step.outcome() == Outcome.FAILED)
        .extracting(CheckStep::kind)
        .containsExactly(kind);
    assertThat(steps)
        .filteredOn(step -> step.kind().compareTo(kind) < 0)
        .extracting(CheckStep::outcome)
        .containsOnly(Outcome.OK);
    return step(kind, steps);
  }

  private static List<Kind> skipped(List<CheckStep> steps) {
    return steps.stream()
        .filter(step -> step.outcome() == Outcome.SKIPPED)
        .map(CheckStep::kind)
        .toList();
  }

  @Test
  void every_step_passes_with_a_portal_that_works(PortalSimulator portal) {
    List<CheckStep> progress = new ArrayList<>();

    List<CheckStep> steps = PortalCheck.run(settings(portal).build(), progress::add);

    assertThat(steps)
        .extracting(CheckStep::kind, CheckStep::outcome)
        .containsExactly(
            Stream.of(Kind.values()).map(kind -> tuple(kind, Outcome.OK)).toArray(Tuple[]::new));
    assertThat(progress).isEqualTo(steps);
    assertThat(step(Kind.DNS, steps).finding()).isEqualTo("127.0.0.1");
    assertThat(step(Kind.SIGN_IN, steps).finding())
        .isEqualTo("Demo User <demo@portal.example>, administrator");
    assertThat(step(Kind.HTTP, steps).time()).isPositive();
    assertThat(portal.requests()).hasSize(5);
  }

  @Test
  void a_login_signs_in_once(PortalSimulator portal) {
    List<CheckStep> steps =
        PortalCheck.run(account(portal, PortalSimulator.DEFAULT_PASSWORD).build());

    assertThat(steps).extracting(CheckStep::outcome).containsOnly(Outcome.OK);
    assertThat(portal.requests()).hasSize(6);
    assertThat(signIns(portal)).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "empty=503@sign-in", "empty=401@/api/2.0/people/@self"})
  void a_failed_sign_in_is_not_repeated(String fault, PortalSimulator portal) {
    if (!fault.isEmpty()) {
      portal.fault(Fault.parse(fault));
    }
    String password = fault.isEmpty() ? "wrong" : PortalSimulator.DEFAULT_PASSWORD;

    List<CheckStep> steps = PortalCheck.run(account(portal, password).build());

    onlyFailure(Kind.SIGN_IN, steps);
    assertThat(signIns(portal)).isOne();
    assertThat(skipped(steps)).containsExactly(Kind.CRM, Kind.CONTACT, Kind.PAGE, Kind.PAGE_CAP);
  }

  private static long signIns(PortalSimulator portal) {
    return portal.requests().stream()
        .filter(request -> request.target().contains("authentication"))
        .count();
  }

  @Test
  void a_rejected_token_fails_the_sign_in_and_the_clock_is_still_compared(PortalSimulator portal) {
    List<CheckStep> steps =
        PortalCheck.run(
            PortalSettings.builder(portal.uri().toString()).token("s3cr3t-wrong").build());

    CheckStep failed = onlyFailure(Kind.SIGN_IN, steps);
    assertThat(failed.error().get()).isInstanceOf(NotAuthenticated.class);
    assertThat(failed.advice().get()).contains("CONTACTS_TOKEN");
    assertThat(step(Kind.CLOCK, steps).outcome()).isEqualTo(Outcome.OK);
    assertThat(steps.toString()).doesNotContain("s3cr3t");
  }

  @Test
  void without_credentials_nothing_is_sent_that_needs_them(PortalSimulator portal) {
    List<CheckStep> steps =
        PortalCheck.run(PortalSettings.builder(portal.uri().toString()).build());

    assertThat(onlyFailure(Kind.SIGN_IN, steps).finding())
        .isEqualTo("not signed in: no token and no login are set");
    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  void an_account_that_may_not_read_its_profile_is_signed_in(PortalSimulator portal) {
    portal.fault(Fault.parse("empty=403@/api/2.0/people/@self"));

    List<CheckStep> steps = PortalCheck.run(settings(portal).build());

    assertThat(steps).extracting(CheckStep::outcome).containsOnly(Outcome.OK);
    assertThat(step(Kind.SIGN_IN, steps).finding()).isEqualTo("the token is accepted");
  }

  @Test
  void a_crm_that_is_switched_off_is_told_from_a_failed_sign_in(PortalSimulator portal) {
    portal.fault(Fault.parse("empty=403@contacts"));

    CheckStep failed = onlyFailure(Kind.CRM, PortalCheck.run(settings(portal).build()));

    assertThat(failed.error().get()).isInstanceOf(AccessDenied.class);
    assertThat(failed.advice().get()).contains("switch the CRM on");
  }

  @Test
  void a_page_is_read_even_if_the_contact_fails(PortalSimulator portal) {
    portal.fault(Fault.parse("empty=502#2*1@contacts"));

    List<CheckStep> steps = PortalCheck.run(settings(portal).build());

    assertThat(step(Kind.CONTACT, steps).error().get()).isInstanceOf(Unavailable.class);
    assertThat(step(Kind.PAGE, steps).outcome()).isEqualTo(Outcome.OK);
    assertThat(skipped(steps)).isEmpty();
  }

  @Test
  void a_refused_port_fails_the_connection() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }

    List<CheckStep> steps =
        PortalCheck.run(PortalSettings.builder("http://127.0.0.1:" + port).token("t").build());

    CheckStep failed = onlyFailure(Kind.CONNECTION, steps);
    assertThat(failed.error().get()).isInstanceOf(Unavailable.class);
    assertThat(failed.advice().get()).contains("the port in the address", "CONTACTS_PROXY");
    assertThat(skipped(steps)).hasSize(9);
    assertThat(step(Kind.TLS, steps).finding()).isEqualTo("not checked without connection");
  }

  @Test
  void an_unknown_host_fails_the_lookup() {
    List<CheckStep> steps =
        PortalCheck.run(PortalSettings.builder("https://no-portal.invalid").token("t").build());

    CheckStep failed = onlyFailure(Kind.DNS, steps);
    assertThat(failed.finding()).contains("there is no host no-portal.invalid");
    assertThat(skipped(steps)).hasSize(11);
  }

  @ParameterizedTest
  @CsvSource({
    "silent,HTTP",
    "reset,HTTP",
    "garbage,HTTP",
    "html,PORTAL",
    "empty=404,PORTAL",
    "empty=500,PORTAL",
    "empty=503,PORTAL",
    "wrong-type,PORTAL",
    "delay=1m,HTTP"
  })
  void the_first_failing_step_is_named(String fault, Kind expected, PortalSimulator portal) {
    portal.fault(Fault.parse(fault));

    List<CheckStep> steps =
        PortalCheck.run(settings(portal).responseTimeout(Duration.ofMillis(300)).build());

    assertThat(onlyFailure(expected, steps).advice()).isNotEmpty();
    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  void a_redirect_is_not_followed(PortalSimulator portal) {
    portal.answer(
        CAPABILITIES,
        CannedAnswer.empty(301).withHeader("Location", "https://other.example/auth.aspx?t=s3cr3t"));

    CheckStep failed = onlyFailure(Kind.PORTAL, PortalCheck.run(settings(portal).build()));

    assertThat(failed.error().get()).isInstanceOf(Refused.class);
    assertThat(failed.finding())
        .contains("redirects to https://other.example/auth.aspx (301)")
        .doesNotContain("s3cr3t");
  }

  @Test
  void a_portal_that_does_not_know_its_capabilities_is_a_portal(PortalSimulator portal) {
    portal.answer(
        CAPABILITIES,
        CannedAnswer.of(
            404,
            "application/json; charset=utf-8",
            "{\"status\":1,\"error\":{\"message\":\"Method not found\"}}"));

    List<CheckStep> steps = PortalCheck.run(settings(portal).build());

    assertThat(step(Kind.PORTAL, steps).finding()).contains("does not state its capabilities");
    assertThat(step(Kind.PAGE, steps).outcome()).isEqualTo(Outcome.OK);
  }

  @Test
  void an_answer_without_an_envelope_does_not_come_from_a_portal(PortalSimulator portal) {
    portal.answer(CAPABILITIES, CannedAnswer.of(200, "application/json; charset=utf-8", "{}"));

    CheckStep failed = onlyFailure(Kind.PORTAL, PortalCheck.run(settings(portal).build()));

    assertThat(failed.error().get()).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @CsvSource({"-3600,WARNING,behind", "7200,WARNING,ahead of", "-20,OK,behind", "0,OK,same"})
  void the_clocks_are_compared(
      int seconds, Outcome expected, String finding, PortalSimulator portal) {
    portal.answer(
        CAPABILITIES,
        CannedAnswer.of(200, "application/json; charset=utf-8", ENVELOPE)
            .withHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    Instant.now().plusSeconds(seconds).atOffset(ZoneOffset.UTC))));

    CheckStep clock = step(Kind.CLOCK, PortalCheck.run(settings(portal).build()));

    assertThat(clock.outcome()).isEqualTo(expected);
    assertThat(clock.finding()).contains(finding);
    assertThat(clock.advice().isDefined()).isEqualTo(expected == Outcome.WARNING);
  }

  @ParameterizedTest
  @CsvSource({"1,WARNING,1 contact on a page of 100", "1000,OK,not reached by 12 contacts"})
  void a_small_page_cap_is_a_warning(
      int cap, Outcome expected, String finding, PortalSimulator portal) {
    portal.fault(Fault.parse("page-cap=" + cap));

    CheckStep step = step(Kind.PAGE_CAP, PortalCheck.run(settings(portal).build()));

    assertThat(step.outcome()).isEqualTo(expected);
    assertThat(step.finding()).startsWith(finding);
  }

  @Test
  void a_portal_without_contacts_has_no_contact_to_read() {
    try (PortalSimulator empty = PortalSimulator.builder().contacts("[]").start()) {
      List<CheckStep> steps = PortalCheck.run(settings(empty).build());

      assertThat(skipped(steps)).containsExactly(Kind.CONTACT);
      assertThat(step(Kind.CRM, steps).finding()).isEqualTo("0 contacts");
    }
  }

  @Test
  void contacts_that_cannot_be_read_are_a_warning(PortalSimulator portal) {
    portal.answer(
        "/api/2.0/crm/contact/filter.json",
        CannedAnswer.of(
            200,
            "application/json; charset=utf-8",
            "{\"status\":0,\"count\":2,\"total\":2,\"response\":"
                + "[{\"id\":1001,\"isCompany\":false,\"firstName\":\"A\"},{\"firstName\":\"B\"}]}"));

    CheckStep page = step(Kind.PAGE, PortalCheck.run(settings(portal).build()));

    assertThat(page.outcome()).isEqualTo(Outcome.WARNING);
    assertThat(page.finding()).startsWith("read 1 contact; unreadable: 1, the first: ");
  }

  @Test
  void an_injected_client_connects_by_itself(PortalSimulator portal) throws Exception {
    try (CloseableHttpClient client = HttpClients.createDefault()) {
      List<CheckStep> steps =
          PortalCheck.run(
              PortalSettings.builder(portal.uri().toString()).httpClient(client).build());

      assertThat(skipped(steps)).startsWith(Kind.DNS, Kind.PROXY, Kind.CONNECTION, Kind.TLS);
      assertThat(step(Kind.HTTP, steps).time()).isPositive();
      assertThat(step(Kind.PORTAL, steps).outcome()).isEqualTo(Outcome.OK);
    }
  }

  @Test
  void a_path_below_the_host_is_part_of_the_address(PortalSimulator portal) {
    CheckStep failed =
        onlyFailure(
            Kind.PORTAL,
            PortalCheck.run(
                PortalSettings.builder(portal.uri() + "/no/portal").token("t").build()));

    assertThat(failed.error()).isNotEqualTo(Option.none());
  }
}
