package r7contacts.benchmarks.decode;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import r7contacts.adapter.xml.XmlFormatAccess;
import r7contacts.benchmarks.answer.Answers;
import r7contacts.benchmarks.plain.PlainList;
import r7contacts.domain.Contact;
import r7contacts.portal.contacts.Decoding;
import r7contacts.portal.wire.WireFormat;
import tools.jackson.databind.JsonNode;

/** Decoding of {@value Answers#LIST_LENGTH} typical contacts from an answer in JSON or XML. */
public class DecodeListBenchmark extends DecodeBenchmark {

  private final Decoding json = new Decoding(WireFormat.json());
  private final Decoding xml = new Decoding(XmlFormatAccess.format());
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
