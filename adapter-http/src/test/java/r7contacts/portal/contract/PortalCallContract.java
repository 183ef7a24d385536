package r7contacts.portal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactQuery;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalListener;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;
import r7contacts.testkit.SampleContacts;

/**
 * Contract of the end of a call with any number of requests: one total timeout, and one reason
 * after a close or an interrupt at any byte. Runs over real sockets.
 */
@Timeout(120)
public abstract class PortalCallContract {

  private static final ContactId ANNA = SampleContacts.anna().id();
  private static final Duration VERY_LONG = Duration.ofMinutes(5);
  private static final Unavailable TIMED_OUT =
      Unavailable.because(
          "no complete answer within 1 s, the limit of"
              + " contacts.total-timeout (CONTACTS_TOTAL_TIMEOUT)");

  private final List<AutoCloseable> opened = new CopyOnWriteArrayList<>();
  private final ExecutorService background = Executors.newCachedThreadPool();

  protected abstract ContactBook open(PortalSettings settings);

  /** Returns the portal's Content-Type of this format. */
  protected abstract String contentType();

  /** Renders a document in this format; values are texts, numbers, maps and lists of them. */
  protected abstract String rendered(Map<String, Object> envelope);

  @AfterEach
  final void closeAll() throws Exception {
    background.shutdownNow();
    for (AutoCloseable one : opened) {
      one.close();
    }
  }

  // ---- one total timeout

  /** Calls of many requests, which exceed the total timeout only together. */
  static Stream<Named> longCalls() {
    int[] members = IntStream.rangeClosed(1001, 1012).toArray();
    return Stream.of(
        new Named("findAll", book -> book.findAll(ContactGroup.ofProject(1))),
        new Named(
            "findByContactInfo",
            book ->
                book.findByContactInfo(
                    ContactInfoQuery.exact(Channel.EMAIL, "no@where").asking("@"))),
        new Named("findComplete", book -> book.findComplete(ANNA)),
        new Named("tags", ContactBook::tags),
        new Named("personFields", ContactBook::personFields),
        new Named("stages", ContactBook::stages),
        new Named(
            "asOneCall",
            book ->
                book.asOneCall(
                    once -> {
                      once.findById(ANNA);
                      return once.findById(ANNA);
                    })),
        new Named(
            "findAllById",
            book ->
                book.findAllById(Arrays.stream(members).mapToObj(ContactId::of).toList())
                    .get(ContactId.of(1012))));
  }

  @ParameterizedTest
  @MethodSource("longCalls")
  final void a_call_of_many_requests_has_one_total_timeout(Named call) {
    PortalSimulator portal =
        portal(
            builder ->
                builder
                    .pageCap(1)
                    .project(1, IntStream.rangeClosed(1001, 1012).toArray())
                    .fault(Fault.parse("delay=600ms")));
    ContactBook book =
        opening(portal, settings -> settings.maxConnections(1).totalTimeout(Duration.ofSeconds(1)));

    assertThat(call.body().apply(book).getLeft()).isEqualTo(TIMED_OUT);
    assertThat(portal.requests().size()).isLessThanOrEqualTo(2);
  }

  @Test
  final void after_the_total_timeout_the_other_ids_are_unavailable_and_not_requested() {
    PortalSimulator portal = portal(builder -> builder.fault(Fault.parse("delay=100ms")));
    ContactBook book =
        opening(portal, settings -> settings.maxConnections(4).totalTimeout(Duration.ofSeconds(1)));
    List<ContactId> ids = IntStream.rangeClosed(1001, 6000).mapToObj(ContactId::of).toList();

    Map<ContactId, Either<ContactError, Contact>> outcomes = book.findAllById(ids);

    assertThat(outcomes.keySet()).containsExactlyElementsOf(ids);
    assertThat(outcomes.values())
        .filteredOn(Either.left(TIMED_OUT)::equals)
        .hasSizeGreaterThan(4_900);
    // Each connection has time for ten requests.
    assertThat(portal.requests().size()).isLessThanOrEqualTo(44);
    portal.clearFaults();
    assertThat(opening(portal, settings -> settings).findAllById(ids.subList(0, 3)).values())
        .allMatch(Either::isRight);
  }

  @Test
  final void each_page_request_of_a_stream_has_its_own_total_timeout() {
    PortalSimulator portal =
        portal(builder -> builder.pageCap(5).fault(Fault.parse("delay=600ms")));
    ContactBook book = opening(portal, settings -> settings.totalTimeout(Duration.ofSeconds(5)));

    try (var all = book.stream(ContactQuery.all())) {
      assertThat(all.filter(Either::isRight)).hasSize(12);
    }
  }

  @Test
  final void an_interrupt_ends_all_requests_of_a_call() throws Exception {
    PortalSimulator portal = portal(builder -> builder.fault(Fault.parse("silent")));
    ContactBook book =
        opening(
            portal,
            settings ->
                settings.maxConnections(4).responseTimeout(VERY_LONG).totalTimeout(VERY_LONG));
    List<ContactId> ids = SampleContacts.readById().stream().map(Contact::id).toList();
    List<Map<ContactId, Either<ContactError, Contact>>> outcomes = new ArrayList<>();
    Thread caller = new Thread(() -> outcomes.add(book.findAllById(ids)));
    caller.start();
    while (portal.requests().size() < 4) {
      Thread.sleep(5);
    }

    caller.interrupt();
    caller.join(20_000);

    assertThat(outcomes.get(0).keySet()).containsExactlyElementsOf(ids);
    assertThat(outcomes.get(0).values())
        .containsOnly(Either.left(Unavailable.because("the calling thread was interrupted")));
    assertThat(portal.requests()).hasSize(4);
    portal.clearFaults();
    assertThat(book.findAllById(ids).values()).allMatch(Either::isRight);
  }

  // ---- closed, interrupted or timed out at any byte

  /** Cause of the end of a call. */
  enum End {
    CLOSE("the repository was closed meanwhile"),
    INTERRUPT("the calling thread was interrupted"),
    TIMED_OUT(
        "no complete answer within 150 ms, the limit of"
            + " contacts.total-timeout (CONTACTS_TOTAL_TIMEOUT)");

    private final String reason;

    End(String reason) {
      this.reason = reason;
    }
  }

  @ParameterizedTest
  @EnumSource
  final void the_cause_of_a_stop_is_reported_at_any_byte_of_an_answer(End end) throws Exception {
    for (Framing framing : Framing.values()) {
      byte[] answer = framing.answer(contentType(), rendered(person()));
      int step = end == End.TIMED_OUT ? answer.length / 4 : Math.max(1, answer.length / 16);
      for (int length = 0; length < answer.length; length += step) {
        try (StallingPortal portal = new StallingPortal(Arrays.copyOf(answer, length))) {
          assertThat(ended(portal, end))
              .as("%s after %d of %d bytes, %s", end, length, answer.length, framing)
              .isEqualTo(Either.left(Unavailable.because(end.reason)));
        }
      }
    }
  }

  /** Failures of a body after its connection is cut: in TLS, a decoder, an injected client. */
  static Stream<Arguments> cuts() {
    return Stream.of(
            new Cut("end", null),
            new Cut("IOException", new IOException("Stream closed")),
            new Cut("ZipException", new ZipException("Unexpected end of stream")),
            new Cut("NullPointerException", new NullPointerException("Inflater has been closed")),
            new Cut("IllegalStateException", new IllegalStateException("pool shut down")))
        .flatMap(cut -> Arrays.stream(End.values()).map(end -> Arguments.of(cut, end)));
  }

  @ParameterizedTest
  @MethodSource("cuts")
  final void the_cause_of_a_stop_is_reported_for_any_failure_of_the_body(Cut cut, End end)
      throws Exception {
    CountDownLatch stalled = new CountDownLatch(1);

    assertThat(
            ended(
                PortalSettings.builder("http://127.0.0.1:1").httpClient(cutting(cut, stalled)),
                stalled,
                end))
        .isEqualTo(Either.left(Unavailable.because(end.reason)));
  }

  /** Returns a client that sends the beginning of a document and fails after the cancellation. */
  private HttpClient cutting(Cut cut, CountDownLatch stalled) {
    byte[] beginning = Arrays.copyOf(rendered(person()).getBytes(StandardCharsets.UTF_8), 60);
    return (HttpClient)
        Proxy.newProxyInstance(
            HttpClient.class.getClassLoader(),
            new Class<?>[] {HttpClient.class},
            (proxy, method, arguments) -> {
              HttpUriRequestBase request = (HttpUriRequestBase) arguments[0];
              BasicClassicHttpResponse response = new BasicClassicHttpResponse(200);
              response.setEntity(
                  new InputStreamEntity(
                      new SequenceInputStream(
                          new ByteArrayInputStream(beginning), cut.once(request, stalled)),
                      ContentType.parse(contentType())));
              return ((HttpClientResponseHandler<?>) arguments[2]).handleResponse(response);
            });
  }

  /** Result of a read after the cut: the end of the document, or this exception. */
  private record Cut(String name, Exception failure) {

    InputStream once(HttpUriRequestBase request, CountDownLatch stalled) {
      return new InputStream() {
        @Override
        public int read() throws IOException {
          stalled.countDown();
          while (!request.isCancelled()) {
            LockSupport.parkNanos(1_000_000);
          }
          if (failure instanceof IOException e) {
            throw e;
          }
          if (failure instanceof RuntimeException e) {
            throw e;
          }
          return -1;
        }
      };
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private Either<ContactError, Contact> ended(StallingPortal portal, End end) throws Exception {
    return ended(PortalSettings.builder(portal.address()), portal.stalled, end);
  }

  private Either<ContactError, Contact> ended(
      PortalSettings.Builder settings, CountDownLatch stalled, End end) throws Exception {
    ContactBook book =
        open(
            settings
                .token("s3cr3t")
                .retries(0)
                .responseTimeout(VERY_LONG)
                .totalTimeout(end == End.TIMED_OUT ? Duration.ofMillis(150) : VERY_LONG)
                .build());
    try {
      CountDownLatch begun = new CountDownLatch(1);
      Thread[] caller = new Thread[1];
      Future<Either<ContactError, Contact>> call =
          background.submit(
              () -> {
                caller[0] = Thread.currentThread();
                begun.countDown();
                Either<ContactError, Contact> outcome = book.findById(ContactId.of(7));
                Thread.interrupted();
                return outcome;
              });
      begun.await();
      if (end != End.TIMED_OUT) {
        stalled.await();
      }
      if (end == End.CLOSE) {
        book.close();
      } else if (end == End.INTERRUPT) {
        caller[0].interrupt();
      }
      return call.get(30, TimeUnit.SECONDS);
    } finally {
      book.close();
    }
  }

  private static Map<String, Object> person() {
    return Map.of(
        "status",
        0,
        "statusCode",
        200,
        "response",
        Map.of(
            "id",
            7,
            "firstName",
            "Анна",
            "lastName",
            "Смирнова",
            "isCompany",
            "false",
            "about",
            "x".repeat(300)));
  }

  /** Framing of a body. */
  private enum Framing {
    LENGTH,
    UNTIL_CLOSE,
    CHUNKED,
    GZIP_LENGTH,
    GZIP_UNTIL_CLOSE,
    GZIP_CHUNKED;

    byte[] answer(String contentType, String text) throws IOException {
      byte[] body = text.getBytes(StandardCharsets.UTF_8);
      boolean isGzip = name().startsWith("GZIP");
      if (isGzip) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zipping = new GZIPOutputStream(zipped)) {
          zipping.write(body);
        }
        body = zipped.toByteArray();
      }
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      answer.writeBytes(
          ("HTTP/1.1 200 OK\r\nContent-Type: "
                  + contentType
                  + "\r\n"
                  + (isGzip ? "Content-Encoding: gzip\r\n" : "")
                  + (name().endsWith("CHUNKED")
                      ? "Transfer-Encoding: chunked\r\n"
                      : name().endsWith("LENGTH") ? "Content-Length: " + body.length + "\r\n" : "")
                  + "\r\n"
                  + (name().endsWith("CHUNKED") ? Integer.toHexString(body.length) + "\r\n" : ""))
              .getBytes(StandardCharsets.US_ASCII));
      answer.writeBytes(body);
      return answer.toByteArray();
    }
  }

  /** Server that sends the beginning of an answer to one request, and then nothing. */
  private final class StallingPortal implements AutoCloseable {
    private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CountDownLatch stalled = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    StallingPortal(byte[] beginning) throws IOException {
      background.execute(() -> serve(beginning));
    }

    String address() {
      return "http://127.0.0.1:" + listening.getLocalPort();
    }

    private void serve(byte[] beginning) {
      try (Socket connection = listening.accept()) {
        InputStream request = connection.getInputStream();
        int lineFeeds = 0;
        while (lineFeeds < 2) {
          int next = request.read();
          lineFeeds = next == '\n' ? lineFeeds + 1 : next == '\r' ? lineFeeds : 0;
        }
        OutputStream answer = connection.getOutputStream();
        answer.write(beginning);
        answer.flush();
        stalled.countDown();
        end.await();
      } catch (IOException | InterruptedException e) {
        stalled.countDown();
      }
    }

    @Override
    public void close() throws IOException {
      end.countDown();
      listening.close();
    }
  }

  // ---- closed at any time

  static Stream<Named> allCalls() {
    return Stream.concat(
        longCalls(), Stream.of(new Named("findById", book -> book.findById(ANNA))));
  }

  @ParameterizedTest
  @MethodSource("allCalls")
  final void a_close_at_any_time_is_reported_or_comes_too_late(Named call) throws Exception {
    for (int moment = 0; moment < 12; moment++) {
      try (PortalSimulator portal = manyPages(PortalSimulator.builder()).start()) {
        ContactBook book = open(signingIn(portal).build());
        Future<Either<ContactError, ?>> running = background.submit(() -> call.body().apply(book));
        TimeUnit.MICROSECONDS.sleep(moment * 1500L);
        boolean hasBegun = !portal.requests().isEmpty();

        book.close();

        assertThat(endOf(running, hasBegun))
            .as("closed after %d µs", moment * 1500)
            .containsAnyOf(
                "the repository was closed meanwhile", "found", "this repository is closed");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("allCalls")
  final void a_close_after_any_request_of_a_call_is_reported(Named call) throws Exception {
    PortalSimulator portal = portal(PortalCallContract::manyPages);
    for (int last = 1; last <= 5; last++) {
      AtomicInteger left = new AtomicInteger(last);
      AtomicReference<ContactBook> opened = new AtomicReference<>();
      PortalListener closing =
          new PortalListener() {
            @Override
            public void onRequest(Request request) {
              if (left.decrementAndGet() == 0) {
                opened.get().close();
              }
            }
          };
      opened.set(open(signingIn(portal).listener(closing).build()));

      Either<ContactError, ?> outcome = call.body().apply(opened.get());

      assertThat(outcome.fold(ContactError::message, found -> "found"))
          .as("closed after request %d", last)
          .containsAnyOf("the repository was closed meanwhile", "found");
      opened.get().close();
    }
  }

  private static PortalSimulatorBuilder manyPages(PortalSimulatorBuilder portal) {
    return portal
        .pageCap(1)
        .project(1, IntStream.rangeClosed(1001, 1012).toArray())
        .fault(Fault.parse("delay=1ms"));
  }

  private static PortalSettings.Builder signingIn(PortalSimulator portal) {
    return PortalSettings.builder(portal.uri().toString())
        .credentials(
            Credentials.login(
                PortalSimulator.DEFAULT_LOGIN, PortalSimulator.DEFAULT_PASSWORD.toCharArray()))
        .maxConnections(2);
  }

  private static String endOf(Future<Either<ContactError, ?>> running, boolean hasBegun)
      throws Exception {
    try {
      Either<ContactError, ?> outcome = running.get(30, TimeUnit.SECONDS);
      return outcome.fold(ContactError::message, found -> "found");
    } catch (ExecutionException e) {
      assertThat(hasBegun).as("a running call threw " + e).isFalse();
      assertThat(e).hasCauseInstanceOf(IllegalStateException.class);
      return e.getCause().getMessage();
    }
  }

  // ---- helpers

  /** Call with a name for the test report. */
  record Named(String name, Function<ContactBook, Either<ContactError, ?>> body) {
    @Override
    public String toString() {
      return name;
    }
  }

  private PortalSimulator portal(
      Function<PortalSimulatorBuilder, PortalSimulatorBuilder> settings) {
    PortalSimulator portal = settings.apply(PortalSimulator.builder()).start();
    opened.add(portal);
    return portal;
  }

  private ContactBook opening(
      PortalSimulator portal, Function<PortalSettings.Builder, PortalSettings.Builder> more) {
    ContactBook book =
        open(
            more.apply(
                    PortalSettings.builder(portal.uri().toString())
                        .token(portal.token())
                        .retryDelay(Duration.ofMillis(1)))
                .build());
    opened.add(0, book);
    return book;
  }
}
