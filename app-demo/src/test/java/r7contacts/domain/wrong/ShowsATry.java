package r7contacts.domain.wrong;

import io.vavr.control.Try;

/** A wrong example: a third type of Vavr in a public signature. */
public interface ShowsATry {
  Try<String> name();
}
