package r7contacts.decorator;

import static r7contacts.decorator.DecoratorSettings.CIRCUIT_BREAKER;
import static r7contacts.decorator.DecoratorSettings.CIRCUIT_BREAKER_WAIT_DURATION_IN_OPEN_STATE;

import io.vavr.control.Option;
import java.util.List;
import java.util.Set;
import r7contacts.port.ContactBook;
import r7contacts.port.config.ContactBookDecorator;
import r7contacts.port.config.ContactBookListener;
import r7contacts.port.config.ContactBookListeners;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.port.edit.EditableContactBook;

/**
 * Applies {@link CircuitBreakingContacts} according to {@link DecoratorSettings}. Public for {@link
 * java.util.ServiceLoader}.
 */
public final class CircuitBreakerDecorator implements ContactBookDecorator {

  /** Called by {@link java.util.ServiceLoader}. */
  public CircuitBreakerDecorator() {}

  @Override
  public Set<ContactSetting> settings() {
    return Set.of(CIRCUIT_BREAKER, CIRCUIT_BREAKER_WAIT_DURATION_IN_OPEN_STATE);
  }

  /** Around the rate limit: calls that are not made must not wait for a permit. */
  @Override
  public int order() {
    return 200;
  }

  @Override
  public Set<Class<? extends ContactBookListener>> listenerTypes() {
    return Set.of(DecoratorListener.class);
  }

  @Override
  public ContactBook decorate(
      ContactBook inner, ContactSettings settings, ContactBookListeners listeners) {
    return breaker(settings, listeners).map(breaker -> breaker.around(inner)).getOrElse(inner);
  }

  @Override
  public EditableContactBook decorateForEditing(
      EditableContactBook inner, ContactSettings settings, ContactBookListeners listeners) {
    return breaker(settings, listeners).map(breaker -> breaker.around(inner)).getOrElse(inner);
  }

  private static Option<CircuitBreakingContacts.Builder> breaker(
      ContactSettings settings, ContactBookListeners listeners) {
    if (!DecoratorSettings.isSet(
        settings, CIRCUIT_BREAKER, List.of(CIRCUIT_BREAKER_WAIT_DURATION_IN_OPEN_STATE))) {
      return Option.none();
    }
    CircuitBreakingContacts.Builder breaker = CircuitBreakingContacts.builder();
    settings
        .duration(CIRCUIT_BREAKER_WAIT_DURATION_IN_OPEN_STATE)
        .forEach(breaker::waitDurationInOpenState);
    listeners.of(DecoratorListener.class).forEach(breaker::listener);
    return settings.flag(CIRCUIT_BREAKER).filter(isOn -> isOn).map(isOn -> breaker);
  }
}
