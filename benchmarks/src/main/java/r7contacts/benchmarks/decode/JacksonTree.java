package r7contacts.benchmarks.decode;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The least work for who programs: a tree, in which one looks for the rest oneself. */
public final class JacksonTree {

  private final JsonMapper mapper = new JsonMapper();

  /** One contact or a list alike. */
  public JsonNode read(byte[] answer) {
    return mapper.readTree(answer);
  }
}
