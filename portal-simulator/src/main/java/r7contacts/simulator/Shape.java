package r7contacts.simulator;

/** How an answer is wrapped: as portals do, or as the documentation prints it. */
enum Shape {
  REAL,

  /** Only {@code status} beside the answer itself, and indented for reading. */
  DOCUMENTED;

  boolean isIndented() {
    return this == DOCUMENTED;
  }

  /** Wraps one object given as compact JSON. */
  String success(int status, String response) {
    // The one sample of a POST, a sign-in, is printed with all members.
    return this == REAL || status == 201
        ? "{\"count\":1,\"status\":0,\"statusCode\":" + status + ",\"response\":" + response + "}"
        : "{\"status\":0,\"response\":" + response + "}";
  }

  String failure(Failure failure) {
    return failure(failure.status(), failure.json());
  }

  String failure(int status, String error) {
    return this == REAL
        ? "{\"status\":1,\"statusCode\":" + status + ",\"error\":" + error + "}"
        : "{\"status\":1,\"error\":" + error + "}";
  }
}
