package r7contacts.portal.edit.wrong;

import r7contacts.adapter.http.JsonContacts;

/** A wrong example: steps must not depend on a format. */
public record KnowsAFormat(Class<JsonContacts> type) {

  public KnowsAFormat() {
    this(JsonContacts.class);
  }
}
