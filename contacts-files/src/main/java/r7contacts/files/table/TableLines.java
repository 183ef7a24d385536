package r7contacts.files.table;

import io.vavr.control.Either;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import r7contacts.domain.Contact;
import r7contacts.files.ContactLine;
import r7contacts.files.LineMember;

/** Lines of a table under its titles. */
final class TableLines {

  private final List<String> titles;
  private final RowReader reader;
  private final Set<LineMember> named;

  TableLines(List<String> titles) {
    this.titles = titles;
    reader = new RowReader(titles);
    named = named(titles);
  }

  private static Set<LineMember> named(List<String> titles) {
    Set<LineMember> members = EnumSet.noneOf(LineMember.class);
    for (String title : titles) {
      if (!title.isBlank()) {
        members.addAll(
            Titles.column(title)
                .map(TableLines::members)
                .getOrElse(Set.of(LineMember.CUSTOM_FIELDS)));
      }
    }
    return members;
  }

  private static Set<LineMember> members(Column column) {
    if (column instanceof Column.Attribute attribute) {
      return switch (attribute.heading()) {
        case NAME, FIRST_NAME -> Set.of(LineMember.NAME);
        case LAST_NAME -> Set.of(LineMember.LAST_NAME);
        case JOB_TITLE -> Set.of(LineMember.JOB_TITLE);
        // The name of a company, and the company of a person.
        case COMPANY -> Set.of(LineMember.NAME, LineMember.COMPANY);
        case COMPANY_ID -> Set.of(LineMember.COMPANY);
        case ABOUT -> Set.of(LineMember.ABOUT);
        case STAGE -> Set.of(LineMember.STAGE);
        case TAGS -> Set.of(LineMember.TAGS);
        case ACCESS, ACCESS_LIST -> Set.of(LineMember.SHARING);
        default -> Set.of();
      };
    }
    boolean isInfo = column.group() == Column.INFOS;
    return Set.of(isInfo ? LineMember.INFOS : LineMember.ADDRESSES);
  }

  /** Returns the line of a row. */
  ContactLine line(long number, List<String> cells) {
    return new ContactLine(number, titles, cells, values(cells));
  }

  private Either<String, ContactLine.Values> values(List<String> cells) {
    try {
      Contact contact = reader.contact(cells);
      return Either.right(new ContactLine.Values(contact, named));
    } catch (IllegalArgumentException e) {
      return Either.left(e.getMessage());
    }
  }
}
