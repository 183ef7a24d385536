package r7contacts.fuzz;

import static r7contacts.fuzz.Mutation.both;

import java.util.List;

/** Mutations of the status and the headers. */
final class HeaderMutations {

  /** The statuses with a meaning of their own. */
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

  private static final List<String> RETRY_AFTER =
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

  private static final List<String> LOCATIONS =
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

  private static final List<Mutation> ALL =
      List.of(
          both("random status", (answer, random) -> answer.status = random.between(200, 599)),
          both("meaningful status", (answer, random) -> answer.status = random.one(STATUSES)),
          both("no content type", (answer, random) -> answer.contentType = null),
          both("content type", HeaderMutations::contentType),
          both("empty body", (answer, random) -> answer.body = new byte[0]),
          both("retry after", HeaderMutations::setRetryAfter),
          both("redirect", HeaderMutations::redirect),
          both("redirect to forbidden URL", HeaderMutations::redirectToForbiddenUrl),
          both("challenge", HeaderMutations::challenge),
          both("many headers", HeaderMutations::addHeaders),
          both(
              "long header",
              (answer, random) -> answer.headers.put("X-Long", "x".repeat(random.size(500_000)))),
          both("token echoed", HeaderMutations::echoToken));

  private HeaderMutations() {}

  static List<Mutation> all() {
    return ALL;
  }

  private static void contentType(MutableAnswer answer, CaseRandom random) {
    answer.contentType =
        random.one(CONTENT_TYPES).replace("%s", answer.format.contentType.replaceAll(";.*", ""));
  }

  private static void setRetryAfter(MutableAnswer answer, CaseRandom random) {
    answer.status = random.one(List.of(429, 502, 503, 504));
    answer.headers.put("Retry-After", random.one(RETRY_AFTER));
  }

  private static void redirect(MutableAnswer answer, CaseRandom random) {
    answer.status = random.between(300, 310);
    answer.headers.put("Location", random.one(LOCATIONS));
  }

  private static void redirectToForbiddenUrl(MutableAnswer answer, CaseRandom random) {
    answer.status = random.one(List.of(201, 300, 301, 302, 303, 305, 307, 308, 401, 503));
    for (String name : List.of("Location", "Content-Location", "Link", "Refresh", "Alt-Svc")) {
      answer.headers.put(name, answer.forbidden.url());
    }
  }

  private static void challenge(MutableAnswer answer, CaseRandom random) {
    answer.status = random.one(List.of(401, 407));
    answer.headers.put(
        answer.status == 401 ? "WWW-Authenticate" : "Proxy-Authenticate",
        random.one(
            "Basic realm=\"x\"", "Negotiate", "NTLM", "Digest nonce=", "=", "", "Bearer \u00e9"));
  }

  private static void addHeaders(MutableAnswer answer, CaseRandom random) {
    for (int i = random.size(2000); i > 0; i--) {
      answer.headers.put("X-" + i, "x");
    }
  }

  /** Repeats the request in the error message and in headers. */
  private static void echoToken(MutableAnswer answer, CaseRandom random) {
    String token = answer.forbidden.token();
    answer.status = random.one(STATUSES);
    answer.headers.put("Location", "https://portal.example/" + token + "?asc_auth_key=" + token);
    answer.headers.put("Set-Cookie", "asc_auth_key=" + token);
    answer.headers.put("Retry-After", token);
    AnswerTree message = AnswerTree.text("no such request: GET / Authorization: " + token);
    answer.body =
        AnswerTree.object()
            .with(AnswerTree.word("1").named("status"))
            .with(AnswerTree.object().with(message.named("message")).named("error"))
            .write(answer.format);
  }
}
