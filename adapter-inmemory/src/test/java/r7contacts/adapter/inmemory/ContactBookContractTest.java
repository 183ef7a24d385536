package r7contacts.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.testkit.engine.EngineTestKit;
import r7contacts.domain.CatalogItem;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Person;
import r7contacts.domain.Tag;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.Refused;
import r7contacts.port.ContactGroup;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.port.Paging;
import r7contacts.port.PhoneNumbers;
import r7contacts.port.SortDirection;
import r7contacts.port.contract.ContactBookContract;
import r7contacts.port.contract.SampleContacts;

/** The contract notices what it is there to notice: each rule has a book that breaks it. */
class ContactBookContractTest {

  private static final Map<String, Supplier<ContactBook>> BREAKING =
      Map.ofEntries(
          Map.entry("B01", LosesTags::new),
          Map.entry("B02", () -> new Asking(query -> copy(query, null, query.tags()))),
          Map.entry(
              "B03",
              () ->
                  new Asking(
                      query -> copy(query, query.kind(), query.tags().stream().limit(1).toList()))),
          Map.entry("B04", TakesAnyStage::new),
          Map.entry("B05", TakesSharedAndPrivate::new),
          Map.entry("B06", ForgetsTheLastDay::new),
          Map.entry("B07", LooksForTheFirstWordOnly::new),
          Map.entry("B08", FindsNoPeopleOfCompanies::new),
          Map.entry("B09", CutsAtCommas::new),
          Map.entry("B10", TakesOneFilterForAll::new),
          Map.entry("B11", SortsUpwardsOnly::new),
          Map.entry("B12", KnowsNoTotal::new),
          Map.entry("B13", PassesOverOne::new),
          Map.entry("B14", IgnoresBookmarks::new),
          Map.entry("B15", TakesPartsForAll::new),
          Map.entry("B16", TakesOnlyAllForParts::new),
          Map.entry("B17", IgnoresCategories::new),
          Map.entry("B18", TakesMissingCompaniesForEmpty::new),
          Map.entry("B19", RefusesMissingProjects::new),
          Map.entry("B20", TakesMissingOpportunitiesForEmpty::new),
          Map.entry("B21", IsNeverComplete::new),
          Map.entry("B22", MixesUpFields::new),
          Map.entry("B23", CountsNothing::new),
          Map.entry("B24", TakesAMissingRequest::new),
          Map.entry("B25", AnswersAfterClose::new),
          Map.entry("B26", ComparesDigitsOnly::new),
          Map.entry("B27", ComparesWholeFieldsOnly::new));

  /** What the contract is run with next; it has no other way to be told. */
  private static Supplier<ContactBook> next = InMemoryContacts::demo;

  static class UnderTest extends ContactBookContract {
    @Override
    protected ContactBook open() {
      return next.get();
    }
  }

  @TestFactory
  Stream<DynamicTest> a_broken_book_fails_the_rule_it_breaks() {
    return BREAKING.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            broken ->
                DynamicTest.dynamicTest(
                    broken.getKey(),
                    () -> assertThat(failedRules(broken.getValue())).contains(broken.getKey())));
  }

  @Test
  void a_sound_book_fails_none() {
    assertThat(failedRules(() -> new Asking(query -> query))).isEmpty();
  }

  @Test
  void every_rule_is_broken_by_somebody() {
    Set<String> rules =
        Arrays.stream(ContactBookContract.class.getDeclaredMethods())
            .map(Method::getName)
            .filter(name -> name.matches("B\\d\\d_.*"))
            .map(name -> name.substring(0, 3))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(BREAKING.keySet()).containsExactlyInAnyOrderElementsOf(rules);
  }

  private static Set<String> failedRules(Supplier<ContactBook> book) {
    next = book;
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(UnderTest.class))
        .execute()
        .testEvents()
        .failed()
        .map(event -> event.getTestDescriptor().getDisplayName().substring(0, 3))
        .collect(Collectors.toSet());
  }

  private static ContactQuery copy(
      ContactQuery query, @Nullable ContactKind kind, List<String> tags) {
    return builder(query).kind(kind == null ? ContactKind.ANY : kind).tags(tags).build();
  }

  private static ContactQuery.Builder builder(ContactQuery query) {
    return ContactQuery.builder()
        .text(query.text().getOrNull())
        .kind(query.kind())
        .tags(query.tags())
        .stage(query.stage().getOrNull())
        .type(query.type().getOrNull())
        .responsible(query.responsible().getOrNull())
        .shared(query.shared().getOrNull())
        .createdFrom(query.createdFrom().getOrNull())
        .createdTo(query.createdTo().getOrNull())
        .sort(query.sort())
        .direction(query.direction());
  }

  /** A sound book, to be spoilt in one place. */
  private static class Sound implements ContactBook {
    final InMemoryContacts inner = InMemoryContacts.load(SampleContacts.asFixture());

    @Override
    public Either<ContactError, Contact> findById(ContactId id) {
      return inner.findById(id);
    }

    @Override
    public Map<ContactId, Either<ContactError, Contact>> findAllById(Collection<ContactId> ids) {
      return inner.findAllById(ids);
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
      return inner.page(query, request);
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactInfoQuery query, PageRequest request) {
      return inner.page(query, request);
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
      return inner.page(group, request);
    }

    @Override
    public Either<ContactError, List<FieldDefinition>> personFields() {
      return inner.personFields();
    }

    @Override
    public Either<ContactError, List<FieldDefinition>> companyFields() {
      return inner.companyFields();
    }

    @Override
    public Either<ContactError, List<Tag>> tags() {
      return inner.tags();
    }

    @Override
    public Either<ContactError, List<String>> tagsOf(ContactId id) {
      return inner.tagsOf(id);
    }

    @Override
    public Either<ContactError, List<CatalogItem>> stages() {
      return inner.stages();
    }

    @Override
    public Either<ContactError, List<CatalogItem>> types() {
      return inner.types();
    }

    @Override
    public void close() {
      inner.close();
    }
  }

  /** Asks for something else than it was asked for. */
  private static class Asking extends Sound {
    private final UnaryOperator<ContactQuery> change;

    Asking(UnaryOperator<ContactQuery> change) {
      this.change = change;
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
      return inner.page(query == null ? null : change.apply(query), request);
    }
  }

  private static ContactPage of(ContactPage page, List<Contact> items) {
    return new ContactPage(items, page.start(), page.total(), page.unreadable(), page.isLast());
  }

  private static ContactPage without(ContactPage page, Predicate<Contact> lost) {
    return of(page, page.items().stream().filter(lost.negate()).toList());
  }

  private static final class LosesTags extends Sound {
    @Override
    public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
      return super.page(query, request)
          .map(page -> of(page, page.items().stream().map(Views::readById).toList()));
    }
  }

  private static final class TakesAnyStage extends Asking {
    TakesAnyStage() {
      super(query -> builder(query).stage(null).build());
    }
  }

  private static final class TakesSharedAndPrivate extends Asking {
    TakesSharedAndPrivate() {
      super(query -> builder(query).shared(null).build());
    }
  }

  private static final class ForgetsTheLastDay extends Asking {
    ForgetsTheLastDay() {
      super(
          query ->
              builder(query)
                  .createdFrom(
                      query.createdTo().isDefined() ? null : query.createdFrom().getOrNull())
                  .createdTo(query.createdTo().map(day -> day.minusDays(1)).getOrNull())
                  .build());
    }
  }

  private static final class LooksForTheFirstWordOnly extends Asking {
    LooksForTheFirstWordOnly() {
      super(
          query -> builder(query).text(query.text().map(t -> t.split(" ")[0]).getOrNull()).build());
    }
  }

  private static final class FindsNoPeopleOfCompanies extends Sound {
    @Override
    public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
      return super.page(query, request)
          .map(
              page ->
                  query.text().isEmpty()
                      ? page
                      : without(
                          page,
                          contact ->
                              contact instanceof Person person && person.company().isDefined()));
    }
  }

  private static final class CutsAtCommas extends Asking {
    CutsAtCommas() {
      super(
          query -> builder(query).text(query.text().map(t -> t.split(",")[0]).getOrNull()).build());
    }
  }

  private static final class TakesOneFilterForAll extends Asking {
    TakesOneFilterForAll() {
      super(query -> query.tags().isEmpty() ? query : builder(query).stage(null).build());
    }
  }

  private static final class SortsUpwardsOnly extends Asking {
    SortsUpwardsOnly() {
      super(query -> builder(query).direction(SortDirection.ASCENDING).build());
    }
  }

  private static final class KnowsNoTotal extends Sound {
    @Override
    public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
      return super.page(query, request)
          .map(
              page ->
                  new ContactPage(
                      page.items(), page.start(), Option.none(), page.unreadable(), page.isLast()));
    }
  }

  private static final class PassesOverOne extends Sound {
    @Override
    public Stream<Either<ContactError, ContactPage>> pages(ContactQuery query, Paging paging) {
      return super.pages(query, paging)
          .map(page -> page.map(whole -> without(whole, some -> some.id().value() == 1006)));
    }
  }

  private static final class IgnoresBookmarks extends Sound {
    @Override
    public Stream<Either<ContactError, ContactPage>> pages(ContactQuery query, Paging paging) {
      return super.pages(query, Paging.standard().withSize(paging.size()));
    }
  }

  private static final class TakesPartsForAll extends Sound {
    @Override
    public Either<ContactError, List<Contact>> findByContactInfo(ContactInfoQuery query) {
      return super.findByContactInfo(ContactInfoQuery.contained(query.channel(), query.value()));
    }
  }

  private static final class TakesOnlyAllForParts extends Sound {
    @Override
    public Either<ContactError, List<Contact>> findByContactInfo(ContactInfoQuery query) {
      return super.findByContactInfo(
          query.channel() == Channel.ADDRESS
              ? query
              : new ContactInfoQuery(
                  query.channel(),
                  query.value(),
                  ContactInfoQuery.Match.EXACT,
                  query.piece(),
                  query.category(),
                  query.primary(),
                  query.phoneNumbers()));
    }
  }

  private static final class IgnoresCategories extends Sound {
    @Override
    public Either<ContactError, List<Contact>> findByContactInfo(ContactInfoQuery query) {
      return super.findByContactInfo(
          new ContactInfoQuery(
              query.channel(),
              query.value(),
              query.match(),
              query.piece(),
              Option.none(),
              Option.none(),
              query.phoneNumbers()));
    }
  }

  private static final class ComparesDigitsOnly extends Sound {
    @Override
    public Either<ContactError, List<Contact>> findByContactInfo(ContactInfoQuery query) {
      return super.findByContactInfo(query.withPhoneNumbers(PhoneNumbers.exactDigits()));
    }
  }

  private static final class ComparesWholeFieldsOnly extends Sound {
    @Override
    public Either<ContactError, List<Contact>> findByContactInfo(ContactInfoQuery query) {
      return super.findByContactInfo(query)
          .map(
              found ->
                  found.stream()
                      .filter(
                          contact ->
                              contact.infos(query.channel()).stream()
                                  .anyMatch(
                                      info -> info.value().exists(query.value()::equalsIgnoreCase)))
                      .toList());
    }
  }

  private static ContactPage nobody() {
    return new ContactPage(List.of(), 0, Option.some(0L), List.of(), true);
  }

  private static final class TakesMissingCompaniesForEmpty extends Sound {
    @Override
    public Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
      Either<ContactError, ContactPage> page = super.page(group, request);
      return page.isLeft() && group instanceof ContactGroup.Members ? Either.right(nobody()) : page;
    }
  }

  private static final class RefusesMissingProjects extends Sound {
    @Override
    public Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
      return group instanceof ContactGroup.Project project && project.id() != 7
          ? Either.left(new Refused("there is no such project"))
          : super.page(group, request);
    }
  }

  private static final class TakesMissingOpportunitiesForEmpty extends Sound {
    @Override
    public Either<ContactError, ContactPage> page(ContactGroup group, PageRequest request) {
      Either<ContactError, ContactPage> page = super.page(group, request);
      return page.isLeft() && group instanceof ContactGroup.Opportunity
          ? Either.right(nobody())
          : page;
    }
  }

  private static final class IsNeverComplete extends Sound {
    @Override
    public Either<ContactError, Contact> findComplete(ContactId id) {
      return findById(id);
    }
  }

  private static final class MixesUpFields extends Sound {
    @Override
    public Either<ContactError, List<FieldDefinition>> companyFields() {
      return inner.personFields();
    }
  }

  private static final class CountsNothing extends Sound {
    @Override
    public Either<ContactError, List<Tag>> tags() {
      return super.tags().map(tags -> tags.stream().map(tag -> new Tag(tag.title(), 0)).toList());
    }
  }

  private static final class TakesAMissingRequest extends Sound {
    @Override
    public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
      return super.page(query, request == null ? PageRequest.first(10) : request);
    }
  }

  private static final class AnswersAfterClose extends Sound {
    @Override
    public void close() {
      // Goes on as if nothing had happened.
    }
  }
}
