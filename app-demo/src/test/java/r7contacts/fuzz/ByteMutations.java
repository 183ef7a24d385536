package r7contacts.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static r7contacts.fuzz.Mutation.both;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Mutations of bytes: cut, flipped, inserted, recoded. */
final class ByteMutations {

  private static final List<byte[]> MARKS =
      List.of(
          octets("EFBBBF"), octets("FFFE"), octets("FEFF"), octets("0000FEFF"), octets("FFFE0000"));

  /** Invalid UTF-8: surrogates, overlong forms, incomplete sequences, beyond Unicode. */
  private static final List<byte[]> INVALID_UTF_8 =
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

  private static final List<String> FRAGMENTS =
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

  private static final List<Mutation> ALL =
      List.of(
          both(
              "truncated",
              (answer, random) -> answer.body = head(answer, random.below(length(answer)))),
          both(
              "beginning removed",
              (answer, random) -> answer.body = tail(answer, random.below(length(answer)))),
          both("flipped", ByteMutations::flip),
          both("overwritten", ByteMutations::overwrite),
          both(
              "random bytes inserted",
              (answer, random) -> insert(answer, random.bytes(random.size(64)), random)),
          both("fragments inserted", ByteMutations::insertFragments),
          both(
              "invalid UTF-8",
              (answer, random) -> insert(answer, random.one(INVALID_UTF_8), random)),
          both("part removed", ByteMutations::removePart),
          both("part repeated", ByteMutations::repeatPart),
          both(
              "byte order mark",
              (answer, random) -> answer.body = joined(random.one(MARKS), answer.body)),
          both("other charset", ByteMutations::recode),
          both("concatenated", ByteMutations::concatenate),
          both("white space inserted", ByteMutations::insertWhiteSpace));

  private ByteMutations() {}

  static List<Mutation> all() {
    return ALL;
  }

  private static int length(MutableAnswer answer) {
    return answer.body.length + 1;
  }

  private static byte[] head(MutableAnswer answer, int length) {
    return Arrays.copyOf(answer.body, length);
  }

  private static byte[] tail(MutableAnswer answer, int start) {
    return Arrays.copyOfRange(answer.body, start, answer.body.length);
  }

  private static void flip(MutableAnswer answer, CaseRandom random) {
    byte[] body = answer.body.clone();
    for (int i = random.size(16); i > 0 && body.length > 0; i--) {
      body[random.below(body.length)] ^= (byte) (1 << random.below(8));
    }
    answer.body = body;
  }

  private static void overwrite(MutableAnswer answer, CaseRandom random) {
    byte[] body = answer.body.clone();
    if (body.length > 0) {
      int at = random.below(body.length);
      byte[] noise = random.bytes(Math.min(random.size(32), body.length - at));
      System.arraycopy(noise, 0, body, at, noise.length);
    }
    answer.body = body;
  }

  private static void insert(MutableAnswer answer, byte[] more, CaseRandom random) {
    int at = random.below(length(answer));
    answer.body = joined(head(answer, at), more, tail(answer, at));
  }

  private static void insertFragments(MutableAnswer answer, CaseRandom random) {
    for (int i = random.size(4); i > 0; i--) {
      insert(answer, random.one(FRAGMENTS).getBytes(UTF_8), random);
    }
  }

  private static void removePart(MutableAnswer answer, CaseRandom random) {
    int at = random.below(length(answer));
    int end = Math.min(answer.body.length, at + random.size(200));
    answer.body = joined(head(answer, at), tail(answer, end));
  }

  private static void repeatPart(MutableAnswer answer, CaseRandom random) {
    int at = random.below(length(answer));
    byte[] part =
        Arrays.copyOfRange(answer.body, at, Math.min(answer.body.length, at + random.size(500)));
    byte[][] parts = new byte[random.size(20) + 2][];
    Arrays.fill(parts, part);
    parts[0] = head(answer, at);
    parts[parts.length - 1] = tail(answer, at);
    answer.body = joined(parts);
  }

  private static void recode(MutableAnswer answer, CaseRandom random) {
    Charset charset = random.one(CHARSETS);
    String text = new String(answer.body, UTF_8);
    if (answer.format == AnswerFormat.XML && random.oneIn(2)) {
      String said =
          random.one(
              charset.name(), "UTF-8", "utf-16", "ISO-8859-1", "no-such-charset", "EBCDIC-CP-US");
      text = "<?xml version=\"1.0\" encoding=\"" + said + "\"?>" + text;
    }
    byte[] mark = random.oneIn(2) ? "\uFEFF".getBytes(charset) : new byte[0];
    answer.body = joined(mark, text.getBytes(charset));
  }

  private static void concatenate(MutableAnswer answer, CaseRandom random) {
    byte[] other = random.one(answer.valid.contacts(answer.format)).body();
    byte[] between = random.one("", "\n", "\0", "\u001e", ",").getBytes(UTF_8);
    answer.body =
        random.oneIn(2) ? joined(answer.body, between, other) : joined(other, between, answer.body);
  }

  private static void insertWhiteSpace(MutableAnswer answer, CaseRandom random) {
    String whiteSpace = random.one(" ", "\n", "\t", "\r\n", "\u00A0").repeat(random.size(500_000));
    int at = random.one(List.of(0, answer.body.length, random.below(length(answer))));
    answer.body = joined(head(answer, at), whiteSpace.getBytes(UTF_8), tail(answer, at));
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
