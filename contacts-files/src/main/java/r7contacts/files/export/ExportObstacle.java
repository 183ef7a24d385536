package r7contacts.files.export;

/** What prevents an export from starting or completing. */
public enum ExportObstacle {
  /** The file exists. */
  FILE_EXISTS,
  /** The file was created after the export started. */
  FILE_CREATED_SINCE,
  /** A directory, link, device or pipe has the name of a file that the export would write. */
  NOT_A_REGULAR_FILE,
  /** A file with the name of an unfinished export is something else. */
  UNKNOWN_PART_FILE,
  /** An unfinished export exists. */
  UNFINISHED_EXPORT,
  /** The unfinished export differs from this one, or is damaged. */
  OTHER_EXPORT,
  /** Another export is writing the file. */
  LOCKED
}
