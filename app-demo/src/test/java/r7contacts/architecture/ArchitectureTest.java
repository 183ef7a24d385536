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

  private static final JavaClasses PROJECT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ArchitectureTest::isNoTestJar)
          .importPackages("r7contacts");

  @TestFactory
  List<DynamicTest> every_rule_holds() {
    return ArchitectureRule.all().stream()
        .map(rule -> dynamicTest(rule.rule().getDescription(), () -> rule.rule().check(PROJECT)))
        .toList();
  }

  @TestFactory
  List<DynamicTest> every_rule_rejects_its_wrong_example() {
    return ArchitectureRule.all().stream()
        .map(
            rule ->
                dynamicTest(
                    rule.wrong().getName(),
                    () ->
                        assertThatThrownBy(
                                () ->
                                    rule.rule()
                                        .check(new ClassFileImporter().importClasses(rule.wrong())))
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining(rule.wrong().getSimpleName())))
        .toList();
  }

  @Test
  void every_package_is_checked() {
    Set<String> packages = new TreeSet<>();
    for (JavaClass type : PROJECT) {
      packages.add(type.getPackageName());
    }

    assertThat(packages)
        .containsExactlyInAnyOrder(
            "r7contacts.domain",
            "r7contacts.domain.change",
            "r7contacts.port",
            "r7contacts.port.config",
            "r7contacts.port.edit",
            "r7contacts.port.paging",
            "r7contacts.json",
            "r7contacts.json.document",
            "r7contacts.json.form",
            "r7contacts.testkit",
            "r7contacts.testkit.edit",
            "r7contacts.adapter.inmemory",
            "r7contacts.files",
            "r7contacts.files.duplicates",
            "r7contacts.files.export",
            "r7contacts.files.imports",
            "r7contacts.files.io",
            "r7contacts.files.labels",
            "r7contacts.files.table",
            "r7contacts.files.vcard",
            "r7contacts.decorator",
            "r7contacts.decorator.micrometer",
            "r7contacts.portal",
            "r7contacts.portal.account",
            "r7contacts.portal.check",
            "r7contacts.portal.contacts",
            "r7contacts.portal.edit",
            "r7contacts.portal.http",
            "r7contacts.portal.mapping",
            "r7contacts.portal.message",
            "r7contacts.portal.micrometer",
            "r7contacts.portal.network",
            "r7contacts.portal.session",
            "r7contacts.portal.wire",
            "r7contacts.adapter.http",
            "r7contacts.adapter.xml",
            "r7contacts.simulator",
            "r7contacts.simulator.crm",
            "r7contacts.simulator.crm.edit",
            "r7contacts.simulator.generated",
            "r7contacts.simulator.http",
            "r7contacts.simulator.junit",
            "r7contacts.simulator.signin",
            "r7contacts.simulator.wire",
            "r7contacts.spring",
            "r7contacts.spring.test",
            "r7contacts.demo",
            "r7contacts.demo.account",
            "r7contacts.demo.check",
            "r7contacts.demo.commands",
            "r7contacts.demo.connection",
            "r7contacts.demo.edit",
            "r7contacts.demo.imports",
            "r7contacts.demo.options",
            "r7contacts.demo.terminal",
            "r7contacts.demo.text",
            "r7contacts.demo.tour",
            "r7contacts.demo.typed",
            "r7contacts.demo.usage",
            "r7contacts.demo.xray");
  }

  private static boolean isNoTestJar(Location location) {
    return !location.contains("-tests.jar");
  }
}
