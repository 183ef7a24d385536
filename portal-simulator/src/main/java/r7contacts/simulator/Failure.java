package r7contacts.simulator;

/**
 * A failure that the API reports in its envelope.
 *
 * @param hresult the number that the portal's platform gives to the kind of exception
 */
record Failure(int status, String message, int hresult) {

  static final Failure NOT_FOUND = new Failure(404, "Not found", -2147467259);
  static final Failure NO_METHOD = new Failure(404, "Method not found", -2147467259);
  static final Failure ARGUMENT = argument(400, "Value does not fall within the expected range.");
  static final Failure ID_TOO_LARGE =
      new Failure(400, "Value was either too large or too small for an Int32.", -2146233066);

  static final Failure NULL_REFERENCE =
      new Failure(500, "Object reference not set to an instance of an object.", -2147467261);

  static Failure format(String message) {
    return new Failure(400, message, -2146233033);
  }

  static Failure argument(int status, String message) {
    return new Failure(status, message, -2147024809);
  }

  String json() {
    return "{\"message\":%s,\"hresult\":%d,\"data\":{}}"
        .formatted(JsonText.quoted(message), hresult);
  }
}
