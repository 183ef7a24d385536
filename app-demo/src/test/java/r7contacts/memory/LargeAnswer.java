package r7contacts.memory;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * An answer as long as the limit allows, with a part that is repeated and becomes many objects.
 *
 * @param head the text before the first part
 * @param part the repeated part, by its number
 * @param tail the text after the last part
 */
record LargeAnswer(String name, String format, String head, IntFunction<String> part, String tail) {

  /** The default of {@code contacts.max-answer-bytes}. */
  private static final int LIMIT = 16 * 1024 * 1024;

  static List<LargeAnswer> all() {
    return Stream.concat(json(), xml()).toList();
  }

  private static Stream<LargeAnswer> json() {
    return Stream.of(
        jsonList("infos", "commonData", i -> "{\"id\":1}"),
        jsonList("infos with texts", "commonData", i -> "{\"data\":\"%d\"}".formatted(i)),
        jsonList("addresses", "addresses", i -> "{\"city\":\"a\"}"),
        jsonList("addresses with texts", "addresses", i -> "{\"zip\":\"%d\"}".formatted(i)),
        jsonList("custom fields", "customFields", i -> "{\"id\":1}"),
        jsonList(
            "masks", "customFields", i -> "{\"mask\":\"[%d%s]\"}".formatted(i, ",1".repeat(60))),
        jsonList(
            "long masks",
            "customFields",
            i -> "{\"mask\":\"[%d%s]\"}".formatted(i, ",1".repeat(9_000))),
        jsonList("tags", "tags", i -> "\"" + i + "\""),
        jsonList("equal tags", "tags", i -> "\"a\""),
        jsonList("blank tags", "tags", i -> "\"\""),
        jsonList("users", "accessList", i -> "{\"id\":1}"),
        jsonMembers("unknown members", i -> "\"m%d\":1".formatted(i)),
        jsonMembers("known members", i -> "\"title\":\"%d\"".formatted(i)),
        jsonMembers("members in another case", i -> "\"TITLE\":\"%d\"".formatted(i)),
        json("nested unknown members", "\"x\":{\"a\":1", i -> ",\"m%d\":1".formatted(i), "}"),
        json("a long text", "\"about\":\"", i -> "x".repeat(1000), "\""),
        json("a long text of two bytes a character", "\"about\":\"", i -> "ж".repeat(1000), "\""),
        jsonList(
            "texts of 64 KiB",
            "commonData",
            i -> "{\"data\":\"%s\"}".formatted("ж".repeat(32_000))),
        json("a long name", "\"", i -> "n".repeat(1000), "\":1"),
        jsonMembers("long names", i -> "\"%s%d\":1".formatted("n".repeat(10_000), i)),
        json("a long number", "\"taskCount\":", i -> "9".repeat(1000), ""),
        json("nested lists", "\"x\":", i -> "[", ""),
        json("nested objects", "\"x\":", i -> "{\"a\":", ""),
        json("nested companies", "\"x\":1", i -> ",\"company\":{\"title\":\"%d\"".formatted(i), ""),
        list(
            "contacts with an id only",
            "json",
            "{\"status\":0,\"response\":[0",
            i -> ",{\"id\":%d}".formatted(i),
            "]}"),
        list("absent contacts", "json", "{\"status\":0,\"response\":[0", i -> ",null", "]}"));
  }

  private static Stream<LargeAnswer> xml() {
    return Stream.of(
        xml("infos", i -> "<commonData><id>1</id></commonData>"),
        xml("infos with texts", i -> "<commonData><data>%d</data></commonData>".formatted(i)),
        xml("addresses", i -> "<addresses><city>a</city></addresses>"),
        xml("custom fields", i -> "<customFields><id>1</id></customFields>"),
        xml(
            "masks",
            i -> "<customFields><mask>[%d%s]</mask></customFields>".formatted(i, ",1".repeat(60))),
        xml("tags", i -> "<tags>%d</tags>".formatted(i)),
        xml("equal tags", i -> "<tags>a</tags>"),
        xml("blank tags", i -> "<tags/>"),
        xml("users", i -> "<accessList><id>1</id></accessList>"),
        xml("unknown members", i -> "<m%d/>".formatted(i)),
        xml("known members", i -> "<title>%d</title>".formatted(i)),
        xml("members in another case", i -> "<TITLE>%d</TITLE>".formatted(i)),
        xml("nested unknown members", "<x>", i -> "<m%d/>".formatted(i), "</x>"),
        xml("a long text", "<about>", i -> "x".repeat(1000), "</about>"),
        xml("a long text with comments", "<about>", i -> "x".repeat(1000) + "<!-- -->", "</about>"),
        xml("a long unknown text", "<x>", i -> "ж".repeat(1000), "</x>"),
        xml(
            "texts of 64 KiB",
            i -> "<commonData><data>%s</data></commonData>".formatted("ж".repeat(32_000))),
        xml("a long name", "<", i -> "n".repeat(1000), "/>"),
        xml("long names", i -> "<%s%d/>".formatted("n".repeat(10_000), i)),
        xml("a long attribute", "<about a='", i -> "n".repeat(1000), "'>x</about>"),
        xml("attributes", "<about ", i -> "a%d='x' ".formatted(i), ">x</about>"),
        xml("elements with an attribute", i -> "<x a%d=''/>".formatted(i)),
        xml("namespaces", i -> "<x xmlns:a%1$d='%1$d'/>".formatted(i)),
        xml("processing instructions", i -> "<?p%d?>".formatted(i)),
        xml("a long comment", "<!--", i -> "x".repeat(1000), "-->"),
        xml("nested elements", i -> "<a>"),
        xml("nested companies", i -> "<company><title>%d</title>".formatted(i)),
        list(
            "contacts with an id only",
            "xml",
            "<result><status>0</status>",
            i -> "<response><id>%d</id></response>".formatted(i),
            "</result>"),
        list(
            "absent contacts",
            "xml",
            "<result><status>0</status>",
            i -> "<response/>",
            "</result>"));
  }

  private static LargeAnswer json(String name, String head, IntFunction<String> part, String tail) {
    return new LargeAnswer(
        name, "json", "{\"status\":0,\"response\":{\"id\":%d," + head, part, tail + "}}");
  }

  private static LargeAnswer jsonList(String name, String list, IntFunction<String> part) {
    return json(name, "\"" + list + "\":[null", i -> "," + part.apply(i), "]");
  }

  private static LargeAnswer jsonMembers(String name, IntFunction<String> part) {
    return json(name, "\"industry\":\"x\"", i -> "," + part.apply(i), "");
  }

  private static LargeAnswer xml(String name, IntFunction<String> part) {
    return xml(name, "", part, "");
  }

  private static LargeAnswer xml(String name, String head, IntFunction<String> part, String tail) {
    return new LargeAnswer(
        name,
        "xml",
        "<result><status>0</status><response><id>%d</id>" + head,
        part,
        tail + "</response></result>");
  }

  private static LargeAnswer list(
      String name, String format, String head, IntFunction<String> part, String tail) {
    return new LargeAnswer(name, format, head, part, tail);
  }

  /** Returns whether it is the answer to a page request, not to a request for one contact. */
  boolean isPage() {
    return !head.contains("%d");
  }

  void write(int id, OutputStream out) throws IOException {
    byte[] first = (isPage() ? head : head.formatted(id)).getBytes(StandardCharsets.UTF_8);
    byte[] last = tail.getBytes(StandardCharsets.UTF_8);
    out.write(first);
    long room = LIMIT - first.length - last.length;
    for (int number = 1; ; number++) {
      byte[] next = part.apply(number).getBytes(StandardCharsets.UTF_8);
      if (next.length > room) {
        break;
      }
      out.write(next);
      room -= next.length;
    }
    out.write(last);
  }

  @Override
  public String toString() {
    return name + " in " + format;
  }
}
