package r7contacts.adapter.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.util.StreamReader2Delegate;
import r7contacts.portal.wire.WireFormat;

/**
 * Elements without attributes and prefixes, which Jackson would show as members beside the text:
 * {@code <firstName xml:lang="ru">Вера</firstName>} is the text "Вера".
 *
 * <p>Limits what the parser keeps without Jackson asking for it: names, and a text that comments
 * divide.
 */
final class PlainElements extends StreamReader2Delegate {

  /** The parser keeps each name until the end of the document. */
  private static final int MOST_NAMES = 50_000;

  private int names;
  private int text;

  PlainElements(XMLStreamReader elements) {
    super((XMLStreamReader2) elements);
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        text = 0;
        keepNames(super.getAttributeCount());
      }
      case XMLStreamConstants.END_ELEMENT -> text = 0;
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> keepNames(1);
      default -> {
        if (text > WireFormat.LONGEST_TEXT) {
          throw new XMLStreamException(
              "a text of more than " + WireFormat.LONGEST_TEXT + " characters");
        }
      }
    }
    return event;
  }

  private void keepNames(int more) throws XMLStreamException {
    names += more;
    if (names > MOST_NAMES) {
      throw new XMLStreamException(
          "more than " + MOST_NAMES + " attributes and processing instructions");
    }
  }

  @Override
  public String getText() {
    String part = super.getText();
    text += part.length();
    return part;
  }

  @Override
  public int getAttributeCount() {
    return 0;
  }

  @Override
  public String getLocalName() {
    String name = super.getLocalName();
    return name.substring(name.indexOf(':') + 1);
  }
}
