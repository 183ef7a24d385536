package r7contacts.simulator;

import java.math.BigInteger;
import java.util.regex.Matcher;

/**
 * An authenticated request for one of the routes.
 *
 * @param pageCap the most items of a list
 */
record Call(RecordedRequest request, Matcher path, String token, int pageCap) {

  Parameters parameters() {
    return Parameters.ofReading(request);
  }

  ListQuery query() {
    return ListQuery.of(Target.of(request.target()).query(), pageCap);
  }

  String text(String group) {
    return path.group(group);
  }

  /** The number in the path, which may be zero. */
  int number() {
    return number("id");
  }

  private int number(String group) {
    BigInteger number = new BigInteger(path.group(group));
    if (number.bitLength() > 31) {
      throw new Refusal(Failure.ID_TOO_LARGE);
    }
    return number.intValue();
  }

  /** The same, of something that cannot be zero. */
  int id() {
    return id("id");
  }

  int id(String group) {
    int id = number(group);
    if (id == 0) {
      throw new Refusal(Failure.ARGUMENT);
    }
    return id;
  }
}
