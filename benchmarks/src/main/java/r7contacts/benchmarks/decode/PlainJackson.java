package r7contacts.benchmarks.decode;

import r7contacts.benchmarks.plain.PlainAnswer;
import r7contacts.benchmarks.plain.PlainList;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Jackson as one would take it off the shelf: bound to records, nothing made of them. */
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
