package r7contacts.fuzz;

import java.util.List;
import r7contacts.simulator.CannedAnswer;

/**
 * One malformed answer.
 *
 * @param id the contact that it is sent for
 * @param mutations the names of the mutations, in the order of their application
 */
record FuzzCase(
    long number, AnswerFormat format, long id, List<String> mutations, CannedAnswer answer) {

  private static final int MAX_BODY_LENGTH = 600;
  private static final int MAX_HEADER_LENGTH = 200;

  String path() {
    return format.path(id);
  }

  /** Returns the answer for a failure message, with the bytes escaped and shortened. */
  String description() {
    byte[] body = answer.body();
    StringBuilder text =
        new StringBuilder(
            "%s, status %d, Content-Type %s, %d bytes, mutations %s%n"
                .formatted(format, answer.status(), answer.contentType(), body.length, mutations));
    answer
        .headers()
        .forEach((name, value) -> text.append(name).append(": ").append(cut(value)).append('\n'));
    for (int i = 0; i < Math.min(body.length, MAX_BODY_LENGTH); i++) {
      escape(body[i] & 0xFF, text);
    }
    return body.length <= MAX_BODY_LENGTH ? text.toString() : text.append("…").toString();
  }

  private static String cut(String value) {
    return value.length() <= MAX_HEADER_LENGTH
        ? value
        : value.substring(0, MAX_HEADER_LENGTH) + "…";
  }

  private static void escape(int octet, StringBuilder out) {
    if (octet == '\\') {
      out.append("\\\\");
    } else if (octet >= ' ' && octet < 0x7F) {
      out.append((char) octet);
    } else {
      out.append("\\x%02X".formatted(octet));
    }
  }
}
