package r7contacts.decorator;

import static r7contacts.decorator.DecoratorSettings.RATE_LIMIT;
import static r7contacts.decorator.DecoratorSettings.RATE_LIMIT_MAXIMUM_WAIT;

import io.vavr.control.Option;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.PrintableText;
import r7contacts.port.ContactBook;
import r7contacts.port.config.ContactBookDecorator;
import r7contacts.port.config.ContactBookListener;
import r7contacts.port.config.ContactBookListeners;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;
import r7contacts.port.edit.EditableContactBook;

/**
 * Applies {@link RateLimitedContacts} according to {@link DecoratorSettings}. Public for {@link
 * java.util.ServiceLoader}.
 */
public final class RateLimitDecorator implements ContactBookDecorator {

  private static final Pattern LIMIT = Pattern.compile("([0-9]{1,9})\\s*/\\s*(\\S.*)");

  /** Called by {@link java.util.ServiceLoader}. */
  public RateLimitDecorator() {}

  @Override
  public Set<ContactSetting> settings() {
    return Set.of(RATE_LIMIT, RATE_LIMIT_MAXIMUM_WAIT);
  }

  /** Innermost: only calls that reach the portal take a permit. */
  @Override
  public int order() {
    return 300;
  }

  @Override
  public Set<Class<? extends ContactBookListener>> listenerTypes() {
    return Set.of(DecoratorListener.class);
  }

  @Override
  public ContactBook decorate(
      ContactBook inner, ContactSettings settings, ContactBookListeners listeners) {
    return limit(settings, listeners).map(limit -> limit.around(inner)).getOrElse(inner);
  }

  @Override
  public EditableContactBook decorateForEditing(
      EditableContactBook inner, ContactSettings settings, ContactBookListeners listeners) {
    return limit(settings, listeners).map(limit -> limit.around(inner)).getOrElse(inner);
  }

  private static Option<RateLimitedContacts.Builder> limit(
      ContactSettings settings, ContactBookListeners listeners) {
    if (!DecoratorSettings.isSet(settings, RATE_LIMIT, List.of(RATE_LIMIT_MAXIMUM_WAIT))) {
      return Option.none();
    }
    RateLimitedContacts.Builder limit = limit(settings.text(RATE_LIMIT).get());
    settings.duration(RATE_LIMIT_MAXIMUM_WAIT).forEach(limit::maximumWait);
    listeners.of(DecoratorListener.class).forEach(limit::listener);
    return Option.some(limit);
  }

  private static RateLimitedContacts.Builder limit(String text) {
    Matcher parts = LIMIT.matcher(text.strip());
    if (!parts.matches()) {
      throw noLimit(text, null);
    }
    try {
      return RateLimitedContacts.builder()
          .permits(Integer.parseInt(parts.group(1)))
          .per(duration(parts.group(2)));
    } catch (IllegalArgumentException e) {
      throw noLimit(text, e);
    }
  }

  /** Reads a duration in the format of all settings. */
  private static Duration duration(String text) {
    return ContactSettings.none().with(RATE_LIMIT, text).duration(RATE_LIMIT).get();
  }

  private static IllegalArgumentException noLimit(
      String text, @Nullable IllegalArgumentException cause) {
    return new IllegalArgumentException(
        "%s must be a number of calls, at least 1, and a duration, as in 500/10s: \"%s\""
            .formatted(RATE_LIMIT, PrintableText.singleLine(text)),
        cause);
  }
}
