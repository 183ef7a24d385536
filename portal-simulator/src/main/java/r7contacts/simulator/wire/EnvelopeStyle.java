package r7contacts.simulator.wire;

import org.jspecify.annotations.Nullable;

/** How an answer is wrapped in its envelope. */
public enum EnvelopeStyle {
  /** As portals do. */
  REAL,

  /** As the documentation prints it: only {@code status} beside the answer, and indented. */
  DOCUMENTED;

  /** Returns whether answers are indented. */
  public boolean isIndented() {
    return this == DOCUMENTED;
  }

  /** Wraps one object, given as compact JSON. */
  public String success(int status, String response) {
    return one(status, 1, response);
  }

  /** Wraps a text, whose length is the count. */
  public String text(int status, String response) {
    return one(status, response.length(), JsonText.quoted(response));
  }

  private String one(int status, int count, String response) {
    // The documentation prints the sign-in, its only POST, with all members.
    if (this == DOCUMENTED && status != 201) {
      return "{\"status\":0,\"response\":" + response + "}";
    }
    String counted = count == 0 ? "" : "\"count\":" + count + ",";
    return "{"
        + counted
        + "\"status\":0,\"statusCode\":"
        + status
        + ",\"response\":"
        + response
        + "}";
  }

  /** Wraps a list. */
  public String list(int status, Page page) {
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
      // One too large, as on portals: a client that continues there misses an item.
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

  /** Wraps a failure. */
  public String failure(Failure failure) {
    return failure(failure, null);
  }

  /**
   * Wraps a failure.
   *
   * @param total the total of a list that failed after it was counted; null for none
   */
  public String failure(Failure failure, @Nullable String total) {
    return failure(failure.status(), failure.json(), total);
  }

  /**
   * Wraps a failure.
   *
   * @param error the error as compact JSON
   * @param total the total of a list that failed after it was counted; null for none
   */
  public String failure(int status, String error, @Nullable String total) {
    String counted = total == null ? "" : "\"total\":" + total + ",";
    return this == REAL
        ? "{" + counted + "\"status\":1,\"statusCode\":" + status + ",\"error\":" + error + "}"
        : "{\"status\":1,\"error\":" + error + "}";
  }
}
