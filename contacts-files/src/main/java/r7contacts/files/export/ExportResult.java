package r7contacts.files.export;

import io.vavr.control.Option;
import java.util.List;
import r7contacts.port.ContactError;

/**
 * The result of an export.
 *
 * @param written the number of contacts in the export
 * @param before the number of contacts that a resumed export already contained
 * @param skipped the number of unreadable contacts
 * @param reasons the reasons for the first skipped contacts, at most {@value
 *     ExportState#MAX_REASONS}
 * @param bytes the size of the export
 * @param failure why the export is incomplete; absent if it is complete
 */
public record ExportResult(
    long written,
    long before,
    long skipped,
    List<String> reasons,
    long bytes,
    Option<ContactError> failure) {

  /** Creates a result. */
  public ExportResult {
    reasons = List.copyOf(reasons);
  }
}
