package r7contacts.simulator;

import org.jspecify.annotations.Nullable;

/** How an answer is wrapped: as portals do, or as the documentation prints it. */
enum EnvelopeStyle {
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

  /** Wraps a list. */
  String list(int status, Page page) {
    String response = WireObject.array(page.items());
    if (this == DOCUMENTED) {
      return "{\"status\":0,\"response\":" + response + "}";
    }
    StringBuilder text = new StringBuilder("{");
    int count = page.items().size();
    if (count > 0) {
      text.append("\"count\":").append(count).append(',');
    }
    if (page.startIndex() > 0) {
      text.append("\"startIndex\":").append(page.startIndex()).append(',');
    }
    long end = (long) page.startIndex() + count;
    if (page.total() != null && end < page.total()) {
      // One too many, as portals say: who goes on there misses an item.
      text.append("\"nextIndex\":").append(end + 1).append(',');
    }
    if (page.total() != null) {
      text.append("\"total\":").append(page.total()).append(',');
    }
    return text.append("\"status\":0,\"statusCode\":")
        .append(status)
        .append(",\"response\":")
        .append(response)
        .append('}')
        .toString();
  }

  String failure(Failure failure) {
    return failure(failure, null);
  }

  /**
   * Wraps a failure.
   *
   * @param total of a list that failed after it was counted
   */
  String failure(Failure failure, @Nullable String total) {
    return failure(failure.status(), failure.json(), total);
  }

  String failure(int status, String error, @Nullable String total) {
    String counted = total == null ? "" : "\"total\":" + total + ",";
    return this == REAL
        ? "{" + counted + "\"status\":1,\"statusCode\":" + status + ",\"error\":" + error + "}"
        : "{\"status\":1,\"error\":" + error + "}";
  }
}
