package r7contacts.simulator.wire.wrong;

import r7contacts.simulator.crm.Contacts;

/** A wrong example: wire formats must not depend on contacts. */
public record KnowsContacts(Class<Contacts> type) {

  public KnowsContacts() {
    this(Contacts.class);
  }
}
