package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** Answer to a sign-in (field guide §3.1). */
public final class SignInWire extends EnvelopeWire {

  /** The result; null if the answer has no result. */
  public @Nullable Result response;

  private static final Members<SignInWire> MEMBERS =
      members(SignInWire::new)
          .with("response", (to, value) -> to.response = Result.read(value))
          .build();

  /** Reads the answer at the current token, also one without a status. */
  public static @Nullable SignInWire read(WireTokens value) {
    return MEMBERS.readAny(value);
  }

  /** Result of a sign-in: a token, or the second factor that is required. */
  public static final class Result {

    public @Nullable String token;
    public @Nullable String expires;
    public @Nullable Boolean sms;
    public @Nullable String phoneNoise;
    public @Nullable Boolean tfa;

    /** Secret for an authenticator app that is not set up yet; only its presence matters. */
    public @Nullable String tfaKey;

    private static final Members<Result> MEMBERS =
        Members.of(Result::new)
            .with("token", (to, value) -> to.token = value.text())
            .with("expires", (to, value) -> to.expires = value.text())
            .with("sms", (to, value) -> to.sms = value.flag())
            .with("phoneNoise", (to, value) -> to.phoneNoise = value.text())
            .with("tfa", (to, value) -> to.tfa = value.flag())
            .with("tfaKey", (to, value) -> to.tfaKey = value.text())
            .build();

    static @Nullable Result read(WireTokens value) {
      return MEMBERS.readAny(value);
    }

    @Override
    public String toString() {
      return "Result[not shown]";
    }
  }
}
