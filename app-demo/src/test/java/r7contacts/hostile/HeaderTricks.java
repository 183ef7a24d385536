package r7contacts.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static r7contacts.hostile.Trick.both;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** What goes around a body: status, kinds of content, packing, waits and whereabouts. */
final class HeaderTricks {

  /** Every status that means something, as likely as all others together. */
  static final List<Integer> STATUSES =
      List.of(
          201, 202, 204, 206, 301, 302, 304, 307, 400, 401, 402, 403, 404, 407, 409, 410, 413, 418,
          422, 426, 429, 451, 500, 501, 502, 503, 504, 511);

  private static final List<String> CONTENT_TYPES =
      List.of(
          "",
          " ",
          ";",
          "/",
          "a/b/c",
          "text/html",
          "TEXT/HTML; CHARSET=UTF-8",
          "text/plain",
          "application/json",
          "APPLICATION/JSON",
          "text/json;charset=\"utf-8\"",
          "application/problem+json",
          "text/xml",
          "Application/XML",
          "application/xhtml+xml",
          "%s; charset=utf-16",
          "%s; charset=UTF-32",
          "%s; charset=windows-1251",
          "%s; charset=nonsense",
          "%s; charset=",
          "%s; charset=\"\"",
          "%s; charset=\"no such\"",
          "%s; charset=ut\u00ff-8",
          "%s; charset=-",
          "%s; charset=$(x)",
          "%s; charset",
          "%s;;;",
          "%s; charset=utf-8; charset=utf-16",
          "%s; charset=us-ascii",
          "%s; charset=x-user-defined",
          "%s; a=\"",
          "%s; =",
          "%s, text/html",
          "text/html, %s",
          "multipart/mixed; boundary=x",
          "text/" + "y".repeat(5000),
          "%s; a=" + "y".repeat(5000),
          "text/\u00e9\u00ff",
          "text/\u0085html",
          "\ttext/html\t",
          "text/h\ttml");

  private static final List<String> WAITS =
      List.of(
          "",
          "0",
          "-1",
          "17",
          "1.5",
          "1e9",
          "999999999",
          "9999999999",
          "9".repeat(400),
          "soon",
          "NaN",
          "Fri, 31 Dec 9999 23:59:59 GMT",
          "Thu, 01 Jan 1970 00:00:00 GMT",
          "Wed, 99 Foo 20000 99:99:99 XYZ",
          "Sun, 06 Nov 94 08:49:37 GMT",
          "P1D",
          "Sunday, 06-Nov-94 08:49:37 GMT",
          "Fri, 31 Dec 999999999 23:59:59 GMT",
          "\u0663",
          "17, 18",
          "x".repeat(5000));

  private static final List<String> PLACES =
      List.of(
          "",
          "/",
          "//",
          "http://",
          "http://[",
          "http://[::1",
          "javascript:alert(1)",
          "%",
          "%zz",
          "http://user:secret@127.0.0.1/",
          "https://" + "a".repeat(5000) + "/",
          "https://" + "a.".repeat(300) + "example/",
          "http://a b/",
          "http://\u00e9.example/",
          "h".repeat(3000) + "://host/",
          "file:///etc/hostname",
          "http://127.0.0.1:99999/",
          "\u0085http://x/");

  private static final byte[] ZEROS_BOMB = bomb("", (byte) 0);
  private static final byte[] JSON_BOMB =
      bomb("{\"status\":0,\"response\":{\"id\":7,\"about\":\"", (byte) 'x');
  private static final byte[] XML_BOMB =
      bomb("<result><status>0</status><response><id>7</id><about>", (byte) 'x');
  private static final byte[] BLANK_BOMB = bomb("", (byte) ' ');

  private static final List<Trick> ALL =
      List.of(
          both("any status", (draft, chance) -> draft.status = chance.between(200, 599)),
          both("telling status", (draft, chance) -> draft.status = chance.one(STATUSES)),
          both("no content type", (draft, chance) -> draft.contentType = null),
          both("content type", HeaderTricks::contentType),
          both("empty", (draft, chance) -> draft.body = new byte[0]),
          both("packed well", (draft, chance) -> packed(draft, gzip(draft.body))),
          both("packed twice", HeaderTricks::packTwice),
          both("packed badly", HeaderTricks::packBadly),
          both("packing cut short", HeaderTricks::packCut),
          both("packing that is none", (draft, chance) -> packed(draft, draft.body)),
          both("packing bomb", HeaderTricks::packBomb),
          both("other packing", HeaderTricks::otherPacking),
          both("wait", HeaderTricks::sayWait),
          both("elsewhere", HeaderTricks::elsewhere),
          both("trap elsewhere", HeaderTricks::trapElsewhere),
          both("challenge", HeaderTricks::challenge),
          both("headers by the hundred", HeaderTricks::manyHeaders),
          both("long header", (d, c) -> d.headers.put("X-Long", "x".repeat(c.size(500_000)))),
          both("token sent back", HeaderTricks::tokenSentBack));

  private HeaderTricks() {}

  static List<Trick> all() {
    return ALL;
  }

  private static void contentType(Draft draft, Chance chance) {
    draft.contentType =
        chance.one(CONTENT_TYPES).replace("%s", draft.wire.contentType.replaceAll(";.*", ""));
  }

  private static void packed(Draft draft, byte[] packed) {
    draft.body = packed;
    draft.headers.put("Content-Encoding", "gzip");
  }

  private static void packTwice(Draft draft, Chance chance) {
    for (int i = chance.size(8); i >= 0; i--) {
      draft.body = gzip(draft.body);
      draft.headers.merge("Content-Encoding", "gzip", (all, one) -> all + ", " + one);
    }
  }

  private static void packBadly(Draft draft, Chance chance) {
    byte[] packed = gzip(draft.body);
    for (int i = chance.size(8); i > 0; i--) {
      packed[chance.below(packed.length)] ^= (byte) (1 << chance.below(8));
    }
    packed(draft, packed);
  }

  private static void packCut(Draft draft, Chance chance) {
    byte[] packed = gzip(draft.body);
    packed(draft, Arrays.copyOf(packed, chance.below(packed.length)));
  }

  private static void packBomb(Draft draft, Chance chance) {
    packed(
        draft,
        chance.one(
            List.of(ZEROS_BOMB, BLANK_BOMB, draft.wire == Wire.JSON ? JSON_BOMB : XML_BOMB)));
  }

  private static void otherPacking(Draft draft, Chance chance) {
    draft.headers.put(
        "Content-Encoding",
        chance.one(
            "deflate",
            "br",
            "zstd",
            "compress",
            "identity",
            "x-gzip",
            "GZIP",
            "",
            ",",
            "nonsense",
            "gzip;q=0",
            "gzip, gzip, gzip, gzip, gzip, gzip",
            "chunked",
            "\u00e9"));
    if (chance.oneIn(2)) {
      draft.body = gzip(draft.body);
    }
  }

  private static void sayWait(Draft draft, Chance chance) {
    draft.status = chance.one(List.of(429, 502, 503, 504));
    draft.headers.put("Retry-After", chance.one(WAITS));
  }

  private static void elsewhere(Draft draft, Chance chance) {
    draft.status = chance.between(300, 310);
    draft.headers.put("Location", chance.one(PLACES));
  }

  private static void trapElsewhere(Draft draft, Chance chance) {
    draft.status = chance.one(List.of(201, 300, 301, 302, 303, 305, 307, 308, 401, 503));
    for (String name : List.of("Location", "Content-Location", "Link", "Refresh", "Alt-Svc")) {
      draft.headers.put(name, draft.surroundings.trap());
    }
  }

  private static void challenge(Draft draft, Chance chance) {
    draft.status = chance.one(List.of(401, 407));
    draft.headers.put(
        draft.status == 401 ? "WWW-Authenticate" : "Proxy-Authenticate",
        chance.one(
            "Basic realm=\"x\"", "Negotiate", "NTLM", "Digest nonce=", "=", "", "Bearer \u00e9"));
  }

  private static void manyHeaders(Draft draft, Chance chance) {
    for (int i = chance.size(2000); i > 0; i--) {
      draft.headers.put("X-" + i, "x");
    }
  }

  /** As a server does that repeats the request in its complaint. */
  private static void tokenSentBack(Draft draft, Chance chance) {
    String token = draft.surroundings.token();
    draft.status = chance.one(STATUSES);
    draft.headers.put("Location", "https://portal.example/" + token + "?asc_auth_key=" + token);
    draft.headers.put("Set-Cookie", "asc_auth_key=" + token);
    draft.headers.put("Retry-After", token);
    Tree message = Tree.text("no such request: GET / Authorization: " + token);
    draft.body =
        Tree.object()
            .with(Tree.word("1").named("status"))
            .with(Tree.object().with(message.named("message")).named("error"))
            .write(draft.wire);
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /**
   * A megabyte that unpacks to a gigabyte: one packed block, again and again. Its end is missing,
   * since nobody should ever come there.
   */
  private static byte[] bomb(String start, byte filling) {
    byte[] header = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, filling);
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      byte[] first = deflated(deflater, start.getBytes(UTF_8));
      byte[] next = deflated(deflater, block);
      byte[][] parts = new byte[1026][];
      Arrays.fill(parts, next);
      parts[0] = header;
      parts[1] = first;
      return ByteTricks.joined(parts);
    } finally {
      deflater.end();
    }
  }

  /** Ends on a full byte, and does not refer to what was before. */
  private static byte[] deflated(Deflater deflater, byte[] plain) {
    deflater.setInput(plain);
    byte[] packed = new byte[plain.length + 1000];
    return Arrays.copyOf(packed, deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH));
  }
}
