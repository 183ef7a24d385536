package r7contacts.demo.commands;

import r7contacts.domain.Contact;

/** Output of contacts on standard output, one after the other. */
interface ContactPrinter {

  /** Prints a contact. Output may be delayed until {@link #end()}. */
  void print(Contact contact);

  /** Completes the output, which is valid without contacts as well. */
  void end();
}
