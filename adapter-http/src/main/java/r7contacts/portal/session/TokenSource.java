package r7contacts.portal.session;

import io.vavr.control.Either;
import java.time.Duration;
import r7contacts.port.ContactError;
import r7contacts.port.ContactError.NotAuthenticated;
import r7contacts.portal.Credentials;
import r7contacts.portal.http.Attempt;

/** Source of tokens. */
interface TokenSource {

  /** Fetches a token. Called on its own thread, without a timeout. */
  Attempt<Token> fetch(Callbacks callbacks);

  /** Returns whether a new token can be fetched after one was rejected. */
  boolean isRenewable();

  /** Returns whether repeated failures may lock an account, so that fetches are limited. */
  boolean mayLockAccount();

  /** A single token. */
  record Fixed(Token token) implements TokenSource {

    @Override
    public Attempt<Token> fetch(Callbacks callbacks) {
      return Attempt.answered(token);
    }

    @Override
    public boolean isRenewable() {
      return false;
    }

    @Override
    public boolean mayLockAccount() {
      return false;
    }
  }

  /** Tokens from the caller. */
  record Supplied(Credentials.Supplied supplied, Duration timeout) implements TokenSource {

    @Override
    public Attempt<Token> fetch(Callbacks callbacks) {
      Either<ContactError, String> token =
          callbacks.ask(supplied.source(), timeout, supplied.tokens());
      if (token.isLeft()) {
        return Attempt.failed(token.getLeft());
      }
      if (token.get() == null || token.get().isBlank()) {
        return Attempt.failed(new NotAuthenticated(supplied.source() + " returned no token"));
      }
      try {
        return Attempt.answered(Token.lasting(Credentials.token(token.get()).value()));
      } catch (IllegalArgumentException e) {
        return Attempt.failed(
            new NotAuthenticated(
                supplied.source()
                    + " returned an invalid token: a token is printable ASCII without spaces"));
      }
    }

    @Override
    public boolean isRenewable() {
      return true;
    }

    @Override
    public boolean mayLockAccount() {
      return false;
    }
  }
}
