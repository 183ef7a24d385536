package r7contacts.simulator.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import r7contacts.simulator.http.Request;
import r7contacts.simulator.http.Target;

/**
 * The parameters of a request, from its query and its body. Names ignore case. The first of several
 * values counts, so that the query has priority over the body.
 */
public final class Parameters {

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private Parameters() {}

  /**
   * Reads the parameters of a request.
   *
   * @throws FailureException if the body does not match its content type
   */
  public static Parameters of(Request request) {
    Parameters parameters = ofQuery(request);
    switch (request.mediaType()) {
      case "application/json" -> JsonBody.parameters(request.bodyText(), parameters::add);
      case "text/xml" -> XmlBody.parameters(request.bodyText(), parameters::add);
      // Every other type, application/xml too.
      default -> parameters.addForm(request);
    }
    return parameters;
  }

  /** Reads the query and a form in the body; ignores other bodies. */
  public static Parameters ofForm(Request request) {
    Parameters parameters = ofQuery(request);
    parameters.addForm(request);
    return parameters;
  }

  /**
   * Reads the parameters of a GET, which may have an empty body with the content type of JSON.
   *
   * @throws FailureException if the body does not match its content type
   */
  public static Parameters ofReading(Request request) {
    return request.body().length == 0 && !request.mediaType().equals("text/xml")
        ? ofQuery(request)
        : of(request);
  }

  private static Parameters ofQuery(Request request) {
    Parameters parameters = new Parameters();
    Target.parameters(request.target().query(), parameters::add);
    return parameters;
  }

  /** Returns the first value, which may be empty. */
  public Optional<String> value(String name) {
    return values.getOrDefault(key(name), List.of()).stream().findFirst();
  }

  /** Returns the first value unless it is empty. */
  public Optional<String> filled(String name) {
    return value(name).filter(value -> !value.isEmpty());
  }

  /**
   * Returns the values of a list: of the name, bare, with empty brackets, or with any number in
   * them. They are in the order in which these names first occur, and may be blank.
   */
  public List<String> list(String name) {
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

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private void add(String name, String value) {
    values.computeIfAbsent(key(name), any -> new ArrayList<>()).add(value);
  }

  /** Ignores the body of a GET. */
  private void addForm(Request request) {
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
}
