package r7contacts.port;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values for {@link ContactSetting settings}, as text until somebody asks. Immutable. {@link
 * #toString} shows no secret.
 *
 * <p>A blank value is the same as none. What cannot be read as the kind of value that is asked for
 * gives an {@link IllegalArgumentException} that names the setting and shows the value.
 */
public final class ContactSettings {

  private static final ContactSettings NONE = new ContactSettings(Map.of());
  private static final Pattern SIMPLE_DURATION = Pattern.compile("(\\d{1,15})\\s*(ms|s|m|h)");

  private final Map<ContactSetting, String> values;

  private ContactSettings(Map<ContactSetting, String> values) {
    this.values = values;
  }

  /** Nothing is set: every adapter uses its defaults. */
  public static ContactSettings none() {
    return NONE;
  }

  /** The same settings with one more, or with another value for one. */
  public ContactSettings with(ContactSetting setting, String value) {
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(value, "value");
    Map<ContactSetting, String> more = new HashMap<>(values);
    if (value.isBlank()) {
      more.remove(setting);
    } else {
      more.put(setting, value);
    }
    return new ContactSettings(Collections.unmodifiableMap(more));
  }

  public Option<String> text(ContactSetting setting) {
    return Option.of(values.get(setting));
  }

  /** A positive length of time. */
  public Option<Duration> duration(ContactSetting setting) {
    return parse(
        setting, "a duration such as 500ms, 5s or PT5S", ContactSettings::positiveDuration);
  }

  /** A positive whole number. */
  public Option<Long> number(ContactSetting setting) {
    return parse(setting, "a positive whole number", ContactSettings::positiveNumber);
  }

  /** {@code true} or {@code false}, in whatever case. */
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
                                "setting %s must be %s: %s"
                                    .formatted(setting.name(), expected, shown(setting, value)))));
  }

  private static Option<Duration> positiveDuration(String value) {
    Matcher simple = SIMPLE_DURATION.matcher(value);
    try {
      Duration duration = simple.matches() ? simpleDuration(simple) : Duration.parse(value);
      return Option.when(duration.compareTo(Duration.ZERO) > 0, duration);
    } catch (DateTimeParseException | ArithmeticException e) {
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

  private static Option<Long> positiveNumber(String value) {
    try {
      long number = Long.parseLong(value);
      return Option.when(number > 0, number);
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

  private static String shown(ContactSetting setting, String value) {
    return setting.isSecret() ? "(not shown)" : "\"" + value + "\"";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContactSettings settings && values.equals(settings.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The settings by name, in their order; of a secret, only that it is set. */
  @Override
  public String toString() {
    Map<String, String> shown = new TreeMap<>();
    values.forEach((setting, value) -> shown.put(setting.name(), shown(setting, value)));
    return shown.toString();
  }
}
