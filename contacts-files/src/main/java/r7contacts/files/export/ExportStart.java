package r7contacts.files.export;

/** How an export starts. */
public enum ExportStart {
  /** At the first contact. Neither the file nor an unfinished export may exist. */
  NEW,
  /** At the first contact. An existing file is replaced when the export is complete. */
  OVERWRITE,
  /** After the last contact of an unfinished export; without one at the first contact. */
  RESUME
}
