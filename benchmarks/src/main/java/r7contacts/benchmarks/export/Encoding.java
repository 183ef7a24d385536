package r7contacts.benchmarks.export;

import r7contacts.port.ContactBook;

/** In which of its encodings the portal is read. */
public enum Encoding {
  JSON,
  XML;

  ContactBook open(String address) {
    return this == JSON ? Exporter.json(address) : Exporter.xml(address);
  }
}
