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
record Call(Request request, Matcher path, String token, int pageCap) {

  Parameters parameters() {
    return Parameters.ofReading(request);
  }

  ListQuery query() {
    return ListQuery.of(request.target().query(), pageCap);
  }

  /** Returns the text of a group of the path. */
  String text(String group) {
    return path.group(group);
  }

  /** Returns the id in the path, which may be zero. */
  int number() {
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
  int id() {
    return id("id");
  }

  /** Returns the id in a group of the path, which must not be zero. */
  int id(String group) {
    int id = number(group);
    if (id == 0) {
      throw new FailureException(Failure.ARGUMENT);
    }
    return id;
  }
}
