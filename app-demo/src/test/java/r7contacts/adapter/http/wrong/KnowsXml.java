package r7contacts.adapter.http.wrong;

import r7contacts.adapter.xml.XmlContacts;

/** A wrong example: an adapter that knows another. */
public final class KnowsXml {

  public Class<?> other() {
    return XmlContacts.class;
  }
}
