package r7contacts.portal;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/** What every answer of the portal has around itself (WC §3), whatever it answers. */
interface EnvelopeWire {

  @Nullable Integer status();

  @Nullable ErrorWire error();

  /** Without a status it is something else that happens to be in the same format. */
  default boolean isEnvelope() {
    return status() != null;
  }

  default Option<String> errorMessage() {
    return Option.of(error()).flatMap(error -> Option.of(error.message())).map(OneLine::of);
  }
}
