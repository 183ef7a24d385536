package r7contacts.adapter.inmemory;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.Person;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.TextComparison;
import r7contacts.domain.User;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactQuery;

/** Contacts that a query finds, as on a portal (field guide §11.3). */
final class QueryFilter implements Predicate<Contact> {

  private final ContactQuery query;
  private final Relations relations;
  private final List<String> words;
  private final Set<String> tags;

  /** Companies that the words find; their people are found with them. */
  private final Set<ContactId> companies;

  QueryFilter(ContactQuery query, Relations relations, Collection<Contact> all) {
    this.query = query;
    this.relations = relations;
    this.words =
        query
            .text()
            .map(TextComparison::key)
            .map(text -> text.split("\\s+"))
            .map(List::of)
            .getOrElse(List.of());
    this.tags = query.tags().stream().map(TextComparison::key).collect(Collectors.toSet());
    this.companies =
        words.isEmpty() || query.kind() == ContactKind.COMPANY
            ? Set.of()
            : all.stream()
                .filter(Company.class::isInstance)
                .filter(this::hasWords)
                .map(Contact::id)
                .collect(Collectors.toSet());
  }

  @Override
  public boolean test(Contact contact) {
    return isOfKind(contact)
        && (words.isEmpty() || hasWords(contact) || worksFor(contact, companies))
        && hasTags(contact)
        && query.stage().forAll(id -> hasStage(contact, id))
        && query.type().forAll(id -> hasType(contact, id))
        && query.responsible().forAll(id -> isResponsible(contact, id.toString()))
        && query.shared().forAll(wanted -> isShared(contact) == wanted)
        && isCreatedInRange(contact);
  }

  private boolean isOfKind(Contact contact) {
    return switch (query.kind()) {
      case ANY -> true;
      case PERSON -> contact instanceof Person;
      case COMPANY -> contact instanceof Company;
      case WITH_OPPORTUNITY -> relations.hasOpportunity(contact.id());
    };
  }

  private boolean hasWords(Contact contact) {
    Stream<Option<String>> names =
        contact.fold(
            person -> Stream.of(person.firstName(), person.lastName()),
            company -> Stream.of(company.name()));
    String text =
        Stream.of(
                names,
                Stream.of(Option.some(contact.displayName())),
                contact.infos().stream().map(ContactInfo::value),
                contact.customFields().stream().map(CustomField::text))
            .flatMap(Function.identity())
            .flatMap(Option::toJavaStream)
            .map(TextComparison::key)
            .collect(Collectors.joining("\n"));
    return words.stream().allMatch(text::contains);
  }

  static boolean worksFor(Contact contact, Set<ContactId> companies) {
    return contact instanceof Person person
        && person.company().flatMap(CompanyLink::id).exists(companies::contains);
  }

  private boolean hasTags(Contact contact) {
    return contact.tags().stream()
        .map(TextComparison::key)
        .collect(Collectors.toSet())
        .containsAll(tags);
  }

  private static boolean hasStage(Contact contact, long id) {
    return id == ContactQuery.WITHOUT_STAGE
        ? contact.stage().isEmpty()
        : contact.stage().exists(stage -> stage.id() == id);
  }

  private boolean hasType(Contact contact, long id) {
    Relations.Type type = relations.types().get(id);
    return contact.type().exists(item -> item.id() == id)
        || type != null && type.contacts().contains(contact.id());
  }

  private static boolean isResponsible(Contact contact, String id) {
    List<User> responsible = contact.sharing().accessList();
    return id.equals(ContactQuery.WITHOUT_RESPONSIBLE.toString())
        ? responsible.isEmpty()
        : responsible.stream().anyMatch(user -> user.id().exists(id::equalsIgnoreCase));
  }

  /** By the level where it is known, as the portal does it (field guide §11.3). */
  private static boolean isShared(Contact contact) {
    return contact.sharing().level() == ShareLevel.UNKNOWN
        ? contact.sharing().isShared()
        : contact.sharing().level() != ShareLevel.PRIVATE;
  }

  private boolean isCreatedInRange(Contact contact) {
    if (query.createdFrom().isEmpty() && query.createdTo().isEmpty()) {
      return true;
    }
    Option<LocalDate> day = contact.creation().at().map(OffsetDateTime::toLocalDate);
    return day.isDefined()
        && query.createdFrom().forAll(first -> !day.get().isBefore(first))
        && query.createdTo().forAll(last -> !day.get().isAfter(last));
  }
}
