package r7contacts.files;

import r7contacts.domain.Contact;
import r7contacts.json.ContactJson;

/**
 * The format JSON Lines: a contact on each line, in the form of {@link ContactJson}. It contains
 * everything that lists contain.
 */
public final class JsonLines implements AppendableFormat {

  /** Creates the format. */
  public JsonLines() {}

  /** Returns a reader of the format. */
  public static ContactReader reader() {
    return new JsonLinesReader();
  }

  @Override
  public String text(Contact contact) {
    return ContactJson.writeLine(contact) + "\n";
  }
}
