package r7contacts.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactRepository;
import r7contacts.port.config.ConnectionString;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;
import r7contacts.simulator.RecordedRequest;
import r7contacts.simulator.SecondFactor;
import r7contacts.testkit.SampleContacts;

/**
 * Contract of signing in for every format over the portal (field guide §3): few sign-ins, one token
 * for all calls, failures with reasons. Runs over real sockets.
 */
@Timeout(60)
public abstract class PortalSignInContract {

  private static final String LOGIN = "anna+crm@portal.example";
  private static final String PASSWORD = "s3cr3t &+%:=? пароль";
  private static final String SIGN_IN = "/api/2.0/authentication.json";
  private static final ContactId ANNA = SampleContacts.anna().id();
  private static final ContactId JOHN = SampleContacts.john().id();

  /** Maximum number of unsuccessful sign-ins within a minute. */
  private static final int MAX_UNSUCCESSFUL = 3;

  private final List<AutoCloseable> opened = new CopyOnWriteArrayList<>();

  protected abstract ContactRepository open(PortalSettings settings);

  /** Returns the suffix of request paths, without a dot. */
  protected abstract String suffix();

  @AfterEach
  final void closeAll() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
  }

  // ---- with a login

  @Test
  final void a_login_signs_in_once_and_serves_every_call() {
    PortalSimulator portal = portal(builder -> builder);
    ContactRepository contacts = opening(portal, account());

    for (Contact expected : SampleContacts.readById()) {
      assertThat(contacts.findById(expected.id())).isEqualTo(Either.right(expected));
    }

    RecordedRequest signIn = signIns(portal).get(0);
    assertThat(signIns(portal)).hasSize(1);
    assertThat(signIn.method()).isEqualTo("POST");
    assertThat(signIn.target()).isEqualTo(SIGN_IN);
    assertThat(signIn.header("Authorization")).isEmpty();
    assertThat(signIn.header("Content-Type").orElse(""))
        .startsWith("application/x-www-form-urlencoded");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a&b=c",
        "1+1 = 2",
        "100%41",
        "with:colon",
        "пароль Ёлка",
        "\"quoted\" <tag/>",
        "🔑 key",
        "2022-10-07T10:03:01.4979588Z",
        " spaces around "
      })
  final void every_character_of_a_password_is_sent_unchanged(String password) {
    PortalSimulator portal = portal(builder -> builder.account(LOGIN, password));

    assertThat(opening(portal, Credentials.login(LOGIN, password.toCharArray())).findById(ANNA))
        .isEqualTo(Either.right(SampleContacts.anna()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Z", "+03:00", "-09:30"})
  final void the_expiry_of_a_token_is_read_in_any_time_zone(String zone) {
    PortalSimulator portal =
        portal(builder -> builder.zone(ZoneOffset.of(zone)).tokenLifetime(Duration.ofMinutes(1)));
    ContactRepository contacts = opening(portal, account());

    contacts.findById(ANNA);
    contacts.findById(ANNA);

    assertThat(signIns(portal)).hasSize(1);
  }

  @Test
  final void a_rejected_token_is_renewed_once() {
    PortalSimulator portal = portal(builder -> builder);
    ContactRepository contacts = opening(portal, account());
    contacts.findById(ANNA);

    portal.revokeTokens();

    assertThat(contacts.findById(ANNA)).isEqualTo(Either.right(SampleContacts.anna()));
    assertThat(signIns(portal)).hasSize(2);
    assertThat(portal.requests()).hasSize(5);
  }

  @Test
  final void a_hundred_threads_with_an_expired_token_sign_in_once() throws Exception {
    PortalSimulator portal = portal(builder -> builder);
    ContactRepository contacts = opening(portal, account());
    contacts.findById(ANNA);
    portal.revokeTokens();

    List<Either<ContactError, Contact>> outcomes = together(100, () -> contacts.findById(ANNA));

    assertThat(outcomes).hasSize(100).allMatch(Either.right(SampleContacts.anna())::equals);
    assertThat(signIns(portal)).hasSize(2);
  }

  // ---- one resource that always answers 401

  @Test
  final void a_request_that_rejects_a_fresh_token_signs_in_once_and_reports_it() throws Exception {
    PortalSimulator portal = portal(builder -> builder);
    alwaysUnauthorized(portal, ANNA);
    ContactRepository contacts = opening(portal, account());

    List<Either<ContactError, Contact>> outcomes = together(100, () -> contacts.findById(ANNA));

    assertThat(outcomes).allMatch(outcome -> outcome.getLeft() instanceof NotAuthenticated);
    // More than one if a thread begins between the sign-in and its first rejection.
    assertThat(signIns(portal)).hasSizeBetween(1, 1 + MAX_UNSUCCESSFUL);
    assertThat(contacts.findById(ANNA).getLeft().message())
        .startsWith(
            "not signed in: the portal does not accept the token (401); it may be wrong, expired or"
                + " of another portal; a new sign-in did not help, the next one is possible in ");
  }

  @Test
  final void a_resource_that_always_answers_401_signs_in_once_and_does_not_affect_others() {
    PortalSimulator portal = portal(builder -> builder);
    alwaysUnauthorized(portal, ANNA);
    ContactRepository contacts = opening(portal, account());

    for (int i = 0; i < 50; i++) {
      assertThat(contacts.findById(ANNA).getLeft()).isInstanceOf(NotAuthenticated.class);
      assertThat(contacts.findById(JOHN)).isEqualTo(Either.right(SampleContacts.john()));
    }

    assertThat(signIns(portal)).hasSize(1);
  }

  @Test
  final void alternating_successes_and_401s_sign_in_twice() {
    PortalSimulator portal = portal(builder -> builder);
    alwaysUnauthorized(portal, ANNA);
    ContactRepository contacts = opening(portal, account());

    for (int i = 0; i < 50; i++) {
      assertThat(contacts.findById(JOHN)).isEqualTo(Either.right(SampleContacts.john()));
      assertThat(contacts.findById(ANNA).getLeft()).isInstanceOf(NotAuthenticated.class);
    }

    assertThat(signIns(portal)).hasSize(2);
  }

  @Test
  final void many_resources_that_answer_401_cause_three_more_sign_ins_within_a_minute() {
    PortalSimulator portal = portal(builder -> builder);
    ContactRepository contacts = opening(portal, account());

    for (int i = 0; i < 50; i++) {
      ContactId bad = ContactId.of(5_000 + i);
      alwaysUnauthorized(portal, bad);
      assertThat(contacts.findById(JOHN)).isEqualTo(Either.right(SampleContacts.john()));
      assertThat(contacts.findById(bad).getLeft()).isInstanceOf(NotAuthenticated.class);
    }

    assertThat(signIns(portal)).hasSize(1 + MAX_UNSUCCESSFUL);
  }

  @Test
  final void a_hundred_threads_with_successes_and_401s_do_not_sign_in_more_often()
      throws Exception {
    PortalSimulator portal = portal(builder -> builder);
    alwaysUnauthorized(portal, ANNA);
    ContactRepository contacts = opening(portal, account());
    AtomicInteger turn = new AtomicInteger();

    List<Either<ContactError, Contact>> outcomes =
        together(100, () -> contacts.findById(turn.getAndIncrement() % 2 == 0 ? ANNA : JOHN));

    assertThat(outcomes).filteredOn(Either::isRight).hasSize(50);
    assertThat(signIns(portal)).hasSizeBetween(1, 1 + MAX_UNSUCCESSFUL);
  }

  @Test
  final void a_revoked_token_is_renewed_at_once_despite_a_resource_that_answers_401() {
    PortalSimulator portal = portal(builder -> builder);
    alwaysUnauthorized(portal, ANNA);
    ContactRepository contacts = opening(portal, account());

    for (int i = 0; i < 10; i++) {
      contacts.findById(ANNA);
      portal.revokeTokens();
      assertThat(contacts.findById(JOHN)).isEqualTo(Either.right(SampleContacts.john()));
    }

    assertThat(signIns(portal)).hasSize(11);
  }

  @Test
  final void a_portal_that_rejects_every_token_causes_three_sign_ins_within_a_minute() {
    PortalSimulator portal = portal(builder -> builder);
    ContactRepository contacts = opening(portal, account());

    for (Contact each : SampleContacts.readById()) {
      alwaysUnauthorized(portal, each.id());
      assertThat(contacts.findById(each.id()).getLeft()).isInstanceOf(NotAuthenticated.class);
    }

    assertThat(signIns(portal)).hasSize(MAX_UNSUCCESSFUL);
  }

  private void alwaysUnauthorized(PortalSimulator portal, ContactId id) {
    portal.answer(
        "/api/2.0/crm/contact/" + id + "." + suffix(),
        CannedAnswer.of(401, "text/html", "Unauthorized")
            .withHeader("WWW-Authenticate", "Basic Realm=\"127.0.0.1\""));
  }

  @Test
  final void a_rejected_login_is_not_authenticated_and_not_repeated() throws Exception {
    PortalSimulator portal = portal(builder -> builder);
    ContactRepository contacts =
        opening(portal, Credentials.login(LOGIN, "s3cr3t-wrong".toCharArray()));

    assertThat(contacts.findById(ANNA).getLeft())
        .isEqualTo(
            new NotAuthenticated(
                "the portal rejects the login or the password: User authentication failed"));
    assertThat(together(20, () -> contacts.findById(ANNA)))
        .allSatisfy(
            outcome ->
                assertThat(outcome.getLeft().message())
                    .startsWith(
                        "not signed in: the portal rejects the login or the password: User authentication failed; not tried again for "));
    assertThat(signIns(portal)).hasSize(1);
  }

  @Test
  final void too_many_attempts_report_how_long_the_account_is_locked() {
    PortalSimulator portal = portal(builder -> builder);
    for (int i = 0; i < 5; i++) {
      opening(portal, Credentials.login(LOGIN, "s3cr3t-wrong".toCharArray())).findById(ANNA);
    }

    assertThat(opening(portal, account()).findById(ANNA).getLeft())
        .isEqualTo(
            new NotAuthenticated(
                "too many attempts to sign in; the portal locks the account, for 60 s by default"));
  }

  @Test
  final void a_portal_failure_during_the_sign_in_is_unavailable_and_not_retried() {
    PortalSimulator portal = portal(builder -> builder);
    portal.answer(SIGN_IN, CannedAnswer.of(500, "text/html", "<h1>Server Error</h1>"));

    assertThat(opening(portal, account()).findById(ANNA).getLeft())
        .isEqualTo(Unavailable.because("the sign-in failed: the portal failed (500)"));
    assertThat(signIns(portal)).hasSize(1);
  }

  @Test
  final void a_sign_in_that_the_portal_has_not_begun_is_retried() {
    PortalSimulator portal = portal(builder -> builder);
    portal.answer(SIGN_IN, CannedAnswer.empty(503));

    assertThat(opening(portal, account()).findById(ANNA).getLeft().message())
        .matches(
            "unavailable: the sign-in failed: the portal cannot answer now \\(503\\); tried 3 times in .*");
    assertThat(signIns(portal)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"status\":0,\"response\":{\"token\":\"два слова\"}}",
        "<html></html>",
        "[",
        ""
      })
  final void an_answer_without_a_token_is_unreadable(String body) {
    PortalSimulator portal = portal(builder -> builder);
    portal.answer(SIGN_IN, CannedAnswer.of(201, "application/json; charset=UTF-8", body));

    assertThat(opening(portal, account()).findById(ANNA).getLeft())
        .isInstanceOf(ContactError.Unreadable.class);
    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  final void an_unknown_requirement_of_the_portal_is_not_authenticated() {
    PortalSimulator portal = portal(builder -> builder);
    portal.answer(
        SIGN_IN,
        CannedAnswer.of(201, "application/json", "{\"status\":0,\"response\":{\"retina\":true}}"));

    assertThat(opening(portal, account()).findById(ANNA).getLeft())
        .isEqualTo(
            new NotAuthenticated(
                "the portal returned no token and does not state what else it requires"));
  }

  @Test
  final void a_refused_account_is_not_tried_again_at_once() {
    for (int status : new int[] {401, 403}) {
      PortalSimulator portal = portal(builder -> builder);
      portal.answer(SIGN_IN, CannedAnswer.empty(status));
      ContactRepository contacts = opening(portal, account());
      contacts.findById(ANNA);

      assertThat(contacts.findById(ANNA).getLeft().message()).contains("; not tried again for ");
      assertThat(signIns(portal)).hasSize(1);
    }
  }

  @Test
  final void a_transient_failure_of_a_sign_in_is_retried_by_the_next_call() {
    for (CannedAnswer answer :
        List.of(
            CannedAnswer.empty(402),
            CannedAnswer.empty(500),
            CannedAnswer.of(200, "text/html", "?"))) {
      PortalSimulator portal = portal(builder -> builder);
      portal.answer(SIGN_IN, answer);
      ContactRepository contacts = opening(portal, account());

      contacts.findById(ANNA);
      contacts.findById(ANNA);

      assertThat(signIns(portal)).hasSize(2);
    }
  }

  @Test
  final void an_injected_client_does_not_repeat_a_sign_in_either() throws Exception {
    PortalSimulator portal = portal(builder -> builder.token("of-an-injected-client"));
    portal.answer(SIGN_IN, CannedAnswer.empty(503));
    try (CloseableHttpClient repeating = HttpClients.createDefault()) {
      ContactRepository contacts =
          opening(portal, account(), settings -> settings.httpClient(repeating).retries(0));

      assertThat(contacts.findById(ANNA).getLeft()).isInstanceOf(Unavailable.class);
      assertThat(signIns(portal)).hasSize(1);
    }
  }

  @Test
  final void a_broken_answer_does_not_show_a_possible_token() {
    PortalSimulator portal = portal(builder -> builder);
    portal.answer(
        SIGN_IN,
        CannedAnswer.of(
            201, "application/json", "{\"status\":0,\"response\":{\"token\":s3cr3tToken}}"));

    assertThat(opening(portal, account()).findById(ANNA).getLeft().message())
        .startsWith("unreadable answer: the sign-in failed: broken JSON: Unrecognized token")
        .doesNotContain("s3cr3t");
  }

  // ---- with a second factor

  @Test
  final void without_a_callback_the_error_names_the_required_second_factor() {
    assertThat(withoutCode(SecondFactor.Kind.SMS))
        .matches("the portal also requires the code sent by SMS to \\+7900\\*+4567");
    assertThat(withoutCode(SecondFactor.Kind.APP))
        .isEqualTo("the portal also requires the code of the authenticator app");
    assertThat(withoutCode(SecondFactor.Kind.SMS_WITHOUT_PHONE))
        .isEqualTo(
            "the portal requires a code by SMS, but has no phone number of this account; add one at the portal");
    assertThat(withoutCode(SecondFactor.Kind.APP_NOT_SET_UP))
        .isEqualTo(
            "the portal requires the code of an authenticator app, but none is set up for this account; set one up at the portal")
        .doesNotContain(SecondFactor.TFA_KEY);
  }

  private String withoutCode(SecondFactor.Kind kind) {
    PortalSimulator portal = portal(builder -> builder.secondFactor(SecondFactor.of(kind)));
    ContactError error = opening(portal, account()).findById(ANNA).getLeft();
    assertThat(portal.requests()).hasSize(1);
    return ((NotAuthenticated) error).reason();
  }

  @Test
  final void a_code_from_the_callback_signs_in() {
    PortalSimulator portal =
        portal(builder -> builder.secondFactor(SecondFactor.of(SecondFactor.Kind.APP)));
    AtomicReference<r7contacts.portal.SecondFactor> asked = new AtomicReference<>();
    ContactRepository contacts =
        opening(
            portal,
            account()
                .withSecondFactor(
                    factor -> {
                      asked.set(factor);
                      return Option.some(" " + SecondFactor.DEFAULT_CODE + "\n");
                    }));

    assertThat(contacts.findById(ANNA)).isEqualTo(Either.right(SampleContacts.anna()));
    assertThat(asked.get().kind()).isEqualTo(r7contacts.portal.SecondFactor.Kind.APP);
    assertThat(asked.get().sentTo()).isEmpty();
    assertThat(signIns(portal)).hasSize(2);
  }

  @Test
  final void an_invalid_code_is_not_authenticated() {
    assertThat(withCode(Option.some("000000")))
        .isEqualTo("the portal rejects the code: User authentication failed");
    assertThat(withCode(Option.none()))
        .isEqualTo(
            "the portal also requires the code of the authenticator app, but none was given");
    assertThat(withCode(Option.some("  ")))
        .isEqualTo(
            "the portal also requires the code of the authenticator app, but none was given");
    assertThat(withCode(Option.some("../../people")))
        .isEqualTo("the code of the authenticator app must be letters and digits");
  }

  private String withCode(Option<String> code) {
    PortalSimulator portal =
        portal(builder -> builder.secondFactor(SecondFactor.of(SecondFactor.Kind.APP)));
    ContactError error =
        opening(portal, account().withSecondFactor(factor -> code)).findById(ANNA).getLeft();
    return ((NotAuthenticated) error).reason();
  }

  @Test
  final void an_unavailable_portal_at_the_code_causes_no_second_code() {
    PortalSimulator portal =
        portal(builder -> builder.secondFactor(SecondFactor.of(SecondFactor.Kind.SMS)));
    portal.answer("/api/2.0/authentication/123456.json", CannedAnswer.empty(503));
    ContactRepository contacts =
        opening(portal, account().withSecondFactor(factor -> Option.some("123456")));

    assertThat(contacts.findById(ANNA).getLeft())
        .isEqualTo(Unavailable.because("the sign-in failed: the portal cannot answer now (503)"));
    assertThat(signIns(portal)).hasSize(2);
  }

  @Test
  final void a_callback_that_throws_is_not_authenticated_and_its_message_is_not_shown() {
    PortalSimulator portal =
        portal(builder -> builder.secondFactor(SecondFactor.of(SecondFactor.Kind.SMS)));

    ContactError error =
        opening(
                portal,
                account()
                    .withSecondFactor(
                        factor -> {
                          throw new IllegalStateException(PASSWORD);
                        }))
            .findById(ANNA)
            .getLeft();

    assertThat(error.message())
        .contains("the callback for the code sent by SMS")
        .endsWith(" failed; the debug log of r7contacts.portal.session has the reason");
  }

  // ---- with tokens from elsewhere

  @Test
  final void a_supplier_is_called_when_a_token_is_needed_and_once_more_after_401() {
    PortalSimulator portal = portal(builder -> builder);
    AtomicInteger asked = new AtomicInteger();
    Iterator<String> tokens = List.of("s3cr3t-old", portal.token()).iterator();
    ContactRepository contacts =
        opening(
            portal,
            Credentials.token(
                () -> {
                  asked.incrementAndGet();
                  return tokens.next();
                }));
    assertThat(asked).hasValue(0);

    assertThat(contacts.findById(ANNA)).isEqualTo(Either.right(SampleContacts.anna()));
    assertThat(contacts.findById(ANNA)).isEqualTo(Either.right(SampleContacts.anna()));

    assertThat(asked).hasValue(2);
    assertThat(portal.requests()).hasSize(3);
  }

  @Test
  final void a_supplier_without_a_valid_token_is_not_authenticated() {
    assertThat(supplying(() -> null)).isEqualTo("the supplier of tokens returned no token");
    assertThat(supplying(() -> "  ")).isEqualTo("the supplier of tokens returned no token");
    assertThat(supplying(() -> "s3cr3t\r\nX-Evil: 1"))
        .isEqualTo(
            "the supplier of tokens returned an invalid token: a token is printable ASCII without spaces");
    assertThat(
            supplying(
                () -> {
                  throw new IllegalStateException("s3cr3t");
                }))
        .isEqualTo(
            "the supplier of tokens failed; the debug log of r7contacts.portal.session has the reason");
    assertThat(supplying(() -> "s3cr3t-wrong"))
        .startsWith("the portal does not accept the token (401)");
    assertThat(
            supplying(
                () -> {
                  throw new StackOverflowError("s3cr3t");
                }))
        .isEqualTo(
            "the supplier of tokens failed; the debug log of r7contacts.portal.session has the reason");
  }

  private String supplying(Supplier<String> tokens) {
    ContactError error =
        opening(portal(builder -> builder), Credentials.token(tokens)).findById(ANNA).getLeft();
    return ((NotAuthenticated) error).reason();
  }

  @Test
  final void a_supplier_that_threw_an_error_is_called_again_by_the_next_call() {
    PortalSimulator portal = portal(builder -> builder);
    AtomicInteger asked = new AtomicInteger();
    ContactRepository contacts =
        opening(
            portal,
            Credentials.token(
                () -> {
                  if (asked.incrementAndGet() == 1) {
                    throw new NoClassDefFoundError("s3cr3t");
                  }
                  return portal.token();
                }));

    assertThat(contacts.findById(ANNA).getLeft())
        .isEqualTo(
            new NotAuthenticated(
                "the supplier of tokens failed; the debug log of r7contacts.portal.session has the reason"));
    assertThat(contacts.findById(ANNA)).isEqualTo(Either.right(SampleContacts.anna()));
  }

  @Test
  final void a_slow_supplier_times_out_and_its_token_is_used_by_the_next_call() throws Exception {
    PortalSimulator portal = portal(builder -> builder);
    CountDownLatch release = new CountDownLatch(1);
    ContactRepository contacts =
        opening(
            portal,
            Credentials.token(
                () -> {
                  await(release);
                  return portal.token();
                }),
            settings -> settings.totalTimeout(Duration.ofSeconds(1)));

    assertThat(contacts.findById(ANNA).getLeft())
        .isEqualTo(
            new NotAuthenticated(
                "the supplier of tokens returned nothing within 1 s, the limit of"
                    + " contacts.total-timeout (CONTACTS_TOTAL_TIMEOUT)"));
    release.countDown();

    assertThat(eventually(contacts)).isEqualTo(Either.right(SampleContacts.anna()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  final void a_supplier_that_hangs_is_called_again_by_the_next_call(boolean isPassword) {
    PortalSimulator portal = portal(builder -> builder);
    AtomicInteger asked = new AtomicInteger();
    Supplier<String> hangingOnce =
        () -> {
          if (asked.incrementAndGet() == 1) {
            hang();
          }
          return isPassword ? PASSWORD : portal.token();
        };
    ContactRepository contacts =
        opening(
            portal,
            isPassword
                ? Credentials.login(LOGIN, () -> hangingOnce.get().toCharArray())
                : Credentials.token(hangingOnce),
            settings -> settings.totalTimeout(Duration.ofSeconds(3)));

    assertThat(contacts.findById(ANNA).getLeft().message())
        .matches(
            "not signed in: the supplier of (tokens|the password) returned nothing within 3 s,"
                + " the limit of contacts\\.total-timeout \\(CONTACTS_TOTAL_TIMEOUT\\)");
    assertThat(contacts.findById(ANNA)).isEqualTo(Either.right(SampleContacts.anna()));
    assertThat(asked).hasValue(2);
  }

  @Test
  final void a_supplier_that_never_returns_occupies_a_bounded_number_of_threads() {
    PortalSimulator portal = portal(builder -> builder);
    AtomicInteger asked = new AtomicInteger();
    ContactRepository contacts =
        opening(
            portal,
            Credentials.token(
                () -> {
                  asked.incrementAndGet();
                  hang();
                  return "";
                }),
            settings -> settings.totalTimeout(Duration.ofMillis(100)));
    ContactError refusal =
        new NotAuthenticated(
            "the supplier of tokens did not return 3 times; it is called again when one of these calls returns");

    ContactError last = contacts.findById(ANNA).getLeft();
    for (int i = 0; i < 100 && !last.equals(refusal); i++) {
      last = contacts.findById(ANNA).getLeft();
    }

    assertThat(last).isEqualTo(refusal);
    assertThat(contacts.findById(ANNA).getLeft()).isEqualTo(refusal);
    assertThat(asked).hasValue(3);
  }

  @Test
  final void a_callback_that_hangs_is_not_authenticated_and_causes_no_second_code_at_once() {
    PortalSimulator portal =
        portal(builder -> builder.secondFactor(SecondFactor.of(SecondFactor.Kind.SMS)));
    CountDownLatch typed = new CountDownLatch(1);
    ContactRepository contacts =
        opening(
            portal,
            account()
                .withSecondFactor(
                    factor -> {
                      await(typed);
                      return Option.some(SecondFactor.DEFAULT_CODE);
                    }),
            settings -> settings.totalTimeout(Duration.ofMillis(500)));

    ContactError error = contacts.findById(ANNA).getLeft();
    for (int i = 0; i < 20 && error instanceof Unavailable; i++) {
      error = contacts.findById(ANNA).getLeft();
    }
    assertThat(error.message())
        .contains("the callback for the code sent by SMS")
        .endsWith(
            " returned nothing within 500 ms, the limit of"
                + " contacts.total-timeout (CONTACTS_TOTAL_TIMEOUT)");
    typed.countDown();

    assertThat(eventually(contacts)).isEqualTo(Either.right(SampleContacts.anna()));
    assertThat(signIns(portal)).hasSizeBetween(2, 3);
  }

  /** Blocks until the end of the test, like code that ignores interrupts. */
  private void hang() {
    CountDownLatch never = new CountDownLatch(1);
    opened.add(never::countDown);
    boolean isOver = false;
    while (!isOver) {
      try {
        never.await();
        isOver = true;
      } catch (InterruptedException e) {
        // Ignored.
      }
    }
  }

  private static Either<ContactError, Contact> eventually(ContactRepository contacts) {
    Either<ContactError, Contact> outcome = contacts.findById(ANNA);
    for (int i = 0; i < 50 && outcome.isLeft(); i++) {
      outcome = contacts.findById(ANNA);
    }
    return outcome;
  }

  @Test
  final void an_interrupt_ends_the_wait_for_a_token() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    ContactRepository contacts = opening(portal(builder -> builder), slowly(asked, release));
    ExecutorService thread = Executors.newSingleThreadExecutor();
    opened.add(thread::shutdownNow);
    AtomicReference<Boolean> flag = new AtomicReference<>();
    CountDownLatch done = new CountDownLatch(1);
    Future<?> call =
        thread.submit(
            () -> {
              ContactError error = contacts.findById(ANNA).getLeft();
              flag.set(Thread.currentThread().isInterrupted());
              assertThat(error)
                  .isEqualTo(Unavailable.because("the calling thread was interrupted"));
              done.countDown();
            });
    asked.await();

    call.cancel(true);

    assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(flag).hasValue(true);
    release.countDown();
  }

  @Test
  final void closing_ends_the_wait_for_a_token() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    ContactRepository contacts = opening(portal(builder -> builder), slowly(asked, release));
    ExecutorService thread = Executors.newSingleThreadExecutor();
    opened.add(thread::shutdownNow);
    Future<Either<ContactError, Contact>> call = thread.submit(() -> contacts.findById(ANNA));
    asked.await();

    contacts.close();

    assertThat(call.get(10, TimeUnit.SECONDS).getLeft())
        .isEqualTo(Unavailable.because("the repository was closed meanwhile"));
    release.countDown();
  }

  /** Returns credentials whose supplier blocks until the latch is released. */
  private static Credentials slowly(CountDownLatch asked, CountDownLatch release) {
    return Credentials.token(
        () -> {
          asked.countDown();
          await(release);
          return "s3cr3t";
        });
  }

  // ---- by settings

  @Test
  final void settings_define_a_login_with_its_password_in_a_file(@TempDir Path folder)
      throws IOException {
    PortalSimulator portal =
        portal(builder -> builder.secondFactor(SecondFactor.of(SecondFactor.Kind.APP)));
    Path file = Files.writeString(folder.resolve("password"), PASSWORD + "\r\n");
    ContactSettings settings =
        ContactSettings.none()
            .with(ContactSetting.LOGIN, LOGIN)
            .with(ContactSetting.PASSWORD_FILE, file.toString())
            .with(ContactSetting.SECOND_FACTOR_CODE, SecondFactor.DEFAULT_CODE);
    ContactRepository contacts = openingBySettings(portal, settings);

    assertThat(contacts.findById(ANNA)).isEqualTo(Either.right(SampleContacts.anna()));

    portal.revokeTokens();
    assertThat(contacts.findById(ANNA).getLeft())
        .as("a code is valid once")
        .isEqualTo(
            new NotAuthenticated(
                "the portal also requires the code of the authenticator app, but none was given"));
  }

  @Test
  final void a_token_file_is_read_again_after_its_token_was_rejected(@TempDir Path folder)
      throws IOException {
    PortalSimulator portal = portal(builder -> builder);
    Path file = Files.writeString(folder.resolve("token"), "s3cr3t-old\n");
    ContactSettings settings =
        ContactSettings.none().with(ContactSetting.TOKEN_FILE, file.toString());
    ContactRepository contacts = openingBySettings(portal, settings);
    assertThat(contacts.findById(ANNA).getLeft()).isInstanceOf(NotAuthenticated.class);

    Files.writeString(file, portal.token());

    assertThat(contacts.findById(ANNA)).isEqualTo(Either.right(SampleContacts.anna()));
  }

  @Test
  final void a_token_file_with_a_byte_order_mark_is_read(@TempDir Path folder) throws IOException {
    PortalSimulator portal = portal(builder -> builder);
    Path file = Files.writeString(folder.resolve("token"), "\uFEFF" + portal.token() + "\r\n");

    assertThat(
            openingBySettings(
                    portal, ContactSettings.none().with(ContactSetting.TOKEN_FILE, file.toString()))
                .findById(ANNA))
        .isEqualTo(Either.right(SampleContacts.anna()));
  }

  @Test
  final void a_password_file_with_a_byte_order_mark_is_read(@TempDir Path folder)
      throws IOException {
    PortalSimulator portal = portal(builder -> builder);
    Path file = Files.writeString(folder.resolve("password"), "\uFEFF" + PASSWORD);

    assertThat(opening(portal, Credentials.login(LOGIN, file)).findById(ANNA))
        .isEqualTo(Either.right(SampleContacts.anna()));
  }

  @Test
  final void a_file_without_a_token_is_named(@TempDir Path folder) throws IOException {
    PortalSimulator portal = portal(builder -> builder);
    Path words = Files.writeString(folder.resolve("words"), "s3cr3t of two words");
    Path blank = Files.writeString(folder.resolve("blank"), "  ");
    Path endless = Path.of("/dev/zero");

    assertThat(tokenFrom(portal, words))
        .isEqualTo(
            "the file " + words + " contains no token: a token is printable ASCII without spaces");
    assertThat(tokenFrom(portal, blank)).startsWith("the file " + blank + " contains no token");
    assertThat(tokenFrom(portal, folder.resolve("missing")))
        .isEqualTo("the file " + folder.resolve("missing") + " does not exist");
    assertThat(tokenFrom(portal, folder)).isEqualTo("the file " + folder + " is a directory");
    if (Files.exists(endless)) {
      assertThat(tokenFrom(portal, endless))
          .isEqualTo("the file /dev/zero is longer than 65536 bytes");
    }
    assertThat(portal.requests()).isEmpty();
  }

  private String tokenFrom(PortalSimulator portal, Path file) {
    return ((NotAuthenticated) opening(portal, Credentials.token(file)).findById(ANNA).getLeft())
        .reason();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  final void a_token_file_that_blocks_times_out(@TempDir Path folder) throws Exception {
    PortalSimulator portal = portal(builder -> builder);
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    ContactRepository contacts =
        opening(
            portal,
            Credentials.token(pipe),
            settings -> settings.totalTimeout(Duration.ofSeconds(1)));

    assertThat(contacts.findById(ANNA).getLeft())
        .isEqualTo(
            new NotAuthenticated(
                "the file "
                    + pipe
                    + " returned nothing within 1 s, the limit of"
                    + " contacts.total-timeout (CONTACTS_TOTAL_TIMEOUT)"));

    // Ends the thread that waits for the pipe.
    Files.writeString(pipe, "s3cr3t");
  }

  @Test
  final void a_file_that_cannot_be_read_is_named(@TempDir Path folder) throws IOException {
    PortalSimulator portal = portal(builder -> builder);
    Path missing = folder.resolve("missing");
    Path empty = Files.writeString(folder.resolve("empty"), "\n");
    Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xC3, 0x28});

    String setting = " of contacts.password-file (CONTACTS_PASSWORD_FILE)";
    assertThat(fromFile(portal, missing))
        .isEqualTo("the file " + missing + setting + " does not exist");
    assertThat(fromFile(portal, folder))
        .isEqualTo("the file " + folder + setting + " is a directory");
    assertThat(fromFile(portal, empty)).isEqualTo("the file " + empty + setting + " is empty");
    assertThat(fromFile(portal, binary))
        .isEqualTo("the file " + binary + setting + " is not in UTF-8");
    assertThat(portal.requests()).isEmpty();
  }

  @Test
  final void a_token_file_is_named_with_its_setting(@TempDir Path folder) throws IOException {
    PortalSimulator portal = portal(builder -> builder);
    Path missing = folder.resolve("missing");
    Path wrong = Files.writeString(folder.resolve("wrong"), "wrong");
    String setting = " of contacts.token-file (CONTACTS_TOKEN_FILE)";

    assertThat(fromTokenFile(portal, missing))
        .isEqualTo("the file " + missing + setting + " does not exist");
    assertThat(fromTokenFile(portal, wrong))
        .endsWith("expired or of another portal; check the file " + wrong + setting);
  }

  private String fromTokenFile(PortalSimulator portal, Path file) {
    ContactSettings settings =
        ContactSettings.none().with(ContactSetting.TOKEN_FILE, file.toString());
    return ((NotAuthenticated) openingBySettings(portal, settings).findById(ANNA).getLeft())
        .reason();
  }

  private String fromFile(PortalSimulator portal, Path file) {
    ContactSettings settings =
        ContactSettings.none()
            .with(ContactSetting.LOGIN, LOGIN)
            .with(ContactSetting.PASSWORD_FILE, file.toString());
    return ((NotAuthenticated) openingBySettings(portal, settings).findById(ANNA).getLeft())
        .reason();
  }

  // ---- helpers

  private PortalSimulator portal(UnaryOperator<PortalSimulatorBuilder> settings) {
    PortalSimulator portal =
        settings.apply(ContractPortal.builder().account(LOGIN, PASSWORD)).start();
    opened.add(portal);
    return portal;
  }

  private static Credentials.Login account() {
    return Credentials.login(LOGIN, PASSWORD.toCharArray());
  }

  private ContactRepository opening(PortalSimulator portal, Credentials credentials) {
    return opening(portal, credentials, settings -> settings);
  }

  private ContactRepository opening(
      PortalSimulator portal,
      Credentials credentials,
      UnaryOperator<PortalSettings.Builder> limits) {
    ContactRepository contacts =
        open(
            limits
                .apply(
                    PortalSettings.builder(portal.uri().toString())
                        .credentials(credentials)
                        .retryDelay(Duration.ofMillis(1)))
                .build());
    opened.add(0, contacts);
    return contacts;
  }

  private ContactRepository openingBySettings(PortalSimulator portal, ContactSettings settings) {
    ContactRepository contacts =
        open(
            PortalSettings.builder(ConnectionString.parse("any+" + portal.uri()), settings)
                .build());
    opened.add(0, contacts);
    return contacts;
  }

  private static List<RecordedRequest> signIns(PortalSimulator portal) {
    return portal.requests().stream()
        .filter(request -> request.target().startsWith("/api/2.0/authentication"))
        .toList();
  }

  private static List<Either<ContactError, Contact>> together(
      int threads, Callable<Either<ContactError, Contact>> call) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CyclicBarrier start = new CyclicBarrier(threads);
      List<Future<Either<ContactError, Contact>>> calls = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        calls.add(
            pool.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      List<Either<ContactError, Contact>> outcomes = new ArrayList<>();
      for (Future<Either<ContactError, Contact>> one : calls) {
        outcomes.add(one.get(50, TimeUnit.SECONDS));
      }
      return outcomes;
    } finally {
      pool.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
