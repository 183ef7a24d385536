package r7contacts.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import r7contacts.port.config.ContactBookDecorator;
import r7contacts.port.config.ContactBookProvider;
import r7contacts.port.config.ContactSetting;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The metadata for IDEs has each setting of the library, with its description and its default. */
class ContactsMetadataTest {

  // A file, because other jars have such a resource as well.
  private static final Path METADATA =
      Path.of("src", "main", "resources", "META-INF", "spring-configuration-metadata.json");
  private static final Path SETTINGS = Path.of("..", "docs", "settings.md");

  @Test
  void the_metadata_has_the_settings_of_the_library_and_of_the_starter() throws Exception {
    Set<String> expected = new TreeSet<>(settings());
    expected.addAll(
        Set.of("contacts.address", "contacts.editing", "management.health.contacts.enabled"));

    assertThat(metadata().keySet()).isEqualTo(expected);
  }

  @Test
  void each_property_has_a_type_and_a_sentence() throws IOException {
    assertThat(metadata())
        .allSatisfy(
            (name, property) -> {
              assertThat(property.path("description").asString()).as(name).matches("[A-Z].*\\.");
              assertThat(property.path("type").asString()).matches("java\\.(lang|time)\\.\\w+");
            });
  }

  @Test
  void the_defaults_are_those_of_the_settings() throws Exception {
    Map<String, String> documented = documentedDefaults();
    Map<String, String> defaults = new LinkedHashMap<>();
    metadata()
        .forEach(
            (name, property) -> defaults.put(name, property.path("defaultValue").asString("")));

    assertThat(documented).hasSizeGreaterThan(25);
    documented.forEach(
        (name, value) -> assertThat(defaults.get(name)).as(name).isIn(shown(value, name)));
  }

  /** Returns how the metadata shows a default of the document. */
  private static List<String> shown(String documented, String name) {
    if (documented.startsWith("`")) {
      return List.of(documented.replace("`", ""));
    }
    return List.of(
        documented.equals("off") && name.equals("contacts.circuit-breaker") ? "false" : "");
  }

  private static Set<String> settings() throws IllegalAccessException {
    Set<String> names = new TreeSet<>();
    for (Field field : ContactSetting.class.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == ContactSetting.class) {
        names.add(((ContactSetting) field.get(null)).property());
      }
    }
    ServiceLoader.load(ContactBookProvider.class)
        .forEach(provider -> provider.settings().forEach(more -> names.add(more.property())));
    ServiceLoader.load(ContactBookDecorator.class)
        .forEach(decorator -> decorator.settings().forEach(more -> names.add(more.property())));
    return names;
  }

  private static Map<String, JsonNode> metadata() throws IOException {
    Map<String, JsonNode> properties = new TreeMap<>();
    JsonMapper.shared()
        .readTree(Files.readString(METADATA))
        .path("properties")
        .forEach(property -> properties.put(property.path("name").asString(), property));
    return properties;
  }

  private static Map<String, String> documentedDefaults() throws IOException {
    Map<String, String> defaults = new LinkedHashMap<>();
    for (String line : Files.readAllLines(SETTINGS)) {
      String[] cells = line.split("\\s*\\|\\s*");
      if (cells.length == 5 && cells[2].matches("`contacts\\.[a-z-]+`")) {
        defaults.put(cells[2].replace("`", ""), cells[4]);
      }
    }
    return defaults;
  }
}
