package r7contacts.portal.mapping.wrong;

import r7contacts.portal.http.Call;

/** A wrong example: mapping must not depend on requests. */
public record KnowsHttp(Class<Call> type) {

  public KnowsHttp() {
    this(Call.class);
  }
}
