package r7contacts.demo.wrong;

import r7contacts.portal.wire.ContactWire;

/** A wrong example: wire types are no API. */
public record KnowsAWireType(Class<ContactWire> type) {

  public KnowsAWireType() {
    this(ContactWire.class);
  }
}
