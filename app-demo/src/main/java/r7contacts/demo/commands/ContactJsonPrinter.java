package r7contacts.demo.commands;

import r7contacts.demo.terminal.Environment;
import r7contacts.domain.Contact;
import r7contacts.json.ContactJson;

/** Contacts as one JSON document, which {@code memory:FILE} reads. */
final class ContactJsonPrinter implements ContactPrinter {

  private final Environment environment;
  private boolean isEmpty = true;

  ContactJsonPrinter(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void print(Contact contact) {
    environment.out().print(isEmpty ? "{\n  \"contacts\": [\n" : ",\n");
    environment.printJson(ContactJson.write(contact).indent(4).stripTrailing());
    isEmpty = false;
  }

  @Override
  public void end() {
    environment.out().print(isEmpty ? "{\n  \"contacts\": []\n}\n" : "\n  ]\n}\n");
  }
}
