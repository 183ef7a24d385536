package r7contacts.portal;

import org.jspecify.annotations.Nullable;

/** The answer to a sign-in (WC §8.1). */
record SignInWire(@Nullable Integer status, @Nullable Permit response, @Nullable ErrorWire error)
    implements EnvelopeWire {

  /**
   * A token, or what is still missing for one. {@code tfaKey}, the secret of an app that was not
   * set up yet, is asked for its presence alone.
   */
  record Permit(
      @Nullable String token,
      @Nullable String expires,
      @Nullable Boolean sms,
      @Nullable String phoneNoise,
      @Nullable Boolean tfa,
      @Nullable String tfaKey) {

    @Override
    public String toString() {
      return "Permit[not shown]";
    }
  }
}
