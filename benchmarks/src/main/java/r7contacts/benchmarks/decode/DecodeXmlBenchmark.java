package r7contacts.benchmarks.decode;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import r7contacts.adapter.xml.XmlDoor;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.answer.Answers;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.portal.Decoding;

/** From the bytes of an answer in XML to one contact. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodeXmlBenchmark {

  private final Decoding ours = new Decoding(XmlDoor.format());
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
