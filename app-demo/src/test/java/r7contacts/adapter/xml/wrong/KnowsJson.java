package r7contacts.adapter.xml.wrong;

import r7contacts.adapter.http.JsonContacts;

/** A wrong example: an adapter that knows another. */
public final class KnowsJson {

  public Class<?> other() {
    return JsonContacts.class;
  }
}
