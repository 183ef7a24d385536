package r7contacts.portal;

import io.vavr.control.Option;

/**
 * Callback for the code of a second factor, which a person at a terminal types, for example.
 *
 * <p>Called on a thread of the repository. Calls wait for it no longer than their total timeout and
 * are then "not authenticated"; a code that comes later still serves the next calls. If it does not
 * return within 60 s, the next call interrupts it and signs in again.
 */
@FunctionalInterface
public interface SecondFactorCode {

  /** The code, letters and digits; absent if there is none to be had, which ends the sign-in. */
  Option<String> codeFor(SecondFactor factor);
}
