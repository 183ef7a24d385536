package r7contacts.adapter.xml;

import r7contacts.portal.wire.WireFormat;

/**
 * Lets the benchmarks at the format alone; it stands in the adapter's package because it is not
 * public.
 */
public final class XmlDoor {

  private XmlDoor() {}

  public static WireFormat format() {
    return new XmlFormat();
  }
}
