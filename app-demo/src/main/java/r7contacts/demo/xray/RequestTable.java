package r7contacts.demo.xray;

import java.util.Locale;
import java.util.stream.Collectors;
import r7contacts.port.ContactError;
import r7contacts.portal.PortalListener;

/** The table of the requests of an X-ray: status, time, bytes. */
final class RequestTable {

  private RequestTable() {}

  static String html(Xray xray) {
    return """
        <div class="scroll"><table class="requests">
        <caption>Requests, with the header <code>Authorization: •••</code></caption>
        <thead><tr><th scope="col">Format</th><th scope="col">Request</th><th scope="col">Status</th>\
        <th scope="col">Time</th><th scope="col">Bytes</th></tr></thead>
        <tbody>
        %s%s</tbody>
        </table></div>
        """
        .formatted(requests(xray.json()), requests(xray.xml()));
  }

  private static String requests(Xray.Reading reading) {
    return reading.requests().stream()
        .map(request -> row(reading.format(), request))
        .collect(Collectors.joining());
  }

  private static String row(String format, PortalListener.Request request) {
    String error = request.error().map(ContactError::message).getOrElse("");
    return """
        <tr><td>%s</td><td><code>%s %s</code>%s</td><td class="%s">%s%s</td><td>%d ms</td><td>%s bytes</td></tr>
        """
        .formatted(
            format,
            Markup.text(request.method()),
            Markup.text(request.path()),
            request.attempt() > 1 ? " attempt " + request.attempt() : "",
            error.isEmpty() ? "ok" : "bad",
            request.status().map(Object::toString).getOrElse("none"),
            error.isEmpty() ? "" : " " + Markup.text(error),
            request.duration().toMillis(),
            String.format(Locale.ROOT, "%,d", request.bytes()));
  }
}
