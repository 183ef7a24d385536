package r7contacts.benchmarks.decode;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.answer.Answers;
import r7contacts.benchmarks.plain.PlainAnswer;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.portal.contacts.Decoding;
import r7contacts.portal.wire.WireFormat;
import tools.jackson.databind.JsonNode;

/** Decoding of one contact from an answer in JSON. */
public class DecodeJsonBenchmark extends DecodeBenchmark {

  private final Decoding ours = new Decoding(WireFormat.json());
  private final HandWrittenJson handWritten = new HandWrittenJson();
  private final PlainJackson plainJackson = new PlainJackson();
  private final JacksonTree tree = new JacksonTree();

  @Param AnswerSize size;

  private byte[] answer;
  private ContactId id;

  @Setup
  public void fetchAnswer() {
    answer = Answers.single(size).json();
    id = ContactId.of(size.id());
  }

  @Benchmark
  public Contact ours() throws IOException {
    return ours.single(answer, id).get();
  }

  @Benchmark
  public Contact handWritten() {
    return handWritten.single(answer);
  }

  @Benchmark
  public PlainAnswer plainJackson() {
    return plainJackson.single(answer);
  }

  @Benchmark
  public JsonNode tree() {
    return tree.read(answer);
  }
}
