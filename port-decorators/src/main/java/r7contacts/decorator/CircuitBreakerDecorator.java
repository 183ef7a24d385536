package r7contacts.decorator;

import static r7contacts.decorator.DecoratorSettings.CIRCUIT_BREAKER;
import static r7contacts.decorator.DecoratorSettings.CIRCUIT_BREAKER_OPEN_TIME;

import java.util.List;
import java.util.Set;
import r7contacts.port.ContactBook;
import r7contacts.port.config.ContactBookDecorator;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;

/**
 * Puts {@link CircuitBreakingContacts} around, by {@link DecoratorSettings}. Public for {@link
 * java.util.ServiceLoader}.
 */
public final class CircuitBreakerDecorator implements ContactBookDecorator {

  /** For {@link java.util.ServiceLoader}. */
  public CircuitBreakerDecorator() {}

  @Override
  public Set<ContactSetting> settings() {
    return Set.of(CIRCUIT_BREAKER, CIRCUIT_BREAKER_OPEN_TIME);
  }

  /** Outside of the rate limit: calls that are not made must not wait for a permission. */
  @Override
  public int order() {
    return 200;
  }

  @Override
  public ContactBook decorate(ContactBook inner, ContactSettings settings) {
    if (!DecoratorSettings.isSet(settings, CIRCUIT_BREAKER, List.of(CIRCUIT_BREAKER_OPEN_TIME))) {
      return inner;
    }
    CircuitBreakingContacts.Builder breaker = CircuitBreakingContacts.builder();
    settings.duration(CIRCUIT_BREAKER_OPEN_TIME).forEach(breaker::openTime);
    return settings.flag(CIRCUIT_BREAKER).get() ? breaker.around(inner) : inner;
  }
}
