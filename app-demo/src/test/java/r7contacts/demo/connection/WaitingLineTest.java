package r7contacts.demo.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import r7contacts.demo.Program;
import r7contacts.demo.ScriptedTerminal;
import r7contacts.demo.terminal.StatusLine;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.portal.PortalListener;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;

class WaitingLineTest {

  private static final String ERASED = "\r\u001b[K";
  private static final Unavailable BUSY = Unavailable.because("busy");

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final Deque<Runnable> scheduled = new ArrayDeque<>();
  private long now = Long.MAX_VALUE - 5;
  private final WaitingLine line =
      new WaitingLine(
          "portal.example",
          new StatusLine(new PrintStream(output, true, StandardCharsets.UTF_8), () -> 80),
          () -> now,
          scheduled::add);

  @AfterEach
  void no_task_is_left() {
    line.onCall(new PortalListener.Call("read", "GET", "/", 1, Option.none(), Duration.ZERO, 0));
    pass(200);
    assertThat(scheduled).isEmpty();
  }

  private String shown() {
    String text = output.toString(StandardCharsets.UTF_8);
    output.reset();
    return text;
  }

  private void pass(long milliseconds) {
    now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
    int tasks = scheduled.size();
    for (int i = 0; i < tasks; i++) {
      scheduled.remove().run();
    }
  }

  private void start(int attempt) {
    line.onStart(new PortalListener.Start("read", attempt));
  }

  private void retry(int attempt, Duration delay) {
    line.onRetry(new PortalListener.Retry("read", attempt, 3, delay, BUSY));
  }

  private void end(Option<Unavailable> error) {
    line.onRequest(
        new PortalListener.Request(
            "read", "GET", "/", 1, Option.none(), Option.narrow(error), Duration.ZERO, 0));
  }

  @Test
  void a_request_is_shown_after_a_second_and_erased_when_it_is_answered() {
    start(1);
    pass(999);
    assertThat(shown()).isEmpty();
    pass(1);
    assertThat(shown()).isEqualTo(ERASED + "waiting for portal.example");
    pass(1_000);
    assertThat(shown()).isEmpty();

    end(Option.none());
    assertThat(shown()).isEqualTo(ERASED);
    pass(5_000);
    assertThat(shown()).isEmpty();
  }

  @Test
  void attempts_and_the_time_to_the_next_one_are_shown() {
    start(1);
    pass(500);
    end(Option.some(BUSY));
    retry(2, Duration.ofSeconds(12));
    pass(400);
    assertThat(shown()).isEmpty();
    pass(200);
    assertThat(shown())
        .isEqualTo(ERASED + "waiting for portal.example, retrying in 12 s (attempt 2 of 3)");
    pass(10_500);
    assertThat(shown()).endsWith("retrying in 1 s (attempt 2 of 3)");

    start(2);
    pass(1);
    assertThat(shown()).isEqualTo(ERASED + "waiting for portal.example, attempt 2 of 3");
    end(Option.some(BUSY));
    assertThat(shown()).isEqualTo(ERASED);
  }

  @Test
  void short_calls_one_after_the_other_are_not_shown() {
    for (int i = 0; i < 10; i++) {
      start(1);
      pass(900);
      end(Option.none());
    }

    assertThat(shown()).isEmpty();
  }

  @Test
  void commands_show_waits_on_a_terminal_only() throws Exception {
    try (PortalSimulator portal = PortalSimulator.start()) {
      Program program = new Program();
      program.environment.put("CONTACTS_TOKEN", portal.token());
      program.environment.put("CONTACTS_ADDRESS", "json+" + portal.uri());
      program.terminal = new ScriptedTerminal();
      portal.fault(Fault.unavailable(Duration.ofSeconds(20)));
      for (String command : new String[] {"get 1001", "edit 1004 --job-title CTO --yes"}) {
        try (Program.Running running = program.start(command.split(" "))) {
          assertThat(running.await("(waiting for 127[0-9.:]+, retrying in \\d+ s .attempt 2 of 3)"))
              .isNotEmpty();
          running.interrupt();
          assertThat(running.text()).containsPattern("attempt 2 of 3\\)\r\u001b\\[K[^\r]+$");
        }
      }
      portal.clearFaults();
      portal.fault(Fault.delay(Duration.ofMillis(1_100)));
      program.environment.put("TERM", "dumb");

      assertThat(program.run("get", "1001").err()).isEmpty();
    }
  }
}
