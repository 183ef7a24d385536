package r7contacts.portal.wire;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.message.OneLine;

/** What every answer of the portal has around itself (field guide §4.1), whatever it answers. */
public interface EnvelopeWire {

  @Nullable Integer status();

  @Nullable ErrorWire error();

  /** Without a status it is something else that happens to be in the same format. */
  default boolean isEnvelope() {
    return status() != null;
  }

  /**
   * A list that failed while it was rendered may keep its total beside status 1 (field guide §4.1).
   */
  default boolean isFailure() {
    Integer status = status();
    return error() != null || (status != null && status != 0);
  }

  default Option<String> errorMessage() {
    return Option.of(error()).flatMap(error -> Option.of(error.message())).map(OneLine::of);
  }
}
