package r7contacts.portal;

import io.vavr.control.Option;

/**
 * Callback for the code of a second factor, for example a prompt at a terminal.
 *
 * <p>Called on a thread of the repository. Calls wait for it until their total timeout and then
 * fail as "not authenticated"; a code that is returned later is used for the next calls. If the
 * callback does not return within 60 s, the next call interrupts it and signs in again.
 */
@FunctionalInterface
public interface SecondFactorCode {

  /** Returns the code, letters and digits; absent to cancel the sign-in. */
  Option<String> codeFor(SecondFactor factor);
}
