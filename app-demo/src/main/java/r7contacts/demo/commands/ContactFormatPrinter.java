package r7contacts.demo.commands;

import r7contacts.demo.terminal.Environment;
import r7contacts.domain.Contact;
import r7contacts.files.ContactFormat;

/** Contacts in an export format. */
final class ContactFormatPrinter implements ContactPrinter {

  private final Environment environment;
  private final ContactFormat format;
  private boolean needsHeader = true;

  ContactFormatPrinter(Environment environment, ContactFormat format) {
    this.environment = environment;
    this.format = format;
  }

  @Override
  public void print(Contact contact) {
    printHeader();
    environment.print(format.text(contact));
  }

  @Override
  public void end() {
    printHeader();
  }

  private void printHeader() {
    if (needsHeader) {
      environment.print(format.header());
      needsHeader = false;
    }
  }
}
