package r7contacts.benchmarks.decode;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * JAXB with a reader that expands and fetches nothing. The context is created once; each thread has
 * its own unmarshaller, because these are not thread-safe.
 */
public final class Jaxb {

  private final StaxReaders readers = new StaxReaders(true);
  private final JAXBContext context;
  private final ThreadLocal<Unmarshaller> unmarshaller =
      ThreadLocal.withInitial(this::newUnmarshaller);

  public Jaxb() {
    try {
      context = JAXBContext.newInstance(JaxbAnswer.class);
    } catch (JAXBException e) {
      throw new IllegalStateException("JAXB does not take the classes of an answer", e);
    }
  }

  private Unmarshaller newUnmarshaller() {
    try {
      return context.createUnmarshaller();
    } catch (JAXBException e) {
      throw new IllegalStateException("JAXB makes no unmarshaller", e);
    }
  }

  /** Reads an answer with one contact or with a list. */
  public JaxbAnswer read(byte[] answer) throws JAXBException, XMLStreamException {
    XMLStreamReader xml = readers.open(answer);
    try {
      return (JaxbAnswer) unmarshaller.get().unmarshal(xml);
    } finally {
      xml.close();
    }
  }
}
