package r7contacts.demo.wrong;

import r7contacts.simulator.http.PortalServer;

/** A wrong example: the server of the simulator is no API. */
public record KnowsTheSimulatorsServer(Class<PortalServer> type) {

  public KnowsTheSimulatorsServer() {
    this(PortalServer.class);
  }
}
