package r7contacts.simulator;

import org.jspecify.annotations.Nullable;

/** The two encodings of one answer; the XML is made from the JSON. */
enum Format {
  JSON("application/json; charset=UTF-8"),
  XML("text/xml; charset=UTF-8");

  final String contentType;

  Format(String contentType) {
    this.contentType = contentType;
  }

  /**
   * What the portal answers in. A request that calls itself JSON gets JSON, whatever its path ends
   * in; {@code Accept} counts for nothing.
   *
   * @param suffix {@code .json}, {@code .xml}, {@code .tml}, or null for a bare path
   */
  static Format of(@Nullable String suffix, RecordedRequest request) {
    boolean isJsonRequest = request.mediaType().equals("application/json");
    boolean isXmlPath = suffix != null && !suffix.equalsIgnoreCase(".json");
    return isXmlPath && !isJsonRequest ? XML : JSON;
  }

  /**
   * The text of an answer.
   *
   * @param json the answer as compact JSON
   * @throws XmlText.NotXmlException if the answer cannot be XML
   */
  String text(String json, boolean indented) {
    if (this == XML) {
      return XmlText.of(json, indented);
    }
    return indented ? JsonText.indented(json) : json;
  }
}
