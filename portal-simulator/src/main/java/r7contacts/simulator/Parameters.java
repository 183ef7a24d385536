package r7contacts.simulator;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The parameters of a call, from the query and from the body. Names are compared without regard to
 * case. Of several values the first counts, so that the query goes before the body.
 */
final class Parameters {

  private static final Failure NO_OBJECT =
      Failure.argument(400, "The request body is not a JSON object.");
  private static final Failure NO_XML = new Failure(500, "Root element is missing.", -2146232000);

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private Parameters() {}

  /**
   * Reads the parameters of a request.
   *
   * @throws Refusal if the body is not what its type says
   */
  static Parameters of(RecordedRequest request) {
    Parameters parameters = ofQuery(request);
    switch (request.mediaType()) {
      case "application/json" -> parameters.addJson(request.bodyText());
      case "text/xml" -> parameters.addXml(request.bodyText());
      // Whatever else it may call itself, application/xml too.
      default -> parameters.addForm(request);
    }
    return parameters;
  }

  /** Reads the query and the form of a request, and no other body. */
  static Parameters ofForm(RecordedRequest request) {
    Parameters parameters = ofQuery(request);
    parameters.addForm(request);
    return parameters;
  }

  /** The same of a call that reads: an empty body that calls itself JSON says nothing. */
  static Parameters ofReading(RecordedRequest request) {
    return request.body().length == 0 && !request.mediaType().equals("text/xml")
        ? ofQuery(request)
        : of(request);
  }

  private static Parameters ofQuery(RecordedRequest request) {
    Parameters parameters = new Parameters();
    Target.parameters(Target.of(request.target()).query(), parameters::add);
    return parameters;
  }

  Optional<String> value(String name) {
    return values(name).stream().findFirst();
  }

  /**
   * A list: the name repeated, bare, with empty brackets, or with any numbers in them. The values
   * are in the order in which these names first occur; blank ones are among them.
   */
  List<String> list(String name) {
    Pattern item = Pattern.compile(Pattern.quote(key(name)) + "(?:\\[(?:0|[1-9][0-9]*)?])?");
    List<String> all = new ArrayList<>();
    values.forEach(
        (key, some) -> {
          if (item.matcher(key).matches()) {
            all.addAll(some);
          }
        });
    return all;
  }

  /** A value that is there and not empty, which counts as none. */
  Optional<String> filled(String name) {
    return value(name).filter(value -> !value.isEmpty());
  }

  private List<String> values(String name) {
    return values.getOrDefault(key(name), List.of());
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private void add(String name, String value) {
    values.computeIfAbsent(key(name), any -> new ArrayList<>()).add(value);
  }

  /** The body of a GET is no form, whatever it says. */
  private void addForm(RecordedRequest request) {
    if (request.method().equals("GET")) {
      return;
    }
    if (request.mediaType().equals("multipart/form-data")) {
      MultipartForm.parameters(
          request.header("Content-Type").orElse(""), request.body(), this::add);
    } else {
      Target.parameters(request.bodyText(), this::add);
    }
  }

  private void addJson(String text) {
    try (JsonParser json = JsonText.parser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new Refusal(NO_OBJECT);
      }
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.START_ARRAY) {
          while (json.nextToken() != JsonToken.END_ARRAY) {
            addJson(name, json);
          }
        } else {
          addJson(name, json);
        }
      }
      if (json.nextToken() != null) {
        throw new Refusal(NO_OBJECT);
      }
    } catch (JacksonException e) {
      throw new Refusal(NO_OBJECT);
    }
  }

  private void addJson(String name, JsonParser json) {
    JsonToken value = json.currentToken();
    if (value.isScalarValue()) {
      // Null is turned into empty text on the way in.
      add(name, value == JsonToken.VALUE_NULL ? "" : json.getString());
    } else {
      json.skipChildren();
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
