package r7contacts.simulator;

import java.nio.charset.Charset;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.http.Delivery;
import r7contacts.simulator.http.Reply;

/** What faults do to a reply: to its shape, and to how it is sent. */
final class FaultEffects {

  private static final Charset NOT_UTF8 = Charset.forName("windows-1251");

  private FaultEffects() {}

  /** Returns the reply as a fault of the shape makes it. */
  static Reply shaped(Reply reply, FaultKind shape) {
    String contentType = reply.contentType();
    return switch (shape) {
      case GZIP ->
          reply.isSuccess() && !reply.headers().containsKey("Content-Encoding")
              ? reply.compressed(Reply.Compression.ALWAYS)
              : reply;
      case NO_GZIP -> reply.compressed(Reply.Compression.NEVER);
      case CHUNKED -> reply.chunked(true);
      case NO_CHUNKED -> reply.chunked(false);
      case LOWER_CASE_CHARSET ->
          contentType == null
              ? reply
              : reply.withContentType(contentType.replace("charset=UTF-8", "charset=utf-8"));
      case NOT_UTF8 -> reply.withBody(reply.body().in(NOT_UTF8));
      case WRONG_TYPE -> contentType == null ? reply : reply.withContentType("text/plain");
      default -> throw new IllegalArgumentException(shape.text + " changes no shape");
    };
  }

  /** Returns how a reply is sent with these faults. */
  static Delivery delivery(ActiveFaults.Selection faults) {
    Duration delay = faults.delay() == null ? Duration.ZERO : duration(faults.delay());
    if (faults.effect() != null) {
      LostAnswer how = LostAnswer.values()[(int) faults.effect().value()];
      if (how == LostAnswer.SILENT || how == LostAnswer.CUT) {
        boolean isSilent = how == LostAnswer.SILENT;
        return new Delivery(delay, null, isSilent ? Delivery.Ending.SILENT : Delivery.Ending.RESET);
      }
    }
    @Nullable Fault transport = faults.transport();
    if (transport == null) {
      return new Delivery(delay, null, Delivery.Ending.COMPLETE);
    }
    return transport.kind() == FaultKind.DRIP
        ? new Delivery(delay, duration(transport), Delivery.Ending.COMPLETE)
        : new Delivery(delay, null, ending(transport.kind()));
  }

  private static Duration duration(Fault fault) {
    return Duration.ofMillis(fault.value());
  }

  private static Delivery.Ending ending(FaultKind transport) {
    return switch (transport) {
      case STALL -> Delivery.Ending.STALL;
      case SILENT -> Delivery.Ending.SILENT;
      case RESET -> Delivery.Ending.RESET;
      case RESET_MIDWAY -> Delivery.Ending.RESET_MIDWAY;
      case TRUNCATE -> Delivery.Ending.TRUNCATE;
      case GARBAGE -> Delivery.Ending.GARBAGE;
      case WRONG_LENGTH -> Delivery.Ending.WRONG_LENGTH;
      default -> throw new IllegalArgumentException(transport.text + " sends as usual");
    };
  }
}
