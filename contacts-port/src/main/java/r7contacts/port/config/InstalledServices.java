package r7contacts.port.config;

import io.vavr.control.Option;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.PrintableText;

/**
 * Installed adapters and decorators: what they serve, and rejection of what they do not. In one
 * class, because every rejection lists or checks what the same services declare.
 *
 * @param decorators innermost first
 */
record InstalledServices(
    List<ContactBookProvider> providers, List<ContactBookDecorator> decorators) {

  /** Variables that container platforms set for services, as {@code CONTACTS_PORT_80_TCP}. */
  private static final Pattern PLATFORM_VARIABLE =
      Pattern.compile("CONTACTS_(\\w+_)?(SERVICE_(HOST|PORT\\w*)|PORT(_\\w+)?)");

  private static final Comparator<ContactBookDecorator> OUTERMOST_FIRST =
      Comparator.comparingInt(ContactBookDecorator::order)
          .thenComparing(decorator -> decorator.getClass().getName());

  /** Finds the services, by this class loader first if it is not null. */
  static InstalledServices load(@Nullable ClassLoader first) {
    return new InstalledServices(
        ServiceLookup.providers(first),
        ServiceLookup.decorators(first).stream().sorted(OUTERMOST_FIRST.reversed()).toList());
  }

  /** Returns the standard settings, then those of the adapters and decorators. */
  Set<ContactSetting> settings() {
    Set<ContactSetting> settings = new LinkedHashSet<>(ContactSetting.STANDARD);
    providers.forEach(provider -> settings.addAll(provider.settings()));
    decorators.forEach(decorator -> settings.addAll(decorator.settings()));
    return settings;
  }

  /**
   * Returns the adapter for an address.
   *
   * @throws IllegalArgumentException if there is not exactly one
   */
  ContactBookProvider provider(ConnectionString address) {
    String scheme = address.scheme();
    List<ContactBookProvider> serving =
        providers.stream().filter(provider -> provider.schemes().contains(scheme)).toList();
    if (serving.size() > 1) {
      throw new IllegalArgumentException(
          "scheme \"%s\" is served by several adapters: keep one of %s"
              .formatted(scheme, sorted(serving.stream().map(ContactBookProvider::artifact))));
    }
    if (serving.isEmpty()) {
      throw unknownScheme(address);
    }
    return serving.get(0);
  }

  private IllegalArgumentException unknownScheme(ConnectionString address) {
    Set<String> known =
        providers.stream()
            .flatMap(provider -> provider.schemes().stream())
            .collect(Collectors.toSet());
    // In user:password@host or token:@host even the part before the colon is a secret.
    if (address.mayHoldSecret() && !address.location().startsWith("//")) {
      return unknown("the address's scheme", Option.none(), known, "adapter");
    }
    String scheme = address.scheme();
    List<String> withFormat =
        known.stream().filter(name -> name.endsWith("+" + scheme)).sorted().toList();
    if (!withFormat.isEmpty()) {
      String location = address.mayHoldSecret() ? "//..." : address.location();
      return new IllegalArgumentException(
          "scheme \"%s\" is unknown: write %s"
              .formatted(
                  scheme,
                  withFormat.stream()
                      .map(name -> name + ":" + PrintableText.singleLine(location))
                      .collect(Collectors.joining(" or "))));
    }
    return unknown(
        "scheme \"" + scheme + "\"", SimilarNames.closest(scheme, known), known, "adapter");
  }

  /**
   * Checks that every setting with a value belongs to an adapter or a decorator.
   *
   * @throws IllegalArgumentException if one does not
   */
  void requireKnown(ContactSettings settings) {
    Set<String> known =
        settings().stream().map(ContactSetting::property).collect(Collectors.toSet());
    for (String name : new TreeSet<>(settings.names())) {
      ContactSetting setting = ContactSetting.open(name);
      if (!known.contains(setting.property())) {
        throw unknown(
            setting.toString(),
            SimilarNames.closest(setting.property(), known),
            known,
            "adapter or decorator");
      }
    }
  }

  /**
   * Returns the listeners that the adapter of this address or a decorator takes.
   *
   * @param optional listeners that are left out if they are not taken
   * @throws IllegalArgumentException if one of the others is not taken
   */
  ContactBookListeners taken(
      ContactBookListeners listeners, ContactBookListeners optional, ConnectionString address) {
    if (listeners.all().isEmpty() && optional.all().isEmpty()) {
      return listeners;
    }
    Set<Class<? extends ContactBookListener>> types =
        new HashSet<>(provider(address).listenerTypes());
    decorators.forEach(decorator -> types.addAll(decorator.listenerTypes()));
    for (ContactBookListener listener : listeners.all()) {
      if (types.stream().noneMatch(type -> type.isInstance(listener))) {
        throw new IllegalArgumentException(
            "listener %s would never be called: neither the adapter of %s: nor an installed decorator has events for it; open without it"
                .formatted(listener.getClass().getName(), address.scheme()));
      }
    }
    ContactBookListeners taken = listeners;
    for (ContactBookListener listener : optional.all()) {
      if (types.stream().anyMatch(type -> type.isInstance(listener))) {
        taken = taken.with(listener);
      }
    }
    return taken;
  }

  /** Returns the settings that misspelled properties were meant to be, by their names. */
  Map<String, String> similarProperties(Set<String> names) {
    Set<String> known = knownProperties();
    Map<String, String> similar = new TreeMap<>();
    for (String name : names) {
      if (!known.contains(name)) {
        SimilarNames.closest(name, known).forEach(setting -> similar.put(name, setting));
      }
    }
    return similar;
  }

  private Set<String> knownProperties() {
    Set<String> known = new TreeSet<>(Set.of(ContactSetting.ADDRESS_PROPERTY));
    settings().forEach(setting -> known.add(setting.property()));
    return known;
  }

  /**
   * Checks that every property with the library's prefix and a value is a setting.
   *
   * @throws IllegalArgumentException if one is not, so that a typo is reported instead of ignored
   */
  void requireKnown(Properties properties) {
    Set<String> known = knownProperties();
    Set<Object> keys = new LinkedHashSet<>(properties.stringPropertyNames());
    keys.addAll(properties.keySet());
    for (Object key : keys) {
      String name = String.valueOf(key);
      String value = properties.getProperty(name);
      boolean isAbsent = value != null && value.isBlank();
      if (isAbsent || !name.startsWith(ContactSetting.PROPERTY_PREFIX)) {
        continue;
      }
      if (!known.contains(name)) {
        throw unknown(
            "property " + PrintableText.singleLine(name),
            SimilarNames.closest(name, known),
            known,
            "adapter or decorator");
      }
      if (value == null) {
        throw new IllegalArgumentException("property " + name + " must be a text");
      }
    }
  }

  /**
   * Returns a warning for each variable with the library's prefix and a value that is no setting,
   * except for those of container platforms.
   */
  List<String> unknownVariables(Map<String, String> environment) {
    Set<String> known =
        settings().stream().map(ContactSetting::variable).collect(Collectors.toSet());
    known.add(ContactSetting.ADDRESS_VARIABLE);
    return environment.entrySet().stream()
        .filter(entry -> !entry.getValue().isBlank())
        .map(Map.Entry::getKey)
        .filter(name -> name.startsWith(ContactSetting.VARIABLE_PREFIX) && !known.contains(name))
        .filter(name -> !PLATFORM_VARIABLE.matcher(name).matches())
        .sorted()
        .map(
            name ->
                "environment variable %s is ignored: this program has no such setting%s"
                    .formatted(
                        PrintableText.singleLine(name),
                        SimilarNames.closest(name, known)
                            .map("; did you mean %s?"::formatted)
                            .getOrElse("")))
        .toList();
  }

  /** Other artifacts are not known here, so the message only says that one may be missing. */
  private static IllegalArgumentException unknown(
      String what, Option<String> similar, Set<String> known, String service) {
    String hint =
        similar.isDefined()
            ? "did you mean %s? Otherwise add".formatted(similar.get())
            : "%s; correct it, or add".formatted(listed(known));
    return new IllegalArgumentException(
        "%s is unknown: %s the artifact of its %s (listed in the README)"
            .formatted(what, hint, service));
  }

  private static String listed(Set<String> known) {
    return switch (known.size()) {
      case 0 -> "there is no adapter on the class path or module path";
      case 1 -> "there is only " + sorted(known.stream());
      default -> "there are " + sorted(known.stream());
    };
  }

  private static String sorted(Stream<String> names) {
    return names.distinct().sorted().collect(Collectors.joining(", "));
  }
}
