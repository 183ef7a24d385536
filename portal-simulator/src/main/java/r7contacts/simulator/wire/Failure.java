package r7contacts.simulator.wire;

/**
 * A failure that the API reports in an envelope.
 *
 * @param hresult the number of the exception's kind on the portal's platform
 */
public record Failure(int status, String message, int hresult) {

  /** No such item. */
  public static final Failure NOT_FOUND = new Failure(404, "Not found", -2147467259);

  /** No route for the method. */
  public static final Failure NO_METHOD = new Failure(404, "Method not found", -2147467259);

  /** A parameter out of range. */
  public static final Failure ARGUMENT =
      argument(400, "Value does not fall within the expected range.");

  /** A number beyond 32 bits. */
  public static final Failure ID_TOO_LARGE =
      new Failure(400, "Value was either too large or too small for an Int32.", -2146233066);

  /** A missing parameter. */
  public static final Failure NULL_REFERENCE =
      new Failure(500, "Object reference not set to an instance of an object.", -2147467261);

  /** An item of another kind than the request assumes. */
  public static final Failure INVALID_CAST =
      new Failure(500, "Specified cast is not valid.", -2147467262);

  /** A missing value of a database column that requires one. */
  public static final Failure NO_VALUE =
      new Failure(500, "Column 'data' cannot be null", -2147467259);

  /** An item that the caller may not change. */
  public static final Failure ACCESS_DENIED = new Failure(403, "Access denied.", -2146233078);

  /** Returns the failure to parse a parameter. */
  static Failure format(String message) {
    return new Failure(400, message, -2146233033);
  }

  /** Returns the failure of a parameter that has no meaning. */
  public static Failure argument(int status, String message) {
    return new Failure(status, message, -2147024809);
  }

  /** Returns the error as compact JSON. */
  String json() {
    return "{\"message\":%s,\"hresult\":%d,\"data\":{}}"
        .formatted(JsonText.quoted(message), hresult);
  }
}
