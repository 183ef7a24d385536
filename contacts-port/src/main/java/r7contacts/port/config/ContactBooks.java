package r7contacts.port.config;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import r7contacts.domain.PrintableText;
import r7contacts.port.ContactBook;

/**
 * Opens a {@link ContactBook}, which is every port in one, by its address, as a JDBC URL opens a
 * database: which adapter serves is a matter of configuration.
 *
 * <pre>{@code
 * ContactBooks.open("memory:");
 * ContactBooks.open(
 *     "json+https://portal.example", ContactSettings.none().with(ContactSetting.TOKEN, token));
 * ContactBooks.open(properties);          // contacts.address, contacts.token, ...
 * ContactBooks.openFromEnvironment();     // CONTACTS_ADDRESS, CONTACTS_TOKEN, ...
 * }</pre>
 *
 * <p>Adapters are found on the class path or module path, by the thread's context class loader and
 * by the class loader of this library. Names of settings are in the table of {@link
 * ContactSetting}. A configuration that makes no sense gives an {@link IllegalArgumentException}
 * that says what is wrong.
 */
public final class ContactBooks {

  private static final Map<String, String> ARTIFACTS =
      Map.of(
          "memory", "adapter-inmemory",
          "json+https", "adapter-http",
          "json+http", "adapter-http",
          "xml+https", "adapter-xml",
          "xml+http", "adapter-xml");

  /** Settings of artifacts that may be missing: silence would hide that. */
  private static final Map<String, String> ARTIFACTS_OF_SETTINGS =
      Stream.of(
              "cache-time-to-live",
              "cache-maximum-size",
              "cache-absence-time-to-live",
              "circuit-breaker",
              "circuit-breaker-open-time",
              "rate-limit",
              "rate-limit-maximum-wait")
          .collect(Collectors.toUnmodifiableMap(name -> name, name -> "port-decorators"));

  private ContactBooks() {}

  /** Opens an address with every setting at its default. */
  public static ContactBook open(String address) {
    return open(address, ContactSettings.none());
  }

  public static ContactBook open(String address, ContactSettings settings) {
    return open(address, settings, Present.load());
  }

  /**
   * Opens what {@code contacts.address} names, with the other {@code contacts.…} properties as
   * settings.
   *
   * @throws IllegalArgumentException also if a property starts with {@code contacts.} and names no
   *     setting: a slip of the pen must not become a default
   */
  public static ContactBook open(Properties properties) {
    Present present = Present.load();
    refuseUnknown(properties, present);
    ContactSettings settings = ContactSettings.none();
    for (ContactSetting setting : present.settingsToRead()) {
      settings = settings.with(setting, properties.getProperty(setting.property(), ""));
    }
    String address =
        Option.of(properties.getProperty(ContactSetting.ADDRESS_PROPERTY))
            .filter(text -> !text.isBlank())
            .getOrElseThrow(
                () ->
                    new IllegalArgumentException(
                        "property " + ContactSetting.ADDRESS_PROPERTY + " is not set"));
    return open(address, settings, present);
  }

  /**
   * Opens what {@code CONTACTS_ADDRESS} names, with the other variables as settings.
   *
   * <p>Other variables that start with {@code CONTACTS_} are left alone: container platforms make
   * such up for services of that name.
   *
   * @throws IllegalArgumentException also if a variable could not be decoded in this process's
   *     locale; the message names it and does not show its value
   */
  public static ContactBook openFromEnvironment() {
    return openFromEnvironment(System.getenv());
  }

  /** The same with an environment that the caller brings. */
  public static ContactBook openFromEnvironment(Map<String, String> environment) {
    Present present = Present.load();
    ContactSettings settings = ContactSettings.none();
    for (ContactSetting setting : present.settingsToRead()) {
      settings = settings.with(setting, Environment.value(environment, setting.variable()));
    }
    String address =
        Option.of(Environment.value(environment, ContactSetting.ADDRESS_VARIABLE))
            .filter(text -> !text.isBlank())
            .getOrElseThrow(
                () ->
                    new IllegalArgumentException(
                        "environment variable " + ContactSetting.ADDRESS_VARIABLE + " is not set"));
    return open(address, settings, present);
  }

  private static ContactBook open(String address, ContactSettings settings, Present present) {
    ConnectionString parsed = ConnectionString.parse(address);
    refuseOrphans(settings, present);
    List<ContactBookProvider> serving =
        present.providers().stream()
            .filter(provider -> provider.schemes().contains(parsed.scheme()))
            .toList();
    if (serving.isEmpty()) {
      throw new IllegalArgumentException(nobodyServes(parsed, present.providers()));
    }
    if (serving.size() > 1) {
      throw new IllegalArgumentException(
          "scheme \"%s\" is served by more than one adapter: %s"
              .formatted(parsed.scheme(), namesOf(serving)));
    }
    return decorated(serving.get(0).open(parsed, settings), settings, present.decorators());
  }

  private static ContactBook decorated(
      ContactBook opened, ContactSettings settings, List<ContactBookDecorator> fromTheInside) {
    ContactBook outermost = opened;
    try {
      for (ContactBookDecorator decorator : fromTheInside) {
        outermost = decorator.decorate(outermost, settings);
      }
      return outermost;
    } catch (RuntimeException | Error e) {
      // Nobody else will ever have it in hand.
      closeAfter(e, outermost);
      throw e;
    }
  }

  private static void closeAfter(Throwable failure, ContactBook book) {
    try {
      book.close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private static void refuseOrphans(ContactSettings settings, Present present) {
    for (ContactSetting setting : present.orphans()) {
      if (settings.text(setting).isDefined()) {
        throw new IllegalArgumentException(
            "setting %s needs the artifact io.github.r7contacts:%s"
                .formatted(setting.name(), ARTIFACTS_OF_SETTINGS.get(setting.name())));
      }
    }
  }

  private static void refuseUnknown(Properties properties, Present present) {
    Set<String> names = new TreeSet<>(Set.of(ContactSetting.ADDRESS_PROPERTY));
    present.settings().forEach(setting -> names.add(setting.property()));
    Set<String> orphans =
        present.orphans().stream().map(ContactSetting::property).collect(Collectors.toSet());
    Set<Object> given = new LinkedHashSet<>(properties.stringPropertyNames());
    given.addAll(properties.keySet());
    for (Object key : given) {
      String name = String.valueOf(key);
      if (name.startsWith(ContactSetting.PROPERTY_PREFIX)) {
        if (!names.contains(name) && !orphans.contains(name)) {
          throw new IllegalArgumentException(
              "property %s is unknown; there are %s"
                  .formatted(PrintableText.singleLine(name), String.join(", ", names)));
        }
        if (properties.getProperty(name) == null) {
          throw new IllegalArgumentException("property " + name + " must be a text");
        }
      }
    }
  }

  private static String nobodyServes(
      ConnectionString address, List<ContactBookProvider> providers) {
    String scheme = address.scheme();
    String artifact = ARTIFACTS.get(scheme);
    if (artifact != null) {
      return "no adapter serves \"%s\"; add the artifact io.github.r7contacts:%s"
          .formatted(scheme, artifact);
    }
    Set<String> present = new TreeSet<>();
    providers.forEach(provider -> present.addAll(provider.schemes()));
    // In user:password@host or token:@host even the part before the colon is a secret.
    return "%s is unknown; %s"
        .formatted(
            address.mayHoldSecret() && !address.location().startsWith("//")
                ? "the address's scheme"
                : "scheme \"" + scheme + "\"",
            present.isEmpty()
                ? "there is no adapter on the class path or module path"
                : "there are " + String.join(", ", present));
  }

  private static String namesOf(List<ContactBookProvider> providers) {
    return providers.stream()
        .map(provider -> provider.getClass().getName())
        .collect(Collectors.joining(", "));
  }

  /**
   * What the class path or module path has.
   *
   * @param decorators from the inside out
   */
  private record Present(
      List<ContactBookProvider> providers, List<ContactBookDecorator> decorators) {

    private static final Comparator<ContactBookDecorator> FROM_THE_OUTSIDE =
        Comparator.comparingInt(ContactBookDecorator::order)
            .thenComparing(decorator -> decorator.getClass().getName());

    static Present load() {
      List<ContactBookDecorator> decorators = services(ContactBookDecorator.class);
      decorators.sort(FROM_THE_OUTSIDE.reversed());
      return new Present(services(ContactBookProvider.class), decorators);
    }

    /**
     * Returns the services that the thread's context class loader or this library's class loader
     * sees, each class once. The first is the application's choice. The second is needed on threads
     * whose context class loader does not see the application, such as those of the common pool
     * when Spring Boot runs it from its jar.
     */
    private static <S> List<S> services(Class<S> type) {
      Map<String, S> byClass = new LinkedHashMap<>();
      ClassLoader context = Thread.currentThread().getContextClassLoader();
      for (ClassLoader loader :
          List.of(
              context == null ? ClassLoader.getSystemClassLoader() : context,
              ContactBooks.class.getClassLoader())) {
        if (!seesAnother(type, loader)) {
          ServiceLoader.load(type, loader).stream()
              .forEach(
                  service ->
                      byClass.computeIfAbsent(service.type().getName(), name -> service.get()));
        }
      }
      return new ArrayList<>(byClass.values());
    }

    /** Whether the class loader has another copy of this library, whose services are not ours. */
    private static boolean seesAnother(Class<?> type, ClassLoader loader) {
      try {
        return Class.forName(type.getName(), false, loader) != type;
      } catch (ClassNotFoundException e) {
        return false;
      }
    }

    /** The settings that somebody goes by. */
    Set<ContactSetting> settings() {
      Set<ContactSetting> settings = new LinkedHashSet<>(ContactSetting.STANDARD);
      providers.forEach(provider -> settings.addAll(provider.settings()));
      decorators.forEach(decorator -> settings.addAll(decorator.settings()));
      return settings;
    }

    /** The settings that nobody goes by because their artifact is missing. */
    Set<ContactSetting> orphans() {
      Set<String> present =
          settings().stream().map(ContactSetting::name).collect(Collectors.toSet());
      return ARTIFACTS_OF_SETTINGS.keySet().stream()
          .filter(name -> !present.contains(name))
          .sorted()
          .map(ContactSetting::open)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<ContactSetting> settingsToRead() {
      Set<ContactSetting> settings = settings();
      settings.addAll(orphans());
      return settings;
    }
  }
}
