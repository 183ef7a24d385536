package r7contacts.files.imports;

/**
 * How an import finds the companies of persons. An id in the line has priority over the name if the
 * portal has a company with this id and name, or the file has a line with this id: files from other
 * portals have other ids.
 */
public enum Companies {
  /** The company with that name; one is created if it is missing. */
  BY_NAME_OR_NEW,
  /** The company with that name; the line is rejected if it is missing. */
  BY_NAME,
  /** Persons are not linked to companies. */
  IGNORED
}
