package r7contacts.portal.http.wrong;

import r7contacts.portal.session.PortalSession;

/** A wrong example: requests must not depend on sessions. */
public record KnowsSignIn(Class<PortalSession> type) {

  public KnowsSignIn() {
    this(PortalSession.class);
  }
}
