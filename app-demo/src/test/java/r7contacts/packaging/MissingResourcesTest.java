package r7contacts.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import r7contacts.demo.options.Version;
import r7contacts.json.ContactJson;
import r7contacts.port.config.ContactBooks;
import r7contacts.simulator.PortalSimulator;

/** A program that was packaged without its resources, as a native image may be. */
class MissingResourcesTest {

  private URLClassLoader program;

  @BeforeEach
  void loadTheProgram() throws IOException {
    List<URL> classPath = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      classPath.add(Path.of(entry).toUri().toURL());
    }
    program = new WithoutResources(classPath.toArray(URL[]::new));
  }

  @AfterEach
  void unloadTheProgram() throws IOException {
    program.close();
  }

  @Test
  void without_the_built_in_contacts_opening_memory_names_the_resource() {
    assertThat(failure(() -> call(ContactBooks.class, "open", "memory:")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the built-in contacts are missing: package this program or native image with the"
                + " resource r7contacts/adapter/inmemory/demo-contacts.json of adapter-inmemory,"
                + " or open a file, as in memory:contacts.json");
  }

  @Test
  void without_the_schema_the_message_names_the_resource() {
    assertThat(failure(() -> call(ContactJson.class, "schema")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the resource r7contacts/json/contacts.schema.json of contacts-json");
  }

  @Test
  void without_its_contacts_the_simulator_names_the_resource() {
    assertThat(failure(() -> call(PortalSimulator.class, "start")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(
            "the resource r7contacts/simulator/demo-relations.json of portal-simulator");
  }

  @Test
  void without_its_version_the_program_says_that_it_is_unknown() throws Exception {
    Object version =
        program.loadClass(Version.class.getName()).getDeclaredConstructor().newInstance();

    String[] shown = (String[]) version.getClass().getMethod("getVersion").invoke(version);

    assertThat(shown[0]).endsWith(" of unknown version");
  }

  private Object call(Class<?> type, String method, String... arguments)
      throws ReflectiveOperationException {
    Class<?>[] types = new Class<?>[arguments.length];
    Arrays.fill(types, String.class);
    return program
        .loadClass(type.getName())
        .getMethod(method, types)
        .invoke(null, (Object[]) arguments);
  }

  private static Throwable failure(ThrowingCallable call) {
    return catchThrowable(call).getCause();
  }

  /** Finds classes and services, and no other files. */
  private static final class WithoutResources extends URLClassLoader {

    WithoutResources(URL[] classPath) {
      super(classPath, ClassLoader.getPlatformClassLoader());
    }

    @Override
    public URL getResource(String name) {
      return name.endsWith(".class") || name.startsWith("META-INF/")
          ? super.getResource(name)
          : null;
    }
  }
}
