package r7contacts.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
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
import r7contacts.json.ContactJsonModule;

/**
 * An architecture rule, and a small wrong example that it must reject.
 *
 * @param rule what must hold for all classes of the project
 * @param wrong a class in a package of the rule that breaks it
 */
record ArchitectureRule(ArchRule rule, Class<?> wrong) {

  private static final String[] EVERYWHERE = {
    "java..", "org.jspecify.annotations", "io.vavr", "io.vavr.control", "io.vavr.collection"
  };

  /** Packages of adapter-http that are not exported, or only to format adapters. */
  private static final String[] HIDDEN = {
    "r7contacts.portal.contacts",
    "r7contacts.portal.edit",
    "r7contacts.portal.http",
    "r7contacts.portal.mapping",
    "r7contacts.portal.message",
    "r7contacts.portal.network",
    "r7contacts.portal.session",
    "r7contacts.portal.wire"
  };

  private static final String[] HIDDEN_IN_SIMULATOR = {
    "r7contacts.simulator.crm",
    "r7contacts.simulator.crm.edit",
    "r7contacts.simulator.generated",
    "r7contacts.simulator.http",
    "r7contacts.simulator.signin",
    "r7contacts.simulator.wire"
  };

  static List<ArchitectureRule> all() {
    return List.of(
        onlyMeets(
            "r7contacts.domain",
            "the domain is embedded in business programs: no port, no library, no framework",
            r7contacts.domain.wrong.KnowsThePort.class),
        onlyMeets(
            "r7contacts.domain.change",
            "a change says what is wanted, not how a portal does it",
            r7contacts.domain.change.wrong.KnowsThePort.class,
            "r7contacts.domain"),
        onlyMeets(
            "r7contacts.port",
            "a port says what is offered, not how",
            r7contacts.port.wrong.KnowsAnAdapter.class,
            "r7contacts.domain",
            "r7contacts.port.paging"),
        onlyMeets(
            "r7contacts.port.paging",
            "reading of pages works over any implementation of the ports",
            r7contacts.port.paging.wrong.KnowsSettings.class,
            "r7contacts.domain",
            "r7contacts.port"),
        onlyMeets(
            "r7contacts.port.config",
            "opening a book must not depend on any adapter or decorator",
            r7contacts.port.config.wrong.KnowsAnAdapter.class,
            "r7contacts.domain",
            "r7contacts.port",
            "r7contacts.port.edit"),
        onlyMeets(
            "r7contacts.testkit",
            "the contracts hold for every adapter, so they know none",
            r7contacts.testkit.wrong.KnowsMemory.class,
            "r7contacts.domain",
            "r7contacts.port",
            "org.junit.jupiter.api..",
            "org.assertj.core..",
            "org.opentest4j.."),
        onlyMeets(
            "r7contacts.testkit.edit",
            "the contract of changes holds for every adapter, so it knows none",
            r7contacts.testkit.edit.wrong.KnowsMemory.class,
            "r7contacts.domain",
            "r7contacts.domain.change",
            "r7contacts.port",
            "r7contacts.port.edit",
            "r7contacts.testkit",
            "org.junit.jupiter.api..",
            "org.opentest4j.."),
        onlyMeets(
            "r7contacts.json.document",
            "a JSON document is read and written with the streaming core, and knows no contact",
            r7contacts.json.document.wrong.KnowsDataBinding.class,
            "r7contacts.domain",
            "tools.jackson.core.."),
        onlyMeets(
            "r7contacts.json.form",
            "a form names members, and does not read or write JSON itself",
            r7contacts.json.form.wrong.KnowsJackson.class,
            "r7contacts.domain",
            "r7contacts.json.document"),
        onlyMeets(
            "r7contacts.json",
            "the JSON form is for every adapter and for programs without one",
            r7contacts.json.wrong.KnowsThePort.class,
            "r7contacts.domain",
            "r7contacts.json.document",
            "r7contacts.json.form",
            "tools.jackson.core..",
            "tools.jackson.databind.."),
        new ArchitectureRule(
            noClasses()
                .that()
                .resideInAnyPackage("r7contacts.json", "r7contacts.json.wrong")
                .and(not(belongToAnyOf(ContactJsonModule.class)))
                .should()
                .dependOnClassesThat(resideInAnyPackage("tools.jackson.databind.."))
                .because("programs without data binding use all but the Jackson module"),
            r7contacts.json.wrong.KnowsDataBinding.class),
        onlyMeets(
            "r7contacts.adapter.inmemory",
            "no adapter knows another, and memory needs no network",
            r7contacts.adapter.inmemory.wrong.KnowsHttp.class,
            "r7contacts.domain",
            "r7contacts.domain.change",
            "r7contacts.json.document",
            "r7contacts.json.form",
            "r7contacts.port",
            "r7contacts.port.config",
            "r7contacts.port.edit"),
        onlyMeets(
            "r7contacts.files",
            "a line of a file is independent of its format",
            r7contacts.files.wrong.KnowsAFormat.class,
            "r7contacts.domain",
            "r7contacts.json"),
        onlyMeets(
            "r7contacts.files.io",
            "who may read a file does not depend on what is in it",
            r7contacts.files.io.wrong.KnowsAPort.class),
        onlyMeets(
            "r7contacts.files.labels",
            "names of kinds are the same in every format",
            r7contacts.files.labels.wrong.KnowsAPort.class,
            "r7contacts.domain",
            "r7contacts.files"),
        onlyMeets(
            "r7contacts.files.export",
            "an export reads from any port and writes any format",
            r7contacts.files.export.wrong.KnowsTheCommandLine.class,
            "r7contacts.domain",
            "r7contacts.files",
            "r7contacts.files.io",
            "r7contacts.json",
            "r7contacts.port"),
        onlyMeets(
            "r7contacts.files.duplicates",
            "duplicates are found among the contacts of any port",
            r7contacts.files.duplicates.wrong.KnowsAnAdapter.class,
            "r7contacts.domain",
            "r7contacts.domain.change",
            "r7contacts.files",
            "r7contacts.files.export",
            "r7contacts.port"),
        onlyMeets(
            "r7contacts.files.imports",
            "an import reads any format and writes to any port",
            r7contacts.files.imports.wrong.KnowsAnAdapter.class,
            "r7contacts.domain",
            "r7contacts.domain.change",
            "r7contacts.files",
            "r7contacts.files.io",
            "r7contacts.json",
            "r7contacts.port",
            "r7contacts.port.edit",
            "tools.jackson.core",
            "tools.jackson.core.json"),
        onlyMeets(
            "r7contacts.files.table",
            "a table does not know where its contacts come from",
            r7contacts.files.table.wrong.KnowsAPort.class,
            "r7contacts.domain",
            "r7contacts.files",
            "r7contacts.files.io",
            "r7contacts.files.labels",
            "javax.xml.namespace",
            "javax.xml.stream",
            "javax.xml.stream.events",
            "org.apache.commons.csv",
            "org.dhatim.fastexcel",
            "org.dhatim.fastexcel.reader"),
        onlyMeets(
            "r7contacts.files.vcard",
            "a vCard does not know where its contact comes from",
            r7contacts.files.vcard.wrong.KnowsAPort.class,
            "r7contacts.domain",
            "r7contacts.files",
            "r7contacts.files.io",
            "r7contacts.files.labels",
            "ezvcard.."),
        onlyMeets(
            "r7contacts.decorator.micrometer",
            "metrics are made from a listener's events alone",
            r7contacts.decorator.micrometer.wrong.KnowsPort.class,
            "r7contacts.decorator",
            "io.micrometer.core.."),
        onlyMeets(
            "r7contacts.decorator",
            "a decorator works around any implementation of the ports: no adapter, no portal",
            r7contacts.decorator.wrong.KnowsMemory.class,
            "r7contacts.domain",
            "r7contacts.domain.change",
            "r7contacts.port",
            "r7contacts.port.config",
            "r7contacts.port.edit",
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
            "r7contacts.demo.terminal",
            "arguments, files and streams do not depend on what is printed",
            r7contacts.demo.terminal.wrong.KnowsAPort.class,
            "r7contacts.demo.text"),
        onlyMeets(
            "r7contacts.demo.usage",
            "wrong usage is reported in the same way for every command",
            r7contacts.demo.usage.wrong.KnowsAPort.class,
            "picocli.."),
        onlyMeets(
            "r7contacts.demo.connection",
            "a contact book is opened in the same way for every command",
            r7contacts.demo.connection.wrong.KnowsTheCommandLine.class,
            "r7contacts.port..",
            "r7contacts.adapter..",
            "r7contacts.portal",
            "r7contacts.json",
            "r7contacts.files.io",
            "r7contacts.demo.terminal",
            "r7contacts.demo.text"),
        onlyMeets(
            "r7contacts.demo.typed",
            "every command reads and writes values in the same form",
            r7contacts.demo.typed.wrong.KnowsTheCommandLine.class,
            "r7contacts.domain",
            "r7contacts.domain.change",
            "r7contacts.port",
            "r7contacts.demo.options",
            "r7contacts.demo.terminal",
            "r7contacts.demo.usage"),
        onlyMeets(
            "r7contacts.demo.xray",
            "an X-ray shows what adapters read, and knows no command and no simulator",
            r7contacts.demo.xray.wrong.KnowsTheSimulator.class,
            "r7contacts.domain",
            "r7contacts.port",
            "r7contacts.portal",
            "r7contacts.adapter.http",
            "r7contacts.adapter.xml",
            "r7contacts.demo.text",
            "tools.jackson.core.."),
        onlyMeets(
            "r7contacts.portal",
            "settings and credentials know addresses and files, but no request",
            r7contacts.portal.wrong.KnowsAFormat.class,
            "r7contacts.port",
            "r7contacts.port.config",
            "r7contacts.portal.network",
            "org.apache.hc.client5.http.classic",
            "org.slf4j"),
        onlyMeets(
            "r7contacts.portal.message",
            "texts of messages depend on errors alone",
            r7contacts.portal.message.wrong.KnowsHttp.class,
            "r7contacts.domain",
            "r7contacts.port"),
        onlyMeets(
            "r7contacts.portal.network",
            "addresses, proxies and certificates are below the settings that hold them",
            r7contacts.portal.network.wrong.KnowsSettings.class,
            "r7contacts.port.config",
            "r7contacts.portal.message",
            "org.apache.hc..",
            "javax.net.ssl",
            "javax.crypto.."),
        onlyMeets(
            "r7contacts.portal.wire",
            "wire types know neither their mapping nor the requests that they answer",
            r7contacts.portal.wire.wrong.KnowsTheMapper.class,
            "r7contacts.domain",
            "r7contacts.port",
            "r7contacts.port.config",
            "r7contacts.portal.message",
            "org.apache.hc.core5.http",
            "tools.jackson.core.."),
        onlyMeets(
            "r7contacts.portal.mapping",
            "mapping is independent of requests",
            r7contacts.portal.mapping.wrong.KnowsHttp.class,
            "r7contacts.domain",
            "r7contacts.portal.message",
            "r7contacts.portal.wire",
            "org.mapstruct",
            "tools.jackson.core.."),
        onlyMeets(
            "r7contacts.portal.http",
            "a request does not know who signed in, nor what it is for",
            r7contacts.portal.http.wrong.KnowsSignIn.class,
            "r7contacts.port",
            "r7contacts.port.config",
            "r7contacts.portal",
            "r7contacts.portal.message",
            "r7contacts.portal.network",
            "r7contacts.portal.wire",
            "io.github.resilience4j..",
            "org.apache.hc..",
            "org.slf4j",
            "javax.net.ssl"),
        onlyMeets(
            "r7contacts.portal.session",
            "a session does not know what its requests are for",
            r7contacts.portal.session.wrong.KnowsContacts.class,
            "r7contacts.port",
            "r7contacts.portal",
            "r7contacts.portal.http",
            "r7contacts.portal.message",
            "r7contacts.portal.network",
            "r7contacts.portal.wire",
            "org.apache.hc..",
            "org.slf4j"),
        onlyMeets(
            "r7contacts.portal.contacts",
            "the operations must not depend on the format of the answers, nor on connections",
            r7contacts.portal.contacts.wrong.KnowsAFormat.class,
            "r7contacts.domain",
            "r7contacts.port",
            "r7contacts.portal",
            "r7contacts.portal.http",
            "r7contacts.portal.mapping",
            "r7contacts.portal.session",
            "r7contacts.portal.wire",
            "org.apache.hc.core5.http"),
        onlyMeets(
            "r7contacts.portal.edit",
            "the steps of changes must not depend on the format of the answers",
            r7contacts.portal.edit.wrong.KnowsAFormat.class,
            "r7contacts.domain",
            "r7contacts.domain.change",
            "r7contacts.port",
            "r7contacts.port.edit",
            "r7contacts.portal",
            "r7contacts.portal.contacts",
            "r7contacts.portal.http",
            "r7contacts.portal.mapping",
            "r7contacts.portal.session",
            "r7contacts.portal.wire",
            "org.apache.hc.core5..",
            "tools.jackson.core.."),
        onlyMeets(
            "r7contacts.portal.account",
            "a token and a profile are read in a session, independently of the format of contacts",
            r7contacts.portal.account.wrong.KnowsAConnection.class,
            "r7contacts.port",
            "r7contacts.portal",
            "r7contacts.portal.contacts",
            "r7contacts.portal.http",
            "r7contacts.portal.mapping",
            "r7contacts.portal.session",
            "r7contacts.portal.wire"),
        onlyMeets(
            "r7contacts.portal.check",
            "a check opens no connection itself: it sends the same requests as real calls",
            r7contacts.portal.check.wrong.KnowsAConnection.class,
            "r7contacts.domain",
            "r7contacts.port",
            "r7contacts.port.config",
            "r7contacts.portal",
            "r7contacts.portal.contacts",
            "r7contacts.portal.http",
            "r7contacts.portal.mapping",
            "r7contacts.portal.message",
            "r7contacts.portal.network",
            "r7contacts.portal.session",
            "r7contacts.portal.wire",
            "org.apache.hc.client5.http.utils",
            "org.apache.hc.core5.http"),
        onlyMeets(
            "r7contacts.portal.micrometer",
            "metrics are made from a listener's events alone",
            r7contacts.portal.micrometer.wrong.KnowsHttp.class,
            "r7contacts.port",
            "r7contacts.portal",
            "io.micrometer.core.."),
        onlyMeets(
            "r7contacts.adapter.http",
            "no adapter knows another, and a format knows nothing of HTTP",
            r7contacts.adapter.http.wrong.KnowsXml.class,
            "r7contacts.port",
            "r7contacts.port.config",
            "r7contacts.port.edit",
            "r7contacts.portal",
            "r7contacts.portal.contacts",
            "r7contacts.portal.edit",
            "r7contacts.portal.wire",
            "tools.jackson.core.."),
        onlyMeets(
            "r7contacts.adapter.xml",
            "no adapter knows another, and a format knows nothing of HTTP",
            r7contacts.adapter.xml.wrong.KnowsJson.class,
            "r7contacts.port",
            "r7contacts.port.config",
            "r7contacts.port.edit",
            "r7contacts.portal",
            "r7contacts.portal.contacts",
            "r7contacts.portal.edit",
            "r7contacts.portal.wire",
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
        onlyMeets(
            "r7contacts.simulator.http",
            "the simulator's server knows neither the API nor faults",
            r7contacts.simulator.http.wrong.KnowsTheApi.class,
            "org.apache.hc.core5.."),
        onlyMeets(
            "r7contacts.simulator.wire",
            "formats and envelopes are independent of contacts",
            r7contacts.simulator.wire.wrong.KnowsContacts.class,
            "r7contacts.simulator.http",
            "javax.xml.stream..",
            "tools.jackson.core.."),
        onlyMeets(
            "r7contacts.simulator.signin",
            "sign-in is independent of contacts",
            r7contacts.simulator.signin.wrong.KnowsTheApi.class,
            "r7contacts.simulator.http",
            "r7contacts.simulator.wire"),
        onlyMeets(
            "r7contacts.simulator.crm",
            "the API does not know where its contacts come from",
            r7contacts.simulator.crm.wrong.KnowsGenerated.class,
            "r7contacts.simulator.http",
            "r7contacts.simulator.signin",
            "r7contacts.simulator.wire",
            "tools.jackson.core.."),
        onlyMeets(
            "r7contacts.simulator.crm.edit",
            "writes know neither sign-in nor faults",
            r7contacts.simulator.crm.edit.wrong.KnowsSignIn.class,
            "r7contacts.simulator.crm",
            "r7contacts.simulator.http",
            "r7contacts.simulator.wire",
            "tools.jackson.core.."),
        onlyMeets(
            "r7contacts.simulator.generated",
            "generated contacts know nothing of requests",
            r7contacts.simulator.generated.wrong.KnowsSignIn.class,
            "r7contacts.simulator.crm",
            "r7contacts.simulator.wire"),
        onlyMeets(
            "r7contacts.spring",
            "the starter opens a book by its address and knows no adapter",
            r7contacts.spring.wrong.KnowsAnAdapter.class,
            "r7contacts.json",
            "r7contacts.port",
            "r7contacts.port.config",
            "r7contacts.port.edit",
            "r7contacts.decorator.micrometer",
            "r7contacts.portal.micrometer",
            "io.micrometer.core.instrument",
            "org.slf4j",
            "org.springframework..",
            "tools.jackson.databind"),
        onlyMeets(
            "r7contacts.spring.test",
            "an application's tests need a portal, and the application itself does not",
            r7contacts.spring.test.wrong.KnowsAnAdapter.class,
            "r7contacts.port.config",
            "r7contacts.simulator",
            "r7contacts.spring",
            "org.springframework.."),
        new ArchitectureRule(
            noClasses()
                .that()
                .resideInAnyPackage("r7contacts.spring", "r7contacts.spring.wrong")
                .should()
                .dependOnClassesThat(
                    resideInAnyPackage(
                        "r7contacts.spring.test",
                        "r7contacts.simulator..",
                        "org.springframework.test.."))
                .because("applications run without the libraries of their tests"),
            r7contacts.spring.wrong.KnowsATest.class),
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
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    "r7contacts.portal..", "r7contacts.adapter.http", "r7contacts.adapter.xml")
                .should()
                .dependOnClassesThat(resideInAnyPackage(HIDDEN))
                .because("wire types, requests and sessions are no API"),
            r7contacts.demo.wrong.KnowsAWireType.class),
        new ArchitectureRule(
            noClasses()
                .that()
                .resideOutsideOfPackage("r7contacts.simulator..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(HIDDEN_IN_SIMULATOR))
                .because("the simulator's API is its root package"),
            r7contacts.demo.wrong.KnowsTheSimulatorsServer.class),
        new ArchitectureRule(
            noClasses()
                .that()
                .resideInAPackage("r7contacts..")
                .and()
                .resideOutsideOfPackage("r7contacts.demo..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("a library does not write to its user's terminal"),
            r7contacts.port.wrong.PrintsOnTheTerminal.class));
  }

  /** A white list: what is not named here is a detour outside of the architecture. */
  private static ArchitectureRule onlyMeets(
      String packageName, String because, Class<?> wrong, String... others) {
    String[] inside =
        packageName.endsWith("..")
            ? new String[] {packageName}
            : new String[] {packageName, packageName + ".wrong"};
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
