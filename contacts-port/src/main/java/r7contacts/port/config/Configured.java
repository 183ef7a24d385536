package r7contacts.port.config;

import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Address and settings of a contact book as they are configured. */
record Configured(String address, ContactSettings settings) {

  /**
   * Reads the properties of the installed services.
   *
   * @throws IllegalArgumentException if the address is not set, or a property starts with {@code
   *     contacts.} and is not a setting
   */
  static Configured in(Properties properties, InstalledServices installed) {
    installed.requireKnown(properties);
    return in((String name) -> properties.getProperty(name), installed);
  }

  /**
   * Asks for the properties of the installed services.
   *
   * @throws IllegalArgumentException if the address is not set
   */
  static Configured in(
      Function<? super String, ? extends @Nullable String> properties,
      InstalledServices installed) {
    return of(
        "property " + ContactSetting.ADDRESS_PROPERTY,
        valueOf(properties, ContactSetting.ADDRESS_PROPERTY),
        setting -> valueOf(properties, setting.property()),
        installed);
  }

  private static String valueOf(
      Function<? super String, ? extends @Nullable String> properties, String name) {
    String value = properties.apply(name);
    return value == null ? "" : value;
  }

  /**
   * Reads the variables of the installed services.
   *
   * @throws IllegalArgumentException if the address is not set, or a variable cannot be decoded
   */
  static Configured in(Map<String, String> environment, InstalledServices installed) {
    // First: a typo of the address or of a setting may be the reason for a failure below.
    installed.unknownVariables(environment).forEach(Configured::warn);
    return of(
        "environment variable " + ContactSetting.ADDRESS_VARIABLE,
        Environment.value(environment, ContactSetting.ADDRESS_VARIABLE),
        setting -> Environment.value(environment, setting.variable()),
        installed);
  }

  /** Loads the classes of logging only for a warning: they delay the start of short programs. */
  private static void warn(String message) {
    System.getLogger("r7contacts.port.config").log(Level.WARNING, message);
  }

  private static Configured of(
      String name,
      String address,
      Function<ContactSetting, String> values,
      InstalledServices installed) {
    ContactSettings settings = ContactSettings.none();
    for (ContactSetting setting : installed.settings()) {
      settings = settings.with(setting, values.apply(setting));
    }
    if (address.isBlank()) {
      throw new IllegalArgumentException(name + " is not set");
    }
    return new Configured(address, settings);
  }
}
