package r7contacts.demo.commands;

import java.util.List;
import java.util.stream.Stream;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.text.Labels;
import r7contacts.demo.text.Quantities;
import r7contacts.demo.text.Table;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;

/** Contacts as rows of a table. Columns are aligned for each 500 rows. */
final class ContactTable implements ContactPrinter {

  private static final int ROWS_PER_TABLE = 500;
  private static final List<String> TITLES =
      List.of("ID", "KIND", "NAME", "COMPANY", "E-MAIL", "PHONE");

  private final Environment environment;
  private final boolean hasTags;
  private final boolean isWide;
  private Table table;
  private boolean needsTitles = true;

  ContactTable(Environment environment, boolean hasTags, boolean isWide) {
    this.environment = environment;
    this.hasTags = hasTags;
    this.isWide = isWide;
    table = emptyTable();
  }

  private Table emptyTable() {
    return new Table(cells(TITLES, "TAGS"));
  }

  private String[] cells(List<String> cells, String tags) {
    return Stream.concat(cells.stream(), hasTags ? Stream.of(tags) : Stream.empty())
        .toArray(String[]::new);
  }

  @Override
  public void print(Contact contact) {
    table.row(
        cells(
            List.of(
                contact.id().toString(),
                Labels.kind(contact),
                contact.displayName(),
                contact.fold(
                    person -> person.company().map(CompanyLink::displayName).getOrElse(""),
                    ContactTable::members),
                contact.primaryEmail().getOrElse(""),
                contact.primaryPhone().getOrElse("")),
            String.join(", ", contact.tags())));
    if (table.size() == ROWS_PER_TABLE) {
      end();
    }
  }

  private static String members(Company company) {
    return company.memberCount() == 0 ? "" : Quantities.people(company.memberCount());
  }

  @Override
  public void end() {
    if (table.size() > 0) {
      environment.print(table, needsTitles, isWide);
      needsTitles = false;
      table = emptyTable();
    }
  }
}
