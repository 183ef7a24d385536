package r7contacts.files.table;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import r7contacts.domain.Contact;
import r7contacts.domain.PrintableText;
import r7contacts.files.ContactLine;
import r7contacts.files.LineMember;

/** Lines of a table under its titles. */
final class TableLines {

  private final List<String> titles;
  private final RowReader reader;
  private final Set<LineMember> ofPeople;
  private final Set<LineMember> ofCompanies;
  private final List<Boolean> isImported;

  TableLines(List<String> titles, ColumnMap map) {
    this.titles = titles;
    reader = new RowReader(titles, map);
    List<String> meanings = titles.stream().map(map::title).toList();
    ofPeople = named(meanings, TableLines::ofPerson);
    ofCompanies = named(meanings, TableLines::ofCompany);
    isImported = titles.stream().map(map::isImported).toList();
  }

  private static Set<LineMember> named(
      List<String> titles, Function<Heading, Option<LineMember>> attributes) {
    Set<LineMember> members = EnumSet.noneOf(LineMember.class);
    for (String title : titles) {
      if (!title.isBlank()) {
        Titles.column(title)
            .map(column -> member(column, attributes))
            .getOrElse(Option.some(LineMember.CUSTOM_FIELDS))
            .forEach(members::add);
      }
    }
    return members;
  }

  private static Option<LineMember> member(
      Column column, Function<Heading, Option<LineMember>> attributes) {
    if (column instanceof Column.Attribute attribute) {
      return attributes.apply(attribute.heading());
    }
    return Option.some(column.group() == Column.INFOS ? LineMember.INFOS : LineMember.ADDRESSES);
  }

  private static Option<LineMember> ofPerson(Heading heading) {
    return switch (heading) {
      case NAME, FIRST_NAME -> Option.some(LineMember.NAME);
      case LAST_NAME -> Option.some(LineMember.LAST_NAME);
      case JOB_TITLE -> Option.some(LineMember.JOB_TITLE);
      case COMPANY, COMPANY_ID -> Option.some(LineMember.COMPANY);
      default -> ofBoth(heading);
    };
  }

  private static Option<LineMember> ofCompany(Heading heading) {
    return switch (heading) {
      case NAME, COMPANY -> Option.some(LineMember.NAME);
      default -> ofBoth(heading);
    };
  }

  private static Option<LineMember> ofBoth(Heading heading) {
    return switch (heading) {
      case ABOUT -> Option.some(LineMember.ABOUT);
      case STAGE -> Option.some(LineMember.STAGE);
      case TAGS -> Option.some(LineMember.TAGS);
      case ACCESS, ACCESS_LIST -> Option.some(LineMember.SHARING);
      default -> Option.none();
    };
  }

  /** Returns the line of a row. */
  ContactLine line(long number, List<String> cells) {
    return line(number, cells, Map.of());
  }

  /**
   * Returns the line of a row with cells that have no value.
   *
   * @param problems the reasons, by the index of the cell
   */
  ContactLine line(long number, List<String> cells, Map<Integer, String> problems) {
    return problems.entrySet().stream()
        .filter(problem -> problem.getKey() < titles.size() && isImported.get(problem.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .map(problem -> new ContactLine(number, titles, cells, Either.left(problem)))
        .orElseGet(() -> new ContactLine(number, titles, cells, values(cells)));
  }

  private Either<String, ContactLine.Values> values(List<String> cells) {
    for (int at = titles.size(); at < cells.size(); at++) {
      if (!cells.get(at).isBlank()) {
        return Either.left(
            "the row has %d cells under %d titles; the last ones begin with \"%s\""
                .formatted(cells.size(), titles.size(), PrintableText.singleLine(cells.get(at))));
      }
    }
    try {
      Contact contact = reader.contact(cells);
      Set<LineMember> named = contact.fold(person -> ofPeople, company -> ofCompanies);
      return Either.right(new ContactLine.Values(contact, named));
    } catch (IllegalArgumentException e) {
      return Either.left(e.getMessage());
    }
  }
}
