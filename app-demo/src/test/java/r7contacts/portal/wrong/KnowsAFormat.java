package r7contacts.portal.wrong;

import r7contacts.adapter.http.JsonContacts;

/** A wrong example: what is there for all formats must not know one. */
public record KnowsAFormat(Class<JsonContacts> favourite) {

  public KnowsAFormat() {
    this(JsonContacts.class);
  }
}
