package r7contacts.benchmarks.call;

import r7contacts.simulator.PortalSimulator;

/** Location of the contact: the portal's root and the contact's id. */
public record Place(String address, long id) {

  /** Sent by all clients, as a portal requires it. */
  public static final String TOKEN = PortalSimulator.DEFAULT_TOKEN;

  /** Returns the address of the contact in the format of this suffix. */
  public String url(String suffix) {
    return address + "/api/2.0/crm/contact/" + id + "." + suffix;
  }

  /** Returns the address of a contact info of the contact. */
  public String url(long info, String suffix) {
    return address + "/api/2.0/crm/contact/" + id + "/data/" + info + "." + suffix;
  }
}
