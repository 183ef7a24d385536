package r7contacts.benchmarks.export;

import r7contacts.port.ContactBook;

/** Format in which the portal is read. */
public enum Encoding {
  JSON,
  XML;

  /** Opens the contacts of a portal. */
  public ContactBook open(String address) {
    return this == JSON ? Exporter.json(address) : Exporter.xml(address);
  }
}
