package r7contacts.port.config.wrong;

import r7contacts.adapter.http.JsonContacts;

/** A wrong example: opening must not depend on an adapter. */
public record KnowsAnAdapter(Class<JsonContacts> type) {

  public KnowsAnAdapter() {
    this(JsonContacts.class);
  }
}
