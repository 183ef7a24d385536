package r7contacts.benchmarks.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.answer.Answers;

class CountingLoaderTest {

  private static final String OUR_XML = "r7contacts.adapter.xml.XmlFormat";
  private static final String WOODSTOX = "com.ctc.wstx.sr.BasicStreamReader";
  private static final String STAX2 = "org.codehaus.stax2.XMLStreamReader2";

  private final CountingLoader counting = new CountingLoader(getClass().getClassLoader());

  @Test
  void instructions_of_the_xml_adapter_and_its_parser_are_counted() throws Exception {
    long instructions = decodeXml();

    assertThat(counting.hasCounted(OUR_XML)).isTrue();
    assertThat(counting.hasCounted(WOODSTOX)).isTrue();
    assertThat(counting.hasCounted(STAX2)).isTrue();
    assertThat(instructions).isPositive();
  }

  private long decodeXml() throws Exception {
    long before = Instructions.count();
    AnswerSize size = AnswerSize.SMALL;
    Footprint.decoding(counting, true, Answers.single(size).xml(), size).call();
    return Instructions.count() - before;
  }
}
