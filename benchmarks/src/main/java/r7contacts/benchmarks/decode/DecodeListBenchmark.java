package r7contacts.benchmarks.decode;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import r7contacts.adapter.xml.XmlDoor;
import r7contacts.benchmarks.answer.Answers;
import r7contacts.benchmarks.plain.PlainList;
import r7contacts.domain.Contact;
import r7contacts.portal.Decoding;
import r7contacts.portal.WireFormat;
import tools.jackson.databind.JsonNode;

/** From the bytes of an answer in JSON or XML to {@value Answers#LIST_LENGTH} typical contacts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodeListBenchmark {

  private final Decoding json = new Decoding(WireFormat.json());
  private final Decoding xml = new Decoding(XmlDoor.format());
  private final HandWrittenJson handWrittenJson = new HandWrittenJson();
  private final HandWrittenXml handWrittenXml = new HandWrittenXml();
  private final PlainJackson plainJackson = new PlainJackson();
  private final JacksonTree tree = new JacksonTree();
  private final Jaxb jaxb = new Jaxb();

  private Answers answers;

  @Setup
  public void fetchAnswers() {
    answers = Answers.list();
  }

  @Benchmark
  public List<Contact> jsonOurs() throws IOException {
    return json.list(answers.json());
  }

  @Benchmark
  public List<Contact> jsonHandWritten() {
    return handWrittenJson.list(answers.json());
  }

  @Benchmark
  public PlainList jsonPlainJackson() {
    return plainJackson.list(answers.json());
  }

  @Benchmark
  public JsonNode jsonTree() {
    return tree.read(answers.json());
  }

  @Benchmark
  public List<Contact> xmlOurs() throws IOException {
    return xml.list(answers.xml());
  }

  @Benchmark
  public List<Contact> xmlHandWritten() throws XMLStreamException {
    return handWrittenXml.list(answers.xml());
  }

  @Benchmark
  public JaxbAnswer xmlJaxb() throws JAXBException, XMLStreamException {
    return jaxb.read(answers.xml());
  }
}
