package r7contacts.portal.micrometer;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.vavr.control.Option;
import java.util.Objects;
import r7contacts.port.ContactError;
import r7contacts.portal.PortalListener;

/**
 * Listener that records requests and calls in Micrometer. Thread-safe.
 *
 * <pre>{@code
 * PortalSettings.builder(portal).listener(PortalMetrics.in(registry))
 * }</pre>
 *
 * <table>
 *   <caption>Meters and their tags</caption>
 *   <tr><th>meter</th><th>measures</th><th>tags</th></tr>
 *   <tr><td>{@code r7contacts.portal.calls}, timer</td><td>calls of the port, including all waits</td>
 *       <td>{@code operation}, {@code outcome}, {@code error}</td></tr>
 *   <tr><td>{@code r7contacts.portal.requests}, timer</td><td>single requests, sign-ins included</td>
 *       <td>{@code operation}, {@code method}, {@code status} ({@code none} without an answer), {@code outcome}, {@code error}</td></tr>
 *   <tr><td>{@code r7contacts.portal.answers}, bytes</td><td>bodies of the answers, decompressed</td><td>none</td></tr>
 * </table>
 *
 * <p>The outcome is {@code success}, {@code not-found} or {@code failure}. An answer that there is
 * no such contact is not a failure: an alert on the failure rate counts {@code failure} only. The
 * error is {@code none} or the error's name as in {@link ContactError}: {@code NotFound}, {@code
 * Unavailable} and so on. The operation is that of {@link PortalListener}, such as {@code
 * read-contact}. Tags contain no ids and no texts, so their number is small.
 */
public final class PortalMetrics implements PortalListener {

  private final MeterRegistry registry;
  private final DistributionSummary answers;

  private PortalMetrics(MeterRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
    this.answers =
        DistributionSummary.builder("r7contacts.portal.answers")
            .description("Bodies of the portal's answers, decompressed")
            .baseUnit("bytes")
            .register(registry);
  }

  /** Returns a listener that records in this registry. */
  // Micrometer is in the signature, but only callers of this class need it.
  @SuppressWarnings("exports")
  public static PortalMetrics in(MeterRegistry registry) {
    return new PortalMetrics(registry);
  }

  @Override
  public void onRequest(Request request) {
    Timer.builder("r7contacts.portal.requests")
        .description("Single requests to the portal")
        .tag("operation", request.operation())
        .tag("method", request.method())
        .tag("status", request.status().map(String::valueOf).getOrElse("none"))
        .tags(result(request.error()))
        .register(registry)
        .record(request.duration());
    answers.record(request.bytes());
  }

  @Override
  public void onCall(Call call) {
    Timer.builder("r7contacts.portal.calls")
        .description("Calls of the contacts' port to the portal")
        .tag("operation", call.operation())
        .tags(result(call.error()))
        .register(registry)
        .record(call.duration());
  }

  private static Tags result(Option<ContactError> error) {
    String outcome =
        error
            .map(reason -> reason instanceof ContactError.NotFound ? "not-found" : "failure")
            .getOrElse("success");
    String name = error.map(reason -> reason.getClass().getSimpleName()).getOrElse("none");
    return Tags.of("outcome", outcome, "error", name);
  }
}
