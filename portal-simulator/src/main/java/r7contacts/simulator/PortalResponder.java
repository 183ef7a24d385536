package r7contacts.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import r7contacts.simulator.crm.CrmApi;
import r7contacts.simulator.http.Reply;
import r7contacts.simulator.http.Request;
import r7contacts.simulator.http.Responder;

/**
 * Records each request and answers it: with the answer of a fault, else with a canned answer, else
 * with that of the API.
 */
final class PortalResponder implements Responder {

  private static final Reply BODY_TOO_LONG = Reply.empty(413).withHeader("Connection", "close");

  private final CrmApi api;
  private final PortalPages pages;
  private final ExchangeLog exchanges;
  private final ActiveFaults faults;
  private final FaultAnswers faultAnswers;
  private final Map<String, Reply> cannedReplies = new ConcurrentHashMap<>();
  private final RequestLog requests = new RequestLog();
  private final Rivals rivals = new Rivals();

  PortalResponder(
      CrmApi api,
      PortalPages pages,
      ExchangeLog exchanges,
      ActiveFaults faults,
      FaultAnswers faultAnswers) {
    this.api = api;
    this.pages = pages;
    this.exchanges = exchanges;
    this.faults = faults;
    this.faultAnswers = faultAnswers;
  }

  /** Sets the answer to all requests for a path. */
  void answer(String path, CannedAnswer answer) {
    cannedReplies.put(path, answer.reply());
  }

  Rivals rivals() {
    return rivals;
  }

  List<RecordedRequest> requests() {
    return requests.all();
  }

  /** Pages are for people: they are not recorded, and no fault applies to them. */
  @Override
  public Reply reply(Request request) {
    Reply page = cannedReplies.containsKey(request.target().path()) ? null : pages.reply(request);
    if (page != null) {
      return page;
    }
    long begun = System.nanoTime();
    Reply reply = portalReply(request);
    exchanges.add(request, reply, Duration.ofNanos(System.nanoTime() - begun));
    return reply;
  }

  private Reply portalReply(Request request) {
    RecordedRequest recorded =
        new RecordedRequest(
            request.method(), request.target().text(), request.headers(), request.body());
    requests.add(recorded);
    rivals.before(recorded);
    ActiveFaults.Selection selected = faults.select(request, CrmApi.requestsInBatch(request));
    Reply reply = reply(request, selected);
    for (Fault shape : selected.shapes()) {
      reply = FaultEffects.shaped(reply, shape.kind());
    }
    return reply.delivered(FaultEffects.delivery(selected));
  }

  private Reply reply(Request request, ActiveFaults.Selection selected) {
    if (request.isBodyTooLong()) {
      return BODY_TOO_LONG;
    }
    if (selected.effect() != null) {
      return lost(request, selected);
    }
    if (selected.answer() != null) {
      return faultAnswers.reply(selected.answer(), request);
    }
    return fromPortal(request, selected);
  }

  private Reply lost(Request request, ActiveFaults.Selection selected) {
    Fault effect = Objects.requireNonNull(selected.effect());
    if (effect.kind() == FaultKind.AFTER_EFFECT) {
      fromPortal(request, selected);
    }
    return faultAnswers.lost(LostAnswer.values()[(int) effect.value()], request);
  }

  private Reply fromPortal(Request request, ActiveFaults.Selection selected) {
    Reply canned = cannedReplies.get(request.target().path());
    long pageCap = selected.api() == null ? Long.MAX_VALUE : selected.api().value();
    return canned == null ? api.reply(request, pageCap) : canned;
  }
}
