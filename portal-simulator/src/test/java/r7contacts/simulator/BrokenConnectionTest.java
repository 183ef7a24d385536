package r7contacts.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static r7contacts.simulator.TestClient.get;
import static r7contacts.simulator.TestClient.text;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.simulator.http.PortalServer;

/** Faults of the sending, seen by a client. */
class BrokenConnectionTest {

  private static final String PATH = "/api/2.0/crm/contact/1";

  private final PortalSimulator portal =
      PortalSimulator.builder().contacts("{\"id\":1,\"about\":\"Привет\"}").start();

  @AfterEach
  void close() {
    portal.close();
  }

  private void inject(String... faults) {
    for (String fault : faults) {
      portal.fault(Fault.parse(fault));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".json", ".xml"})
  void dripping_sends_the_whole_body_byte_by_byte(String suffix) throws IOException {
    byte[] usual = get(portal, PATH + suffix).body();
    inject("drip=3ms");

    long start = System.nanoTime();
    try (Socket socket = ask(PATH + suffix)) {
      assertThat(head(socket)).contains("Content-Length: " + usual.length);
      assertThat(socket.getInputStream().readNBytes(usual.length)).isEqualTo(usual);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThanOrEqualTo(Duration.ofMillis(3L * usual.length));

      portal.clearFaults();
      write(socket, PATH);
      assertThat(head(socket)).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void the_head_is_sent_before_the_first_dripped_byte() throws IOException {
    inject("drip=1h");

    try (Socket socket = ask(PATH)) {
      assertThat(head(socket)).startsWith("HTTP/1.1 200 ");
      assertNothingComes(socket);
    }
  }

  @Test
  void dripping_works_with_chunks_and_gzip() {
    String usual = text(get(portal, PATH));
    inject("drip=1ms", "chunked", "gzip");

    assertThat(TestClient.unzipped(get(portal, PATH))).isEqualTo(usual);
  }

  @ParameterizedTest
  @ValueSource(strings = {PATH + ".json", PATH + ".xml", PATH + "404.xml"})
  void stalling_sends_the_head_and_half_of_the_body(String path) throws IOException {
    byte[] usual = get(portal, path).body();
    inject("stall");

    try (Socket socket = ask(path)) {
      assertThat(head(socket)).contains("Content-Length: " + usual.length);
      assertThat(socket.getInputStream().readNBytes(usual.length / 2)).isEqualTo(half(usual));
      assertNothingComes(socket);
    }
  }

  @Test
  void a_silent_portal_sends_nothing() throws IOException {
    inject("silent");

    try (Socket socket = ask(PATH)) {
      assertNothingComes(socket);
      assertThat(portal.requests()).hasSize(1);
    }
  }

  @Test
  void a_reset_replaces_the_answer() throws IOException {
    inject("reset");

    try (Socket socket = ask(PATH)) {
      assertThatThrownBy(() -> socket.getInputStream().read()).isInstanceOf(SocketException.class);
      assertThat(portal.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".json", ".xml"})
  void a_midway_reset_follows_half_of_the_body(String suffix) throws IOException {
    byte[] usual = get(portal, PATH + suffix).body();
    inject("reset-midway");

    try (Socket socket = ask(PATH + suffix)) {
      InputStream in = socket.getInputStream();
      assertThat(head(socket)).contains("Content-Length: " + usual.length);
      assertThat(in.readNBytes(usual.length / 2)).isEqualTo(half(usual));
      assertThatThrownBy(in::read).isInstanceOf(SocketException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".json", ".xml"})
  void a_truncated_answer_ends_with_a_closed_connection(String suffix) throws IOException {
    byte[] usual = get(portal, PATH + suffix).body();
    inject("truncate", "chunked");

    try (Socket socket = ask(PATH + suffix)) {
      assertThat(head(socket)).contains("Content-Length: " + usual.length);
      assertThat(socket.getInputStream().readAllBytes()).isEqualTo(half(usual));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".json", ".xml"})
  void a_wrong_length_is_half_of_the_body(String suffix) throws IOException {
    byte[] usual = get(portal, PATH + suffix).body();
    inject("wrong-length", "chunked");

    try (Socket socket = ask(PATH + suffix)) {
      assertThat(head(socket)).contains("Content-Length: " + usual.length / 2);
      assertThat(socket.getInputStream().readAllBytes()).isEqualTo(usual);
    }
    assertThat(get(portal, PATH + suffix).body()).isEqualTo(half(usual));
  }

  @Test
  void garbage_is_not_http() throws IOException {
    inject("garbage");

    try (Socket socket = ask(PATH)) {
      assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
          .hasSizeGreaterThan(10)
          .doesNotContain("HTTP");
    }
  }

  @Test
  void half_of_a_chunked_body_is_a_chunk_without_an_end() throws IOException {
    byte[] usual = get(portal, PATH).body();
    inject("stall", "chunked");

    try (Socket socket = ask(PATH)) {
      assertThat(head(socket)).contains("Transfer-Encoding: chunked");
      String size = Integer.toHexString(usual.length / 2) + "\r\n";
      assertThat(socket.getInputStream().readNBytes(size.length())).isEqualTo(size.getBytes(UTF_8));
      assertThat(socket.getInputStream().readNBytes(usual.length / 2)).isEqualTo(half(usual));
      assertNothingComes(socket);
    }
  }

  @ParameterizedTest
  @CsvSource({"truncate, huge=3MB", "reset-midway, huge=3MB"})
  void faults_of_the_sending_apply_to_answers_of_faults(String transport, String answer)
      throws IOException {
    inject(answer, transport, "gzip");

    try (Socket socket = ask(PATH)) {
      assertThat(head(socket)).startsWith("HTTP/1.1 200 ").contains("Content-Encoding: gzip");
    }
  }

  @Test
  void an_answer_without_a_body_is_truncated_after_its_head() throws IOException {
    inject("truncate", "empty=503");

    try (Socket socket = ask(PATH)) {
      assertThat(head(socket)).startsWith("HTTP/1.1 503 ").contains("Content-Length: 0");
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void faults_send_only_the_head_to_a_head_request() throws IOException {
    inject("wrong-length*1", "truncate*1");

    for (int i = 0; i < 2; i++) {
      assertThat(
              TestClient.raw(
                  portal, "HEAD " + PATH + " HTTP/1.1", "Host: x", "Authorization: demo-token"))
          .startsWith("HTTP/1.1 404 ")
          .endsWith("\r\n\r\n");
    }
  }

  @Test
  void a_body_larger_than_memory_can_be_announced() throws IOException {
    inject("huge=1024GB", "no-chunked");

    try (Socket socket = ask(PATH)) {
      assertThat(head(socket)).contains("Content-Length: 1099511627");
      assertThat(socket.getInputStream().readNBytes(8 << 20)).hasSize(8 << 20);
    }
  }

  @Test
  void the_second_fault_of_the_sending_waits_for_the_next_request() throws IOException {
    byte[] usual = get(portal, PATH).body();
    inject("truncate*1", "garbage*1");

    try (Socket socket = ask(PATH)) {
      assertThat(head(socket)).startsWith("HTTP/1.1 200 ");
      assertThat(socket.getInputStream().readAllBytes()).isEqualTo(half(usual));
    }
    try (Socket socket = ask(PATH)) {
      assertThat(socket.getInputStream().readAllBytes()).startsWith(0xff, 0xfe);
    }
    assertThat(get(portal, PATH).body()).isEqualTo(usual);
  }

  @Test
  void connections_are_closed_and_refused_until_the_faults_are_cleared() throws IOException {
    int port = portal.port();
    try (Socket open = ask(PATH)) {
      head(open);
      inject("refuse", "refuse");

      assertThatThrownBy(() -> TestClient.connect(portal)).isInstanceOf(ConnectException.class);
      assertThatThrownBy(
              () -> {
                write(open, PATH);
                while (open.getInputStream().read() >= 0) {
                  // The start arrives before the reset.
                }
                throw new SocketException("ended in order");
              })
          .isInstanceOf(SocketException.class);
    }

    portal.clearFaults();
    assertThat(portal.port()).isEqualTo(port);
    assertThat(get(portal, PATH).statusCode()).isEqualTo(200);

    inject("refuse");
    assertThatThrownBy(() -> TestClient.connect(portal)).isInstanceOf(ConnectException.class);
    portal.clearFaults();
    portal.clearFaults();
    assertThat(get(portal, PATH).statusCode()).isEqualTo(200);
  }

  @Test
  void a_portal_that_refuses_from_its_start_can_be_closed() {
    PortalSimulator refusing = PortalSimulator.builder().fault(Fault.refuse()).start();

    assertThatThrownBy(() -> TestClient.connect(refusing)).isInstanceOf(ConnectException.class);
    refusing.close();
    refusing.clearFaults();
    assertThatThrownBy(() -> TestClient.connect(refusing)).isInstanceOf(ConnectException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stall", "silent", "drip=1h", "delay=1h"})
  void close_ends_faulty_answers_at_once(String fault) throws Exception {
    inject(fault);

    try (Socket socket = ask(PATH)) {
      awaitRequest();
      long start = System.nanoTime();
      portal.close();

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      assertEnds(socket);
    }
    assertNoExchangeIsLeft();
  }

  @ParameterizedTest
  @ValueSource(strings = {"stall", "silent"})
  void a_faulty_exchange_ends_when_the_client_disconnects(String fault) throws Exception {
    inject(fault);

    ask(PATH).close();
    awaitRequest();
    assertNoExchangeIsLeft();
  }

  @Test
  void after_a_client_gives_up_the_portal_still_answers() throws IOException {
    inject("stall*1");

    try (Socket client = ask(PATH)) {
      head(client);
    }

    assertThat(get(portal, PATH).statusCode()).isEqualTo(200);
  }

  private Socket ask(String path) throws IOException {
    Socket socket = TestClient.connect(portal);
    write(socket, path);
    return socket;
  }

  private static void write(Socket socket, String path) throws IOException {
    String request = "GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: demo-token\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(ISO_8859_1));
  }

  private static String head(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      assertThat(next).as("connection closed after: %s", head).isNotNegative();
      head.append((char) next);
    }
    return head.toString();
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static void assertNothingComes(Socket socket) throws IOException {
    socket.setSoTimeout(200);
    assertThatThrownBy(() -> socket.getInputStream().read())
        .isInstanceOf(SocketTimeoutException.class);
  }

  private static void assertEnds(Socket socket) throws IOException {
    try {
      socket.getInputStream().readAllBytes();
    } catch (SocketTimeoutException stillOpen) {
      throw new AssertionError("the connection is still open", stillOpen);
    } catch (SocketException reset) {
      // A reset ends the connection too.
    }
  }

  private void awaitRequest() throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (portal.requests().isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(5);
    }
    assertThat(portal.requests()).hasSize(1);
  }

  /** A thread that sends an answer is in the package of the server. */
  private static void assertNoExchangeIsLeft() throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (isExchangeLeft() && System.nanoTime() < deadline) {
      Thread.sleep(5);
    }
    assertThat(isExchangeLeft()).isFalse();
  }

  private static boolean isExchangeLeft() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(
            frame -> frame.getClassName().startsWith(PortalServer.class.getPackageName() + "."));
  }
}
