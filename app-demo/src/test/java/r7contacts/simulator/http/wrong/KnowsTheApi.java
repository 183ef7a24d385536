package r7contacts.simulator.http.wrong;

import r7contacts.simulator.crm.CrmApi;

/** A wrong example: the server must not depend on the API. */
public record KnowsTheApi(Class<CrmApi> type) {

  public KnowsTheApi() {
    this(CrmApi.class);
  }
}
