package r7contacts.simulator.wire;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML body: the elements below its root are parameters. Elements of nested ones have names as in
 * a form: {@code items[0][data]}.
 */
final class XmlBody {

  private static final Failure NOT_XML = new Failure(500, "Root element is missing.", -2146232000);

  private final BiConsumer<String, String> sink;

  /** The number of objects so far, by the name of their list. */
  private final Map<String, Integer> objects = new HashMap<>();

  private XmlBody(BiConsumer<String, String> sink) {
    this.sink = sink;
  }

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
      new XmlBody(sink).elements(xml);
      while (xml.hasNext()) {
        xml.next();
      }
    } catch (XMLStreamException e) {
      throw new FailureException(NOT_XML);
    }
  }

  private void elements(XMLStreamReader xml) throws XMLStreamException {
    List<String> path = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean hasChildren = false;
    while (true) {
      switch (xml.next()) {
        case XMLStreamReader.START_ELEMENT -> {
          path.add(xml.getLocalName());
          value.setLength(0);
          hasChildren = false;
        }
        case XMLStreamReader.END_ELEMENT -> {
          if (path.isEmpty()) {
            return;
          }
          end(path, value.toString(), hasChildren);
          path.remove(path.size() - 1);
          hasChildren = true;
        }
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> value.append(xml.getText());
        default -> {
          // Comments and processing instructions have no value.
        }
      }
    }
  }

  /** Takes an element without children as a value; ignores those below the second level. */
  private void end(List<String> path, String value, boolean hasChildren) {
    String name = path.get(0);
    if (path.size() == 2 && !hasChildren) {
      int index = objects.getOrDefault(name, 0);
      sink.accept(name + "[" + index + "][" + path.get(1) + "]", value);
    } else if (path.size() == 1 && hasChildren) {
      objects.merge(name, 1, Integer::sum);
    } else if (path.size() == 1) {
      sink.accept(name, value);
    }
  }
}
