package r7contacts.portal.check;

import io.vavr.control.Option;
import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.MessageHeaders;
import r7contacts.port.ContactError;
import r7contacts.portal.http.AnswerHandler;
import r7contacts.portal.http.Attempt;
import r7contacts.portal.http.Operation;
import r7contacts.portal.http.QueryString;
import r7contacts.portal.session.PortalSession;
import r7contacts.portal.wire.ListWire;
import r7contacts.portal.wire.WireTokens;

/**
 * Interpretation of the answers to a request for the portal's capabilities, which needs no sign-in
 * and of which only the envelope matters (field guide §3.7). The result is how far the portal's
 * clock is ahead of this one; absent without a date.
 */
final class CapabilitiesHandler implements AnswerHandler<ListWire<String>, Option<Duration>> {

  static Operation<ListWire<String>, Option<Duration>> operation(PortalSession session) {
    return Operation.get(
        "read-capabilities",
        "capabilities",
        new QueryString(),
        session.reader(ListWire.of(WireTokens::text)),
        new CapabilitiesHandler());
  }

  @Override
  public boolean isAnswered(int status) {
    return status == 200;
  }

  @Override
  public Attempt<Option<Duration>> answer(ListWire<String> envelope, MessageHeaders headers) {
    Header date = headers.getFirstHeader(HttpHeaders.DATE);
    return Attempt.answered(
        Option.of(date)
            .flatMap(header -> Option.of(DateUtils.parseStandardDate(header.getValue())))
            .map(time -> Duration.between(Instant.now(), time)));
  }

  @Override
  public Option<ContactError> failure(int status, Option<ListWire<String>> envelope) {
    return Option.none();
  }

  @Override
  public String right() {
    return "its capabilities";
  }
}
