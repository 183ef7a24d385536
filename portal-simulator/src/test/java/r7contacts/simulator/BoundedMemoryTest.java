package r7contacts.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The memory of a portal does not grow with its requests. */
class BoundedMemoryTest {

  private static final int REQUESTS = 150;
  private static final int LENGTH = 1_000_000;

  /** A program with a portal, which ends with its input. */
  static final class Portal {

    public static void main(String[] arguments) throws IOException {
      try (PortalSimulator portal = PortalSimulator.start()) {
        System.out.println(portal.uri());
        System.in.read();
      }
    }
  }

  @Test
  @Timeout(300)
  void a_hundred_and_fifty_bodies_of_a_megabyte_fit_into_64_mebibytes() throws Exception {
    Process process =
        ForkedJvm.start(
            ForkedJvm.classPath(),
            "-Xmx64m",
            "-XX:+ExitOnOutOfMemoryError",
            Portal.class.getName());
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      String portal = out.readLine();
      HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

      for (int i = 0; i < REQUESTS; i++) {
        assertThat(send(client, portal, i)).as("request %d", i).isIn(400, 401, 500);
      }

      assertThat(process.isAlive()).isTrue();
    } finally {
      process.getOutputStream().close();
      process.destroy();
    }
  }

  private static int send(HttpClient client, String portal, int i) throws Exception {
    String letters = "a".repeat(LENGTH);
    String[] body =
        switch (i % 6) {
          case 0 -> new String[] {"application/x-www-form-urlencoded", "password=" + letters};
          case 1 -> new String[] {"application/x-www-form-urlencoded", "a=b&".repeat(LENGTH / 4)};
          case 2 -> new String[] {"application/json", "{\"password\":\"" + letters + "\"}"};
          case 3 -> new String[] {"application/json", "[".repeat(LENGTH)};
          case 4 -> new String[] {"text/xml", "<a><password>" + letters + "</password></a>"};
          default ->
              new String[] {
                "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=password\r\n\r\n"
                    + letters
                    + "\r\n--b--"
              };
        };
    String path = i % 2 == 0 ? "/api/2.0/authentication.xml" : "/api/2.0/batch";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(portal + (i % 12 < 6 ? path : "/api/2.0/authentication")))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", body[0])
            .POST(HttpRequest.BodyPublishers.ofString(body[1]))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }
}
