package r7contacts.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A wall of the house, and a small wrong example that must not get through it.
 *
 * @param rule what must hold for all classes of the house
 * @param wrong a class, in a package that the rule is about, that breaks it
 */
record ArchitectureRule(ArchRule rule, Class<?> wrong) {

  private static final String[] EVERYWHERE = {
    "java..", "org.jspecify.annotations", "io.vavr", "io.vavr.control", "io.vavr.collection"
  };

  static List<ArchitectureRule> all() {
    return List.of(
        onlyMeets(
            "r7contacts.domain",
            "the domain is embedded in business programs: no port, no library, no framework",
            r7contacts.domain.wrong.KnowsThePort.class),
        onlyMeets(
            "r7contacts.port",
            "a port says what is offered, not how",
            r7contacts.port.wrong.KnowsAnAdapter.class,
            "r7contacts.domain"),
        onlyMeets(
            "r7contacts.adapter.inmemory",
            "no adapter knows another, and memory needs no network",
            r7contacts.adapter.inmemory.wrong.KnowsHttp.class,
            "r7contacts.domain",
            "r7contacts.port",
            "tools.jackson.."),
        onlyMeets(
            "r7contacts.decorator",
            "a decorator goes around whatever answers the port: no adapter, no portal",
            r7contacts.decorator.wrong.KnowsMemory.class,
            "r7contacts.domain",
            "r7contacts.port",
            "com.github.benmanes.caffeine.cache",
            "io.github.resilience4j..",
            "javax.cache..",
            "org.slf4j"),
        onlyMeets(
            "r7contacts.demo.text",
            "what contacts look like has nothing to do with where they come from",
            r7contacts.demo.text.wrong.KnowsAPort.class,
            "r7contacts.domain"),
        onlyMeets(
            "r7contacts.demo.export",
            "an export reads from any port and knows no command",
            r7contacts.demo.export.wrong.KnowsTheCommandLine.class,
            "r7contacts.domain",
            "r7contacts.port",
            "r7contacts.adapter.inmemory",
            "r7contacts.demo.text",
            "ezvcard..",
            "org.apache.commons.csv"),
        onlyMeets(
            "r7contacts.portal",
            "how a portal is spoken to must not depend on the format that it answers in",
            r7contacts.portal.wrong.KnowsAFormat.class,
            "r7contacts.domain",
            "r7contacts.port",
            "io.github.resilience4j..",
            "org.apache.hc..",
            "org.mapstruct",
            "org.slf4j",
            "tools.jackson.core..",
            "javax.net.ssl",
            "javax.crypto.."),
        onlyMeets(
            "r7contacts.portal.micrometer",
            "metrics are made of what the listener is told, of nothing else",
            r7contacts.portal.micrometer.wrong.KnowsHttp.class,
            "r7contacts.port",
            "r7contacts.portal",
            "io.micrometer.core.."),
        onlyMeets(
            "r7contacts.adapter.http",
            "no adapter knows another, and a format knows nothing of HTTP",
            r7contacts.adapter.http.wrong.KnowsXml.class,
            "r7contacts.port",
            "r7contacts.portal",
            "tools.jackson.core.."),
        onlyMeets(
            "r7contacts.adapter.xml",
            "no adapter knows another, and a format knows nothing of HTTP",
            r7contacts.adapter.xml.wrong.KnowsJson.class,
            "r7contacts.port",
            "r7contacts.portal",
            "tools.jackson.core..",
            "tools.jackson.dataformat.xml..",
            "com.ctc.wstx..",
            "org.codehaus.stax2..",
            "javax.xml.."),
        onlyMeets(
            "r7contacts.simulator..",
            "what our wire records get wrong, the simulator must not get wrong in the same way",
            r7contacts.simulator.wrong.KnowsOurSettings.class,
            "javax.xml.stream..",
            "org.apache.hc.core5..",
            "tools.jackson.core..",
            "org.junit.jupiter.api.."),
        new ArchitectureRule(
            members()
                .that()
                .areDeclaredInClassesThat(resideInAnyPackage("r7contacts.."))
                .and()
                .arePublic()
                .should(showNoVavrBut("io.vavr.control.Option", "io.vavr.control.Either"))
                .because(
                    "each type of another library in a public signature is a promise for years"),
            r7contacts.domain.wrong.ShowsATry.class),
        new ArchitectureRule(
            classes()
                .that()
                .resideInAPackage("r7contacts.portal..")
                .and()
                .haveSimpleNameContaining("Wire")
                .and()
                .areRecords()
                .should()
                .notBePublic()
                .because("the portal's words end where ours begin"),
            r7contacts.portal.wrong.PublicWire.class),
        new ArchitectureRule(
            noClasses()
                .that()
                .resideInAPackage("r7contacts..")
                .and()
                .resideOutsideOfPackage("r7contacts.demo..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("a library does not write on its user's terminal"),
            r7contacts.port.wrong.PrintsOnTheTerminal.class));
  }

  /** A white list: what is not named here is a detour outside of the architecture. */
  private static ArchitectureRule onlyMeets(
      String room, String because, Class<?> wrong, String... others) {
    String[] inside =
        room.endsWith("..") ? new String[] {room} : new String[] {room, room + ".wrong"};
    String[] allowed =
        Stream.of(Stream.of(inside), Stream.of(EVERYWHERE), Stream.of(others))
            .flatMap(names -> names)
            .toArray(String[]::new);
    return new ArchitectureRule(
        classes()
            .that()
            .resideInAnyPackage(inside)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(arraysOfPrimitives()))
            .because(because),
        wrong);
  }

  private static DescribedPredicate<JavaClass> arraysOfPrimitives() {
    return describe(
        "are primitives or arrays of them", type -> type.getBaseComponentType().isPrimitive());
  }

  private static ArchCondition<JavaMember> showNoVavrBut(String... allowed) {
    Set<String> names = Set.of(allowed);
    return new ArchCondition<>("show no type of Vavr but " + names) {
      @Override
      public void check(JavaMember member, ConditionEvents events) {
        typesOf(member)
            .filter(type -> type.getPackageName().startsWith("io.vavr"))
            .filter(type -> !names.contains(type.getName()))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            member, member.getFullName() + " shows " + type.getName())));
      }
    };
  }

  private static Stream<JavaClass> typesOf(JavaMember member) {
    if (member instanceof JavaField field) {
      return field.getType().getAllInvolvedRawTypes().stream();
    }
    JavaCodeUnit code = (JavaCodeUnit) member;
    return Stream.concat(
        code.getReturnType().getAllInvolvedRawTypes().stream(),
        code.getParameterTypes().stream()
            .flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream()));
  }
}
