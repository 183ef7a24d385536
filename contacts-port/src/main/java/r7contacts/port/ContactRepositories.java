package r7contacts.port;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Opens a {@link ContactRepository} by its address, as a JDBC URL opens a database: which adapter
 * serves is a matter of configuration.
 *
 * <pre>{@code
 * ContactRepositories.open("memory:");
 * ContactRepositories.open(
 *     "json+https://portal.example", ContactSettings.none().with(ContactSetting.TOKEN, token));
 * ContactRepositories.open(properties);          // contacts.address, contacts.token, ...
 * ContactRepositories.openFromEnvironment();     // CONTACTS_ADDRESS, CONTACTS_TOKEN, ...
 * }</pre>
 *
 * <p>Adapters are found on the class path or module path. Names of settings are in the table of
 * {@link ContactSetting}. A configuration that makes no sense gives an {@link
 * IllegalArgumentException} that says what is wrong.
 */
public final class ContactRepositories {

  private static final Map<String, String> ARTIFACTS =
      Map.of(
          "memory", "adapter-inmemory",
          "json+https", "adapter-http",
          "json+http", "adapter-http",
          "xml+https", "adapter-xml",
          "xml+http", "adapter-xml");

  private ContactRepositories() {}

  /** Opens an address with every setting at its default. */
  public static ContactRepository open(String address) {
    return open(address, ContactSettings.none());
  }

  public static ContactRepository open(String address, ContactSettings settings) {
    return open(address, settings, providers());
  }

  /**
   * Opens what {@code contacts.address} names, with the other {@code contacts.…} properties as
   * settings.
   *
   * @throws IllegalArgumentException also if a property starts with {@code contacts.} and names no
   *     setting: a slip of the pen must not become a default
   */
  public static ContactRepository open(Properties properties) {
    List<ContactRepositoryProvider> providers = providers();
    Set<ContactSetting> known = settingsOf(providers);
    refuseUnknown(properties, known);
    ContactSettings settings = ContactSettings.none();
    for (ContactSetting setting : known) {
      settings = settings.with(setting, properties.getProperty(setting.property(), ""));
    }
    String address =
        Option.of(properties.getProperty(ContactSetting.ADDRESS_PROPERTY))
            .filter(text -> !text.isBlank())
            .getOrElseThrow(
                () ->
                    new IllegalArgumentException(
                        "property " + ContactSetting.ADDRESS_PROPERTY + " is not set"));
    return open(address, settings, providers);
  }

  /**
   * Opens what {@code CONTACTS_ADDRESS} names, with the other variables as settings.
   *
   * <p>Other variables that start with {@code CONTACTS_} are left alone: container platforms make
   * such up for services of that name.
   */
  public static ContactRepository openFromEnvironment() {
    return openFromEnvironment(System.getenv());
  }

  /** The same with an environment that the caller brings. */
  public static ContactRepository openFromEnvironment(Map<String, String> environment) {
    List<ContactRepositoryProvider> providers = providers();
    ContactSettings settings = ContactSettings.none();
    for (ContactSetting setting : settingsOf(providers)) {
      settings = settings.with(setting, environment.getOrDefault(setting.variable(), ""));
    }
    String address =
        Option.of(environment.get(ContactSetting.ADDRESS_VARIABLE))
            .filter(text -> !text.isBlank())
            .getOrElseThrow(
                () ->
                    new IllegalArgumentException(
                        "environment variable " + ContactSetting.ADDRESS_VARIABLE + " is not set"));
    return open(address, settings, providers);
  }

  private static ContactRepository open(
      String address, ContactSettings settings, List<ContactRepositoryProvider> providers) {
    ContactAddress parsed = ContactAddress.parse(address);
    List<ContactRepositoryProvider> serving =
        providers.stream()
            .filter(provider -> provider.schemes().contains(parsed.scheme()))
            .toList();
    if (serving.isEmpty()) {
      throw new IllegalArgumentException(nobodyServes(parsed.scheme(), providers));
    }
    if (serving.size() > 1) {
      throw new IllegalArgumentException(
          "scheme \"%s\" is served by more than one adapter: %s"
              .formatted(parsed.scheme(), namesOf(serving)));
    }
    return serving.get(0).open(parsed, settings);
  }

  private static List<ContactRepositoryProvider> providers() {
    List<ContactRepositoryProvider> found = new ArrayList<>();
    ServiceLoader.load(ContactRepositoryProvider.class).forEach(found::add);
    return found;
  }

  private static Set<ContactSetting> settingsOf(List<ContactRepositoryProvider> providers) {
    Set<ContactSetting> known = new LinkedHashSet<>(ContactSetting.STANDARD);
    providers.forEach(provider -> known.addAll(provider.settings()));
    return known;
  }

  private static void refuseUnknown(Properties properties, Set<ContactSetting> known) {
    Set<String> names = new TreeSet<>(Set.of(ContactSetting.ADDRESS_PROPERTY));
    known.forEach(setting -> names.add(setting.property()));
    Set<Object> given = new LinkedHashSet<>(properties.stringPropertyNames());
    given.addAll(properties.keySet());
    for (Object key : given) {
      String name = String.valueOf(key);
      if (name.startsWith(ContactSetting.PROPERTY_PREFIX)) {
        if (!names.contains(name)) {
          throw new IllegalArgumentException(
              "property %s is unknown; there are %s".formatted(name, String.join(", ", names)));
        }
        if (properties.getProperty(name) == null) {
          throw new IllegalArgumentException("property " + name + " must be a text");
        }
      }
    }
  }

  private static String nobodyServes(String scheme, List<ContactRepositoryProvider> providers) {
    String artifact = ARTIFACTS.get(scheme);
    if (artifact != null) {
      return "no adapter serves \"%s\"; add the artifact io.github.r7contacts:%s"
          .formatted(scheme, artifact);
    }
    Set<String> present = new TreeSet<>();
    providers.forEach(provider -> present.addAll(provider.schemes()));
    return "scheme \"%s\" is unknown; %s"
        .formatted(
            scheme,
            present.isEmpty()
                ? "there is no adapter on the class path or module path"
                : "there are " + String.join(", ", present));
  }

  private static String namesOf(List<ContactRepositoryProvider> providers) {
    return providers.stream()
        .map(provider -> provider.getClass().getName())
        .collect(Collectors.joining(", "));
  }
}
