package r7contacts.simulator;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a call was given: single values by name, from the query and from the body. The names go
 * without regard to case, and the first value stays, so that the query goes before the body.
 */
final class Parameters {

  private static final Failure NO_OBJECT =
      Failure.argument(400, "The request body is not a JSON object.");
  private static final Failure NO_XML = new Failure(500, "Root element is missing.", -2146232000);

  private final Map<String, String> values = new HashMap<>();

  private Parameters() {}

  /**
   * Reads the parameters of a request.
   *
   * @throws Refusal if the body is not what its type says
   */
  static Parameters of(RecordedRequest request) {
    Parameters parameters = new Parameters();
    Target.parameters(Target.of(request.target()).query(), parameters::add);
    switch (request.mediaType()) {
      case "application/json" -> parameters.addJson(request.bodyText());
      case "text/xml" -> parameters.addXml(request.bodyText());
      // Whatever else it may call itself, application/xml too.
      default -> Target.parameters(request.bodyText(), parameters::add);
    }
    return parameters;
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)));
  }

  private void add(String name, String value) {
    values.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
  }

  private void addJson(String text) {
    try (JsonParser json = JsonText.parser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new Refusal(NO_OBJECT);
      }
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value.isScalarValue()) {
          // Null is turned into empty text on the way in.
          add(name, value == JsonToken.VALUE_NULL ? "" : json.getString());
        } else {
          json.skipChildren();
        }
      }
      if (json.nextToken() != null) {
        throw new Refusal(NO_OBJECT);
      }
    } catch (JacksonException e) {
      throw new Refusal(NO_OBJECT);
    }
  }

  private void addXml(String text) {
    try {
      // Not any other that lies about on the class path.
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
      xml.nextTag();
      int depth = 1;
      String name = "";
      StringBuilder value = new StringBuilder();
      while (depth > 0) {
        switch (xml.next()) {
          case XMLStreamReader.START_ELEMENT -> {
            if (++depth == 2) {
              name = xml.getLocalName();
              value.setLength(0);
            }
          }
          case XMLStreamReader.END_ELEMENT -> {
            if (--depth == 1) {
              add(name, value.toString());
            }
          }
          case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> value.append(xml.getText());
          default -> {
            // Comments and the like say nothing.
          }
        }
      }
      while (xml.hasNext()) {
        xml.next();
      }
    } catch (XMLStreamException e) {
      throw new Refusal(NO_XML);
    }
  }
}
