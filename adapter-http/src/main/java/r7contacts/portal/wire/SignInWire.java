package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

/** The answer to a sign-in (field guide §3.1). */
public record SignInWire(
    @Nullable Integer status, @Nullable Permit response, @Nullable ErrorWire error)
    implements EnvelopeWire {

  /**
   * A token, or what is still missing for one. {@code tfaKey}, the secret of an app that was not
   * set up yet, is asked for its presence alone.
   */
  public record Permit(
      @Nullable String token,
      @Nullable String expires,
      @Nullable Boolean sms,
      @Nullable String phoneNoise,
      @Nullable Boolean tfa,
      @Nullable String tfaKey) {

    static @Nullable Permit read(WireTokens value) {
      if (!value.entersObject()) {
        return null;
      }
      String token = null;
      String expires = null;
      Boolean sms = null;
      String phoneNoise = null;
      Boolean tfa = null;
      String tfaKey = null;
      String member;
      while ((member = value.nextMember()) != null) {
        switch (member) {
          case "token" -> token = value.text();
          case "expires" -> expires = value.text();
          case "sms" -> sms = value.flag();
          case "phoneNoise" -> phoneNoise = value.text();
          case "tfa" -> tfa = value.flag();
          case "tfaKey" -> tfaKey = value.text();
          default -> value.skipUnknown(member);
        }
      }
      return new Permit(token, expires, sms, phoneNoise, tfa, tfaKey);
    }

    @Override
    public String toString() {
      return "Permit[not shown]";
    }
  }

  public static @Nullable SignInWire read(WireTokens value) {
    if (!value.entersObject()) {
      return null;
    }
    Integer status = null;
    Permit response = null;
    ErrorWire error = null;
    String member;
    while ((member = value.nextMember()) != null) {
      switch (member) {
        case "status" -> status = value.number();
        case "response" -> response = Permit.read(value);
        case "error" -> error = ErrorWire.read(value);
        default -> value.skipUnknown(member);
      }
    }
    return new SignInWire(status, response, error);
  }
}
