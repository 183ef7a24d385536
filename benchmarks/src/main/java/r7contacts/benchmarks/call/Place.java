package r7contacts.benchmarks.call;

import r7contacts.simulator.PortalSimulator;

/** Where the contact is: the portal's root, and the contact's id. */
record Place(String address, long id) {

  /** Everybody shows it, as a portal wants it. */
  static final String TOKEN = PortalSimulator.DEFAULT_TOKEN;

  String url(String suffix) {
    return address + "/api/2.0/crm/contact/" + id + "." + suffix;
  }
}
