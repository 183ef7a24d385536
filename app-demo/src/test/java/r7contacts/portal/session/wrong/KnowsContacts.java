package r7contacts.portal.session.wrong;

import r7contacts.portal.contacts.PortalContacts;

/** A wrong example: sessions must not depend on operations. */
public record KnowsContacts(Class<PortalContacts> type) {

  public KnowsContacts() {
    this(PortalContacts.class);
  }
}
