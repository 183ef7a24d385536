/** Contacts of a portal over HTTP and XML. */
module r7contacts.adapter.xml {
  requires transitive r7contacts.adapter.http;
  requires com.ctc.wstx;
  requires java.xml;
  requires org.codehaus.stax2;
  requires tools.jackson.dataformat.xml;

  exports r7contacts.adapter.xml;

  provides r7contacts.port.config.ContactBookProvider with
      r7contacts.adapter.xml.XmlProvider;
}
