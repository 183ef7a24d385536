package r7contacts.benchmarks.call;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.benchmarks.answer.Answers;

/**
 * Pages of a list, made from one contact as the simulated portal sends it, with other ids in it.
 *
 * @param head what stands before the contacts, with places for count, start, next index and total
 * @param contact the contact's text wherever its id is not
 * @param between what parts contacts
 * @param foot what stands behind them
 */
record ListTemplate(String head, List<byte[]> contact, String between, String foot) {

  /** An id that is found nowhere but where the contact's id is meant. */
  private static final int MARK = 777777;

  static ListTemplate json() {
    return of(
        Answers.listOf(MARK).json(),
        "\"response\":[",
        "]}",
        ",",
        "{\"count\":%d,\"startIndex\":%d,\"nextIndex\":%d,\"total\":%d,\"status\":0,\"statusCode\":200,\"response\":[");
  }

  static ListTemplate xml() {
    return of(
        Answers.listOf(MARK).xml(),
        "<statusCode>200</statusCode>",
        "</result>",
        "",
        "<result><count>%d</count><startIndex>%d</startIndex><nextIndex>%d</nextIndex><total>%d</total>"
            + "<status>0</status><statusCode>200</statusCode>");
  }

  private static ListTemplate of(
      byte[] answer, String before, String foot, String between, String head) {
    String text = new String(answer, StandardCharsets.UTF_8);
    int start = text.indexOf(before) + before.length();
    String contact = text.substring(start, text.length() - foot.length());
    return new ListTemplate(
        head,
        Stream.of(contact.split(Integer.toString(MARK), -1))
            .map(part -> part.getBytes(StandardCharsets.UTF_8))
            .toList(),
        between,
        foot);
  }

  /**
   * @param start how many contacts come before
   * @param count how many the page has
   * @param total how many there are in all
   */
  byte[] page(int start, int count, int total) {
    ByteArrayOutputStream page = new ByteArrayOutputStream(1024 + count * 16 * 1024);
    page.writeBytes(ascii(head.formatted(count, start, start + count + 1, total)));
    for (int place = 0; place < count; place++) {
      if (place > 0) {
        page.writeBytes(ascii(between));
      }
      byte[] id = ascii(Integer.toString(1 + start + place));
      page.writeBytes(contact.get(0));
      for (byte[] part : contact.subList(1, contact.size())) {
        page.writeBytes(id);
        page.writeBytes(part);
      }
    }
    page.writeBytes(ascii(foot));
    return page.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
