package r7contacts.benchmarks.decode;

import r7contacts.benchmarks.plain.PlainAnswer;
import r7contacts.benchmarks.plain.PlainList;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Jackson with data binding to records, without mapping. */
public final class PlainJackson {

  private final ObjectReader single;
  private final ObjectReader list;

  public PlainJackson() {
    JsonMapper mapper =
        JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    single = mapper.readerFor(PlainAnswer.class);
    list = mapper.readerFor(PlainList.class);
  }

  public PlainAnswer single(byte[] answer) {
    return single.readValue(answer);
  }

  public PlainList list(byte[] answer) {
    return list.readValue(answer);
  }
}
