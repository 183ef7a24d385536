package r7contacts.portal;

import java.util.function.Supplier;
import r7contacts.port.ContactError.NotAuthenticated;

/** Where tokens come from. */
interface TokenSource {

  /** Gets a token now; takes as long as it takes, on a thread of its own. */
  Attempt<Token> fetch();

  /** Whether another token can be had once one was turned down. */
  boolean hasMore();

  /** Whether asking in vain does harm, so that it must not be done often. */
  boolean isDelicate();

  /** The one token that there is. */
  record Fixed(Token token) implements TokenSource {

    @Override
    public Attempt<Token> fetch() {
      return Attempt.answered(token);
    }

    @Override
    public boolean hasMore() {
      return false;
    }

    @Override
    public boolean isDelicate() {
      return false;
    }
  }

  /** Tokens from the caller. */
  record Supplied(Supplier<String> tokens) implements TokenSource {

    @Override
    public Attempt<Token> fetch() {
      String token;
      try {
        token = tokens.get();
      } catch (SecretFile.NotReadableException e) {
        return Attempt.failed(new NotAuthenticated(e.getMessage()));
      } catch (RuntimeException e) {
        // Its message is not ours and may show the secret.
        return Attempt.failed(
            new NotAuthenticated(
                "the supplier of tokens failed with " + e.getClass().getSimpleName()));
      }
      if (token == null || token.isBlank()) {
        return Attempt.failed(new NotAuthenticated("the supplier of tokens gave none"));
      }
      try {
        return Attempt.answered(Token.lasting(Credentials.checked(token)));
      } catch (IllegalArgumentException e) {
        return Attempt.failed(
            new NotAuthenticated("what the supplier of tokens gave can be no token"));
      }
    }

    @Override
    public boolean hasMore() {
      return true;
    }

    @Override
    public boolean isDelicate() {
      return false;
    }
  }
}
