package r7contacts.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Modules are loaded into layers of their own: the tests themselves run on the class path. */
class ModulePathTest {

  private static final Pattern ON_THE_MODULE_PATH =
      Pattern.compile(
          ".*[/\\\\](contacts-json|contacts-domain|vavr|jspecify|jackson-(core|databind|annotations))"
              + "[^/\\\\]*(\\.jar|[/\\\\]target[/\\\\]classes)");

  private static final String JSON = ContactJson.writeLine(TestContacts.anna());

  @Test
  void contacts_are_read_and_written_without_data_binding() throws Exception {
    ModuleLayer modules = modules("r7contacts.json");
    Class<?> contactJson = type(modules, "r7contacts.json.ContactJson");
    Class<?> contactType = type(modules, "r7contacts.domain.Contact");

    Object contact = contactJson.getMethod("read", String.class).invoke(null, JSON);

    assertThat(contactJson.getMethod("writeLine", contactType).invoke(null, contact))
        .isEqualTo(JSON);
    assertThat((String) contactJson.getMethod("schema").invoke(null)).startsWith("{");
    assertThat(modules.findModule("tools.jackson.databind")).isEmpty();
  }

  @Test
  void a_mapper_reads_and_writes_contacts_with_the_module_added() throws Exception {
    ModuleLayer modules = modules("r7contacts.json", "tools.jackson.databind");
    Class<?> moduleType = type(modules, "tools.jackson.databind.JacksonModule");
    Class<?> mapperType = type(modules, "tools.jackson.databind.json.JsonMapper");
    Object module =
        type(modules, "r7contacts.json.ContactJsonModule").getConstructor().newInstance();
    Object builder = mapperType.getMethod("builder").invoke(null);
    builder.getClass().getMethod("addModule", moduleType).invoke(builder, module);
    Object mapper = builder.getClass().getMethod("build").invoke(builder);

    Object contact =
        mapperType
            .getMethod("readValue", String.class, Class.class)
            .invoke(mapper, JSON, type(modules, "r7contacts.domain.Contact"));

    assertThat(mapperType.getMethod("writeValueAsString", Object.class).invoke(mapper, contact))
        .isEqualTo(JSON);
  }

  private static ModuleLayer modules(String... roots) {
    Path[] path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> ON_THE_MODULE_PATH.matcher(entry).matches())
            .map(Path::of)
            .toArray(Path[]::new);
    Configuration configuration =
        ModuleLayer.boot()
            .configuration()
            .resolve(ModuleFinder.of(path), ModuleFinder.of(), Set.of(roots));
    return ModuleLayer.boot()
        .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
  }

  private static Class<?> type(ModuleLayer modules, String name) throws ClassNotFoundException {
    return modules.findLoader("r7contacts.json").loadClass(name);
  }
}
