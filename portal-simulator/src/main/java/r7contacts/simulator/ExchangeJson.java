package r7contacts.simulator;

import java.util.List;
import java.util.stream.Collectors;
import r7contacts.simulator.wire.JsonText;

/** The requests so far as JSON, for the script of the page. */
final class ExchangeJson {

  private ExchangeJson() {}

  static String of(ExchangeLog exchanges) {
    List<ExchangeLog.Exchange> last = exchanges.last();
    return "{\"count\":%d,\"requests\":[%s]}"
        .formatted(
            exchanges.count(),
            last.stream().map(ExchangeJson::of).collect(Collectors.joining(",")));
  }

  private static String of(ExchangeLog.Exchange exchange) {
    return "{\"number\":%d,\"at\":\"%s\",\"method\":%s,\"target\":%s,\"status\":%d,\"ms\":%d,\"bytes\":%d}"
        .formatted(
            exchange.number(),
            exchange.at(),
            JsonText.quoted(exchange.method()),
            JsonText.quoted(exchange.target()),
            exchange.status(),
            exchange.duration().toMillis(),
            exchange.bytes());
  }
}
