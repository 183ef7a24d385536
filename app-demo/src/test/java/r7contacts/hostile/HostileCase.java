package r7contacts.hostile;

import java.util.List;
import r7contacts.simulator.CannedAnswer;

/**
 * One hostile answer.
 *
 * @param id the contact that it is sent for
 * @param tricks what was done to it, in that order
 */
record HostileCase(long number, Wire wire, long id, List<String> tricks, CannedAnswer answer) {

  private static final int SHOWN = 600;
  private static final int SHOWN_OF_HEADER = 200;

  String path() {
    return wire.path(id);
  }

  /** Everything that is sent, for people: the bytes escaped and cut. */
  String shown() {
    byte[] body = answer.body();
    StringBuilder text =
        new StringBuilder(
            "%s, status %d, Content-Type %s, %d bytes, tricks %s%n"
                .formatted(wire, answer.status(), answer.contentType(), body.length, tricks));
    answer
        .headers()
        .forEach((name, value) -> text.append(name).append(": ").append(cut(value)).append('\n'));
    for (int i = 0; i < Math.min(body.length, SHOWN); i++) {
      escape(body[i] & 0xFF, text);
    }
    return body.length <= SHOWN ? text.toString() : text.append("…").toString();
  }

  private static String cut(String value) {
    return value.length() <= SHOWN_OF_HEADER ? value : value.substring(0, SHOWN_OF_HEADER) + "…";
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
