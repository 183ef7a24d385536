package r7contacts.decorator;

import java.util.List;
import r7contacts.port.config.ContactSetting;
import r7contacts.port.config.ContactSettings;

/**
 * Settings that apply decorators to the contact book of any address.
 *
 * <table>
 *   <caption>The settings</caption>
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
 *       <td>{@code true} switches {@link CircuitBreakingContacts} on</td></tr>
 *   <tr><td>{@link #CIRCUIT_BREAKER_WAIT_DURATION_IN_OPEN_STATE}</td>
 *       <td>{@code contacts.circuit-breaker-wait-duration-in-open-state}</td>
 *       <td>{@code CONTACTS_CIRCUIT_BREAKER_WAIT_DURATION_IN_OPEN_STATE}</td><td>duration</td></tr>
 *   <tr><td>{@link #RATE_LIMIT}</td><td>{@code contacts.rate-limit}</td>
 *       <td>{@code CONTACTS_RATE_LIMIT}</td>
 *       <td>calls and a duration, {@code 500/10s}; switches {@link RateLimitedContacts} on</td></tr>
 *   <tr><td>{@link #RATE_LIMIT_MAXIMUM_WAIT}</td><td>{@code contacts.rate-limit-maximum-wait}</td>
 *       <td>{@code CONTACTS_RATE_LIMIT_MAXIMUM_WAIT}</td><td>duration</td></tr>
 * </table>
 *
 * <p>The defaults are those of the builders. A detail without the setting that switches its
 * decorator on is rejected.
 */
public final class DecoratorSettings {

  /** How long a contact is cached; switches the cache on. */
  public static final ContactSetting CACHE_TIME_TO_LIVE = ContactSetting.open("cache-time-to-live");

  /** Maximum number of cache entries. */
  public static final ContactSetting CACHE_MAXIMUM_SIZE = ContactSetting.open("cache-maximum-size");

  /** How long "not found" is cached. */
  public static final ContactSetting CACHE_ABSENCE_TIME_TO_LIVE =
      ContactSetting.open("cache-absence-time-to-live");

  /** Whether the circuit breaker is on. */
  public static final ContactSetting CIRCUIT_BREAKER = ContactSetting.open("circuit-breaker");

  /** How long the circuit stays open. */
  public static final ContactSetting CIRCUIT_BREAKER_WAIT_DURATION_IN_OPEN_STATE =
      ContactSetting.open("circuit-breaker-wait-duration-in-open-state");

  /** Calls per duration; switches the rate limit on. */
  public static final ContactSetting RATE_LIMIT = ContactSetting.open("rate-limit");

  /** How long a call may wait for its turn. */
  public static final ContactSetting RATE_LIMIT_MAXIMUM_WAIT =
      ContactSetting.open("rate-limit-maximum-wait");

  private DecoratorSettings() {}

  /**
   * Returns whether the switch is set.
   *
   * @throws IllegalArgumentException if it is not and one of the details is, which would be ignored
   */
  static boolean isSet(
      ContactSettings settings, ContactSetting onSwitch, List<ContactSetting> details) {
    if (settings.text(onSwitch).isDefined()) {
      return true;
    }
    for (ContactSetting detail : details) {
      if (settings.text(detail).isDefined()) {
        throw new IllegalArgumentException(
            "%s has no effect without %s: set both, or neither".formatted(detail, onSwitch));
      }
    }
    return false;
  }
}
