package r7contacts.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static r7contacts.hostile.Trick.both;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Bytes that went astray on the way: cut, flipped, put in, recoded. */
final class ByteTricks {

  private static final List<byte[]> MARKS =
      List.of(
          octets("EFBBBF"), octets("FFFE"), octets("FEFF"), octets("0000FEFF"), octets("FFFE0000"));

  /** No UTF-8: a half surrogate pair, too long a zero, a lone tail, a cut head, beyond Unicode. */
  private static final List<byte[]> NO_UTF_8 =
      List.of(
          octets("EDA080"),
          octets("EDB080"),
          octets("C080"),
          octets("80"),
          octets("E2"),
          octets("F0808080"),
          octets("F4908080"),
          octets("FF"),
          octets("F8888080"));

  private static final List<Charset> CHARSETS =
      List.of(
          UTF_16LE,
          UTF_16BE,
          Charset.forName("UTF-32LE"),
          Charset.forName("UTF-32BE"),
          ISO_8859_1,
          Charset.forName("windows-1251"));

  private static final List<String> SCRAPS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\\u",
          "\\ud800",
          "\\udc00\\ud800",
          "\\u0000",
          "null",
          "NaN",
          "1e999999",
          "//",
          "/*",
          "<",
          ">",
          "</",
          "/>",
          "<a>",
          "</result>",
          "<result>",
          "&",
          "&amp;",
          "&#0;",
          "&#xD800;",
          "&#x110000;",
          "&#;",
          "&nope;",
          "]]>",
          "<![CDATA[",
          "<!--",
          "-->",
          "<?",
          "?>",
          "<!DOCTYPE a>",
          "<?xml version=\"1.0\"?>",
          " xml:space=\"x\"",
          " xmlns:a=\"\"",
          "a:b",
          "\0",
          "\u0001",
          "\u0085",
          "\u2028",
          "\uFEFF",
          "\uFFFF",
          "\r");

  private static final List<Trick> ALL =
      List.of(
          both(
              "cut short",
              (draft, chance) -> draft.body = head(draft, chance.below(length(draft)))),
          both(
              "beginning lost",
              (draft, chance) -> draft.body = tail(draft, chance.below(length(draft)))),
          both("flipped", ByteTricks::flip),
          both("overwritten", ByteTricks::overwrite),
          both(
              "random bytes put in",
              (draft, chance) -> put(draft, chance.bytes(chance.size(64)), chance)),
          both("scraps put in", ByteTricks::scraps),
          both("no UTF-8", (draft, chance) -> put(draft, chance.one(NO_UTF_8), chance)),
          both("a part lost", ByteTricks::lose),
          both("a part repeated", ByteTricks::repeat),
          both(
              "byte order mark",
              (draft, chance) -> draft.body = joined(chance.one(MARKS), draft.body)),
          both("other charset", ByteTricks::recode),
          both("concatenated", ByteTricks::concatenate),
          both("flood of blanks", ByteTricks::flood));

  private ByteTricks() {}

  static List<Trick> all() {
    return ALL;
  }

  private static int length(Draft draft) {
    return draft.body.length + 1;
  }

  private static byte[] head(Draft draft, int length) {
    return Arrays.copyOf(draft.body, length);
  }

  private static byte[] tail(Draft draft, int start) {
    return Arrays.copyOfRange(draft.body, start, draft.body.length);
  }

  private static void flip(Draft draft, Chance chance) {
    byte[] body = draft.body.clone();
    for (int i = chance.size(16); i > 0 && body.length > 0; i--) {
      body[chance.below(body.length)] ^= (byte) (1 << chance.below(8));
    }
    draft.body = body;
  }

  private static void overwrite(Draft draft, Chance chance) {
    byte[] body = draft.body.clone();
    if (body.length > 0) {
      int at = chance.below(body.length);
      byte[] noise = chance.bytes(Math.min(chance.size(32), body.length - at));
      System.arraycopy(noise, 0, body, at, noise.length);
    }
    draft.body = body;
  }

  private static void put(Draft draft, byte[] more, Chance chance) {
    int at = chance.below(length(draft));
    draft.body = joined(head(draft, at), more, tail(draft, at));
  }

  private static void scraps(Draft draft, Chance chance) {
    for (int i = chance.size(4); i > 0; i--) {
      put(draft, chance.one(SCRAPS).getBytes(UTF_8), chance);
    }
  }

  private static void lose(Draft draft, Chance chance) {
    int at = chance.below(length(draft));
    int end = Math.min(draft.body.length, at + chance.size(200));
    draft.body = joined(head(draft, at), tail(draft, end));
  }

  private static void repeat(Draft draft, Chance chance) {
    int at = chance.below(length(draft));
    byte[] part =
        Arrays.copyOfRange(draft.body, at, Math.min(draft.body.length, at + chance.size(500)));
    byte[][] parts = new byte[chance.size(20) + 2][];
    Arrays.fill(parts, part);
    parts[0] = head(draft, at);
    parts[parts.length - 1] = tail(draft, at);
    draft.body = joined(parts);
  }

  private static void recode(Draft draft, Chance chance) {
    Charset charset = chance.one(CHARSETS);
    String text = new String(draft.body, UTF_8);
    if (draft.wire == Wire.XML && chance.oneIn(2)) {
      String said =
          chance.one(
              charset.name(), "UTF-8", "utf-16", "ISO-8859-1", "no-such-charset", "EBCDIC-CP-US");
      text = "<?xml version=\"1.0\" encoding=\"" + said + "\"?>" + text;
    }
    byte[] mark = chance.oneIn(2) ? "\uFEFF".getBytes(charset) : new byte[0];
    draft.body = joined(mark, text.getBytes(charset));
  }

  private static void concatenate(Draft draft, Chance chance) {
    byte[] other = chance.one(draft.good.contacts(draft.wire)).body();
    byte[] between = chance.one("", "\n", "\0", "\u001e", ",").getBytes(UTF_8);
    draft.body =
        chance.oneIn(2) ? joined(draft.body, between, other) : joined(other, between, draft.body);
  }

  private static void flood(Draft draft, Chance chance) {
    String blanks = chance.one(" ", "\n", "\t", "\r\n", "\u00A0").repeat(chance.size(500_000));
    int at = chance.one(List.of(0, draft.body.length, chance.below(length(draft))));
    draft.body = joined(head(draft, at), blanks.getBytes(UTF_8), tail(draft, at));
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] octets(String hex) {
    return HexFormat.of().parseHex(hex);
  }
}
