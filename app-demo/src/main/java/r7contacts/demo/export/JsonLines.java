package r7contacts.demo.export;

import r7contacts.domain.Contact;
import r7contacts.json.ContactJson;

/**
 * A contact on each line, in the form of {@link ContactJson}: nothing of what a list tells is lost.
 */
public final class JsonLines implements ContactFormat {

  @Override
  public String text(Contact contact) {
    return ContactJson.writeLine(contact) + "\n";
  }
}
