package r7contacts.benchmarks.answer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import r7contacts.simulator.PortalSimulator;
import r7contacts.simulator.PortalSimulatorBuilder;

/**
 * One answer of a portal in both formats, byte for byte as the portal simulator sends it, so that
 * no contender influences it.
 */
public record Answers(byte[] json, byte[] xml) {

  /** Number of contacts of a list. */
  public static final int LIST_LENGTH = 1000;

  /** Ids from this one on are those of {@link #growingId}. */
  public static final int FIRST_GROWING_ID = 100_000_000;

  private static final int MOST = 10_000;

  /** Returns the id of a contact with these numbers of infos and of fields, below 10,000 each. */
  public static int growingId(int infos, int fields) {
    return FIRST_GROWING_ID + infos * MOST + fields;
  }

  /** Returns the answer with the contact of a {@link #growingId}. */
  public static Answers growing(int id) {
    int infos = (id - FIRST_GROWING_ID) / MOST;
    int fields = (id - FIRST_GROWING_ID) % MOST;
    return from(
        PortalSimulator.builder().contacts(SampleContact.json(id, 0, infos, fields)),
        "contact/" + id,
        "");
  }

  /** Returns the answer to {@code contact/{id}}. */
  public static Answers single(AnswerSize size) {
    return from(portal(size), "contact/" + size.id(), "");
  }

  /** Returns a portal simulator with the contact of this size. */
  public static PortalSimulatorBuilder portal(AnswerSize size) {
    PortalSimulatorBuilder portal = PortalSimulator.builder();
    return size == AnswerSize.SMALL
        ? portal.odd().documentedShape()
        : portal.contacts(SampleContact.json(size.id(), 0, size.infos(), size.fields()));
  }

  /**
   * Returns the answer to {@code contact/filter} with {@value #LIST_LENGTH} typical contacts that
   * vary as in a portal.
   */
  public static Answers list() {
    return page(0, LIST_LENGTH, LIST_LENGTH, place -> place);
  }

  /**
   * Returns one page of a list of typical contacts that differ only in ids and names.
   *
   * @param start number of contacts before the page
   * @param count number of contacts of the page
   * @param total number of all contacts
   */
  public static Answers page(int start, int count, int total) {
    return page(start, count, total, place -> 0);
  }

  private static Answers page(int start, int count, int total, IntUnaryOperator variant) {
    AnswerSize size = AnswerSize.TYPICAL;
    String contacts =
        IntStream.range(0, total)
            .mapToObj(
                place ->
                    SampleContact.json(
                        1 + place, variant.applyAsInt(place), size.infos(), size.fields()))
            .collect(Collectors.joining(",", "[", "]"));
    return from(
        PortalSimulator.builder().contacts(contacts),
        "contact/filter",
        "?sortBy=Id&startIndex=" + start + "&count=" + count);
  }

  /** Returns a list with only the typical contact of this id. */
  public static Answers listOf(int id) {
    AnswerSize size = AnswerSize.TYPICAL;
    return from(
        PortalSimulator.builder().contacts(SampleContact.json(id, 0, size.infos(), size.fields())),
        "contact/filter",
        "");
  }

  private static Answers from(PortalSimulatorBuilder builder, String path, String query) {
    try (PortalSimulator portal = builder.start()) {
      return new Answers(
          body(portal, path + ".json" + query, HttpRequest.Builder::GET),
          body(portal, path + ".xml" + query, HttpRequest.Builder::GET));
    }
  }

  static byte[] body(
      PortalSimulator portal, String pathAndQuery, UnaryOperator<HttpRequest.Builder> method) {
    URI address = portal.uri().resolve("/api/2.0/crm/" + pathAndQuery);
    try {
      HttpResponse<byte[]> answer =
          HttpClient.newHttpClient()
              .send(
                  method
                      .apply(
                          HttpRequest.newBuilder(address).header("Authorization", portal.token()))
                      .build(),
                  HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(address + " answers " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new IllegalStateException(address + " does not answer", e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while waiting for " + address, e);
    }
  }
}
