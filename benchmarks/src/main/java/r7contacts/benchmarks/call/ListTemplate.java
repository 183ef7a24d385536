package r7contacts.benchmarks.call;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.benchmarks.answer.Answers;

/**
 * Pages of a list, made from one contact as the simulated portal sends it, with other ids in it.
 *
 * @param start what every answer begins with
 * @param member how a number stands in the envelope: its name, and the number
 * @param beforeContacts the rest of what stands before the contacts
 * @param contact the contact's text wherever its id is not
 * @param between what parts contacts
 * @param foot what stands behind them
 */
record ListTemplate(
    String start,
    String member,
    String beforeContacts,
    List<byte[]> contact,
    String between,
    String foot) {

  /** An id that is found nowhere but where the contact's id is meant. */
  private static final int MARK = 777777;

  static ListTemplate json() {
    String before = "\"status\":0,\"statusCode\":200,\"response\":[";
    String foot = "]}";
    List<byte[]> contact = contact(Answers.listOf(MARK).json(), before, foot);
    return new ListTemplate("{", "\"%s\":%d,", before, contact, ",", foot);
  }

  static ListTemplate xml() {
    String before = "<status>0</status><statusCode>200</statusCode>";
    String foot = "</result>";
    List<byte[]> contact = contact(Answers.listOf(MARK).xml(), before, foot);
    return new ListTemplate("<result>", "<%1$s>%2$d</%1$s>", before, contact, "", foot);
  }

  private static List<byte[]> contact(byte[] answer, String before, String foot) {
    String text = new String(answer, StandardCharsets.UTF_8);
    int start = text.indexOf(before) + before.length();
    String contact = text.substring(start, text.length() - foot.length());
    return Stream.of(contact.split(Integer.toString(MARK), -1))
        .map(part -> part.getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  /**
   * @param first how many contacts come before
   * @param count how many the page has
   * @param total how many there are in all
   */
  byte[] page(int first, int count, int total) {
    ByteArrayOutputStream page = new ByteArrayOutputStream(1024 + count * 16 * 1024);
    page.writeBytes(ascii(head(first, count, total)));
    for (int place = 0; place < count; place++) {
      if (place > 0) {
        page.writeBytes(ascii(between));
      }
      byte[] id = ascii(Integer.toString(1 + first + place));
      page.writeBytes(contact.get(0));
      for (byte[] part : contact.subList(1, contact.size())) {
        page.writeBytes(id);
        page.writeBytes(part);
      }
    }
    page.writeBytes(ascii(foot));
    return page.toByteArray();
  }

  /**
   * As portals send it (field guide §11.2): no number that says nothing, and a next index one too
   * large.
   */
  private String head(int first, int count, int total) {
    StringBuilder head = new StringBuilder(start);
    if (count > 0) {
      head.append(member.formatted("count", count));
    }
    if (first > 0) {
      head.append(member.formatted("startIndex", first));
    }
    if (first + count < total) {
      head.append(member.formatted("nextIndex", first + count + 1));
    }
    return head.append(member.formatted("total", total)).append(beforeContacts).toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
