package r7contacts.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Several requests in one, {@code api/2.0/batch}: executed by their order, each with an answer of
 * its own, whether it succeeds or fails.
 */
final class Batch {

  private static final Failure NONE = new Failure(403, "no batch specified", -2146233079);
  private static final Failure NO_JSON = new Failure(500, "Error reading JSON.", -2146233088);

  private final Function<RecordedRequest, @Nullable CannedAnswer> api;

  /**
   * Executes batches.
   *
   * @param api answers one of their requests; null where there is no route
   */
  Batch(Function<RecordedRequest, @Nullable CannedAnswer> api) {
    this.api = api;
  }

  /**
   * Returns the answers as JSON, null for what has no route.
   *
   * @throws Refusal if there is no batch, or none that can be read
   */
  List<String> answers(RecordedRequest request) {
    return items(Parameters.ofForm(request).filled("batch").orElse("")).stream()
        .sorted(Comparator.comparingInt(item -> number(item, "order")))
        .map(item -> answer(item, request))
        .toList();
  }

  private static List<WireObject> items(String batch) {
    if (batch.isBlank()) {
      throw new Refusal(NONE);
    }
    List<WireObject> items = new ArrayList<>();
    try (JsonParser json = JsonText.parser(batch)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw new Refusal(NO_JSON);
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        items.add(WireObject.of(JsonText.of(json)));
      }
    } catch (JacksonException e) {
      throw new Refusal(NO_JSON);
    }
    if (items.isEmpty()) {
      throw new Refusal(NONE);
    }
    return items;
  }

  private String answer(WireObject item, RecordedRequest batch) {
    CannedAnswer answer = api.apply(request(item, batch));
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
    shown.put("data", JsonText.quoted(new String(answer.body(), StandardCharsets.UTF_8)));
    return WireObject.of(shown).toString();
  }

  /** The request of an item. It has the batch's headers, but those that are about its body. */
  private static RecordedRequest request(WireObject item, RecordedRequest batch) {
    String url = text(item, "relativeUrl");
    if (url.isEmpty()) {
      throw new Refusal(Failure.NULL_REFERENCE);
    }
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(batch.headers());
    headers.remove("Content-Length");
    String type = text(item, "bodyContentType");
    headers.put(
        "Content-Type", List.of(type.isEmpty() ? "application/x-www-form-urlencoded" : type));
    String method = text(item, "method");
    return new RecordedRequest(
        method.isEmpty() ? "GET" : method.toUpperCase(Locale.ROOT),
        "/" + url.replaceFirst("^/+", ""),
        headers,
        text(item, "body").getBytes(StandardCharsets.UTF_8));
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
