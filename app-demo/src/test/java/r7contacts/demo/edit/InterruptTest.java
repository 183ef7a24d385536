package r7contacts.demo.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import r7contacts.simulator.Fault;
import r7contacts.simulator.RecordedRequest;

/** A change that the user stops while it is made, as a process. */
class InterruptTest extends EditTestBase {

  private static final String STATUS = "/api/2.0/crm/contact/1004/status";

  @Test
  void a_change_that_is_stopped_reports_what_is_done_and_how_to_complete_it() throws Exception {
    portal.fault(Fault.parse("delay=20s@" + STATUS));
    Process process =
        start(
            "edit",
            "1004",
            "--add-email=a@b.example",
            "--stage=Cold",
            "--add-tag=VIP",
            "--from=json+" + portal.uri());
    try {
      awaitRequest();
      process.destroy();
      assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(process.exitValue()).isEqualTo(143);
    assertThat(Files.readString(folder.resolve("err")))
        .contains("done: add email", "failed: set stage", "not started: add tag \"VIP\"")
        .containsPattern("to complete it: .* edit 1004 .*--add-tag=VIP");
  }

  private void awaitRequest() throws InterruptedException {
    for (int i = 0; i < 2_000 && portal.requests().stream().noneMatch(this::isStatus); i++) {
      Thread.sleep(20);
    }
  }

  private boolean isStatus(RecordedRequest request) {
    return request.target().contains(STATUS);
  }
}
