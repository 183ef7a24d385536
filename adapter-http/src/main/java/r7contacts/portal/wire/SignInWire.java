package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** The answer to a sign-in (field guide §3.1). */
public final class SignInWire extends EnvelopeWire {

  public @Nullable Permit response;

  private static final Members<SignInWire> MEMBERS =
      members(SignInWire::new)
          .with("response", (to, value) -> to.response = Permit.read(value))
          .build();

  /** Returns the answer at hand, also one without a status. */
  public static @Nullable SignInWire read(WireTokens value) {
    return MEMBERS.readAny(value);
  }

  /** A token, or what is still missing for one. */
  public static final class Permit {

    public @Nullable String token;
    public @Nullable String expires;
    public @Nullable Boolean sms;
    public @Nullable String phoneNoise;
    public @Nullable Boolean tfa;

    /** The secret of an app that was not set up yet: only its presence matters. */
    public @Nullable String tfaKey;

    private static final Members<Permit> MEMBERS =
        Members.of(Permit::new)
            .with("token", (to, value) -> to.token = value.text())
            .with("expires", (to, value) -> to.expires = value.text())
            .with("sms", (to, value) -> to.sms = value.flag())
            .with("phoneNoise", (to, value) -> to.phoneNoise = value.text())
            .with("tfa", (to, value) -> to.tfa = value.flag())
            .with("tfaKey", (to, value) -> to.tfaKey = value.text())
            .build();

    static @Nullable Permit read(WireTokens value) {
      return MEMBERS.readAny(value);
    }

    @Override
    public String toString() {
      return "Permit[not shown]";
    }
  }
}
