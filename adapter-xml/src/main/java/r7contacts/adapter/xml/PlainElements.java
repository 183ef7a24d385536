package r7contacts.adapter.xml;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.util.StreamReader2Delegate;
import r7contacts.portal.wire.RecurringTexts;
import r7contacts.portal.wire.WireFormat;

/**
 * Elements without attributes and prefixes, which Jackson would read as additional members: {@code
 * <firstName xml:lang="ru">Вера</firstName>} is the text "Вера".
 *
 * <p>Also limits two things that Jackson does not: the names that the parser keeps, and the length
 * of a text that is interrupted by comments.
 */
final class PlainElements extends StreamReader2Delegate {

  /** The parser keeps each name until the end of the document. */
  private static final int MAX_NAMES = 50_000;

  /** Numbers, flags, colours and most labels are not longer; tokens are, and are not kept. */
  private static final int MAX_SHORT_TEXT = 24;

  private final RecurringTexts shortTexts;
  private int names;
  private int textLength;

  /**
   * Creates a reader of these elements.
   *
   * @param shortTexts cache of short texts, which recur in every contact
   */
  PlainElements(XMLStreamReader elements, RecurringTexts shortTexts) {
    super((XMLStreamReader2) elements);
    this.shortTexts = shortTexts;
  }

  @Override
  public int next() throws XMLStreamException {
    int event = super.next();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        textLength = 0;
        countNames(super.getAttributeCount());
      }
      case XMLStreamConstants.END_ELEMENT -> textLength = 0;
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> countNames(1);
      default -> {
        if (textLength > WireFormat.MAX_TEXT_LENGTH) {
          throw new XMLStreamException(
              "a text of more than " + WireFormat.MAX_TEXT_LENGTH + " characters");
        }
      }
    }
    return event;
  }

  private void countNames(int more) throws XMLStreamException {
    names += more;
    if (names > MAX_NAMES) {
      throw new XMLStreamException(
          "more than " + MAX_NAMES + " attributes and processing instructions");
    }
  }

  @Override
  public String getText() {
    int length = super.getTextLength();
    textLength += length;
    return length > MAX_SHORT_TEXT
        ? super.getText()
        : shortTexts.asSent(super.getTextCharacters(), super.getTextStart(), length);
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
