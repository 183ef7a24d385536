package r7contacts.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The metadata for GraalVM's native images has all resources and services of each jar, and all that
 * the code loads by name. {@code -Dnative.write=true} writes the metadata instead.
 */
class NativeImageTest {

  private static final Path ROOT = Path.of("..");
  private static final String SERVICES = "META-INF/services/";
  private static final boolean WRITES = Boolean.getBoolean("native.write");

  /** The types that a class loads by name, of the classes that do. */
  private static final Map<String, Set<String>> LOADED_BY_NAME =
      Map.of(
          "r7contacts.port.config.ServiceLookup",
          Set.of(
              "r7contacts.port.config.ContactBookDecorator",
              "r7contacts.port.config.ContactBookProvider"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("r7contacts");

  private static final Set<String> OF_RESOURCES =
      Set.of("getResource", "getResources", "getResourceAsStream", "resources");

  /** Modules that are published: benchmarks and the tests of versions are not. */
  static List<String> modules() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("src/main/java")))
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.equals("benchmarks"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void the_metadata_has_the_resources_and_services_of_a_module(String module) throws IOException {
    Path file =
        ROOT.resolve(module)
            .resolve("src/main/resources/META-INF/native-image/io.github.r7contacts")
            .resolve(module)
            .resolve("reachability-metadata.json");
    String expected = metadata(module);

    if (WRITES && !expected.isEmpty()) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected);
    }

    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as("%s; -Dnative.write=true updates it", file)
        .isEqualTo(expected);
  }

  @Test
  void classes_that_load_resources_have_them_in_their_package() throws IOException {
    Set<String> packages = new TreeSet<>();
    for (String module : modules()) {
      for (String resource : resources(module)) {
        packages.add(resource.substring(0, resource.lastIndexOf('/')).replace('/', '.'));
      }
    }

    Set<String> loading =
        callers(OF_RESOURCES, Class.class, ClassLoader.class, Module.class).stream()
            .map(JavaClass::getPackageName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(loading).isNotEmpty().isSubsetOf(packages);
  }

  @Test
  void classes_that_load_types_by_name_are_known() {
    assertThat(callers(Set.of("forName", "loadClass"), Class.class, ClassLoader.class))
        .extracting(JavaClass::getName)
        .containsExactlyInAnyOrderElementsOf(LOADED_BY_NAME.keySet());
  }

  private static Set<JavaClass> callers(Set<String> methods, Class<?>... owners) {
    Set<String> ownerNames = Stream.of(owners).map(Class::getName).collect(Collectors.toSet());
    return CLASSES.stream()
        .flatMap(type -> type.getMethodCallsFromSelf().stream())
        .filter(call -> methods.contains(call.getTarget().getName()))
        .filter(call -> ownerNames.contains(call.getTargetOwner().getName()))
        .map(JavaMethodCall::getOriginOwner)
        .collect(Collectors.toSet());
  }

  /** Returns the text of a module's metadata; empty if it needs none. */
  private static String metadata(String module) throws IOException {
    Set<String> types = new TreeSet<>();
    for (Path service : files(module, SERVICES)) {
      for (String provider : Files.readAllLines(service)) {
        types.add(
            "    {\"type\": \"%s\", \"methods\": [{\"name\": \"<init>\", \"parameterTypes\": []}]}"
                .formatted(provider.strip()));
      }
    }
    for (String loading : LOADED_BY_NAME.keySet()) {
      if (Files.exists(
          ROOT.resolve(module).resolve("src/main/java/" + loading.replace('.', '/') + ".java"))) {
        LOADED_BY_NAME
            .get(loading)
            .forEach(type -> types.add("    {\"type\": \"%s\"}".formatted(type)));
      }
    }
    Set<String> globs = new TreeSet<>();
    for (Path service : files(module, SERVICES)) {
      globs.add(glob(SERVICES + service.getFileName()));
    }
    resources(module).forEach(resource -> globs.add(glob(resource)));
    return Stream.of(section("reflection", types), section("resources", globs))
        .filter(section -> !section.isEmpty())
        .collect(Collectors.collectingAndThen(Collectors.joining(",\n"), NativeImageTest::whole));
  }

  private static String glob(String resource) {
    return "    {\"glob\": \"%s\"}".formatted(resource);
  }

  private static String section(String name, Set<String> entries) {
    return entries.isEmpty()
        ? ""
        : "  \"%s\": [\n%s\n  ]".formatted(name, String.join(",\n", entries));
  }

  private static String whole(String sections) {
    return sections.isEmpty() ? "" : "{\n" + sections + "\n}\n";
  }

  /** Returns the resources outside META-INF, whose files are for tools, except services. */
  private static Set<String> resources(String module) throws IOException {
    Path folder = ROOT.resolve(module).resolve("src/main/resources");
    return files(module, "").stream()
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .filter(file -> !file.startsWith("META-INF/"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> files(String module, String under) throws IOException {
    Path folder = ROOT.resolve(module).resolve("src/main/resources").resolve(under);
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
