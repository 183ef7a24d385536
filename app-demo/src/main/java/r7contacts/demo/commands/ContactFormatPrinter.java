package r7contacts.demo.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.TextOutput;
import r7contacts.domain.Contact;
import r7contacts.files.AppendableFormat;
import r7contacts.files.ContactFormat;
import r7contacts.files.export.ContactSpool;

/** Contacts in an export format. */
final class ContactFormatPrinter {

  private ContactFormatPrinter() {}

  /** Returns a printer in this format. A table is printed at the end. */
  static ContactPrinter of(Environment environment, ContactFormat format) {
    return format instanceof AppendableFormat appendable
        ? new Appending(environment, appendable)
        : new Collecting(environment, format);
  }

  private record Appending(Environment environment, AppendableFormat format)
      implements ContactPrinter {

    @Override
    public void print(Contact contact) {
      environment.print(format.text(contact));
    }

    @Override
    public void end() {
      // Every contact is printed.
    }
  }

  /** Keeps the contacts until all are known, which a table needs to know its columns. */
  private static final class Collecting implements ContactPrinter {

    private final Environment environment;
    private final ContactFormat format;
    private final ContactSpool contacts;

    Collecting(Environment environment, ContactFormat format) {
      this.environment = environment;
      this.format = format;
      contacts = ContactSpool.create();
    }

    @Override
    public void print(Contact contact) {
      contacts.add(contact);
    }

    @Override
    public void end() {
      try (contacts) {
        format.write(contacts, new TextOutput(environment, false));
      } catch (IOException e) {
        // The program reports that standard output cannot be written.
        if (environment.out().failure().isEmpty()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
