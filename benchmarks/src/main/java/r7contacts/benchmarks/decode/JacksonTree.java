package r7contacts.benchmarks.decode;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Jackson's tree model, without binding and mapping. */
public final class JacksonTree {

  private final JsonMapper mapper = new JsonMapper();

  /** Reads an answer with one contact or with a list. */
  public JsonNode read(byte[] answer) {
    return mapper.readTree(answer);
  }
}
