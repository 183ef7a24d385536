package r7contacts.portal.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactRepository;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.CannedAnswer;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.junit.PortalExtension;
import r7contacts.testkit.SampleContacts;

@ExtendWith(PortalExtension.class)
class PortalMetricsTest {

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

    assertThat(calls("success")).isEqualTo(1);
    assertThat(calls("NotFound")).isEqualTo(1);
    assertThat(calls("Unavailable")).isEqualTo(1);
    assertThat(requests("200", "success")).isEqualTo(1);
    assertThat(requests("404", "NotFound")).isEqualTo(1);
    assertThat(requests("503", "Unavailable")).isEqualTo(3);
    assertThat(registry.get("r7contacts.portal.answers").summary().count()).isEqualTo(5);
    assertThat(registry.get("r7contacts.portal.answers").summary().max()).isGreaterThan(1000);
  }

  private long calls(String outcome) {
    return registry.get("r7contacts.portal.calls").tag("outcome", outcome).timer().count();
  }

  private long requests(String status, String outcome) {
    return registry
        .get("r7contacts.portal.requests")
        .tags("method", "GET", "status", status, "outcome", outcome)
        .timer()
        .count();
  }
}
