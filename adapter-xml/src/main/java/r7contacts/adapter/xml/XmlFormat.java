package r7contacts.adapter.xml;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import r7contacts.portal.WireFormat;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.dataformat.xml.XmlFactory;
import tools.jackson.dataformat.xml.deser.FromXmlParser;

/**
 * Reads XML as a stream of tokens like JSON's, in which every element is a member of the one around
 * it. The portal's XML has no other mark of a list than that an element is repeated, side by side
 * or not (WC §5): whoever reads the tokens adds to what stood there before.
 *
 * <p>Document types and entities are not supported: nothing is expanded and nothing is fetched.
 */
final class XmlFormat implements WireFormat {

  private static final String ROOT = "result";

  private final XmlFactory xml = new XmlFactory(inputFactory());

  private static XMLInputFactory inputFactory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
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
  public JsonParser open(InputStream body) {
    FromXmlParser parser = (FromXmlParser) xml.createParser(ObjectReadContext.empty(), body);
    String root = parser.getRootElementName().getLocalPart();
    if (!root.equals(ROOT)) {
      // Gives its buffers back.
      parser.close();
      throw new StreamReadException(
          parser, "the root element is <%s>, not <%s>".formatted(root, ROOT));
    }
    return parser;
  }
}
