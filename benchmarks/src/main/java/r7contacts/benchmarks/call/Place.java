package r7contacts.benchmarks.call;

import r7contacts.simulator.PortalSimulator;

/** Location of the contact: the portal's root and the contact's id. */
record Place(String address, long id) {

  /** Sent by all clients, as a portal requires it. */
  static final String TOKEN = PortalSimulator.DEFAULT_TOKEN;

  String url(String suffix) {
    return address + "/api/2.0/crm/contact/" + id + "." + suffix;
  }
}
