package r7contacts.testkit;

import io.vavr.control.Either;
import java.util.List;
import java.util.function.Function;
import r7contacts.domain.Contact;
import r7contacts.domain.Person;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactKind;
import r7contacts.port.ContactPage;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.port.SortDirection;

/** Books that read or apply a query in a wrong way. */
final class QueryFaults {

  private QueryFaults() {}

  static List<BrokenBook> all() {
    return List.of(
        changing(
            "ignores the kind",
            query -> with(query).kind(ContactKind.ANY),
            "L01",
            "Q02",
            "Q05",
            "Q06",
            "T02",
            "T03"),
        changing(
            "compares the first tag only",
            query -> with(query).tags(query.tags().stream().limit(1).toList()),
            "Q03",
            "T03"),
        changing("ignores the stage", query -> with(query).stage(null), "Q04", "Q07"),
        changing("ignores sharing", query -> with(query).shared(null), "Q05"),
        changing("leaves out the last day", QueryFaults::withoutTheLastDay, "Q06"),
        changing(
            "applies either tags or a stage",
            query -> query.tags().isEmpty() ? with(query) : with(query).stage(null),
            "Q07"),
        changing("searches the first word only", query -> withFirst(query, " "), "T01", "T03"),
        BrokenBook.of("finds no people of a company", FindsNoPeopleOfCompanies::new, "T02"),
        changing("cuts a text at its comma", query -> withFirst(query, ","), "T03"),
        BrokenBook.of("takes % in a text for a wildcard", TakesWildcards::new, "T04"),
        BrokenBook.of("takes _ in a tag for a wildcard", TakesWildcardsInTags::new, "T04"),
        changing(
            "sorts ascending only",
            query -> with(query).direction(SortDirection.ASCENDING),
            "L01"));
  }

  private static BrokenBook changing(
      String name, Function<ContactQuery, ContactQuery.Builder> change, String... rules) {
    return BrokenBook.of(
        name,
        book ->
            new DelegatingBook(book) {
              @Override
              public Either<ContactError, ContactPage> page(
                  ContactQuery query, PageRequest request) {
                return super.page(query == null ? null : change.apply(query).build(), request);
              }
            },
        rules);
  }

  private static ContactQuery.Builder with(ContactQuery query) {
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

  private static ContactQuery.Builder withFirst(ContactQuery query, String separator) {
    return with(query).text(query.text().map(text -> text.split(separator)[0]).getOrNull());
  }

  private static ContactQuery.Builder withoutTheLastDay(ContactQuery query) {
    return with(query)
        .createdFrom(query.createdTo().isDefined() ? null : query.createdFrom().getOrNull())
        .createdTo(query.createdTo().map(day -> day.minusDays(1)).getOrNull());
  }

  private static final class FindsNoPeopleOfCompanies extends DelegatingBook {
    FindsNoPeopleOfCompanies(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
      return super.page(query, request)
          .map(
              page ->
                  query.text().exists("«Ромашка»"::equals)
                      ? Pages.without(page, FindsNoPeopleOfCompanies::isEmployed)
                      : page);
    }

    private static boolean isEmployed(Contact contact) {
      return contact instanceof Person person && person.company().isDefined();
    }
  }

  /** As a LIKE without ESCAPE: a text that is a pattern finds more than the text itself. */
  private static final class TakesWildcards extends DelegatingBook {
    TakesWildcards(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
      boolean isPattern = query != null && query.text().exists("%"::equals);
      return super.page(isPattern ? with(query).text(null).build() : query, request);
    }
  }

  private static final class TakesWildcardsInTags extends DelegatingBook {
    TakesWildcardsInTags(ContactBook inner) {
      super(inner);
    }

    @Override
    public Either<ContactError, ContactPage> page(ContactQuery query, PageRequest request) {
      boolean isPattern = query != null && query.tags().contains("V_P");
      return super.page(isPattern ? with(query).tags("VIP").build() : query, request);
    }
  }
}
