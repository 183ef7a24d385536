package r7contacts.portal;

import java.io.InputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON as it streams in; it is the shape that the portal's answers have anyway. */
final class JsonFormat implements WireFormat {

  private final JsonFactory json = new JsonFactory();

  @Override
  public String name() {
    return "JSON";
  }

  @Override
  public String suffix() {
    return "json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public JsonParser open(InputStream body) {
    return json.createParser(ObjectReadContext.empty(), body);
  }
}
