package r7contacts.testkit.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import r7contacts.port.edit.EditableContactBook;

/** The contract runs all its rules, and each rule fails for a book that breaks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContactEditingContractTest {

  private static final String CALL =
      "(?s).*\\b(perform|plan|find\\w+|stream|tags|stages|through)\\(.*";

  /** The fault of the books of {@link SuppliedBook}, which JUnit creates. */
  private static BrokenEditing fault = BrokenEditing.correct();

  /** What the rules gave, by the names of the broken books: a run takes seconds. */
  private final Map<String, Events> results = new HashMap<>();

  static class SuppliedBook extends ContactEditingContract {

    private final ContactStore store = new ContactStore();

    @Override
    protected EditableContactBook open() {
      return fault.of(store.book(), store.writer());
    }

    @Override
    protected EditableContactBook openRival() {
      return BrokenEditing.correct().of(store.book(), store.writer());
    }

    @Override
    protected EditableContactBook openFailing(WriteFault lost) {
      return fault.of(store.book(), lost.in(store.writer()));
    }

    @Override
    protected EditableContactBook openWithoutAdministrator() {
      return fault.of(new UserBook(store.book()), UserBook.writer(store.writer()));
    }
  }

  @Test
  void every_rule_runs_and_passes_for_a_correct_book() {
    Events results = run(BrokenEditing.correct());

    results.assertStatistics(counts -> counts.started(rules().size()).succeeded(rules().size()));
    assertThat(rules()).hasSize(72);
  }

  @ParameterizedTest
  @MethodSource("brokenBooks")
  void a_broken_book_fails_the_rules_that_it_breaks(BrokenEditing broken) {
    assertThat(codes(failed(broken))).isEqualTo(broken.rules());
  }

  @ParameterizedTest
  @MethodSource("brokenBooks")
  void a_failed_rule_of_a_broken_book_names_the_call(BrokenEditing broken) {
    assertThat(results(broken).failed().stream().map(ContactEditingContractTest::message))
        .isNotEmpty()
        .allSatisfy(message -> assertThat(message).matches(CALL));
  }

  /** Makes the runs of all broken books if it is the first test. */
  @Test
  @Timeout(600)
  void every_rule_has_a_broken_book() {
    Set<String> broken =
        BrokenEditing.all().stream()
            .flatMap(book -> failed(book).stream())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(broken).containsAll(rules());
  }

  static List<BrokenEditing> brokenBooks() {
    return BrokenEditing.all();
  }

  private static Set<String> rules() {
    return Stream.concat(
            Arrays.stream(ContactEditingContract.class.getMethods()),
            Arrays.stream(ContactEditingContract.class.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Test.class))
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Events results(BrokenEditing broken) {
    return results.computeIfAbsent(broken.name(), name -> run(broken));
  }

  private Set<String> failed(BrokenEditing broken) {
    return results(broken)
        .failed()
        .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> codes(Set<String> rules) {
    return rules.stream()
        .map(rule -> rule.substring(0, 3))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String message(Event failure) {
    return failure
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .map(error -> String.valueOf(error.getMessage()))
        .orElse("");
  }

  private static Events run(BrokenEditing broken) {
    fault = broken;
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(SuppliedBook.class))
        .execute()
        .testEvents();
  }
}
