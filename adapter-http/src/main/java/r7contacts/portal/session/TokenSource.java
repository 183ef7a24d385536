package r7contacts.portal.session;

import io.vavr.control.Either;
import java.time.Duration;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.portal.Credentials;
import r7contacts.portal.http.Attempt;

/** Where tokens come from. */
interface TokenSource {

  /** Gets a token now; takes as long as it takes, on a thread of its own. */
  Attempt<Token> fetch(Callbacks callbacks);

  /** Whether another token can be had once one was rejected. */
  boolean hasMore();

  /** Whether asking in vain does harm, so that it must not be done often. */
  boolean isDelicate();

  /** The one token that there is. */
  record Fixed(Token token) implements TokenSource {

    @Override
    public Attempt<Token> fetch(Callbacks callbacks) {
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
  record Supplied(Credentials.Supplied supplied, Duration patience) implements TokenSource {

    @Override
    public Attempt<Token> fetch(Callbacks callbacks) {
      Either<ContactError, String> token =
          callbacks.ask(supplied.source(), patience, supplied.tokens());
      if (token.isLeft()) {
        return Attempt.failed(token.getLeft());
      }
      if (token.get() == null || token.get().isBlank()) {
        return Attempt.failed(new NotAuthenticated(supplied.source() + " gave none"));
      }
      try {
        return Attempt.answered(Token.lasting(Credentials.token(token.get()).value()));
      } catch (IllegalArgumentException e) {
        return Attempt.failed(
            new NotAuthenticated("what %s gave can be no token".formatted(supplied.source())));
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
