package r7contacts.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The walls stand, and each is shown to stop what it is there to stop. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ArchitectureTest::isNoTestJar)
          .importPackages("r7contacts");

  @TestFactory
  List<DynamicTest> every_wall_stands() {
    return ArchitectureRule.all().stream()
        .map(wall -> dynamicTest(wall.rule().getDescription(), () -> wall.rule().check(HOUSE)))
        .toList();
  }

  @TestFactory
  List<DynamicTest> every_wall_stops_its_wrong_example() {
    return ArchitectureRule.all().stream()
        .map(
            wall ->
                dynamicTest(
                    wall.wrong().getName(),
                    () ->
                        assertThatThrownBy(
                                () ->
                                    wall.rule()
                                        .check(new ClassFileImporter().importClasses(wall.wrong())))
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining(wall.wrong().getSimpleName())))
        .toList();
  }

  @Test
  void every_room_of_the_house_is_looked_at() {
    Set<String> rooms = new TreeSet<>();
    for (JavaClass type : HOUSE) {
      rooms.add(type.getPackageName());
    }

    assertThat(rooms)
        .containsExactlyInAnyOrder(
            "r7contacts.domain",
            "r7contacts.port",
            "r7contacts.adapter.inmemory",
            "r7contacts.decorator",
            "r7contacts.portal",
            "r7contacts.portal.micrometer",
            "r7contacts.adapter.http",
            "r7contacts.adapter.xml",
            "r7contacts.simulator",
            "r7contacts.simulator.junit",
            "r7contacts.demo",
            "r7contacts.demo.export",
            "r7contacts.demo.text");
  }

  private static boolean isNoTestJar(Location location) {
    return !location.contains("-tests.jar");
  }
}
