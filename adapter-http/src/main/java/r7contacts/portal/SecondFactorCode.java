package r7contacts.portal;

import io.vavr.control.Option;

/**
 * Gets the code of a second factor from whoever has it, such as a person at a terminal.
 *
 * <p>Called on a thread of the repository's own, never for two sign-ins at a time. The calls that
 * wait for the sign-in wait no longer than their total time; a code that comes later still serves
 * those that follow.
 */
@FunctionalInterface
public interface SecondFactorCode {

  /** The code, letters and digits; absent if there is none to be had, which ends the sign-in. */
  Option<String> codeFor(SecondFactor factor);
}
