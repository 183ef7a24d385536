package r7contacts.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotFound;
import r7contacts.port.ContactError.Unavailable;
import r7contacts.port.ContactRepository;

/** Each rule of single contacts passes for a correct repository and fails for a broken one. */
class ContactRepositoryContractTest {

  /** What is done to the repositories of {@link SuppliedRepository}, which JUnit creates. */
  private static UnaryOperator<ContactRepository> fault = repository -> repository;

  static class SuppliedRepository extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return fault.apply(new CorrectRepository(0));
    }

    @Override
    protected ContactRepository failing() {
      return fault.apply(new CorrectRepository(Long.MAX_VALUE));
    }

    @Override
    protected ContactRepository failingOnce() {
      return fault.apply(new CorrectRepository(1));
    }
  }

  @Test
  void a_correct_repository_fails_no_rule() {
    assertThat(failedRules(repository -> repository)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> a_broken_repository_fails_the_rules_that_it_breaks() {
    return RepositoryFaults.all().stream()
        .map(
            broken ->
                DynamicTest.dynamicTest(
                    broken.name(),
                    () -> assertThat(failedRules(broken.fault())).isEqualTo(broken.rules())));
  }

  @TestFactory
  Stream<DynamicTest> a_failed_rule_of_a_broken_repository_names_the_call() {
    return RepositoryFaults.all().stream()
        .map(
            broken ->
                DynamicTest.dynamicTest(
                    broken.name(),
                    () -> RuleMessages.assertNameCalls(run(broken.fault()).testEvents())));
  }

  @Test
  void every_rule_has_a_broken_repository() {
    Set<String> failing = new TreeSet<>();
    RepositoryFaults.all().forEach(broken -> failing.addAll(broken.rules()));

    assertThat(failing).isEqualTo(allRules());
  }

  private static Set<String> allRules() {
    return Stream.of(
            ContactRepositoryContract.class.getDeclaredMethods(), AttributeRules.class.getMethods())
        .flatMap(Arrays::stream)
        .filter(method -> method.isAnnotationPresent(Test.class))
        .map(Method::getName)
        .map(name -> name.substring(0, 3))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> failedRules(UnaryOperator<ContactRepository> change) {
    return run(change)
        .testEvents()
        .failed()
        .map(event -> event.getTestDescriptor().getDisplayName().substring(0, 3))
        .collect(Collectors.toSet());
  }

  private static EngineExecutionResults run(UnaryOperator<ContactRepository> change) {
    fault = change;
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(SuppliedRepository.class))
        .execute();
  }

  /** Holds the sample contacts, and fails in its first calls. */
  private static final class CorrectRepository implements ContactRepository {
    private final AtomicLong failures;
    private volatile boolean isClosed;

    CorrectRepository(long failures) {
      this.failures = new AtomicLong(failures);
    }

    @Override
    public Either<ContactError, Contact> findById(ContactId id) {
      Objects.requireNonNull(id, "id");
      if (isClosed) {
        throw new IllegalStateException("closed");
      }
      if (failures.getAndDecrement() > 0) {
        return Either.left(Unavailable.because("no connection"));
      }
      return Option.ofOptional(
              SampleContacts.readById().stream()
                  .filter(contact -> contact.id().equals(id))
                  .findFirst())
          .toEither(() -> new NotFound(id));
    }

    @Override
    public void close() {
      isClosed = true;
    }
  }
}
