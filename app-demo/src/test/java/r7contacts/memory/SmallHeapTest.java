package r7contacts.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Answers within {@code contacts.max-answer-bytes}, read by a program with a heap of 64 MiB. */
class SmallHeapTest {

  private static final Pattern PATH =
      Pattern.compile("/api/2\\.0/crm/contact/(?:(\\d+)|filter)\\.(json|xml)");

  private static final Pattern START = Pattern.compile("startIndex=(\\d+)");

  @TempDir private Path folder;

  @Test
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void no_answer_exhausts_a_heap_of_64_mebibytes() throws Exception {
    HttpServer portal =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    portal.createContext("/", SmallHeapTest::answer);
    portal.start();

    List<String> outcomes = play("http://127.0.0.1:" + portal.getAddress().getPort());
    portal.stop(0);

    List<LargeAnswer> answers = LargeAnswer.all();
    assertThat(outcomes).hasSize(answers.size() + 2);
    for (int i = 0; i < answers.size(); i++) {
      assertThat(outcomes.get(i))
          .startsWith(answers.get(i) + " -> ")
          .matches(".* -> (found|unreadable answer: .*)")
          .satisfies(outcome -> assertThat(isTooLargeForMemory(outcome)).isFalse());
    }
    assertThat(outcomes.subList(answers.size(), outcomes.size()))
        .containsExactly("page in json -> 1000 contacts", "page in xml -> 1000 contacts");
  }

  /** Woodstox does not limit the length of names. */
  private static boolean isTooLargeForMemory(String outcome) {
    return outcome.contains("too large for the memory")
        && !outcome.startsWith("a long name in xml ");
  }

  private List<String> play(String portal) throws Exception {
    Path output = folder.resolve("outcomes.txt");
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapProgram.class.getName(),
                portal)
            .redirectError(folder.resolve("errors.txt").toFile())
            .redirectOutput(output.toFile())
            .start();
    assertThat(program.waitFor()).isZero();
    return Files.readAllLines(output);
  }

  private static void answer(HttpExchange call) throws IOException {
    Matcher path = PATH.matcher(call.getRequestURI().getPath());
    path.matches();
    call.getResponseHeaders()
        .set("Content-Type", path.group(2).equals("json") ? "application/json" : "text/xml");
    int number = path.group(1) == null ? start(call) : Integer.parseInt(path.group(1));
    call.sendResponseHeaders(200, 0);
    try (OutputStream body = call.getResponseBody()) {
      if (number == 0) {
        body.write(RichPage.in(path.group(2)).getBytes(StandardCharsets.UTF_8));
      } else {
        LargeAnswer.all().get(number - 1).write(number, body);
      }
    } catch (IOException e) {
      // The program stopped reading and closed the connection.
    }
  }

  private static int start(HttpExchange call) {
    Matcher start = START.matcher(call.getRequestURI().getQuery());
    return start.find() ? Integer.parseInt(start.group(1)) : 0;
  }
}
