package r7contacts.benchmarks.call;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.benchmarks.answer.Answers;

/**
 * Template of the pages of a list: one contact as the portal simulator sends it, with other ids.
 *
 * @param start beginning of every answer
 * @param member format of a number in the envelope: its name, and the number
 * @param beforeContacts the rest of the text before the contacts
 * @param contact the parts of the contact's text between its ids
 * @param between separator of contacts
 * @param foot text after the contacts
 */
record ListTemplate(
    String start,
    String member,
    String beforeContacts,
    List<byte[]> contact,
    String between,
    String foot) {

  /** An id that occurs only as the contact's id. */
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
   * @param first number of contacts before the page
   * @param count number of contacts of the page
   * @param total number of all contacts
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
   * Returns the head as portals send it (field guide §11.2): without default numbers, and with a
   * next index that is one too large.
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
