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

  /** The most keys of a form. */
  private static final int MAX_KEYS = 5000;

  private static final Failure TOO_MANY_KEYS =
      new Failure(
          500, "Operation is not valid due to the current state of the object.", -2146233079);

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<UploadedFile> files = new ArrayList<>();

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
   * Reads the parameters of a request that may have an empty body with the content type of JSON.
   *
   * @throws FailureException if the body does not match its content type
   */
  public static Parameters ofCall(Request request) {
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

  /**
   * Returns the objects of a list; none if the list is missing.
   *
   * @throws FailureException if the list cannot be bound
   */
  public List<Map<String, String>> objects(String name) {
    return BoundObjects.of(key(name), values);
  }

  /** Returns an object; empty if it is missing or has no members. */
  public Optional<Map<String, String>> object(String name) {
    return objects(name).stream().findFirst();
  }

  /** Returns these parameters without some. */
  public Parameters without(String... names) {
    Parameters left = copy();
    for (String name : names) {
      left.values.remove(key(name));
    }
    return left;
  }

  /** Returns these parameters, with a value for one that is missing. */
  public Parameters withDefault(String name, String value) {
    Parameters more = copy();
    more.values.putIfAbsent(key(name), List.of(value));
    return more;
  }

  private Parameters copy() {
    Parameters copy = new Parameters();
    copy.values.putAll(values);
    copy.files.addAll(files);
    return copy;
  }

  /** Returns the files of a multipart form with any name, in the order sent. */
  public List<UploadedFile> files() {
    return List.copyOf(files);
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
          request.header("Content-Type").orElse(""), request.body(), this::add, files::add);
    } else {
      Target.parameters(request.bodyText(), this::add);
    }
    if (values.size() > MAX_KEYS) {
      throw new FailureException(TOO_MANY_KEYS);
    }
  }
}
