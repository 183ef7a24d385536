package r7contacts.adapter.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import io.vavr.control.Option;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.RecurringTexts;
import r7contacts.portal.wire.WireFormat;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.io.ContentReference;
import tools.jackson.dataformat.xml.XmlFactory;

/**
 * Format that reads XML as a stream of tokens like JSON's: an element is a member of the element
 * that contains it. The portal's XML marks lists only by repeated elements, adjacent or not (field
 * guide §7.2); readers of the tokens add them to the same list. Attributes and prefixes are
 * ignored, see {@link PlainElements}.
 *
 * <p>Document types and entities are not supported: nothing is expanded and nothing is loaded.
 */
final class XmlFormat implements WireFormat {

  private static final String ROOT = "result";
  private static final int MAX_ATTRIBUTES = 100;
  private static final int MAX_ATTRIBUTE_LENGTH = 1 << 16;

  private final XMLInputFactory documents = woodstox();

  /** Without an explicit output factory, Jackson looks one up with the ServiceLoader. */
  private final XmlFactory xml = new XmlFactory(documents, new WstxOutputFactory());

  private final RecurringTexts shortTexts = new RecurringTexts();

  /** Calls the constructor: a lookup may find another parser, of the JDK or on the class path. */
  private static XMLInputFactory woodstox() {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // An undeclared prefix is no reason to lose an answer.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, MAX_TEXT_LENGTH);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_ATTRIBUTE_LENGTH);
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

  /**
   * Control characters, U+FFFE and U+FFFF: the portal stores them, but cannot render them as XML
   * (field guide §7.3).
   */
  @Override
  public Option<String> remedyForCharacters() {
    return Option.some(
        "a character that XML cannot represent breaks the whole answer: use JSON (json+https://…)");
  }

  /** Without a charset, the document's own declaration decides. */
  @Override
  public JsonParser open(InputStream body, @Nullable Charset charset) throws IOException {
    try {
      XMLStreamReader document = new PlainElements(document(body, charset), shortTexts);
      goToRoot(document);
      return xml.createParser(ObjectReadContext.empty(), document);
    } catch (XMLStreamException e) {
      throw new StreamReadException(null, e.getMessage(), e);
    }
  }

  private XMLStreamReader document(InputStream body, @Nullable Charset charset)
      throws XMLStreamException {
    InputStream xml = new SurrogateReferences(body);
    if (charset == null) {
      return documents.createXMLStreamReader(xml);
    }
    return charset.equals(StandardCharsets.UTF_8)
        ? documents.createXMLStreamReader(xml, charset.name())
        : documents.createXMLStreamReader(new InputStreamReader(xml, charset.newDecoder()));
  }

  private static void goToRoot(XMLStreamReader document) throws XMLStreamException {
    while (document.next() != XMLStreamConstants.START_ELEMENT) {
      // Skips the declaration, comments and processing instructions.
    }
    String root = document.getLocalName();
    if (!root.equalsIgnoreCase(ROOT)) {
      Location location = document.getLocation();
      // Returns the buffers to their pool.
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
