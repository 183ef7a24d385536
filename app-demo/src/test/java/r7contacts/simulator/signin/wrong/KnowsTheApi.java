package r7contacts.simulator.signin.wrong;

import r7contacts.simulator.crm.CrmApi;

/** A wrong example: sign-in must not depend on the API. */
public record KnowsTheApi(Class<CrmApi> type) {

  public KnowsTheApi() {
    this(CrmApi.class);
  }
}
