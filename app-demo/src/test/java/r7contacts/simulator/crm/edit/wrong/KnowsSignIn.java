package r7contacts.simulator.crm.edit.wrong;

import r7contacts.simulator.signin.SignIn;

/** A wrong example: writes must not depend on sign-in. */
public record KnowsSignIn(Class<SignIn> type) {

  public KnowsSignIn() {
    this(SignIn.class);
  }
}
