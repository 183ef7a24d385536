package r7contacts.spring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;

/**
 * Health of a contact book: up if its stages can be read, a small answer that no decorator caches.
 * It shows that the portal is reachable, the account is signed in and may use the CRM.
 *
 * <p>Portals lock an account after some failed sign-ins. After a rejected sign-in the indicator
 * keeps that result for {@link #PAUSE} and makes no request, however often it is asked.
 */
final class ContactsHealthIndicator extends AbstractHealthIndicator {

  static final Duration PAUSE = Duration.ofMinutes(5);

  private final ContactBook book;
  private final Clock clock;
  private volatile @Nullable Rejection rejection;

  private record Rejection(ContactError error, Instant until) {}

  ContactsHealthIndicator(ContactBook book, Clock clock) {
    super("The contact book's health check failed");
    this.book = book;
    this.clock = clock;
  }

  @Override
  protected void doHealthCheck(Health.Builder health) {
    // Shows the address and the decorators, never a secret.
    health.withDetail("book", book.toString());
    Rejection last = rejection;
    if (last != null && clock.instant().isBefore(last.until())) {
      down(health, last.error()).withDetail("nextCheck", last.until().toString());
      return;
    }
    book.stages()
        .peek(
            stages -> {
              rejection = null;
              health.up();
            })
        .peekLeft(
            error -> {
              rejection =
                  error instanceof ContactError.NotAuthenticated
                      ? new Rejection(error, clock.instant().plus(PAUSE))
                      : null;
              down(health, error);
            });
  }

  private static Health.Builder down(Health.Builder health, ContactError error) {
    return health.down().withDetail("error", error.message());
  }
}
