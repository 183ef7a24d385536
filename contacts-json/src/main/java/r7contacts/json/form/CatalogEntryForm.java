package r7contacts.json.form;

import r7contacts.domain.CatalogEntry;
import r7contacts.json.document.MemberReader;
import r7contacts.json.document.MemberWriter;

/** JSON form of a stage or a contact type. */
public final class CatalogEntryForm {

  private CatalogEntryForm() {}

  /** Reads an entry. */
  public static CatalogEntry read(MemberReader json) {
    return new CatalogEntry(
        json.number("id").getOrElse(0L),
        json.text("title"),
        json.text("description"),
        json.text("color"),
        json.number("sortOrder", 0));
  }

  /** Writes an entry. */
  public static void write(MemberWriter json, CatalogEntry entry) {
    json.number("id", entry.id());
    json.text("title", entry.title());
    json.text("description", entry.description());
    json.text("color", entry.color());
    json.number("sortOrder", entry.sortOrder(), 0);
  }
}
