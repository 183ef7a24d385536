package r7contacts.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import r7contacts.port.ContactBook;
import r7contacts.testkit.sql.ContactTables;
import r7contacts.testkit.sql.FailingDatabase;
import r7contacts.testkit.sql.SqlContacts;

/** The contract runs all its rules, and each rule fails for a book that breaks it. */
class ContactBookContractTest {

  private static ContactTables tables;

  /** What is done to the books of {@link SuppliedBook}, which JUnit creates. */
  private static UnaryOperator<ContactBook> fault = book -> book;

  @BeforeAll
  static void fillTables() {
    tables = ContactTables.withSamples();
  }

  @AfterAll
  static void closeTables() {
    tables.close();
  }

  static class SuppliedBook extends ContactBookContract {
    @Override
    protected ContactBook open() {
      return fault.apply(new SqlContacts(tables.database()));
    }

    @Override
    protected ContactBook failing() {
      return fault.apply(new SqlContacts(FailingDatabase.always(tables.database())));
    }

    @Override
    protected ContactBook failingOnce() {
      return fault.apply(new SqlContacts(FailingDatabase.once(tables.database())));
    }
  }

  @Test
  void every_rule_runs_and_passes_for_a_correct_book() {
    EngineExecutionResults results = run(book -> book);

    results
        .testEvents()
        .assertStatistics(counts -> counts.started(rules().size()).succeeded(rules().size()));
    assertThat(rules()).hasSize(54);
  }

  @TestFactory
  Stream<DynamicTest> a_broken_book_fails_the_rules_that_it_breaks() {
    return BrokenBook.all().stream()
        .map(
            broken ->
                DynamicTest.dynamicTest(
                    broken.name(),
                    () -> assertThat(failedRules(broken.fault())).isEqualTo(broken.rules())));
  }

  @TestFactory
  Stream<DynamicTest> a_failed_rule_of_a_broken_book_names_the_call() {
    return BrokenBook.all().stream()
        .map(
            broken ->
                DynamicTest.dynamicTest(
                    broken.name(),
                    () -> RuleMessages.assertNameCalls(run(broken.fault()).testEvents())));
  }

  @Test
  void every_rule_has_a_broken_book() {
    Set<String> broken =
        BrokenBook.all().stream()
            .map(BrokenBook::rules)
            .flatMap(Collection::stream)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(broken).containsAll(rules().stream().filter(rule -> !rule.startsWith("R")).toList());
  }

  private static Set<String> rules() {
    return Stream.concat(
            Arrays.stream(ContactBookContract.class.getMethods()),
            Stream.of(ContactBookContract.class, ContactRepositoryContract.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())))
        .filter(method -> method.isAnnotationPresent(Test.class))
        .map(Method::getName)
        .map(ContactBookContractTest::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> failedRules(UnaryOperator<ContactBook> change) {
    return run(change)
        .testEvents()
        .failed()
        .map(event -> code(event.getTestDescriptor().getDisplayName()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static EngineExecutionResults run(UnaryOperator<ContactBook> change) {
    fault = change;
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(SuppliedBook.class))
        .execute();
  }

  private static String code(String rule) {
    return rule.substring(0, 3);
  }
}
