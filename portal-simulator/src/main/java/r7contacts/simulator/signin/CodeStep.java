package r7contacts.simulator.signin;

/**
 * The second step of a sign-in: a code after the password.
 *
 * @param isSms whether the code comes in a message to a phone; otherwise from an authenticator app
 * @param isSetUp whether the phone is known, or the app set up, before the first sign-in
 * @param code the code that is right
 */
public record CodeStep(boolean isSms, boolean isSetUp, String code) {

  /** The key for an authenticator app that is not set up yet. */
  public static final String APP_KEY = "GEZDGNBVGY3TQOJQ";
}
