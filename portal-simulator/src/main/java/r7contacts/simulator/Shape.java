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
  String success(String response) {
    return this == REAL
        ? "{\"count\":1,\"status\":0,\"statusCode\":200,\"response\":" + response + "}"
        : "{\"status\":0,\"response\":" + response + "}";
  }

  String failure(Failure failure) {
    return this == REAL
        ? "{\"status\":1,\"statusCode\":" + failure.status() + ",\"error\":" + failure.json() + "}"
        : "{\"status\":1,\"error\":" + failure.json() + "}";
  }
}
