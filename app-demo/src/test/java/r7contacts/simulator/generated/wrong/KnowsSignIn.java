package r7contacts.simulator.generated.wrong;

import r7contacts.simulator.signin.SignIn;

/** A wrong example: generated contacts must not depend on sign-in. */
public record KnowsSignIn(Class<SignIn> type) {

  public KnowsSignIn() {
    this(SignIn.class);
  }
}
