package r7contacts.benchmarks.export;

import java.util.function.Function;
import r7contacts.adapter.http.JsonContacts;
import r7contacts.adapter.xml.XmlContacts;
import r7contacts.port.ContactBook;
import r7contacts.portal.PortalSettings;
import r7contacts.simulator.PortalSimulator;

/** Contenders that read all contacts of a portal. */
public enum Exporter {
  R7CONTACTS_JSON("r7contacts JSON", (address, contacts) -> Streaming.of(json(address))),
  R7CONTACTS_XML("r7contacts XML", (address, contacts) -> Streaming.of(xml(address))),
  /** A single connection permits no page ahead. */
  ONE_CONNECTION_JSON(
      "r7contacts JSON, page by page",
      (address, contacts) -> Streaming.of(open(JsonContacts::open, address, 1))),
  ONE_CONNECTION_XML(
      "r7contacts XML, page by page",
      (address, contacts) -> Streaming.of(open(XmlContacts::open, address, 1))),
  /** The limit: the same pages, by HttpClient 5 alone. */
  DRAIN_JSON(
      "HttpClient 5, drains JSON",
      (address, contacts) -> new DrainedPages(address, "json", contacts)),
  DRAIN_XML(
      "HttpClient 5, drains XML",
      (address, contacts) -> new DrainedPages(address, "xml", contacts));

  /** The highest measured number of callers. */
  private static final int CONNECTIONS = 4;

  private final String label;
  private final Opening opening;

  private interface Opening {
    Export open(String address, int contacts);
  }

  Exporter(String label, Opening opening) {
    this.label = label;
    this.opening = opening;
  }

  /** Returns the name in the tables. */
  public String label() {
    return label;
  }

  /**
   * @param address the portal's root
   * @param contacts number of its contacts
   */
  public Export open(String address, int contacts) {
    return opening.open(address, contacts);
  }

  static ContactBook json(String address) {
    return open(JsonContacts::open, address, CONNECTIONS);
  }

  static ContactBook xml(String address) {
    return open(XmlContacts::open, address, CONNECTIONS);
  }

  private static ContactBook open(
      Function<PortalSettings, ContactBook> adapter, String address, int connections) {
    return adapter.apply(
        PortalSettings.builder(address)
            .token(PortalSimulator.DEFAULT_TOKEN)
            .maxConnections(connections)
            .build());
  }
}
