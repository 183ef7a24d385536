package r7contacts.adapter.xml;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import r7contacts.portal.WireFormat;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.io.ContentReference;
import tools.jackson.dataformat.xml.XmlFactory;

/**
 * Reads XML as a stream of tokens like JSON's, in which every element is a member of the one around
 * it. The portal's XML has no other mark of a list than that an element is repeated, side by side
 * or not (WC §5): whoever reads the tokens adds to what stood there before.
 *
 * <p>Document types and entities are not supported: nothing is expanded and nothing is fetched.
 */
final class XmlFormat implements WireFormat {

  private static final String ROOT = "result";

  private final XMLInputFactory documents = woodstox();

  /** Without an output factory of its own, Jackson looks one up among the program's services. */
  private final XmlFactory xml = new XmlFactory(documents, new WstxOutputFactory());

  /** By its constructor: a lookup may find the JDK's parser, or any other on the class path. */
  private static XMLInputFactory woodstox() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return factory;
  }

  @Override
  public String name() {
    return "XML";
  }

  @Override
  public String suffix() {
    return "xml";
  }

  @Override
  public String mediaType() {
    return "text/xml";
  }

  @Override
  public JsonParser open(InputStream body) throws IOException {
    try {
      XMLStreamReader document = documents.createXMLStreamReader(body);
      goToRoot(document);
      return xml.createParser(ObjectReadContext.empty(), document);
    } catch (XMLStreamException e) {
      throw new StreamReadException(null, e.getMessage(), e);
    }
  }

  private static void goToRoot(XMLStreamReader document) throws XMLStreamException {
    while (document.next() != XMLStreamConstants.START_ELEMENT) {
      // The declaration, comments and processing instructions come first.
    }
    String root = document.getLocalName();
    if (!root.equals(ROOT)) {
      Location location = document.getLocation();
      // Gives its buffers back.
      document.close();
      throw new StreamReadException(
          null,
          "the root element is <%s>, not <%s>".formatted(root, ROOT),
          new TokenStreamLocation(
              ContentReference.unknown(),
              location.getCharacterOffset(),
              location.getLineNumber(),
              location.getColumnNumber()));
    }
  }
}
