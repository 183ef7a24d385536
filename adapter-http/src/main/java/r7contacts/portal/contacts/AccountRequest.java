package r7contacts.portal.contacts;

import java.util.function.Function;
import r7contacts.portal.http.Operation;
import r7contacts.portal.http.QueryString;
import r7contacts.portal.session.PortalSession;
import r7contacts.portal.wire.ListWire;

/** Request for the account that is signed in. */
public final class AccountRequest {

  private AccountRequest() {}

  /** Returns the read of the account, whose result is what the function reads from it. */
  public static <T> Operation<ListWire<AccountWire>, T> of(
      PortalSession session, Function<AccountWire, T> reading) {
    return Operation.get(
        "read-account",
        "people/@self",
        new QueryString(),
        session.reader(ListWire.of(AccountWire::read)),
        new AccountHandler<>(reading));
  }
}
