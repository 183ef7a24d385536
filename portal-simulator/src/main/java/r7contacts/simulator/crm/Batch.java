package r7contacts.simulator.crm;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.http.Reply;
import r7contacts.simulator.http.Request;
import r7contacts.simulator.http.Target;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.JsonText;
import r7contacts.simulator.wire.Parameters;
import r7contacts.simulator.wire.WireObject;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Several requests in one: {@code api/2.0/batch}. They are executed in their order; each has its
 * own answer, whether it succeeds or fails.
 */
final class Batch {

  private static final Failure NO_BATCH = new Failure(403, "no batch specified", -2146233079);
  private static final Failure NOT_JSON = new Failure(500, "Error reading JSON.", -2146233088);

  private static final Pattern CONTACT = Route.path("crm/contact/[0-9]+");

  private final Function<Request, @Nullable Reply> api;

  /**
   * Creates an executor of batches.
   *
   * @param api replies to one request; null if there is no route
   */
  Batch(Function<Request, @Nullable Reply> api) {
    this.api = api;
  }

  /**
   * Returns the answers as JSON; null for a request without a route.
   *
   * @throws FailureException if the batch is missing or malformed
   */
  List<String> answers(Request request) {
    List<WireObject> items =
        items(Parameters.ofForm(request).filled("batch").orElse("")).stream()
            .sorted(Comparator.comparingInt(item -> number(item, "order")))
            .toList();
    Map<WireObject, Reply> before = new IdentityHashMap<>();
    items.forEach(item -> keepContact(item, request(item, request), before));
    return items.stream().map(item -> answer(item, request, before)).toList();
  }

  /** Returns the requests in a batch, in its order; none if it is missing or malformed. */
  static List<Request> requests(Request batch) {
    try {
      return items(Parameters.ofForm(batch).filled("batch").orElse("")).stream()
          .map(item -> request(item, batch))
          .toList();
    } catch (FailureException e) {
      return List.of();
    }
  }

  /** Reads contacts before all writes: as on portals, a batch reads each contact only once. */
  private void keepContact(WireObject item, Request request, Map<WireObject, Reply> before) {
    if (request.method().equals("GET") && CONTACT.matcher(request.target().path()).matches()) {
      Reply reply = api.apply(request);
      if (reply != null && reply.isSuccess()) {
        before.put(item, reply);
      }
    }
  }

  private static List<WireObject> items(String batch) {
    if (batch.isBlank()) {
      throw new FailureException(NO_BATCH);
    }
    List<WireObject> items = new ArrayList<>();
    try (JsonParser json = JsonText.parser(batch)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw new FailureException(NOT_JSON);
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        items.add(WireObject.of(JsonText.of(json)));
      }
    } catch (JacksonException e) {
      throw new FailureException(NOT_JSON);
    }
    if (items.isEmpty()) {
      throw new FailureException(NO_BATCH);
    }
    return items;
  }

  private String answer(WireObject item, Request batch, Map<WireObject, Reply> before) {
    Reply kept = before.get(item);
    Reply answer = kept == null ? api.apply(request(item, batch)) : kept;
    if (answer == null) {
      return "null";
    }
    Map<String, String> headers = new LinkedHashMap<>();
    if (answer.contentType() != null) {
      headers.put("Content-Type", JsonText.quoted(answer.contentType()));
    }
    answer.headers().forEach((header, value) -> headers.put(header, JsonText.quoted(value)));
    Map<String, String> shown = new LinkedHashMap<>();
    String name = text(item, "name");
    if (!name.isEmpty()) {
      shown.put("name", JsonText.quoted(name));
    }
    shown.put("status", "" + answer.status());
    shown.put("headers", WireObject.of(headers).toString());
    shown.put("data", JsonText.quoted(answer.bodyText()));
    return WireObject.of(shown).toString();
  }

  /** Returns the request of an item, with the batch's headers except those about its body. */
  private static Request request(WireObject item, Request batch) {
    String url = text(item, "relativeUrl");
    if (url.isEmpty()) {
      throw new FailureException(Failure.NULL_REFERENCE);
    }
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(batch.headers());
    headers.remove("Content-Length");
    String type = text(item, "bodyContentType");
    headers.put(
        "Content-Type", List.of(type.isEmpty() ? "application/x-www-form-urlencoded" : type));
    String method = text(item, "method");
    return new Request(
        method.isEmpty() ? "GET" : method.toUpperCase(Locale.ROOT),
        new Target("/" + url.replaceFirst("^/+", "")),
        headers,
        text(item, "body").getBytes(StandardCharsets.UTF_8),
        false);
  }

  private static String text(WireObject item, String member) {
    String name = item.nameLike(member);
    return name == null ? "" : item.text(name);
  }

  private static int number(WireObject item, String member) {
    String name = item.nameLike(member);
    return name == null ? 0 : item.number(name);
  }
}
