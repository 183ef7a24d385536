package r7contacts.benchmarks.decode;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** StAX configured as in the adapter: no document types, no external entities. */
final class StaxReaders {

  private final XMLInputFactory factory = XMLInputFactory.newFactory();

  StaxReaders(boolean withNamespaces) {
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, withNamespaces);
  }

  XMLStreamReader open(byte[] answer) throws XMLStreamException {
    return factory.createXMLStreamReader(new ByteArrayInputStream(answer));
  }
}
