package r7contacts.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static r7contacts.simulator.TestClient.get;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {

  private static final String PATH = "/api/2.0/crm/contact/1";

  @Test
  void the_address_is_that_of_the_port_on_loopback() {
    try (PortalSimulator portal = PortalSimulator.start()) {
      assertThat(portal.port()).isPositive();
      assertThat(portal.uri()).hasToString("http://127.0.0.1:" + portal.port());
    }
  }

  @Test
  void only_loopback_is_listened_on() throws Exception {
    try (PortalSimulator portal = PortalSimulator.start()) {
      for (InetAddress other : addressesOfOtherInterfaces()) {
        assertThatThrownBy(() -> new Socket(other, portal.port()).close())
            .isInstanceOf(ConnectException.class);
      }
    }
  }

  @Test
  void two_portals_run_at_the_same_time() {
    try (PortalSimulator one = PortalSimulator.builder().contacts("{\"id\":1}").start();
        PortalSimulator other = PortalSimulator.builder().contacts("{\"id\":2}").start()) {
      assertThat(get(one, PATH).statusCode()).isEqualTo(200);
      assertThat(get(other, PATH).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void an_occupied_port_is_named() {
    try (PortalSimulator portal = PortalSimulator.start()) {
      PortalSimulatorBuilder second = PortalSimulator.builder().port(portal.port());

      assertThatThrownBy(second::start)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("cannot listen on port " + portal.port());
    }
  }

  /** Connections of other processes may take a port in the meantime, but hardly five of them. */
  @Test
  void a_port_is_free_again_after_close() {
    assertThat(IntStream.range(0, 5).anyMatch(attempt -> isFreeAgainAfterClose())).isTrue();
  }

  private static boolean isFreeAgainAfterClose() {
    int port;
    try (PortalSimulator portal = PortalSimulator.start()) {
      port = portal.port();
      assertThat(get(portal, PATH).statusCode()).isEqualTo(404);
    }
    try (PortalSimulator again = PortalSimulator.builder().port(port).start()) {
      return again.port() == port;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Authorization: demo-token", "Authorization: wrong"})
  void a_connection_serves_many_requests(String authorization) throws Exception {
    try (PortalSimulator portal = PortalSimulator.start();
        Socket socket = TestClient.connect(portal)) {
      for (int i = 0; i < 3; i++) {
        String request =
            "POST " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n" + authorization;
        write(socket.getOutputStream(), request + "\r\n\r\n{}");

        assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 40");
      }
      assertThat(portal.requests()).hasSize(3);
    }
  }

  @Test
  void sixty_four_concurrent_clients_are_served() throws Exception {
    int clients = 64;
    CountDownLatch allConnected = new CountDownLatch(clients);
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try (PortalSimulator portal = PortalSimulator.builder().contacts("{\"id\":1}").start()) {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        answers.add(
            threads.submit(
                () -> {
                  try (Socket socket = TestClient.connect(portal)) {
                    allConnected.countDown();
                    allConnected.await(10, TimeUnit.SECONDS);
                    write(
                        socket.getOutputStream(),
                        "GET " + PATH + "?asc_auth_key=demo-token HTTP/1.1\r\nHost: x\r\n\r\n");
                    return head(socket.getInputStream());
                  }
                }));
      }

      for (Future<String> answer : answers) {
        assertThat(answer.get(10, TimeUnit.SECONDS)).startsWith("HTTP/1.1 200 ");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void close_ends_all_connections_promptly() throws Exception {
    Set<Thread> before = portalThreads();
    List<Socket> idle = new ArrayList<>();
    PortalSimulator portal = PortalSimulator.start();
    for (int i = 0; i < 8; i++) {
      Socket socket = TestClient.connect(portal);
      write(socket.getOutputStream(), "GET / HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 404 ");
      idle.add(socket);
    }

    long start = System.nanoTime();
    portal.close();
    Duration taken = Duration.ofNanos(System.nanoTime() - start);

    assertThat(taken).isLessThan(Duration.ofSeconds(2));
    for (Socket socket : idle) {
      assertThat(endOf(socket)).isEqualTo(-1);
    }
    assertThatThrownBy(() -> TestClient.connect(portal)).isInstanceOf(ConnectException.class);
    for (Thread thread : portalThreads()) {
      if (!before.contains(thread)) {
        thread.join(1000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  @Test
  void close_is_idempotent() {
    PortalSimulator portal = PortalSimulator.start();

    portal.close();
    portal.close();

    assertThat(portal.uri()).hasToString("http://127.0.0.1:" + portal.port());
  }

  private static Set<Thread> portalThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("HTTP-"))
        .collect(Collectors.toSet());
  }

  private static int endOf(Socket socket) throws IOException {
    try (socket) {
      socket.getInputStream().skip(Long.MAX_VALUE);
      return socket.getInputStream().read();
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  /** Reads one answer to its end and returns its head. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      assertThat(next).as("connection closed after: %s", head).isNotNegative();
      head.append((char) next);
    }
    String length = head.toString().split("Content-Length: ")[1].split("\r\n")[0];
    in.readNBytes(Integer.parseInt(length));
    return head.toString();
  }

  private static List<InetAddress> addressesOfOtherInterfaces() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .toList();
  }
}
