package r7contacts.decorator;

import static r7contacts.decorator.DecoratorSettings.CACHE_ABSENCE_TIME_TO_LIVE;
import static r7contacts.decorator.DecoratorSettings.CACHE_MAXIMUM_SIZE;
import static r7contacts.decorator.DecoratorSettings.CACHE_TIME_TO_LIVE;

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
 * Applies {@link CachedContacts} according to {@link DecoratorSettings}. Public for {@link
 * java.util.ServiceLoader}.
 */
public final class CacheDecorator implements ContactBookDecorator {

  /** Called by {@link java.util.ServiceLoader}. */
  public CacheDecorator() {}

  @Override
  public Set<ContactSetting> settings() {
    return Set.of(CACHE_TIME_TO_LIVE, CACHE_MAXIMUM_SIZE, CACHE_ABSENCE_TIME_TO_LIVE);
  }

  /** Outermost: cached contacts need neither a working portal nor a permit. */
  @Override
  public int order() {
    return 100;
  }

  @Override
  public Set<Class<? extends ContactBookListener>> listenerTypes() {
    return Set.of(DecoratorListener.class);
  }

  @Override
  public ContactBook decorate(
      ContactBook inner, ContactSettings settings, ContactBookListeners listeners) {
    return cache(settings, listeners).map(cache -> cache.around(inner)).getOrElse(inner);
  }

  @Override
  public EditableContactBook decorateForEditing(
      EditableContactBook inner, ContactSettings settings, ContactBookListeners listeners) {
    return cache(settings, listeners).map(cache -> cache.around(inner)).getOrElse(inner);
  }

  private static Option<CachedContacts.Builder> cache(
      ContactSettings settings, ContactBookListeners listeners) {
    if (!DecoratorSettings.isSet(
        settings, CACHE_TIME_TO_LIVE, List.of(CACHE_MAXIMUM_SIZE, CACHE_ABSENCE_TIME_TO_LIVE))) {
      return Option.none();
    }
    CachedContacts.Builder cache = CachedContacts.builder();
    settings.duration(CACHE_TIME_TO_LIVE).forEach(cache::timeToLive);
    settings.number(CACHE_MAXIMUM_SIZE).forEach(cache::maximumSize);
    settings.duration(CACHE_ABSENCE_TIME_TO_LIVE).forEach(cache::absenceTimeToLive);
    listeners.of(DecoratorListener.class).forEach(cache::listener);
    return Option.some(cache);
  }
}
