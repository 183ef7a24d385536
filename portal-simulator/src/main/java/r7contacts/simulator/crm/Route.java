package r7contacts.simulator.crm;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import r7contacts.simulator.wire.EnvelopeStyle;
import r7contacts.simulator.wire.Page;
import r7contacts.simulator.wire.WireObject;

/** A method and path below {@code crm}, and the answer to a request for it. */
public record Route(String method, Pattern path, Function<Call, Answer> answer) {

  /** A group of a path: the id of an entity. */
  public static final String ID = "(?<id>[0-9]+)";

  /** The content of an answer. */
  public interface Answer {

    /** Returns the answer in its envelope, as compact JSON. */
    String envelope(EnvelopeStyle style, int status);

    /** Returns the answer to a quick create: a list, but an empty object for none. */
    static Answer ofCreated(List<WireObject> created) {
      return created.isEmpty()
          ? (style, status) -> style.success(status, "{}")
          : (style, status) ->
              style.list(
                  status, new Page(created.stream().map(WireObject::toString).toList(), 0, null));
    }
  }

  /** Returns a route that answers an object. */
  public static Route one(String method, String path, Function<Call, WireObject> answer) {
    return of(
        method,
        path,
        call -> {
          String object = answer.apply(call).toString();
          return (style, status) -> style.success(status, object);
        });
  }

  /** Returns a route that answers a page of a list. */
  public static Route page(String method, String path, Function<Call, Page> answer) {
    return of(
        method,
        path,
        call -> {
          Page page = answer.apply(call);
          return (style, status) -> style.list(status, page);
        });
  }

  /** Returns a route that answers a whole list. */
  public static Route list(String method, String path, Function<Call, List<WireObject>> answer) {
    return page(method, path, call -> Page.of(answer.apply(call), call.query()));
  }

  /** Returns a route that answers a text. */
  public static Route text(String method, String path, Function<Call, String> answer) {
    return of(
        method,
        path,
        call -> {
          String text = answer.apply(call);
          return (style, status) -> style.text(status, text);
        });
  }

  /** Returns a route with any answer. */
  public static Route of(String method, String path, Function<Call, Answer> answer) {
    return new Route(method, path("crm/" + path), answer);
  }

  /** Returns this route with another way to its answer. */
  public Route with(Function<Call, Answer> answer) {
    return new Route(method, path, answer);
  }

  /** Returns the pattern of a path below the API's base, with its suffix as a group. */
  public static Pattern path(String path) {
    return Pattern.compile(
        "/api/2\\.0/" + path + "(?<suffix>\\.(?:json|xml|tml))?", Pattern.CASE_INSENSITIVE);
  }
}
