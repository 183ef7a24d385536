package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Members.Member;

/** Answer to a sign-in (field guide §3.1). */
public final class SignInWire extends EnvelopeWire {

  private static final Members.Builder TABLE = EnvelopeWire.TABLE.extend();
  private static final Member<Result> RESPONSE = TABLE.object("response", Result::read);
  private static final Members<SignInWire> MEMBERS = TABLE.build(SignInWire::new);

  /** The result; null if the answer has no result. */
  public final @Nullable Result response;

  private SignInWire(Values values) {
    super(values);
    response = values.of(RESPONSE);
  }

  /** Reads the answer at the current token, also one without a status. */
  public static @Nullable SignInWire read(WireTokens value) {
    return MEMBERS.readAny(value);
  }

  /** Result of a sign-in: a token, or the second factor that is required. */
  public static final class Result {

    private static final Members.Builder TABLE = Members.table();
    private static final Member<String> TOKEN = TABLE.text("token");
    private static final Member<String> EXPIRES = TABLE.text("expires");
    private static final Member<Boolean> SMS = TABLE.flag("sms");
    private static final Member<String> PHONE_NOISE = TABLE.text("phoneNoise");
    private static final Member<Boolean> TFA = TABLE.flag("tfa");
    private static final Member<String> TFA_KEY = TABLE.text("tfaKey");
    private static final Members<Result> MEMBERS = TABLE.build(Result::new);

    public final @Nullable String token;
    public final @Nullable String expires;
    public final @Nullable Boolean sms;
    public final @Nullable String phoneNoise;
    public final @Nullable Boolean tfa;

    /** Secret for an authenticator app that is not set up yet; only its presence matters. */
    public final @Nullable String tfaKey;

    private Result(Values values) {
      token = values.of(TOKEN);
      expires = values.of(EXPIRES);
      sms = values.of(SMS);
      phoneNoise = values.of(PHONE_NOISE);
      tfa = values.of(TFA);
      tfaKey = values.of(TFA_KEY);
    }

    static @Nullable Result read(WireTokens value) {
      return MEMBERS.readAny(value);
    }

    @Override
    public String toString() {
      return "Result[not shown]";
    }
  }
}
