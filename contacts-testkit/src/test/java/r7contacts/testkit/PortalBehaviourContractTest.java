package r7contacts.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Profile;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.testkit.sql.ContactTables;
import r7contacts.testkit.sql.SqlContacts;

/** Each rule of portals passes for a book that is like one and fails for a broken one. */
class PortalBehaviourContractTest {

  private static ContactTables tables;

  /** What is done to the books of {@link SuppliedBook}, which JUnit creates. */
  private static UnaryOperator<ContactBook> fault = book -> book;

  @BeforeAll
  static void fillTables() {
    tables = ContactTables.withSamplesAnd(PortalSampleContacts.all());
  }

  @AfterAll
  static void closeTables() {
    tables.close();
  }

  static class SuppliedBook extends PortalBehaviourContract {
    @Override
    protected ContactBook open() {
      return fault.apply(new PortalLikeBook(new SqlContacts(tables.database())));
    }
  }

  private static final Map<String, UnaryOperator<ContactBook>> FAULTS =
      Map.of(
          "P01", finding(1001, profile -> profile.tags("VIP")),
          "P02", listing(page -> Pages.changed(page, PortalBehaviourContractTest::complete)),
          "P03", ofGroups(page -> Pages.changed(page, PortalBehaviourContractTest::withoutTags)),
          "P04", byInfo(page -> Pages.changed(page, PortalBehaviourContractTest::complete)),
          "P05", PortalBehaviourContractTest::withoutOpportunities,
          "P06", listing(page -> Pages.withTotal(page, Option.none())),
          "P07", finding(1234, profile -> profile.customFields()),
          "P08", finding(1010, profile -> profile.customFields()),
          "P09", finding(1011, profile -> profile.infos()));

  @Test
  void every_rule_passes_for_a_book_that_is_like_a_portal() {
    run(book -> book)
        .assertStatistics(counts -> counts.started(FAULTS.size()).succeeded(FAULTS.size()));
  }

  @TestFactory
  Stream<DynamicTest> a_broken_book_fails_the_rule_that_it_breaks() {
    return FAULTS.entrySet().stream()
        .map(
            broken ->
                DynamicTest.dynamicTest(
                    broken.getKey(),
                    () ->
                        assertThat(failedRules(broken.getValue()))
                            .isEqualTo(Set.of(broken.getKey()))));
  }

  @TestFactory
  Stream<DynamicTest> the_rule_that_fails_names_the_call() {
    return FAULTS.entrySet().stream()
        .map(
            broken ->
                DynamicTest.dynamicTest(
                    broken.getKey(), () -> RuleMessages.assertNameCalls(run(broken.getValue()))));
  }

  private static Set<String> failedRules(UnaryOperator<ContactBook> change) {
    return run(change)
        .failed()
        .map(event -> event.getTestDescriptor().getDisplayName().substring(0, 3))
        .collect(Collectors.toSet());
  }

  private static Events run(UnaryOperator<ContactBook> change) {
    fault = change;
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(SuppliedBook.class))
        .execute()
        .testEvents();
  }

  private static Contact complete(Contact contact) {
    return SampleContacts.all().stream()
        .filter(sample -> sample.id().equals(contact.id()))
        .findFirst()
        .orElse(contact);
  }

  private static Contact withoutTags(Contact contact) {
    return contact.withProfile(contact.profile().toBuilder().tags(List.of()).build());
  }

  private static UnaryOperator<ContactBook> finding(
      long altered, UnaryOperator<Profile.Builder> change) {
    return book ->
        new DelegatingBook(book) {
          @Override
          public Either<ContactError, Contact> findById(ContactId id) {
            return super.findById(id)
                .map(
                    contact ->
                        id.value() == altered
                            ? contact.withProfile(
                                change.apply(contact.profile().toBuilder()).build())
                            : contact);
          }
        };
  }

  private static UnaryOperator<ContactBook> listing(UnaryOperator<ContactPage> change) {
    return book ->
        new DelegatingBook(book) {
          @Override
          public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
            return super.page(query, request).map(change);
          }
        };
  }

  private static UnaryOperator<ContactBook> byInfo(UnaryOperator<ContactPage> change) {
    return book ->
        new DelegatingBook(book) {
          @Override
          public Either<ContactError, ContactPage> page(
              ContactInfoQuery query, PageRequest request) {
            return super.page(query, request).map(change);
          }
        };
  }

  private static UnaryOperator<ContactBook> ofGroups(UnaryOperator<ContactPage> change) {
    return book ->
        new DelegatingBook(book) {
          @Override
          public Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
            return super.page(group, request).map(change);
          }
        };
  }

  private static ContactBook withoutOpportunities(ContactBook book) {
    return new DelegatingBook(book) {
      @Override
      public Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
        return group.equals(ContactGroup.ofOpportunity(32))
            ? Either.right(Pages.empty())
            : super.page(group, request);
      }
    };
  }
}
