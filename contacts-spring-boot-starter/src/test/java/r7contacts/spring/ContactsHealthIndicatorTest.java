package r7contacts.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import r7contacts.port.ContactBook;
import r7contacts.port.config.ContactBooks;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.simulator.Fault;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.junit.PortalExtension;

@ExtendWith(PortalExtension.class)
class ContactsHealthIndicatorTest {

  private final TestClock clock = new TestClock();

  @Test
  void a_portal_that_answers_is_up(PortalSimulator portal) {
    try (ContactBook book = ContactBooks.open("json+" + portal.uri(), token(portal.token()))) {
      Health health = new ContactsHealthIndicator(book, clock).health();

      assertThat(health.getStatus()).isEqualTo(Status.UP);
      assertThat(health.getDetails().get("book").toString())
          .contains("127.0.0.1:" + portal.port())
          .doesNotContain(portal.token());
    }
  }

  @Test
  void an_unavailable_portal_is_down_until_it_answers(PortalSimulator portal) {
    ContactSettings settings = token(portal.token()).with(ContactSetting.RETRIES, "0");
    try (ContactBook book = ContactBooks.open("json+" + portal.uri(), settings)) {
      ContactsHealthIndicator indicator = new ContactsHealthIndicator(book, clock);
      portal.fault(Fault.parse("empty=503*1"));

      assertThat(indicator.health().getStatus()).isEqualTo(Status.DOWN);
      assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
    }
  }

  @Test
  void a_wrong_password_is_sent_once_in_five_minutes(PortalSimulator portal) {
    ContactSettings settings =
        ContactSettings.none()
            .with(ContactSetting.LOGIN, PortalSimulator.DEFAULT_LOGIN)
            .with(ContactSetting.PASSWORD, "s3cr3t");
    try (ContactBook book = ContactBooks.open("json+" + portal.uri(), settings)) {
      ContactsHealthIndicator indicator = new ContactsHealthIndicator(book, clock);

      for (int check = 0; check < 30; check++) {
        Health health = indicator.health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails().toString()).doesNotContain("s3cr3t");
        clock.now = clock.now.plusSeconds(10);
      }
      assertThat(portal.requests()).hasSize(1);
    }
  }

  @Test
  void a_rejected_token_is_sent_again_after_the_pause(PortalSimulator portal) {
    try (ContactBook book = ContactBooks.open("json+" + portal.uri(), token("s3cr3t"))) {
      ContactsHealthIndicator indicator = new ContactsHealthIndicator(book, clock);
      indicator.health();
      int once = portal.requests().size();
      indicator.health();
      assertThat(portal.requests()).hasSize(once);

      clock.now = clock.now.plus(ContactsHealthIndicator.PAUSE);
      indicator.health();

      assertThat(portal.requests()).hasSizeGreaterThan(once);
    }
  }

  private static ContactSettings token(String token) {
    return ContactSettings.none().with(ContactSetting.TOKEN, token);
  }

  private static final class TestClock extends Clock {

    private Instant now = Instant.parse("2026-11-27T10:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
