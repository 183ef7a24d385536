package r7contacts.simulator.wire;

import org.jspecify.annotations.Nullable;
import r7contacts.simulator.http.Request;

/** The two formats of an answer; XML is made from the JSON. */
public enum Format {
  /** JSON. */
  JSON("application/json; charset=UTF-8"),
  /** XML. */
  XML("text/xml; charset=UTF-8");

  final String contentType;

  Format(String contentType) {
    this.contentType = contentType;
  }

  /**
   * Returns the format of the answer to a request. A JSON request gets JSON with any suffix of its
   * path; {@code Accept} has no effect.
   *
   * @param suffix {@code .json}, {@code .xml}, {@code .tml}, or null for a bare path
   */
  public static Format of(@Nullable String suffix, Request request) {
    boolean isJsonRequest = request.mediaType().equals("application/json");
    boolean isXmlPath = suffix != null && !suffix.equalsIgnoreCase(".json");
    return isXmlPath && !isJsonRequest ? XML : JSON;
  }

  /**
   * Returns the text of an answer.
   *
   * @param json the answer as compact JSON
   * @throws NotXmlException if XML cannot represent the answer
   */
  public String text(String json, boolean indented) {
    if (this == XML) {
      return XmlText.of(json, indented);
    }
    return indented ? JsonText.indented(json) : json;
  }
}
