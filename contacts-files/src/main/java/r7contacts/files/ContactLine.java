package r7contacts.files;

import io.vavr.control.Either;
import java.util.List;
import java.util.Set;
import r7contacts.domain.Contact;

/**
 * A contact of a file, with what the file contains literally.
 *
 * @param number the row of a table, counted from 1 with the titles, the line of JSON Lines, or the
 *     vCard, from 1
 * @param titles the titles of the cells; {@code JSON} or {@code vCard} for a text that is not a
 *     table
 * @param cells the cells as typed, at most one for each title
 * @param values what was read, or why it could not be read
 */
public record ContactLine(
    long number, List<String> titles, List<String> cells, Either<String, Values> values) {

  /** Creates a line. */
  public ContactLine {
    titles = List.copyOf(titles);
    cells = List.copyOf(cells);
  }

  /**
   * The values of a line.
   *
   * @param contact the contact; id 0 means that the line has no id, in the contact itself, its
   *     stage, its type and its custom fields, which have a label or title then. The company of a
   *     person has a name, an id or both
   * @param named the members that the line names, even without a value
   */
  public record Values(Contact contact, Set<LineMember> named) {

    /** Creates values. */
    public Values {
      named = Set.copyOf(named);
    }
  }
}
