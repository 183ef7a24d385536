package r7contacts.fuzz;

import static r7contacts.fuzz.Mutation.json;

import java.util.List;

/** JSON documents that exhaust resources: deep nesting, long texts, many members. */
final class JsonDocumentMutations {

  private static final List<Mutation> ALL =
      List.of(
          json(
              "deeply nested lists",
              (answer, random) ->
                  answer.replaceBody(contactWith(random, Repetition.nested("[", "", "]", random)))),
          json(
              "deeply nested objects",
              (answer, random) ->
                  answer.replaceBody(
                      contactWith(random, Repetition.nested("{\"a\":", "1", "}", random)))),
          json(
              "deeply nested companies",
              (answer, random) ->
                  answer.replaceBody(
                      contact(
                          Repetition.nested(
                              "\"company\":{\"id\":1,", "\"title\":\"x\"", "}", random)))),
          json(
              "unclosed nesting",
              (answer, random) ->
                  answer.replaceBody(random.one("[", "{\"a\":").repeat(random.size(1_000_000)))),
          json(
              "many members",
              (answer, random) ->
                  answer.replaceBody(
                      contact(
                          Repetition.join(random.size(100_000), ",", i -> "\"m" + i + "\":" + i)))),
          json(
              "many elements",
              (answer, random) ->
                  answer.replaceBody(
                      contact(
                          "\""
                              + random.one(Repetition.LISTS)
                              + "\":["
                              + Repetition.join(
                                  random.size(100_000),
                                  ",",
                                  Repetition.always(
                                      random.one("{}", "{\"id\":1}", "null", "\"a\"", "1", "[]")))
                              + "]"))),
          json(
              "many duplicate keys",
              (answer, random) ->
                  answer.replaceBody(
                      contact(
                          Repetition.join(
                              random.size(100_000),
                              ",",
                              Repetition.always(
                                  "\""
                                      + random.one("id", "company", "tags", "x")
                                      + "\":"
                                      + random.one("1", "{}", "[]", "null", "\"a\"")))))),
          json(
              "colliding keys",
              (answer, random) ->
                  answer.replaceBody(
                      contact(
                          Repetition.join(
                              random.size(8_192),
                              ",",
                              i -> "\"" + Repetition.colliding(i) + "\":1")))),
          json(
              "long key",
              (answer, random) ->
                  answer.replaceBody(
                      contact("\"" + "k".repeat(random.size(Repetition.MAX_CHARACTERS)) + "\":1"))),
          json(
              "long text",
              (answer, random) ->
                  answer.replaceBody(
                      contact(
                          "\"about\":\""
                              + random
                                  .one("x", "\\u0041", "é", "\\n", "&amp;")
                                  .repeat(random.size(1_500_000))
                              + "\""))),
          json(
              "long number",
              (answer, random) ->
                  answer.replaceBody(
                      contact(
                          "\""
                              + random.one("id", "taskCount", "about", "x")
                              + "\":"
                              + "9".repeat(random.size(Repetition.MAX_CHARACTERS))))),
          json(
              "long number of another type",
              (answer, random) ->
                  answer.replaceBody(
                      contact(
                          "\"company\":"
                              + random.one("", "-", "1.", "1e")
                              + "9".repeat(random.size(100_000))))),
          json(
              "no envelope",
              (answer, random) ->
                  answer.replaceBody(
                      random.one(
                          "",
                          " ",
                          "null",
                          "true",
                          "0",
                          "-1e999",
                          "\"\"",
                          "\"x\"",
                          "[]",
                          "{}",
                          "[[]]",
                          "[{}]",
                          "{\"status\":[]}",
                          "{\"status\":0,\"response\":[[{\"id\":1}]]}"))),
          json(
              "comments",
              (answer, random) ->
                  answer.replaceBody(
                      random.one("/* x */", "// x\n", "# x\n").repeat(random.size(100_000))
                          + contact("\"title\":\"x\""))));

  private JsonDocumentMutations() {}

  static List<Mutation> all() {
    return ALL;
  }

  private static String contact(String members) {
    return "{\"status\":0,\"response\":{\"id\":7" + (members.isEmpty() ? "" : "," + members) + "}}";
  }

  /** Returns a contact with a value where another type or none is expected. */
  private static String contactWith(CaseRandom random, String value) {
    return contact(
        "\"" + random.one("about", "company", "tags", "commonData", "x") + "\":" + value);
  }
}
