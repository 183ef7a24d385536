package r7contacts.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;

/**
 * Over any sequence of answers on reused connections, no call returns a contact with another id
 * than the requested one.
 */
class AnswersBelongToRequestsProperty {

  /** The answer of the portal to a request. */
  enum Answer {
    /** The requested contact; the connection is reused. */
    REQUESTED,
    /** Another contact, as after a surplus answer; the connection is reused. */
    FOR_ANOTHER_ID,
    /** The requested contact, followed by a surplus answer. */
    WITH_SURPLUS_ANSWER,
    /** The first half of the answer, then the connection is closed. */
    TRUNCATED
  }

  @Property(tries = 200)
  void no_call_returns_another_contact_than_requested_over_json(
      @ForAll @Size(min = 1, max = 8) List<Answer> answers) throws Exception {
    play(
        answers, "application/json", "{\"status\":0,\"response\":{\"id\":%d}}", JsonContacts::open);
  }

  @Property(tries = 200)
  void no_call_returns_another_contact_than_requested_over_xml(
      @ForAll @Size(min = 1, max = 8) List<Answer> answers) throws Exception {
    play(
        answers,
        "text/xml",
        "<result><status>0</status><response><id>%d</id></response></result>",
        XmlContacts::open);
  }

  private static void play(
      List<Answer> answers,
      String mediaType,
      String document,
      Function<PortalSettings, ContactRepository> open)
      throws IOException {
    try (Portal portal = new Portal(answers, mediaType, document);
        ContactRepository contacts = open.apply(portal.settings())) {
      for (int call = 0; call < answers.size(); call++) {
        long id = 100 + call;
        Either<ContactError, Contact> outcome = contacts.findById(ContactId.of(id));

        switch (answers.get(call)) {
          case REQUESTED, WITH_SURPLUS_ANSWER ->
              assertThat(outcome.get().id().value()).isEqualTo(id);
          case FOR_ANOTHER_ID ->
              assertThat(outcome)
                  .isEqualTo(
                      Either.left(
                          new Unreadable(
                              "the portal sent contact %d instead of %d".formatted(id - 1, id))));
          case TRUNCATED -> assertThat(outcome.isLeft()).isTrue();
        }
      }
      assertOnlyConnectionsWithoutSurplusAreReused(answers, portal.connections());
    }
  }

  private static void assertOnlyConnectionsWithoutSurplusAreReused(
      List<Answer> answers, List<Integer> connections) {
    for (int call = 1; call < answers.size(); call++) {
      boolean isReused = connections.get(call).equals(connections.get(call - 1));
      assertThat(isReused).isEqualTo(answers.get(call - 1) == Answer.REQUESTED);
    }
  }

  /** A portal that answers one request after another, on one connection at a time. */
  private static final class Portal implements AutoCloseable {

    private static final Pattern REQUEST = Pattern.compile("GET .*/contact/(\\d+)\\..*");

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<Answer> answers;
    private final String mediaType;
    private final String document;
    private final List<Integer> connections = new ArrayList<>();

    Portal(List<Answer> answers, String mediaType, String document) throws IOException {
      this.answers = new ArrayDeque<>(answers);
      this.mediaType = mediaType;
      this.document = document;
      Thread thread = new Thread(this::serve, "portal");
      thread.setDaemon(true);
      thread.start();
    }

    PortalSettings settings() {
      return PortalSettings.builder("http://127.0.0.1:" + server.getLocalPort())
          .retries(0)
          .maxConnections(1)
          .totalTimeout(Duration.ofMinutes(1))
          .build();
    }

    /** Returns the number of the connection for each request. */
    synchronized List<Integer> connections() {
      return List.copyOf(connections);
    }

    private void serve() {
      for (int number = 1; ; number++) {
        try (Socket connection = server.accept()) {
          serve(connection, number);
        } catch (IOException e) {
          if (server.isClosed()) {
            return;
          }
        }
      }
    }

    private void serve(Socket connection, int number) throws IOException {
      BufferedReader requests =
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
      Answer answer = Answer.REQUESTED;
      String line;
      while (answer != Answer.TRUNCATED && (line = requests.readLine()) != null) {
        Matcher request = REQUEST.matcher(line);
        if (request.matches()) {
          synchronized (this) {
            connections.add(number);
          }
          while (!requests.readLine().isEmpty()) {
            // Headers.
          }
          answer = answers.remove();
          send(connection.getOutputStream(), answer, Long.parseLong(request.group(1)));
        }
      }
    }

    private void send(OutputStream out, Answer answer, long id) throws IOException {
      String sent =
          switch (answer) {
            case REQUESTED -> message(id);
            case FOR_ANOTHER_ID -> message(id - 1);
            case WITH_SURPLUS_ANSWER -> message(id) + message(id - 1);
            case TRUNCATED -> message(id).substring(0, message(id).length() - 10);
          };
      out.write(sent.getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }

    private String message(long id) {
      String body = document.formatted(id);
      return "HTTP/1.1 200 OK\r\nContent-Type: %s; charset=UTF-8\r\nContent-Length: %d\r\n\r\n%s"
          .formatted(mediaType, body.length(), body);
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }
}
