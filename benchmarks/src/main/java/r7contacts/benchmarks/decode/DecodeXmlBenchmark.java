package r7contacts.benchmarks.decode;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import r7contacts.adapter.xml.XmlFormatAccess;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.answer.Answers;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.portal.contacts.Decoding;

/** Decoding of one contact from an answer in XML. */
public class DecodeXmlBenchmark extends DecodeBenchmark {

  private final Decoding ours = new Decoding(XmlFormatAccess.format());
  private final HandWrittenXml handWritten = new HandWrittenXml();
  private final Jaxb jaxb = new Jaxb();

  @Param AnswerSize size;

  private byte[] answer;
  private ContactId id;

  @Setup
  public void fetchAnswer() {
    answer = Answers.single(size).xml();
    id = ContactId.of(size.id());
  }

  @Benchmark
  public Contact ours() throws IOException {
    return ours.single(answer, id).get();
  }

  @Benchmark
  public Contact handWritten() throws XMLStreamException {
    return handWritten.single(answer);
  }

  @Benchmark
  public JaxbAnswer jaxb() throws JAXBException, XMLStreamException {
    return jaxb.read(answer);
  }
}
