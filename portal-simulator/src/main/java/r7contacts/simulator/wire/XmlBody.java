package r7contacts.simulator.wire;

import java.io.StringReader;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An XML body: the elements below its root are parameters. */
final class XmlBody {

  private static final Failure NOT_XML = new Failure(500, "Root element is missing.", -2146232000);

  private XmlBody() {}

  /**
   * Reads the parameters.
   *
   * @throws FailureException if the body is not XML
   */
  static void parameters(String body, BiConsumer<String, String> sink) {
    try {
      // The JDK's own, not another implementation on the class path.
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(body));
      xml.nextTag();
      int depth = 1;
      String name = "";
      StringBuilder value = new StringBuilder();
      while (depth > 0) {
        switch (xml.next()) {
          case XMLStreamReader.START_ELEMENT -> {
            if (++depth == 2) {
              name = xml.getLocalName();
              value.setLength(0);
            }
          }
          case XMLStreamReader.END_ELEMENT -> {
            if (--depth == 1) {
              sink.accept(name, value.toString());
            }
          }
          case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> value.append(xml.getText());
          default -> {
            // Comments and processing instructions have no value.
          }
        }
      }
      while (xml.hasNext()) {
        xml.next();
      }
    } catch (XMLStreamException e) {
      throw new FailureException(NOT_XML);
    }
  }
}
