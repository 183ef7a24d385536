package r7contacts.portal.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactRepository;
import r7contacts.portal.Credentials;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.junit.PortalExtension;
import r7contacts.testkit.SampleContacts;

class PortalMetricsTest {

  @RegisterExtension
  static final PortalExtension PORTAL =
      PortalExtension.with(builder -> builder.account("anna", "s3cr3t"));

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @Test
  void calls_and_requests_are_counted_by_their_outcome(PortalSimulator portal) {
    portal.answer("/api/2.0/crm/contact/1002.json", CannedAnswer.empty(503));
    PortalSettings settings =
        PortalSettings.builder(portal.uri().toString())
            .token(portal.token())
            .retryDelay(Duration.ofMillis(1))
            .listener(PortalMetrics.in(registry))
            .build();

    try (ContactRepository contacts = JsonContacts.open(settings)) {
      contacts.findById(SampleContacts.anna().id());
      contacts.findById(ContactId.of(999_999));
      contacts.findById(ContactId.of(1002));
    }

    assertThat(calls("success", "none")).isEqualTo(1);
    assertThat(calls("not-found", "NotFound")).isEqualTo(1);
    assertThat(calls("failure", "Unavailable")).isEqualTo(1);
    assertThat(requests("200", "success", "none")).isEqualTo(1);
    assertThat(requests("404", "not-found", "NotFound")).isEqualTo(1);
    assertThat(requests("503", "failure", "Unavailable")).isEqualTo(3);
    assertThat(registry.get("r7contacts.portal.answers").summary().count()).isEqualTo(5);
    assertThat(registry.get("r7contacts.portal.answers").summary().max()).isGreaterThan(1000);
  }

  @Test
  void the_operation_is_a_tag(PortalSimulator portal) {
    PortalSettings settings =
        PortalSettings.builder(portal.uri().toString())
            .credentials(Credentials.login("anna", "s3cr3t".toCharArray()))
            .listener(PortalMetrics.in(registry))
            .build();

    try (ContactBook contacts = JsonContacts.open(settings)) {
      contacts.findById(SampleContacts.anna().id());
      contacts.tags();
    }

    assertThat(operations("r7contacts.portal.calls"))
        .containsExactlyInAnyOrder("read-contact", "list-tags");
    assertThat(operations("r7contacts.portal.requests"))
        .containsExactlyInAnyOrder("sign-in", "read-contact", "list-tags");
  }

  private List<String> operations(String meter) {
    return registry.get(meter).timers().stream()
        .map(timer -> timer.getId().getTag("operation"))
        .toList();
  }

  private long calls(String outcome, String error) {
    return registry
        .get("r7contacts.portal.calls")
        .tags("operation", "read-contact", "outcome", outcome, "error", error)
        .timer()
        .count();
  }

  private long requests(String status, String outcome, String error) {
    return registry
        .get("r7contacts.portal.requests")
        .tags("method", "GET", "status", status, "outcome", outcome, "error", error)
        .timer()
        .count();
  }
}
