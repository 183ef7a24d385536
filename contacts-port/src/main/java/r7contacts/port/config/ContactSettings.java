package r7contacts.port.config;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import r7contacts.domain.PrintableText;

/**
 * Values of {@link ContactSetting settings}, as text until they are read. Immutable. {@link
 * #toString} shows no secret.
 *
 * <p>A blank value is absent. A value that cannot be read as the requested type is an {@link
 * IllegalArgumentException} that names the setting and shows the value, unless it is a secret.
 */
public final class ContactSettings {

  private static final ContactSettings NONE =
      new ContactSettings(
          Map.of(),
          ContactSetting.STANDARD.stream()
              .filter(ContactSetting::isSecret)
              .map(ContactSetting::name)
              .collect(Collectors.toUnmodifiableSet()));
  private static final Pattern SIMPLE_DURATION = Pattern.compile("(\\d{1,15})\\s*(ms|s|m|h)");

  // By name, because two objects with the same name are the same setting.
  private final Map<String, String> values;
  private final Set<String> secrets;

  private ContactSettings(Map<String, String> values, Set<String> secrets) {
    this.values = values;
    this.secrets = secrets;
  }

  /** Returns empty settings: adapters use their defaults. */
  public static ContactSettings none() {
    return NONE;
  }

  /**
   * Returns the standard settings of an environment such as {@link System#getenv()}, without the
   * further settings of adapters and decorators.
   *
   * @throws IllegalArgumentException if a variable cannot be decoded in this process's locale; the
   *     message names it and does not show its value
   */
  public static ContactSettings fromEnvironment(Map<String, String> environment) {
    ContactSettings settings = NONE;
    for (ContactSetting setting : ContactSetting.STANDARD) {
      settings = settings.with(setting, Environment.value(environment, setting.variable()));
    }
    return settings;
  }

  /** Returns a copy with this value, which replaces an earlier one; a blank value removes it. */
  public ContactSettings with(ContactSetting setting, String value) {
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(value, "value");
    Map<String, String> more = new HashMap<>(values);
    if (value.isBlank()) {
      more.remove(setting.name());
    } else {
      more.put(setting.name(), value);
    }
    Set<String> hidden = new HashSet<>(secrets);
    if (setting.isSecret()) {
      hidden.add(setting.name());
    }
    return new ContactSettings(Map.copyOf(more), Set.copyOf(hidden));
  }

  /** Returns a copy with the values of the other settings, which replace those here. */
  ContactSettings with(ContactSettings other) {
    Map<String, String> more = new HashMap<>(values);
    more.putAll(other.values);
    Set<String> hidden = new HashSet<>(secrets);
    hidden.addAll(other.secrets);
    return new ContactSettings(Map.copyOf(more), Set.copyOf(hidden));
  }

  /** The names of the settings with a value. */
  Set<String> names() {
    return values.keySet();
  }

  /** Returns the value as text. */
  public Option<String> text(ContactSetting setting) {
    return Option.of(values.get(setting.name()));
  }

  /** Returns the value as a positive duration. */
  public Option<Duration> duration(ContactSetting setting) {
    return parse(
        setting, "a duration such as 500ms, 5s or PT5S", ContactSettings::positiveDuration);
  }

  /** Returns the value as a positive whole number. */
  public Option<Long> number(ContactSetting setting) {
    return parse(setting, "a positive whole number", text -> numberFrom(1, text));
  }

  /** Returns the value as a whole number, 0 or more. */
  public Option<Long> count(ContactSetting setting) {
    return parse(setting, "a whole number, 0 or more", text -> numberFrom(0, text));
  }

  /** Returns the value as {@code true} or {@code false}, in any case. */
  public Option<Boolean> flag(ContactSetting setting) {
    return parse(setting, "true or false", ContactSettings::trueOrFalse);
  }

  private <T> Option<T> parse(
      ContactSetting setting, String expected, Function<String, Option<T>> reader) {
    return text(setting)
        .map(
            value ->
                reader
                    .apply(value.strip())
                    .getOrElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "%s must be %s: %s"
                                    .formatted(setting, expected, shown(setting.name(), value)))));
  }

  private static Option<Duration> positiveDuration(String value) {
    Matcher simple = SIMPLE_DURATION.matcher(value);
    try {
      Duration duration = simple.matches() ? simpleDuration(simple) : Duration.parse(value);
      return Option.when(duration.compareTo(Duration.ZERO) > 0, duration);
    } catch (DateTimeParseException e) {
      return Option.none();
    }
  }

  private static Duration simpleDuration(Matcher simple) {
    long amount = Long.parseLong(simple.group(1));
    return switch (simple.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m" -> Duration.ofMinutes(amount);
      default -> Duration.ofHours(amount);
    };
  }

  private static Option<Long> numberFrom(long least, String value) {
    try {
      long number = Long.parseLong(value);
      return Option.when(number >= least, number);
    } catch (NumberFormatException e) {
      return Option.none();
    }
  }

  private static Option<Boolean> trueOrFalse(String value) {
    if (value.equalsIgnoreCase("true")) {
      return Option.some(true);
    }
    return Option.when(value.equalsIgnoreCase("false"), false);
  }

  private String shown(String name, String value) {
    return secrets.contains(name) ? "(not shown)" : "\"" + PrintableText.singleLine(value) + "\"";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContactSettings settings && values.equals(settings.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** Shows the settings by name, in their order, and secrets as {@code (not shown)}. */
  @Override
  public String toString() {
    Map<String, String> shown = new TreeMap<>(values);
    shown.replaceAll(this::shown);
    return shown.toString();
  }
}
