package r7contacts.portal.contacts.wrong;

import r7contacts.adapter.http.JsonContacts;

/** A wrong example: operations must not depend on a format. */
public record KnowsAFormat(Class<JsonContacts> type) {

  public KnowsAFormat() {
    this(JsonContacts.class);
  }
}
