package r7contacts.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.AccessDenied;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.RecordedRequest;
import r7contacts.testkit.PortalSampleContacts;
import r7contacts.testkit.SampleContacts;

/**
 * Contract of every format over the portal, in addition to the contract of the port: the form of
 * requests, and an error for every answer without a contact. Runs over real sockets.
 */
@Timeout(60)
public abstract class PortalFormatContract {

  private static final ContactId ANNA = SampleContacts.anna().id();
  private static final String SECRET = "s3cr3t-token";

  private final PortalSimulator portal = ContractPortal.builder().token(SECRET).start();
  private final List<AutoCloseable> opened = new ArrayList<>(List.of(portal));

  protected abstract ContactRepository open(PortalSettings settings);

  /** Returns the suffix of request paths, without a dot. */
  protected abstract String suffix();

  /** Returns the portal's Content-Type of this format. */
  protected abstract String contentType();

  /** Returns the envelope of a failure as the portal renders it in this format. */
  protected abstract String errorEnvelope(int status, String message);

  /**
   * Returns an envelope in this format with these members of {@code response}, each with a text.
   */
  protected abstract String envelope(Map<String, String> response);

  @AfterEach
  final void closeAll() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
  }

  // ---- requests

  @Test
  final void the_request_has_the_method_path_and_headers_of_the_portals_api() {
    find(ANNA);

    RecordedRequest request = onlyRequest();
    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.target()).isEqualTo("/api/2.0/crm/contact/1001." + suffix());
    assertThat(request.header("Authorization")).contains(SECRET);
    assertThat(request.header("Content-Type")).isEmpty();
    assertThat(request.header("Accept-Encoding").orElse("").split(",")).contains("gzip");
  }

  @Test
  final void no_cookies_are_sent() {
    ContactRepository contacts = open(settings().build());

    contacts.findById(ANNA);
    contacts.findById(ANNA);

    assertThat(portal.requests())
        .hasSize(2)
        .allSatisfy(request -> assertThat(request.header("Cookie")).isEmpty());
  }

  @Test
  final void a_path_in_the_portals_address_precedes_the_api() {
    portal.answer(
        "/office/api/2.0/crm/contact/7." + suffix(),
        CannedAnswer.of(200, contentType(), envelope(Map.of("id", "7", "firstName", "Седьмой"))));

    Either<ContactError, Contact> found =
        opening(PortalSettings.builder(portal.uri() + "/office/").build())
            .findById(ContactId.of(7));

    assertThat(found.get().displayName()).isEqualTo("Седьмой");
  }

  // ---- contacts

  @Test
  final void the_documented_answer_is_read_verbatim() throws IOException {
    portal.answer(
        "/api/2.0/crm/contact/1234." + suffix(), CannedAnswer.of(200, contentType(), documented()));

    Contact found = find(ContactId.of(1234)).get();

    Contact expected =
        PortalSampleContacts.documented().toBuilder()
            .profile(
                PortalSampleContacts.documented().profile().toBuilder().id(ContactId.of(0)).build())
            .build();
    assertThat(found).isEqualTo(expected);
  }

  @Test
  final void the_documented_envelope_yields_the_same_contacts_as_the_real_one() {
    PortalSimulator documented = ContractPortal.builder().documentedShape().start();
    opened.add(documented);
    ContactRepository contacts =
        opening(
            PortalSettings.builder(documented.uri().toString()).token(documented.token()).build());

    for (Contact expected : PortalSampleContacts.withSamples()) {
      assertThat(contacts.findById(expected.id())).isEqualTo(Either.right(expected));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s; charset=UTF-8", "%s;charset=utf-8", "%s", ""})
  final void the_content_type_is_optional_and_accepted_in_any_spelling(String pattern) {
    String type = pattern.formatted(contentType().replaceAll(";.*", ""));
    answer(
        CannedAnswer.of(
            200, type.isEmpty() ? null : type, envelope(Map.of("id", "1001", "lastName", "Ё"))));

    assertThat(find(ANNA).get().displayName()).isEqualTo("Ё");
  }

  // ---- failures

  @Test
  final void a_failure_with_an_envelope_has_the_portals_message() {
    assertThat(failure(envelopeOf(400, "bad id")))
        .isEqualTo(new Refused("the portal rejects the request (400): bad id"));
    assertThat(failure(envelopeOf(402, "Payment Required.")))
        .isEqualTo(new Refused("the portal's subscription has expired (402): Payment Required."));
    assertThat(failure(envelopeOf(403, "Доступ запрещён")))
        .isEqualTo(
            new AccessDenied("the portal denies this account the contact (403): Доступ запрещён"));
    assertThat(failure(envelopeOf(404, "Not found"))).isEqualTo(new NotFound(ANNA));
    assertThat(failure(envelopeOf(404, "Method not found")))
        .isEqualTo(new Refused("the portal does not know the request (404): Method not found"));
    assertThat(failure(envelopeOf(500, "Object\r\nreference\tnot set")))
        .isEqualTo(Unavailable.because("the portal failed (500): Object reference not set"));
  }

  @Test
  final void a_failure_without_an_envelope_is_classified_by_its_status() {
    assertThat(failure(CannedAnswer.empty(404)))
        .isEqualTo(
            Unavailable.because(
                "no portal answers at "
                    + portal.uri()
                    + " (404); it may be suspended, or the address is wrong"));
    assertThat(failure(html(404))).isInstanceOf(Unavailable.class);
    assertThat(failure(CannedAnswer.empty(402)))
        .isEqualTo(new Refused("the portal's subscription has expired (402)"));
    assertThat(failure(CannedAnswer.empty(403)))
        .isEqualTo(new AccessDenied("the portal denies this account the contact (403)"));
    for (int status : new int[] {429, 502, 503, 504}) {
      assertThat(failure(html(status)))
          .isEqualTo(Unavailable.because("the portal cannot answer now (" + status + ")"));
    }
    assertThat(failure(html(500)).message()).startsWith("unavailable: the portal failed (500)");
    assertThat(failure(html(413))).isEqualTo(new Refused("the portal rejects the request (413)"));
    assertThat(failure(CannedAnswer.of(500, contentType(), "broken {<")).message())
        .startsWith("unavailable: the portal failed (500)");
  }

  @Test
  final void correlation_ids_are_added_to_the_reason() {
    assertThat(
            failure(
                envelopeOf(500, "no luck")
                    .withHeader("Server", "nginx")
                    .withHeader("X-Request-Id", "7f3a-11")))
        .isEqualTo(Unavailable.because("the portal failed (500): no luck [X-Request-Id 7f3a-11]"));
    assertThat(failure(html(503).withHeader("cf-ray", "8c1\u00a0" + "x".repeat(200))).message())
        .startsWith("unavailable: the portal cannot answer now (503) [CF-Ray 8c1")
        .hasSizeLessThan(150);
    assertThat(failure(html(503).withHeader("X-Request-Id", " ")))
        .isEqualTo(Unavailable.because("the portal cannot answer now (503)"));
  }

  @Test
  final void retry_after_is_reported() {
    String soon =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Instant.now().plusSeconds(3600).atOffset(ZoneOffset.UTC));

    assertThat(failure(CannedAnswer.empty(503).withHeader("Retry-After", "17")))
        .isEqualTo(
            new Unavailable(
                "the portal cannot answer now (503)", Option.some(Duration.ofSeconds(17))));
    assertThat(failure(CannedAnswer.empty(429).withHeader("Retry-After", soon)))
        .isInstanceOfSatisfying(
            Unavailable.class,
            error ->
                assertThat(error.retryAfter().get())
                    .isBetween(Duration.ofMinutes(50), Duration.ofHours(1)));
    assertThat(failure(CannedAnswer.empty(503).withHeader("Retry-After", "soon")))
        .isEqualTo(Unavailable.because("the portal cannot answer now (503)"));
  }

  @Test
  final void a_rejected_token_and_a_missing_one_differ_and_no_challenge_is_answered() {
    assertThat(opening(settings().token("wrong").build()).findById(ANNA).getLeft())
        .isEqualTo(
            new NotAuthenticated(
                "the portal does not accept the token (401); it may be wrong, expired or"
                    + " of another portal; check contacts.token (CONTACTS_TOKEN)"));
    assertThat(
            opening(PortalSettings.builder(portal.uri().toString()).build())
                .findById(ANNA)
                .getLeft())
        .isEqualTo(
            new NotAuthenticated(
                "the portal requires a token (401): set contacts.token (CONTACTS_TOKEN), or contacts.login (CONTACTS_LOGIN) and a password"));
    assertThat(portal.requests()).hasSize(2);
  }

  @Test
  final void an_answer_that_is_not_a_portals_is_unreadable() {
    assertThat(failure(html(200)))
        .isInstanceOfSatisfying(
            Unreadable.class, error -> assertThat(error.reason()).contains("text/html"));
    assertThat(failure(CannedAnswer.of(200, contentType(), "<html><body>Sign in</body></html>")))
        .isInstanceOf(Unreadable.class);
    assertThat(failure(CannedAnswer.of(200, contentType(), ""))).isInstanceOf(Unreadable.class);
    assertThat(failure(CannedAnswer.of(200, contentType(), "[]"))).isInstanceOf(Unreadable.class);
    assertThat(failure(CannedAnswer.of(200, contentType(), "null"))).isInstanceOf(Unreadable.class);
    assertThat(failure(CannedAnswer.of(200, contentType(), "<result />")))
        .isInstanceOf(Unreadable.class);
    assertThat(failure(CannedAnswer.of(200, contentType(), envelope(Map.of()))))
        .isEqualTo(new Unreadable("the envelope contains no contact"));
    assertThat(failure(CannedAnswer.of(200, contentType(), envelope(Map.of("firstName", "A")))))
        .isEqualTo(new Unreadable("the contact in the answer for 1001 has no id"));
    assertThat(failure(CannedAnswer.of(200, contentType(), envelope(Map.of("id", "-5")))))
        .isEqualTo(new Unreadable("the contact in the answer for 1001 has no id"));
    assertThat(failure(CannedAnswer.of(204, null, ""))).isInstanceOf(Unreadable.class);
  }

  @Test
  final void an_envelope_with_status_1_and_no_error_is_a_failure() {
    answer(
        CannedAnswer.of(
            200,
            contentType(),
            envelope(Map.of("id", "1001")).replaceFirst("(status\\W{1,2})0", "$11")));

    assertThat(find(ANNA)).isEqualTo(Either.left(new Refused("the portal gives no reason")));
  }

  @Test
  final void an_envelope_with_an_error_and_status_200_is_a_failure() {
    assertThat(failure(CannedAnswer.of(200, contentType(), errorEnvelope(500, "no way"))))
        .isEqualTo(new Refused("no way"));
  }

  @Test
  final void bytes_that_are_not_utf_8_are_unreadable() {
    byte[] latin1 =
        envelope(Map.of("id", "1001", "firstName", "é")).getBytes(StandardCharsets.ISO_8859_1);

    assertThat(failure(CannedAnswer.of(200, contentType(), latin1))).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, windows-1251",
    "KOI8-R, koi8-r",
    "UTF-16LE, utf-16le",
    "UTF-16, utf-16",
    "UTF-8, UTF8",
    "UTF-8, us-ascii",
  })
  final void the_charset_of_the_header_decides(Charset charset, String named) {
    assertThat(nameOf("Вера", charset, "; charset=" + named)).isEqualTo("Вера");
    assertThat(nameOf("Вера", charset, "; charset=\"" + named + "\"")).isEqualTo("Вера");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  final void a_byte_order_mark_decides_if_the_header_names_no_charset(Charset charset) {
    assertThat(nameOf("Вера", charset, "", "\uFEFF")).isEqualTo("Вера");
  }

  @Test
  final void a_byte_order_mark_is_skipped_if_the_header_names_the_charset() {
    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE")) {
      assertThat(nameOf("Вера", Charset.forName(charset), "; charset=" + charset, "\uFEFF"))
          .isEqualTo("Вера");
    }
  }

  @Test
  final void bytes_that_are_not_in_the_charset_of_the_header_are_unreadable() {
    String bytes =
        new String(
            envelope(Map.of("id", "1001", "lastName", "\uFFFC"))
                .getBytes(StandardCharsets.UTF_16LE),
            StandardCharsets.ISO_8859_1);
    byte[] halfOfAPair =
        bytes.replace("\u00FC\u00FF", "\u003D\u00D8").getBytes(StandardCharsets.ISO_8859_1);

    ContactError error =
        failure(CannedAnswer.of(200, mediaType() + "; charset=UTF-16LE", halfOfAPair));

    assertThat(error).isInstanceOf(Unreadable.class);
    assertThat(error.message()).contains("its bytes are not in the charset that it declares");
  }

  @Test
  final void an_unknown_charset_is_named() {
    CannedAnswer strange =
        CannedAnswer.of(200, mediaType() + "; charset=x-unknown", envelope(Map.of("id", "1001")));

    assertThat(failure(strange))
        .isEqualTo(new Unreadable("the answer is in the unknown charset x-unknown"));
  }

  private String nameOf(String name, Charset charset, String parameter) {
    return nameOf(name, charset, parameter, "");
  }

  private String nameOf(String name, Charset charset, String parameter, String before) {
    String document = before + envelope(Map.of("id", "1001", "lastName", name));
    answer(CannedAnswer.of(200, mediaType() + parameter, document.getBytes(charset)));
    return find(ANNA).get().displayName();
  }

  private String mediaType() {
    return contentType().replaceAll(";.*", "");
  }

  // ---- answers for another id

  @Test
  final void an_answer_for_another_id_is_unreadable_and_its_connection_is_not_reused()
      throws Exception {
    List<String> connections = Collections.synchronizedList(new ArrayList<>());
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Conversation answering =
          socket -> {
            connections.add(socket.toString());
            String body = envelope(Map.of("id", connections.size() == 1 ? "77" : "1001"));
            write(socket, head("Content-Length: " + body.length()) + body);
          };
      inBackground(() -> host(server, answering));
      inBackground(() -> host(server, answering));
      ContactRepository contacts =
          opening(
              PortalSettings.builder("http://127.0.0.1:" + server.getLocalPort())
                  .retries(0)
                  .build());

      assertThat(contacts.findById(ANNA))
          .isEqualTo(Either.left(new Unreadable("the portal sent contact 77 instead of 1001")));
      assertThat(contacts.findById(ANNA).get().id()).isEqualTo(ANNA);
      assertThat(connections).hasSize(2);
    }
  }

  @Test
  final void the_id_0_of_the_vendors_samples_is_accepted() {
    answer(CannedAnswer.of(200, contentType(), envelope(Map.of("id", "0", "lastName", "Z"))));

    assertThat(find(ANNA).get().displayName()).isEqualTo("Z");
  }

  // ---- names of members

  @ParameterizedTest
  @ValueSource(strings = {"LastName", "LASTNAME", "lastname"})
  final void names_of_members_are_not_case_sensitive(String name) {
    answer(CannedAnswer.of(200, contentType(), envelope(Map.of("ID", "1001", name, "Лесная"))));

    assertThat(find(ANNA).get().displayName()).isEqualTo("Лесная");
  }

  @Test
  final void a_contact_with_no_known_member_except_its_id_is_unreadable() {
    assertThat(
            failure(
                CannedAnswer.of(
                    200, contentType(), envelope(Map.of("id", "1001", "Vorname", "Anna")))))
        .isEqualTo(
            new Unreadable(
                "the contact in the answer for 1001 has no known member except its id; the first unknown one is Vorname"));
    answer(CannedAnswer.of(200, contentType(), envelope(Map.of("id", "1001"))));
    assertThat(find(ANNA).get().id()).isEqualTo(ANNA);
  }

  @Test
  final void an_answer_beyond_the_limit_is_unreadable() {
    answer(
        CannedAnswer.of(
            200, contentType(), envelope(Map.of("id", "1001", "about", "x".repeat(5000)))));

    assertThat(opening(settings().maxAnswerBytes(5000).build()).findById(ANNA).getLeft())
        .isEqualTo(
            new Unreadable(
                "the answer is longer than 5000 bytes, the limit of"
                    + " contacts.max-answer-bytes (CONTACTS_MAX_ANSWER_BYTES)"));
    assertThat(opening(settings().maxAnswerBytes(6000).build()).findById(ANNA).isRight()).isTrue();
  }

  @Test
  final void a_compressed_answer_is_read_and_a_broken_one_is_unreadable() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(envelope(Map.of("id", "1001", "firstName", "Ж")).getBytes(StandardCharsets.UTF_8));
    }
    answer(
        CannedAnswer.of(200, contentType(), packed.toByteArray())
            .withHeader("Content-Encoding", "gzip"));

    assertThat(find(ANNA).get().displayName()).isEqualTo("Ж");
    assertThat(
            failure(
                CannedAnswer.of(200, contentType(), "not gzip at all")
                    .withHeader("Content-Encoding", "gzip")))
        .isInstanceOf(Unreadable.class);
  }

  @Test
  final void a_small_answer_that_decompresses_to_a_huge_one_is_unreadable() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(envelope(Map.of("about", "x".repeat(3_000_000))).getBytes(StandardCharsets.UTF_8));
    }
    answer(
        CannedAnswer.of(200, contentType(), packed.toByteArray())
            .withHeader("Content-Encoding", "gzip"));

    assertThat(opening(settings().maxAnswerBytes(1_000_000).build()).findById(ANNA).getLeft())
        .isEqualTo(
            new Unreadable(
                "the answer is longer than 1000000 bytes, the limit of"
                    + " contacts.max-answer-bytes (CONTACTS_MAX_ANSWER_BYTES)"));
  }

  @Test
  final void a_redirect_is_not_followed() throws Exception {
    PortalSimulator elsewhere = ContractPortal.start();
    opened.add(elsewhere);
    String target = elsewhere.uri() + "/api/2.0/crm/contact/1001?asc_auth_key=" + SECRET;

    ContactError error = failure(CannedAnswer.empty(302).withHeader("Location", target));

    assertThat(error)
        .isEqualTo(
            new Refused(
                "the portal redirects to "
                    + elsewhere.uri()
                    + "/api/2.0/crm/contact/1001 (302); redirects are not followed because the token would be sent along"));
    assertThat(elsewhere.requests()).isEmpty();
  }

  // ---- the network

  @Test
  final void a_portal_that_refuses_connections_is_unavailable() throws IOException {
    int port;
    try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = unused.getLocalPort();
    }

    ContactError error =
        opening(PortalSettings.builder("http://127.0.0.1:" + port).token(SECRET).retries(0).build())
            .findById(ANNA)
            .getLeft();

    assertThat(error)
        .isEqualTo(Unavailable.because("the connection to 127.0.0.1 failed: Connection refused"));
  }

  @Test
  final void a_silent_portal_is_unavailable_after_the_response_timeout() throws IOException {
    assertThat(
            fromSocket(socket -> {}, settings -> settings.responseTimeout(Duration.ofMillis(200))))
        .isEqualTo(
            Unavailable.because(
                "127.0.0.1 sent nothing for 200 ms, the limit of"
                    + " contacts.response-timeout (CONTACTS_RESPONSE_TIMEOUT)"));
  }

  @Test
  final void a_slow_answer_is_unavailable_after_the_total_timeout() throws IOException {
    assertThat(
            fromSocket(
                socket -> {
                  write(socket, head("Content-Length: 100000"));
                  for (int i = 0; i < 200; i++) {
                    write(socket, " ");
                    Thread.sleep(50);
                  }
                },
                settings -> settings.totalTimeout(Duration.ofMillis(400))))
        .isEqualTo(
            Unavailable.because(
                "no complete answer within 400 ms, the limit of"
                    + " contacts.total-timeout (CONTACTS_TOTAL_TIMEOUT)"));
  }

  @Test
  final void a_truncated_answer_is_unavailable() throws IOException {
    String body = envelope(Map.of("id", "1001", "firstName", "A"));

    ContactError error =
        fromSocket(
            saying(head("Content-Length: 100000") + body.substring(0, body.length() - 10)),
            UnaryOperator.identity());

    assertThat(error).isEqualTo(Unavailable.because("the answer of 127.0.0.1 is truncated"));
  }

  @Test
  final void a_server_that_does_not_speak_http_is_unreadable() throws IOException {
    assertThat(fromSocket(saying("SSH-2.0-nonsense\r\n\r\n"), UnaryOperator.identity()))
        .isEqualTo(
            new Unreadable(
                "invalid HTTP response from 127.0.0.1: the answer begins with \"SSH-2.0-nonsense\""));
    assertThat(
            fromSocket(
                    saying("HTTP/1.1 200 OK\r\nContent-Length: banana\r\n\r\n"),
                    UnaryOperator.identity())
                .message())
        .startsWith("unreadable answer: invalid HTTP response from 127.0.0.1: ");
  }

  @Test
  final void contacts_are_read_in_parallel_up_to_the_maximum_of_connections() throws Exception {
    CyclicBarrier threeAtATime = new CyclicBarrier(3);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Conversation answering =
        socket -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          try {
            threeAtATime.await(20, TimeUnit.SECONDS);
          } catch (BrokenBarrierException | TimeoutException e) {
            throw new IOException("fewer than three calls came together", e);
          }
          now.decrementAndGet();
          String body = envelope(Map.of("id", "0", "lastName", "Z"));
          write(socket, head("Connection: close\r\nContent-Length: " + body.length()) + body);
          socket.close();
        };
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      List<ContactId> ids = LongStream.rangeClosed(1, 12).mapToObj(ContactId::of).toList();
      for (int i = 0; i < ids.size(); i++) {
        inBackground(() -> host(server, answering));
      }
      PortalSettings settings =
          PortalSettings.builder("http://127.0.0.1:" + server.getLocalPort())
              .maxConnections(3)
              .build();

      Map<ContactId, Either<ContactError, Contact>> outcomes = opening(settings).findAllById(ids);

      assertThat(outcomes.keySet()).containsExactlyElementsOf(ids);
      assertThat(outcomes.values()).allMatch(Either::isRight);
      assertThat(most.get()).isEqualTo(3);
    }
  }

  @Test
  final void close_ends_a_running_call() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      ContactRepository contacts =
          opening(PortalSettings.builder("http://127.0.0.1:" + server.getLocalPort()).build());
      CompletableFuture<Either<ContactError, Contact>> call =
          CompletableFuture.supplyAsync(() -> contacts.findById(ANNA));
      try (Socket asked = server.accept()) {
        asked.getInputStream().read();

        contacts.close();

        assertThat(call.get(5, TimeUnit.SECONDS).getLeft()).isInstanceOf(Unavailable.class);
      }
    }
  }

  @Test
  final void close_ends_the_waiting_reads_of_several_contacts() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      ContactRepository contacts =
          opening(
              PortalSettings.builder("http://127.0.0.1:" + server.getLocalPort())
                  .maxConnections(1)
                  .build());
      List<ContactId> ids = LongStream.rangeClosed(1, 20).mapToObj(ContactId::of).toList();
      CompletableFuture<Map<ContactId, Either<ContactError, Contact>>> call =
          CompletableFuture.supplyAsync(() -> contacts.findAllById(ids));
      try (Socket asked = server.accept()) {
        asked.getInputStream().read();

        contacts.close();

        assertThat(call.get(20, TimeUnit.SECONDS).values())
            .hasSize(20)
            .allMatch(
                Either.left(Unavailable.because("the repository was closed meanwhile"))::equals);
      }
    }
  }

  @Test
  final void a_failure_does_not_wait_for_the_rest_of_its_body() throws IOException {
    Duration beyondThisTest = Duration.ofMinutes(5);

    ContactError error =
        fromSocket(
            socket ->
                write(
                    socket,
                    "HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 100\r\n\r\n<html>"),
            settings -> settings.responseTimeout(beyondThisTest).totalTimeout(beyondThisTest));

    assertThat(error)
        .isEqualTo(new AccessDenied("the portal denies this account the contact (403)"));
  }

  // ---- an injected client

  @Test
  final void an_injected_client_is_used_and_left_open() throws Exception {
    // A token without the mark of SecretsTest: an injected client logs headers.
    PortalSimulator asking = ContractPortal.builder().token("of-an-injected-client").start();
    opened.add(asking);
    PortalSettings.Builder settings =
        PortalSettings.builder(asking.uri().toString()).token(asking.token());
    try (CloseableHttpClient client = HttpClients.custom().setUserAgent("their own").build()) {
      ContactRepository first = open(settings.httpClient(client).build());
      assertThat(first.findById(ANNA)).isEqualTo(Either.right(SampleContacts.anna()));
      first.close();

      ContactRepository second = opening(settings.httpClient(client).build());

      assertThat(second.findById(ANNA)).isEqualTo(Either.right(SampleContacts.anna()));
      assertThat(asking.requests())
          .allSatisfy(
              request -> {
                assertThat(request.header("User-Agent")).contains("their own");
                assertThat(request.header("Cookie")).isEmpty();
              });
    }
  }

  @Test
  final void a_closed_injected_client_is_unavailable() throws Exception {
    CloseableHttpClient client = HttpClients.createDefault();
    ContactRepository contacts = opening(settings().httpClient(client).build());
    client.close();

    assertThat(contacts.findById(ANNA).getLeft()).isInstanceOf(Unavailable.class);
  }

  @Test
  final void connections_are_released_after_every_kind_of_answer() {
    ContactRepository contacts =
        opening(settings().maxConnections(1).totalTimeout(Duration.ofSeconds(2)).build());
    List<CannedAnswer> answers =
        List.of(
            html(200),
            html(503),
            CannedAnswer.empty(404),
            CannedAnswer.of(200, contentType(), "x".repeat(100_000)),
            envelopeOf(404, "Not found"));

    for (CannedAnswer answer : answers) {
      answer(answer);
      assertThatCode(() -> contacts.findById(ANNA)).doesNotThrowAnyException();
    }

    assertThat(contacts.findById(SampleContacts.john().id()))
        .isEqualTo(Either.right(SampleContacts.john()));
  }

  @Test
  final void no_error_shows_the_token() {
    List<CannedAnswer> answers =
        List.of(
            CannedAnswer.empty(401),
            html(200),
            CannedAnswer.empty(302).withHeader("Location", "https://u:" + SECRET + "@other/"));

    for (CannedAnswer answer : answers) {
      assertThat(failure(answer).message()).doesNotContain(SECRET);
    }
    assertThat(settings().build().toString()).doesNotContain(SECRET);
  }

  // ---- helpers

  private PortalSettings.Builder settings() {
    return PortalSettings.builder(portal.uri().toString()).token(SECRET).retries(0);
  }

  private ContactRepository opening(PortalSettings settings) {
    ContactRepository contacts = open(settings);
    opened.add(0, contacts);
    return contacts;
  }

  private Either<ContactError, Contact> find(ContactId id) {
    return opening(settings().build()).findById(id);
  }

  private ContactError failure(CannedAnswer answer) {
    answer(answer);
    return find(ANNA).getLeft();
  }

  private void answer(CannedAnswer answer) {
    portal.answer("/api/2.0/crm/contact/1001." + suffix(), answer);
  }

  private CannedAnswer envelopeOf(int status, String message) {
    return CannedAnswer.of(status, contentType(), errorEnvelope(status, message));
  }

  private static CannedAnswer html(int status) {
    return CannedAnswer.of(
        status, "text/html; charset=utf-8", "<!DOCTYPE html><html><body>Sorry</body></html>");
  }

  private RecordedRequest onlyRequest() {
    assertThat(portal.requests()).hasSize(1);
    return portal.requests().get(0);
  }

  private byte[] documented() throws IOException {
    try (InputStream file =
        PortalFormatContract.class.getResourceAsStream("contact-by-id." + suffix())) {
      return file.readAllBytes();
    }
  }

  private String head(String header) {
    return "HTTP/1.1 200 OK\r\nContent-Type: %s\r\n%s\r\n\r\n".formatted(contentType(), header);
  }

  private ContactError fromSocket(
      Conversation conversation, UnaryOperator<PortalSettings.Builder> limits) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      inBackground(() -> host(server, conversation));
      PortalSettings.Builder settings =
          PortalSettings.builder("http://127.0.0.1:" + server.getLocalPort())
              .token(SECRET)
              .retries(0);
      return opening(limits.apply(settings).build()).findById(ANNA).getLeft();
    }
  }

  private static void inBackground(Runnable task) {
    Thread thread = new Thread(task, "test portal");
    thread.setDaemon(true);
    thread.start();
  }

  private static void host(ServerSocket server, Conversation conversation) {
    try (Socket socket = server.accept()) {
      socket.getInputStream().read(new byte[4096]);
      conversation.with(socket);
      socket.getInputStream().read();
    } catch (IOException e) {
      // The client has closed the connection.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Conversation saying(String text) {
    return socket -> {
      write(socket, text);
      socket.close();
    };
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  /** Reaction of a server to a request. */
  private interface Conversation {
    void with(Socket socket) throws IOException, InterruptedException;
  }
}
