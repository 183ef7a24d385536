package r7contacts.spring;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import r7contacts.port.ContactBook;
import r7contacts.port.config.ContactBookOpening;
import r7contacts.port.config.ContactBooks;

/**
 * The {@code contacts.*} properties of an application. The library asks for the settings that it
 * has, so that those of further adapters are bound too; other properties belong to the application.
 */
final class ContactsProperties {

  static final String ADDRESS = "contacts.address";
  static final String EDITING = "contacts.editing";

  private static final Logger LOG = LoggerFactory.getLogger(ContactsProperties.class);
  private static final String PREFIX = "contacts";
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^${}]+)}");

  private final ConfigurableEnvironment environment;
  private final Binder binder;

  ContactsProperties(ConfigurableEnvironment environment) {
    this.environment = environment;
    this.binder = Binder.get(environment);
  }

  /**
   * Opens a book.
   *
   * @throws InvalidContactsConfigurationException if it is not configured, or not correctly
   */
  <B extends ContactBook> B open(Function<ContactBookOpening, B> opener) {
    warnings().forEach(LOG::warn);
    try {
      if (value(ADDRESS).isBlank()) {
        throw InvalidContactsConfigurationException.withoutAddress();
      }
      return opener.apply(ContactBooks.from(this::value));
    } catch (IllegalArgumentException e) {
      throw InvalidContactsConfigurationException.because(e);
    }
  }

  /** Spring leaves a placeholder without a value as it is; a portal must not get it as a token. */
  private String value(String property) {
    String value = binder.bind(property, String.class).orElse("");
    Matcher unset = PLACEHOLDER.matcher(value);
    if (unset.matches()) {
      throw new IllegalArgumentException(
          "property %s has the value of %s, which is not set".formatted(property, unset.group(1)));
    }
    return value;
  }

  /** Returns a warning for each property that is almost spelled as a setting. */
  private List<String> warnings() {
    Set<String> names = new TreeSet<>();
    for (ConfigurationPropertySource source :
        ConfigurationPropertySources.from(environment.getPropertySources())) {
      if (source instanceof IterableConfigurationPropertySource properties) {
        properties.forEach(property -> names.add(settingLike(property)));
      }
    }
    names.remove("");
    return ContactBooks.similarProperties(names).entrySet().stream()
        // With hyphens or without, it is the same setting.
        .filter(entry -> !entry.getValue().replace("-", "").equals(entry.getKey().replace("-", "")))
        .map(
            entry ->
                "property %s is no setting of a contact book; did you mean %s?"
                    .formatted(entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * Returns the name of a property of contacts as a setting has it, else an empty text. A variable
   * of the environment has dots where a setting has hyphens.
   */
  private static String settingLike(ConfigurationPropertyName name) {
    if (name.getNumberOfElements() < 2 || !name.getElement(0, Form.UNIFORM).equals(PREFIX)) {
      return "";
    }
    StringBuilder setting = new StringBuilder(PREFIX);
    for (int i = 1; i < name.getNumberOfElements(); i++) {
      setting.append(i == 1 ? '.' : '-').append(name.getElement(i, Form.DASHED));
    }
    return setting.toString();
  }
}
