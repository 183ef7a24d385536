package r7contacts.decorator;

import java.util.List;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;

/**
 * The settings that put a decorator around whatever address is opened.
 *
 * <table>
 *   <caption>The settings and their names</caption>
 *   <tr><th>setting</th><th>in properties</th><th>in the environment</th><th>value</th></tr>
 *   <tr><td>{@link #CACHE_TIME_TO_LIVE}</td><td>{@code contacts.cache-time-to-live}</td>
 *       <td>{@code CONTACTS_CACHE_TIME_TO_LIVE}</td>
 *       <td>duration; switches {@link CachedContacts} on</td></tr>
 *   <tr><td>{@link #CACHE_MAXIMUM_SIZE}</td><td>{@code contacts.cache-maximum-size}</td>
 *       <td>{@code CONTACTS_CACHE_MAXIMUM_SIZE}</td><td>whole number</td></tr>
 *   <tr><td>{@link #CACHE_ABSENCE_TIME_TO_LIVE}</td>
 *       <td>{@code contacts.cache-absence-time-to-live}</td>
 *       <td>{@code CONTACTS_CACHE_ABSENCE_TIME_TO_LIVE}</td><td>duration</td></tr>
 *   <tr><td>{@link #CIRCUIT_BREAKER}</td><td>{@code contacts.circuit-breaker}</td>
 *       <td>{@code CONTACTS_CIRCUIT_BREAKER}</td>
 *       <td>{@code true} switches {@link CircuitBreakingContacts} on, {@code false} off</td></tr>
 *   <tr><td>{@link #CIRCUIT_BREAKER_OPEN_TIME}</td>
 *       <td>{@code contacts.circuit-breaker-open-time}</td>
 *       <td>{@code CONTACTS_CIRCUIT_BREAKER_OPEN_TIME}</td><td>duration</td></tr>
 *   <tr><td>{@link #RATE_LIMIT}</td><td>{@code contacts.rate-limit}</td>
 *       <td>{@code CONTACTS_RATE_LIMIT}</td>
 *       <td>calls and a duration, {@code 500/10s}; switches {@link RateLimitedContacts} on</td></tr>
 *   <tr><td>{@link #RATE_LIMIT_MAXIMUM_WAIT}</td><td>{@code contacts.rate-limit-maximum-wait}</td>
 *       <td>{@code CONTACTS_RATE_LIMIT_MAXIMUM_WAIT}</td><td>duration</td></tr>
 * </table>
 *
 * <p>The defaults are those of the builders. A setting that only says how, without the one that
 * switches on, is refused.
 */
public final class DecoratorSettings {

  public static final ContactSetting CACHE_TIME_TO_LIVE = ContactSetting.open("cache-time-to-live");
  public static final ContactSetting CACHE_MAXIMUM_SIZE = ContactSetting.open("cache-maximum-size");
  public static final ContactSetting CACHE_ABSENCE_TIME_TO_LIVE =
      ContactSetting.open("cache-absence-time-to-live");
  public static final ContactSetting CIRCUIT_BREAKER = ContactSetting.open("circuit-breaker");
  public static final ContactSetting CIRCUIT_BREAKER_OPEN_TIME =
      ContactSetting.open("circuit-breaker-open-time");
  public static final ContactSetting RATE_LIMIT = ContactSetting.open("rate-limit");
  public static final ContactSetting RATE_LIMIT_MAXIMUM_WAIT =
      ContactSetting.open("rate-limit-maximum-wait");

  private DecoratorSettings() {}

  /**
   * Whether the switch is set.
   *
   * @throws IllegalArgumentException if it is not and one of the details is: somebody would believe
   *     in a decorator that is not there
   */
  static boolean isSet(
      ContactSettings settings, ContactSetting onSwitch, List<ContactSetting> details) {
    if (settings.text(onSwitch).isDefined()) {
      return true;
    }
    for (ContactSetting detail : details) {
      if (settings.text(detail).isDefined()) {
        throw new IllegalArgumentException(
            "setting %s does nothing without setting %s".formatted(detail.name(), onSwitch.name()));
      }
    }
    return false;
  }
}
