package r7contacts.portal.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactError.Unreadable;
import r7contacts.port.ContactRepository;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalSettings;

/**
 * Contract of HTTP for every format over the portal: valid and invalid bytes of servers and
 * proxies. Runs over real sockets.
 */
@Timeout(120)
public abstract class PortalHttpContract {

  private static final ContactId ID = ContactId.of(7);

  /** Longer than any test may take, so that a call that ends sooner did not wait. */
  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(60);

  private static final long MAX_ALLOCATED = 16 << 20;
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private final List<AutoCloseable> opened = new ArrayList<>();

  protected abstract ContactRepository open(PortalSettings settings);

  /** Returns an envelope with the contact with this id and last name. */
  protected abstract String envelope(long id, String lastName);

  protected abstract String contentType();

  private String suffix() {
    return contentType().contains("xml") ? "xml" : "json";
  }

  /** Returns an envelope with an error. */
  private String failure(String message) {
    return (suffix().equals("xml")
            ? "<result><status>1</status><error><message>%s</message></error></result>"
            : "{\"status\":1,\"error\":{\"message\":\"%s\"}}")
        .formatted(message);
  }

  @AfterEach
  final void closeAll() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
  }

  // ---- an answer belongs to its request

  @Test
  final void surplus_bytes_after_an_answer_are_not_read_as_the_next_answer() throws IOException {
    RawServer portal =
        server(
            (request, connection) ->
                RawServer.write(
                    connection, request.number() == 1 ? good(7) + named(8, "surplus") : good(8)));
    ContactRepository contacts = opening(portal);
    contacts.findById(ID);

    assertThat(nameOf(contacts.findById(ContactId.of(8)))).isEqualTo("own");
    assertThat(portal.connections()).isEqualTo(2);
  }

  @Test
  final void surplus_bytes_after_a_chunked_answer_are_not_read_as_the_next_answer()
      throws IOException {
    RawServer portal =
        server(
            (request, connection) ->
                RawServer.write(
                    connection,
                    request.number() == 1 ? chunked(7) + named(8, "surplus") : good(8)));
    ContactRepository contacts = opening(portal);
    contacts.findById(ID);

    assertThat(nameOf(contacts.findById(ContactId.of(8)))).isEqualTo("own");
  }

  @Test
  final void surplus_bytes_that_arrive_later_are_not_read_as_the_next_answer() throws Exception {
    RawServer portal =
        server(
            (request, connection) -> {
              RawServer.write(connection, good(idOf(request)));
              pause(20);
              RawServer.write(connection, named(idOf(request) + 1, "surplus"));
            });
    ContactRepository contacts = opening(portal);

    for (int id = 1; id <= 5; id++) {
      assertThat(nameOf(contacts.findById(ContactId.of(id)))).isEqualTo("own");
      portal.awaitAnswers();
    }
  }

  @Test
  final void a_connection_without_surplus_bytes_is_reused() throws IOException {
    RawServer portal =
        server((request, connection) -> RawServer.write(connection, good(idOf(request))));
    ContactRepository contacts = opening(portal);

    for (int id = 1; id <= 20; id++) {
      assertThat(nameOf(contacts.findById(ContactId.of(id)))).isEqualTo("own");
    }
    assertThat(portal.connections()).isEqualTo(1);
  }

  @Test
  final void a_408_on_an_idle_connection_is_not_read_as_the_next_answer() throws Exception {
    RawServer portal =
        server(
            (request, connection) -> {
              RawServer.write(connection, good(idOf(request)));
              if (request.number() == 1) {
                RawServer.write(connection, status("408 Request Timeout", "Connection: close"));
                connection.close();
              }
            });
    ContactRepository contacts = opening(portal);
    contacts.findById(ContactId.of(1));
    portal.awaitAnswers();

    assertThat(nameOf(contacts.findById(ContactId.of(2)))).isEqualTo("own");
    assertThat(portal.requests()).hasSize(2);
  }

  @Test
  final void a_sign_in_is_not_sent_on_a_connection_with_surplus_bytes() throws IOException {
    String permit = "{\"status\":0,\"response\":{\"token\":\"s3cr3t\"}}";
    String signedIn =
        "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(permit.length(), permit);
    RawServer portal =
        answering(
            signedIn, good(7), status("401 Unauthorized") + named(7, "surplus"), signedIn, good(7));
    ContactRepository contacts =
        opening(
            portal,
            settings ->
                settings.credentials(
                    Credentials.login("user@portal.example", "s3cr3t".toCharArray())));
    contacts.findById(ID);

    assertThat(nameOf(contacts.findById(ID))).isEqualTo("own");
    assertThat(portal.requests()).hasSize(5);
    assertThat(portal.connections()).isEqualTo(2);
  }

  @Test
  final void a_connection_with_an_unreadable_answer_is_not_reused() throws IOException {
    RawServer portal =
        server(
            (request, connection) ->
                RawServer.write(
                    connection,
                    request.number() == 1
                        ? "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nno"
                        : good(7)));
    ContactRepository contacts = opening(portal);

    assertThat(contacts.findById(ID).getLeft()).isInstanceOf(Unreadable.class);
    assertThat(nameOf(contacts.findById(ID))).isEqualTo("own");
    assertThat(portal.connections()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  final void for_any_sequence_of_answers_a_call_returns_its_own_contact_or_an_error(long seed)
      throws Exception {
    Random chance = new Random(seed);
    RawServer portal = server((request, connection) -> anything(request, connection, chance));
    ContactRepository contacts = opening(portal);

    int found = 0;
    for (int id = 1; id <= 150; id++) {
      Either<ContactError, Contact> outcome = contacts.findById(ContactId.of(id));
      portal.awaitAnswers();
      if (outcome.isRight()) {
        assertThat(nameOf(outcome)).as("call %d of seed %d", id, seed).isEqualTo("own");
        assertThat(outcome.get().id()).isEqualTo(ContactId.of(id));
        found++;
      }
    }
    assertThat(found).isGreaterThan(50);
  }

  private void anything(RawServer.Request request, Socket connection, Random chance)
      throws IOException {
    String own = chance.nextBoolean() ? good(idOf(request)) : chunked(idOf(request));
    String surplus =
        chance.nextBoolean()
            ? named(idOf(request) + 1, "surplus")
            : named(idOf(request), "surplus");
    switch (chance.nextInt(7)) {
      case 0 -> RawServer.write(connection, own + surplus);
      case 1 -> RawServer.write(connection, own + surplus + surplus + surplus);
      case 2 -> {
        RawServer.write(connection, own);
        RawServer.write(connection, surplus.substring(0, chance.nextInt(surplus.length()) + 1));
      }
      case 3 -> {
        RawServer.write(connection, own.substring(0, chance.nextInt(own.length())));
        connection.close();
      }
      case 4 -> {
        RawServer.write(connection, own + surplus);
        connection.close();
      }
      default -> RawServer.write(connection, own);
    }
  }

  // ---- limits of headers, chunks and trailers

  @Test
  final void a_header_of_64_kibibytes_is_accepted() throws IOException {
    String long64 = "Content-Security-Policy: " + "x".repeat(64 * 1024) + "\r\n";
    RawServer portal = answering(good(7).replaceFirst("\r\n", "\r\n" + long64));

    assertThat(nameOf(opening(portal).findById(ID))).isEqualTo("own");
  }

  @Test
  final void many_headers_are_accepted() throws IOException {
    RawServer portal =
        answering(good(7).replaceFirst("\r\n", "\r\n" + "X-Many: x\r\n".repeat(900)));

    assertThat(nameOf(opening(portal).findById(ID))).isEqualTo("own");
  }

  @Test
  final void interim_responses_and_empty_lines_are_skipped() throws IOException {
    RawServer portal =
        answering(
            "\r\n\r\nHTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                + good(7));

    assertThat(nameOf(opening(portal).findById(ID))).isEqualTo("own");
  }

  @Test
  final void trailers_and_chunk_extensions_are_skipped() throws IOException {
    RawServer portal =
        answering(
            chunked(7).replaceFirst("(?<=\r\n\r\n[0-9a-f]{1,4})\r\n", ";a=\"b\"\r\n").strip()
                + "\r\nX-Checksum: 1\r\n\r\n");

    assertThat(nameOf(opening(portal).findById(ID))).isEqualTo("own");
  }

  @Test
  final void an_endless_header_line_is_unreadable() throws IOException {
    endless(OK + "X-Endless: ", "a".repeat(64 * 1024), "the head exceeds the limits");
  }

  @Test
  final void an_endless_status_line_is_unreadable() throws IOException {
    endless("HTTP/1.1 200 ", "a".repeat(64 * 1024), "the head exceeds the limits");
  }

  @Test
  final void endless_headers_are_unreadable() throws IOException {
    endless(OK, "X-Many: x\r\n".repeat(1000), "the head exceeds the limits");
  }

  @Test
  final void endless_long_headers_are_unreadable() throws IOException {
    endless(OK, "X-Long: " + "x".repeat(60 * 1024) + "\r\n", "the head is longer than 512 KiB");
  }

  @Test
  final void an_endless_folded_header_is_unreadable() throws IOException {
    endless(OK + "X-Folded: x\r\n", " x\r\n".repeat(1000), "the head exceeds the limits");
  }

  @Test
  final void endless_interim_responses_are_unreadable() throws IOException {
    endless(
        "", "HTTP/1.1 100 Continue\r\n\r\n".repeat(100), "more than 100 interim responses (100)");
  }

  @Test
  final void endless_empty_lines_are_unreadable() throws IOException {
    endless("", "\r\n".repeat(1000), "the head exceeds the limits");
  }

  @Test
  final void endless_trailers_are_unreadable() throws IOException {
    String whole = chunked(7);
    endless(
        whole.substring(0, whole.length() - 2),
        "X-Trailer: " + "x".repeat(50_000) + "\r\n",
        "the chunk headers or trailers");
  }

  @Test
  final void an_endless_chunk_extension_is_unreadable() throws IOException {
    endless(
        OK + "Content-Type: " + contentType() + "\r\nTransfer-Encoding: chunked\r\n\r\n5;a=",
        "x".repeat(10_000),
        "the chunk headers or trailers");
  }

  /** Sends the first bytes, then the others endlessly; requires one request and limited memory. */
  private void endless(String first, String repeated, String reason) throws IOException {
    RawServer portal =
        server(
            (request, connection) -> {
              OutputStream out = connection.getOutputStream();
              out.write(first.getBytes(UTF_8));
              byte[] bytes = repeated.getBytes(UTF_8);
              while (true) {
                out.write(bytes);
              }
            });
    ContactRepository contacts = opening(portal, settings -> settings.retries(2));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    ContactError error = contacts.findById(ID).getLeft();

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MAX_ALLOCATED);
    assertThat(error).isInstanceOf(Unreadable.class);
    assertThat(error.message()).contains(reason);
    assertThat(portal.requests()).hasSize(1);
  }

  // ---- content codings

  @ParameterizedTest
  @ValueSource(
      strings = {
        "utf-8",
        "UTF8",
        "\"utf-8\"",
        "windows-1251",
        "identity",
        "none",
        "binary",
        "",
        ",",
        "identity, UTF-8"
      })
  final void a_charset_in_place_of_a_content_coding_is_ignored(String coding) throws IOException {
    RawServer portal = RawServer.answering(coded(coding, envelope(7, "own").getBytes(UTF_8)));
    opened.add(portal);

    assertThat(nameOf(opening(portal).findById(ID))).isEqualTo("own");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"gzip", "GZIP", "x-gzip", "gzip, utf-8", "deflate", "deflate without its header"})
  final void a_requested_content_coding_is_decoded(String coding) throws IOException {
    String header = coding.replace(" without its header", "");
    byte[] packed =
        header.startsWith("deflate")
            ? deflated(envelope(7, "own"), !header.equals(coding))
            : gzip(envelope(7, "own"));
    RawServer portal = RawServer.answering(coded(header, packed));
    opened.add(portal);
    ContactRepository contacts = opening(portal);

    for (int i = 0; i < 3; i++) {
      assertThat(nameOf(contacts.findById(ID))).isEqualTo("own");
    }
    assertThat(portal.connections()).isEqualTo(1);
  }

  @Test
  final void the_connection_of_a_chunked_gzip_answer_is_reused() throws IOException {
    byte[] packed = gzip(envelope(7, "own"));
    RawServer portal =
        RawServer.answering(
            joined(
                OK
                    + "Content-Type: "
                    + contentType()
                    + "\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(packed.length)
                    + "\r\n",
                packed,
                "\r\n0\r\n\r\n"));
    opened.add(portal);
    ContactRepository contacts = opening(portal);

    for (int i = 0; i < 3; i++) {
      assertThat(nameOf(contacts.findById(ID))).isEqualTo("own");
    }
    assertThat(portal.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "zstd", "compress", "nonsense", "gzip;q=1", "aes128gcm"})
  final void an_unrequested_content_coding_is_unreadable(String coding) throws IOException {
    RawServer portal = RawServer.answering(coded(coding, gzip(envelope(7, "own"))));
    opened.add(portal);

    assertThat(opening(portal).findById(ID).getLeft())
        .isEqualTo(
            new Unreadable(
                "the answer has the content encoding " + coding + " instead of gzip, deflate"));
    assertThat(portal.requests()).hasSize(1);
  }

  @Test
  final void a_content_coding_in_a_second_header_is_decoded() throws IOException {
    RawServer portal =
        RawServer.answering(coded("utf-8\r\nContent-Encoding: gzip", gzip(envelope(7, "own"))));
    opened.add(portal);

    assertThat(nameOf(opening(portal).findById(ID))).isEqualTo("own");
  }

  @Test
  final void an_unrequested_content_coding_is_reported_before_the_body_arrives()
      throws IOException {
    RawServer portal =
        answering(stalledHead("200", "Content-Length: 1000\r\nContent-Encoding: br"));

    assertThat(inTime(opening(portal)).getLeft().message()).contains("content encoding br");
  }

  @Test
  final void an_answer_that_is_compressed_more_than_once_is_unreadable() throws IOException {
    RawServer portal = RawServer.answering(coded("gzip, gzip", gzip(envelope(7, "own"))));
    opened.add(portal);

    assertThat(opening(portal).findById(ID).getLeft())
        .isEqualTo(new Unreadable("the answer is compressed more than once: gzip, gzip"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate"})
  final void an_answer_that_is_not_compressed_as_declared_is_unreadable(String coding)
      throws IOException {
    RawServer portal = RawServer.answering(coded(coding, envelope(7, "own").getBytes(UTF_8)));
    opened.add(portal);

    assertThat(opening(portal).findById(ID).getLeft())
        .isEqualTo(
            new Unreadable(
                "the answer is not valid " + coding + ", which its Content-Encoding names"));
    assertThat(portal.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 12, 40})
  final void a_truncated_compressed_answer_is_unreadable(int length) throws IOException {
    RawServer portal =
        RawServer.answering(coded("gzip", Arrays.copyOf(gzip(envelope(7, "own")), length)));
    opened.add(portal);

    assertThat(opening(portal).findById(ID).getLeft())
        .isEqualTo(new Unreadable("the compressed answer is truncated"));
    assertThat(portal.requests()).hasSize(1);
  }

  // ---- invalid HTTP

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SSH-2.0-OpenSSH_9.6\\r\\n | the answer begins with \"SSH-2.0-OpenSSH_\"",
        "220 mail.example ESMTP\\r\\n | the answer begins with \"220\"",
        "{\"status\":0,\"response\":{}} | the answer begins with \"{\"status\":0,\"res\"",
        "<html></html> | the answer begins with \"<html></html>\"",
        "\\x00\\x01\\x02\\x03\\x07 | the answer begins with binary data",
        "\\x00\\x00\\x12\\x04\\x00\\x00\\x00\\x00\\x00 | the port speaks HTTP/2 only",
        "PRI * HTTP/2.0\\r\\n\\r\\nSM\\r\\n\\r\\n | the port speaks HTTP/2 only",
        "\\x15\\x03\\x03\\x00\\x02\\x02\\x46 | the port speaks TLS, not plain HTTP; use https in the address",
        "HTTP/1.1 OK\\r\\n\\r\\n | Status line contains invalid status code",
        "HTTP/1.1 2O0 OK\\r\\n\\r\\n | Status line contains invalid status code",
        "HTTP/banana 200 OK\\r\\n\\r\\n | Invalid",
        "HTTP/2.0 200 OK\\r\\n\\r\\n | Unsupported version",
        "HTTP/1.1 200 OK\\r\\nno header\\r\\n\\r\\n | Invalid header",
        "HTTP/1.1 101 Switching Protocols\\r\\n\\r\\n | an unrequested switch to another protocol (101)",
        "HTTP/1.1 200 OK\\r\\nContent-Length: banana\\r\\n\\r\\n | Invalid content length",
        "HTTP/1.1 200 OK\\r\\nContent-Length: -1\\r\\n\\r\\n | Negative content length",
        "HTTP/1.1 200 OK\\r\\nTransfer-Encoding: rot13\\r\\n\\r\\n | Unsupported transfer encoding: rot13",
      })
  final void invalid_http_is_unreadable_with_a_reason(String bytes, String reason)
      throws IOException {
    RawServer portal = answering(unescaped(bytes));

    ContactError error = opening(portal, settings -> settings.retries(2)).findById(ID).getLeft();

    assertThat(error).isInstanceOf(Unreadable.class);
    assertThat(error.message()).contains("invalid HTTP response from 127.0.0.1: ", reason);
    assertThat(portal.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zz\r\n{}\r\n0\r\n\r\n",
        "-5\r\n{}\r\n0\r\n\r\n",
        "2\r\n{}{}{}\r\n0\r\n\r\n",
        "\r\n\r\n",
        "0\r\nno trailer\r\n\r\n"
      })
  final void broken_chunks_are_unreadable(String chunks) throws IOException {
    RawServer portal =
        answering(
            OK
                + "Content-Type: "
                + contentType()
                + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunks);

    ContactError error = opening(portal, settings -> settings.retries(2)).findById(ID).getLeft();

    assertThat(error).isEqualTo(new Unreadable("the chunks of the answer are broken"));
    assertThat(portal.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HT",
        "HTTP/1.1",
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.1 200 OK\r\nContent-Ty",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n  ",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n     ",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n     \r\n"
      })
  final void a_truncated_answer_is_retried(String cut) throws IOException {
    RawServer portal =
        server(
            (request, connection) -> {
              RawServer.write(connection, request.number() == 1 ? cut : good(7));
              connection.close();
            });

    assertThat(nameOf(opening(portal, settings -> settings.retries(1)).findById(ID)))
        .isEqualTo("own");
    assertThat(
            opening(
                    server(
                        (request, connection) -> {
                          RawServer.write(connection, cut);
                          connection.close();
                        }))
                .findById(ID)
                .getLeft())
        .isEqualTo(Unavailable.because("the answer of 127.0.0.1 is truncated"));
  }

  // ---- statuses

  @ParameterizedTest
  @ValueSource(strings = {"408 Request Timeout", "421 Misdirected Request", "425 Too Early"})
  final void a_request_that_was_not_begun_is_retried(String status) throws IOException {
    RawServer portal = answering(status(status), good(7));

    assertThat(nameOf(opening(portal, settings -> settings.retries(1)).findById(ID)))
        .isEqualTo("own");
    assertThat(opening(answering(status(status))).findById(ID).getLeft())
        .isEqualTo(
            Unavailable.because("the portal cannot answer now (" + status.substring(0, 3) + ")"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"408 Request Timeout", "421 Misdirected Request"})
  final void a_retry_after_408_or_421_uses_another_connection(String status) throws IOException {
    RawServer portal = answering(status(status), good(7));

    opening(portal, settings -> settings.retries(1)).findById(ID);

    assertThat(portal.connections()).isEqualTo(2);
  }

  @Test
  final void a_407_names_the_settings_of_the_proxy() throws IOException {
    RawServer portal =
        answering(
            status("407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"x\""));

    assertThat(opening(portal).findById(ID).getLeft())
        .isEqualTo(
            new Refused(
                "a proxy requires a user and a password (407): set contacts.proxy-user (CONTACTS_PROXY_USER) and"
                    + " contacts.proxy-password (CONTACTS_PROXY_PASSWORD)"));
    assertThat(portal.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "https://portal.example/auth.aspx?ref=s3cr3t | https://portal.example/auth.aspx",
        "https://s3cr3t:s3cr3t@portal.example:8443/a#s3cr3t | https://portal.example:8443/a",
        "/Auth.aspx?refererURL=%2fapi | http://127.0.0.1:PORT/Auth.aspx",
        "../sign in/ü.aspx | http://127.0.0.1:PORT/api/2.0/crm/sign%20in/%C3%BC.aspx",
        "login.aspx | http://127.0.0.1:PORT/api/2.0/crm/contact/login.aspx",
        "/a;jsessionid=s3cr3t/b;c=s3cr3t | http://127.0.0.1:PORT/a/b",
        "https://портал.рф/вход | https://портал.рф/%D0%B2%D1%85%D0%BE%D0%B4",
        "https://s3cr3t%40h.example/ | https://h.example/",
        "https://user:s3cr3t?@h.example/ | none",
        "/a[1]{2}<3>%zz | http://127.0.0.1:PORT/a%5B1%5D%7B2%7D%3C3%3E%25zz",
        "//sso.example/in | http://sso.example/in",
        "https://portal.example | https://portal.example",
        "/a\\tb\\x01c | http://127.0.0.1:PORT/a%09b%01c",
        "http://[ | none",
        "javascript:alert(1) | none",
        "?a=b | http://127.0.0.1:PORT/api/2.0/crm/contact/7.SUFFIX",
        "none | none",
      })
  final void a_redirect_names_its_target_without_secrets(String location, String target)
      throws IOException {
    RawServer portal =
        answering(
            location == null
                ? status("302 Found")
                : status("302 Found", "Location: " + unescaped(location)));

    ContactError error = opening(portal).findById(ID).getLeft();

    String place =
        target == null
            ? ""
            : " to " + target.replace("PORT", "" + portal.port()).replace("SUFFIX", suffix());
    assertThat(error)
        .isEqualTo(
            new Refused(
                "the portal redirects"
                    + place
                    + " (302); redirects are not followed because the token would be sent along"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "5, 5",
        "0000000000000000005, 5",
        "999999999, 999999999",
        "1000000000, 999999999",
        "123456789012345678901234567890, 999999999",
        "-5, none",
        "1.5, none",
        "soon, none",
        "'', none"
      })
  final void retry_after_is_reported_in_seconds(String header, Long seconds) throws IOException {
    RawServer portal = answering(status("503 Service Unavailable", "Retry-After: " + header));

    assertThat(opening(portal).findById(ID).getLeft())
        .isEqualTo(
            new Unavailable(
                "the portal cannot answer now (503)", Option.of(seconds).map(Duration::ofSeconds)));
  }

  @Test
  final void a_retry_after_with_too_many_digits_fails_at_once() throws IOException {
    RawServer portal =
        answering(status("503 Service Unavailable", "Retry-After: " + "9".repeat(30)), good(7));

    assertThat(opening(portal, settings -> settings.retries(2)).findById(ID).isLeft()).isTrue();
    assertThat(portal.requests()).hasSize(1);
  }

  // ---- outcomes that do not depend on the rest of a body

  @ParameterizedTest
  @ValueSource(strings = {"400", "401", "403", "429", "500", "503"})
  final void a_failure_by_its_status_does_not_wait_for_a_stalled_body(String status)
      throws IOException {
    decidedBy(status, stalledHead(status, "Content-Length: 1000"), half(envelope(7, "own")));
  }

  @Test
  final void a_failure_by_its_status_does_not_wait_for_a_compressed_chunked_or_missing_body()
      throws IOException {
    String gzip = "\r\nContent-Encoding: gzip";
    byte[] packed = Arrays.copyOf(gzip(envelope(7, "own")), 30);

    decidedBy("503", stalledHead("503", "Content-Length: 1000"), new byte[0]);
    decidedBy("503", stalledHead("503", "Content-Length: 1000" + gzip), packed);
    decidedBy("503", stalledHead("503", "Content-Length: 1000" + gzip), new byte[0]);
    decidedBy(
        "503",
        stalledHead("503", "Transfer-Encoding: chunked"),
        ("999\r\n" + envelope(7, "own")).getBytes(UTF_8));
  }

  private void decidedBy(String status, String head, byte[] start) throws IOException {
    RawServer portal = RawServer.answering(joined(head, start, ""));
    opened.add(portal);

    assertThat(inTime(opening(portal)).getLeft().message()).contains("(" + status + ")");
  }

  private static byte[] half(String text) {
    return text.substring(0, text.length() / 2).getBytes(UTF_8);
  }

  private String stalledHead(String status, String header) {
    return "HTTP/1.1 %s X\r\nContent-Type: %s\r\n%s\r\n\r\n"
        .formatted(status, contentType(), header);
  }

  @Test
  final void a_missing_contact_does_not_wait_for_the_end_of_the_body() throws IOException {
    byte[] failure = failure("Item not found").getBytes(UTF_8);
    byte[] packed = gzip(failure("Item not found"));
    String gzip = "\r\nContent-Encoding: gzip";
    for (byte[] stalled :
        List.of(
            joined(stalledHead("404", "Content-Length: 1000"), failure, ""),
            joined(stalledHead("404", "Content-Length: 1000" + gzip), packed, ""))) {
      RawServer portal = RawServer.answering(stalled);
      opened.add(portal);

      assertThat(inTime(opening(portal)).getLeft()).isEqualTo(new NotFound(ID));
    }
  }

  @Test
  final void an_invalid_header_is_not_shown() throws IOException {
    RawServer portal = answering("HTTP/1.1 200 OK\r\nSet-Cookie s3cr3t\r\n\r\n");

    assertThat(opening(portal).findById(ID).getLeft().message())
        .endsWith("Invalid header")
        .doesNotContain("s3cr3t");
  }

  @Test
  final void a_failure_by_its_status_does_not_wait_for_a_slow_body() throws IOException {
    RawServer portal =
        server(
            (request, connection) -> {
              RawServer.write(connection, stalledHead("503", "Content-Length: 1000000") + "   ");
              while (true) {
                pause(50);
                RawServer.write(connection, " ");
              }
            });

    assertThat(inTime(opening(portal)).getLeft())
        .isEqualTo(Unavailable.because("the portal cannot answer now (503)"));
  }

  @Test
  final void a_complete_envelope_does_not_wait_for_the_end_of_the_body() throws IOException {
    String whole = envelope(7, "own");
    String chunks = chunked(7);
    byte[] packed = gzip(whole);
    String gzipHead = OK + "Content-Encoding: gzip\r\nContent-Type: " + contentType() + "\r\n";
    for (byte[] stalled :
        List.of(
            chunks.substring(0, chunks.length() - 5).getBytes(UTF_8),
            (OK + "Content-Type: " + contentType() + "\r\nContent-Length: 5000\r\n\r\n" + whole)
                .getBytes(UTF_8),
            joined(
                gzipHead
                    + "Transfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(packed.length)
                    + "\r\n",
                packed,
                "\r\n"),
            joined(gzipHead + "Content-Length: 5000\r\n\r\n", packed, ""))) {
      RawServer portal = RawServer.answering(stalled);
      opened.add(portal);
      ContactRepository contacts = opening(portal);

      assertThat(nameOf(inTime(contacts))).isEqualTo("own");
      assertThat(nameOf(inTime(contacts))).isEqualTo("own");
      assertThat(portal.connections()).isEqualTo(2);
    }
  }

  /** Returns the outcome; requires that the call did not wait for the response timeout. */
  private static Either<ContactError, Contact> inTime(ContactRepository contacts) {
    long start = System.nanoTime();
    Either<ContactError, Contact> outcome = contacts.findById(ID);
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isLessThan(RESPONSE_TIMEOUT.dividedBy(3));
    return outcome;
  }

  // ---- TLS at a plain port

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><center>The plain HTTP request was sent to HTTPS port</center></html>",
        "Reason: You're speaking plain HTTP to an SSL-enabled server port.<br />",
        "Client sent an HTTP request to an HTTPS server.\n",
        "Bad Request\r\nThis combination of host and port requires TLS.\r\n"
      })
  final void a_page_about_tls_is_refused_with_the_remedy(String page) throws IOException {
    for (String type : List.of("", "Content-Type: text/html\r\n")) {
      RawServer portal =
          server(
              (request, connection) -> {
                RawServer.write(connection, "HTTP/1.0 400 Bad Request\r\n" + type + "\r\n" + page);
                connection.close();
              });

      assertThat(opening(portal).findById(ID).getLeft())
          .isEqualTo(
              new Refused("the port speaks TLS, not plain HTTP; use https in the address (400)"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "400, No required SSL certificate was sent",
    "400, The SSL certificate error",
    "403, HTTP Error 403.7 - Forbidden: SSL client certificate is required."
  })
  final void a_page_about_a_client_certificate_is_refused_with_the_settings(int status, String page)
      throws IOException {
    RawServer portal =
        answering(
            "HTTP/1.1 %d X\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(status, page.length(), page));

    assertThat(opening(portal).findById(ID).getLeft())
        .isEqualTo(
            new Refused(
                "the server requires a client certificate that it trusts; set"
                    + " contacts.client-certificate (CONTACTS_CLIENT_CERTIFICATE) and"
                    + " contacts.client-certificate-key (CONTACTS_CLIENT_CERTIFICATE_KEY) ("
                    + status
                    + ")"));
  }

  // ---- helpers

  private String good(long id) {
    return named(id, "own");
  }

  private String named(long id, String lastName) {
    String body = envelope(id, lastName);
    return OK
        + "Content-Type: "
        + contentType()
        + "\r\nContent-Length: "
        + body.getBytes(UTF_8).length
        + "\r\n\r\n"
        + body;
  }

  private String chunked(long id) {
    String body = envelope(id, "own");
    int half = body.length() / 2;
    return OK
        + "Content-Type: "
        + contentType()
        + "\r\nTransfer-Encoding: chunked\r\n\r\n"
        + chunk(body.substring(0, half))
        + chunk(body.substring(half))
        + "0\r\n\r\n";
  }

  private static String chunk(String ascii) {
    return Integer.toHexString(ascii.length()) + "\r\n" + ascii + "\r\n";
  }

  private byte[] coded(String coding, byte[] body) {
    return joined(
        "%sContent-Type: %s\r\nContent-Encoding: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(OK, contentType(), coding, body.length),
        body,
        "");
  }

  private static String status(String status, String... headers) {
    StringBuilder answer = new StringBuilder("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n");
    for (String header : headers) {
      answer.append(header).append("\r\n");
    }
    return answer.append("\r\n").toString();
  }

  private static byte[] joined(String head, byte[] body, String end) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.getBytes(UTF_8));
    all.writeBytes(body);
    all.writeBytes(end.getBytes(UTF_8));
    return all.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  private static byte[] deflated(String text, boolean withoutHeader) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, withoutHeader);
    try (OutputStream deflating = new DeflaterOutputStream(packed, deflater)) {
      deflating.write(text.getBytes(UTF_8));
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  /** Reads {@code \r}, {@code \n}, {@code \t} and {@code \x..} as in Java. */
  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char next = text.charAt(i);
      if (next != '\\') {
        plain.append(next);
      } else if (text.charAt(++i) == 'x') {
        plain.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        plain.append("\r\n\t".charAt("rnt".indexOf(text.charAt(i))));
      }
    }
    return plain.toString();
  }

  private static String nameOf(Either<ContactError, Contact> outcome) {
    assertThat(outcome.isRight()).as("%s", outcome).isTrue();
    return outcome.get().displayName();
  }

  private static long idOf(RawServer.Request request) {
    return Long.parseLong(request.line().replaceFirst(".*/contact/(\\d+)\\..*", "$1"));
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private RawServer server(RawServer.Answer answer) throws IOException {
    RawServer portal = RawServer.start(answer);
    opened.add(portal);
    return portal;
  }

  private RawServer answering(String... answers) throws IOException {
    RawServer portal = RawServer.answering(answers);
    opened.add(portal);
    return portal;
  }

  private ContactRepository opening(RawServer portal) {
    return opening(portal, settings -> settings);
  }

  private ContactRepository opening(RawServer portal, UnaryOperator<PortalSettings.Builder> more) {
    ContactRepository contacts =
        open(
            more.apply(
                    PortalSettings.builder("http://127.0.0.1:" + portal.port())
                        .token("s3cr3t")
                        .retries(0)
                        .retryDelay(Duration.ofMillis(1))
                        .responseTimeout(RESPONSE_TIMEOUT)
                        .totalTimeout(RESPONSE_TIMEOUT.multipliedBy(2)))
                .build());
    opened.add(contacts);
    return contacts;
  }
}
