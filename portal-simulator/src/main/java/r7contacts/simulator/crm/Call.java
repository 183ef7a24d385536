package r7contacts.simulator.crm;

import java.math.BigInteger;
import java.util.regex.Matcher;
import r7contacts.simulator.http.Request;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.ListQuery;
import r7contacts.simulator.wire.Parameters;

/**
 * An authenticated request for one of the routes.
 *
 * @param pageCap the most items on a page of a list
 */
public record Call(Request request, Matcher path, String token, int pageCap) {

  /**
   * Returns the parameters of query and body.
   *
   * @throws FailureException if the body does not match its content type
   */
  public Parameters parameters() {
    return Parameters.ofCall(request);
  }

  /** Returns the parameters that all lists have. */
  public ListQuery query() {
    return ListQuery.of(request.target().query(), pageCap);
  }

  /** Returns the text of a group of the path. */
  public String text(String group) {
    return path.group(group);
  }

  /** Returns the id in the path, which may be zero. */
  public int number() {
    return number("id");
  }

  private int number(String group) {
    BigInteger number = new BigInteger(path.group(group));
    if (number.bitLength() > 31) {
      throw new FailureException(Failure.ID_TOO_LARGE);
    }
    return number.intValue();
  }

  /** Returns the id in the path, which must not be zero. */
  public int id() {
    return id("id");
  }

  /** Returns the id in a group of the path, which must not be zero. */
  public int id(String group) {
    int id = number(group);
    if (id == 0) {
      throw new FailureException(Failure.ARGUMENT);
    }
    return id;
  }
}
