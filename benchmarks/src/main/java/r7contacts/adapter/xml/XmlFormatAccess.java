package r7contacts.adapter.xml;

import r7contacts.portal.wire.WireFormat;

/** Access of the benchmarks to the XML format, which is package-private. */
public final class XmlFormatAccess {

  private XmlFormatAccess() {}

  public static WireFormat format() {
    return new XmlFormat();
  }
}
