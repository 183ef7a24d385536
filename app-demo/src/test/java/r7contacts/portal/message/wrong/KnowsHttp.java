package r7contacts.portal.message.wrong;

import r7contacts.portal.http.Call;

/** A wrong example: texts must not depend on requests. */
public record KnowsHttp(Class<Call> type) {

  public KnowsHttp() {
    this(Call.class);
  }
}
