package r7contacts.files.duplicates;

import java.util.List;
import r7contacts.files.export.ExportResult;

/**
 * Result of a search for duplicates.
 *
 * @param groups the groups, by the id of their first contact
 * @param read the contacts that were compared and those that could not be read. If {@link
 *     ExportResult#failure()} is present, the contacts behind it were not compared
 */
public record DuplicateReport(List<DuplicateGroup> groups, ExportResult read) {

  /** Creates a report. */
  public DuplicateReport {
    groups = List.copyOf(groups);
  }
}
