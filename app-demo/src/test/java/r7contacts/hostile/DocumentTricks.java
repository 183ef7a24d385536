package r7contacts.hostile;

import static java.util.stream.Collectors.joining;
import static r7contacts.hostile.Trick.json;
import static r7contacts.hostile.Trick.xml;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Documents that were made to harm: bombs, bottomless depths, floods, and whatever might make a
 * reader fetch something. All go into the contact of a good envelope where they can.
 */
final class DocumentTricks {

  /** Longer than the longest answer that the test lets in. */
  private static final int FLOOD = 5_000_000;

  private static final List<String> LISTS =
      List.of("commonData", "addresses", "customFields", "accessList", "tags", "nobodyKnows");

  private static final List<Trick> ALL =
      List.of(
          json("deep lists", (d, c) -> d.text(jsonMember(c, nested("[", "", "]", c)))),
          json("deep objects", (d, c) -> d.text(jsonMember(c, nested("{\"a\":", "1", "}", c)))),
          json(
              "deep companies",
              (d, c) ->
                  d.text(jsonContact(nested("\"company\":{\"id\":1,", "\"title\":\"x\"", "}", c)))),
          json(
              "nothing but depth",
              (d, c) -> d.text(c.one("[", "{\"a\":").repeat(c.size(1_000_000)))),
          json(
              "members by the thousand",
              (d, c) ->
                  d.text(jsonContact(join(c.size(100_000), ",", i -> "\"m" + i + "\":" + i)))),
          json(
              "elements by the thousand",
              (d, c) ->
                  d.text(
                      jsonContact(
                          "\""
                              + c.one(LISTS)
                              + "\":["
                              + join(
                                  c.size(100_000),
                                  ",",
                                  always(c.one("{}", "{\"id\":1}", "null", "\"a\"", "1", "[]")))
                              + "]"))),
          json(
              "keys by the thousand",
              (d, c) ->
                  d.text(
                      jsonContact(
                          join(
                              c.size(100_000),
                              ",",
                              always(
                                  "\""
                                      + c.one("id", "company", "tags", "x")
                                      + "\":"
                                      + c.one("1", "{}", "[]", "null", "\"a\"")))))),
          json(
              "colliding keys",
              (d, c) ->
                  d.text(jsonContact(join(c.size(8_192), ",", i -> "\"" + colliding(i) + "\":1")))),
          json(
              "long key", (d, c) -> d.text(jsonContact("\"" + "k".repeat(c.size(FLOOD)) + "\":1"))),
          json(
              "long text",
              (d, c) ->
                  d.text(
                      jsonContact(
                          "\"about\":\""
                              + c.one("x", "\\u0041", "é", "\\n", "&amp;").repeat(c.size(1_500_000))
                              + "\""))),
          json(
              "long number",
              (d, c) ->
                  d.text(
                      jsonContact(
                          "\""
                              + c.one("id", "taskCount", "about", "x")
                              + "\":"
                              + "9".repeat(c.size(FLOOD))))),
          json(
              "long number, unexpected",
              (d, c) ->
                  d.text(
                      jsonContact(
                          "\"company\":"
                              + c.one("", "-", "1.", "1e")
                              + "9".repeat(c.size(100_000))))),
          json(
              "nothing but a scalar",
              (d, c) ->
                  d.text(
                      c.one(
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
              (d, c) ->
                  d.text(
                      c.one("/* x */", "// x\n", "# x\n").repeat(c.size(100_000))
                          + jsonContact("\"title\":\"x\""))),
          xml("billion laughs", (d, c) -> d.text(laughs(c) + xmlContact("<about>&l9;</about>"))),
          xml(
              "quadratic blow-up",
              (d, c) ->
                  d.text(
                      "<!DOCTYPE result [<!ENTITY a \""
                          + "a".repeat(c.size(100_000))
                          + "\">]>"
                          + xmlContact("<about>" + "&a;".repeat(c.size(50_000)) + "</about>"))),
          xml(
              "external entity",
              (d, c) ->
                  d.text(
                      "<!DOCTYPE result [<!ENTITY x "
                          + external(d, c)
                          + ">]>"
                          + xmlContact("<about>&x;</about><firstName>&x;</firstName>"))),
          xml(
              "external entity in an attribute",
              (d, c) ->
                  d.text(
                      "<!DOCTYPE result [<!ENTITY x "
                          + external(d, c)
                          + ">]>"
                          + xmlContact("<about a=\"&x;\">b</about>"))),
          xml(
              "parameter entity",
              (d, c) ->
                  d.text(
                      "<!DOCTYPE result [<!ENTITY % x "
                          + external(d, c)
                          + "> %x; <!ENTITY % y \"<!ENTITY z SYSTEM '"
                          + d.surroundings.trap()
                          + "'>\"> %y;]>"
                          + xmlContact("<about>&z;</about>"))),
          xml(
              "external document type",
              (d, c) ->
                  d.text(
                      "<!DOCTYPE result " + external(d, c) + ">" + xmlContact("<about>x</about>"))),
          xml(
              "document type of many declarations",
              (d, c) ->
                  d.text(
                      "<!DOCTYPE result ["
                          + join(c.size(30_000), "", i -> "<!ENTITY e" + i + " '" + i + "'>")
                          + "]>"
                          + xmlContact(""))),
          xml(
              "defaults by document type",
              (d, c) ->
                  d.text(
                      "<!DOCTYPE result [<!ATTLIST result id CDATA \"5\"><!ELEMENT result ANY><!NOTATION n "
                          + external(d, c)
                          + ">]>"
                          + xmlContact(""))),
          xml(
              "document type left open",
              (d, c) ->
                  d.text(
                      "<!DOCTYPE result ["
                          + c.one(
                              "<!ENTITY",
                              "<!--",
                              "<?",
                              "]",
                              "%a;",
                              "<!ELEMENT a (" + "(".repeat(c.size(100_000))))),
          xml(
              "XInclude",
              (d, c) ->
                  d.text(
                      xmlContact(
                          "<about xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\""
                              + link(d, c)
                              + "\" parse=\"text\"/></about>"))),
          xml(
              "schema location",
              (d, c) ->
                  d.text(
                      "<result xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\""
                          + link(d, c)
                          + "\" xsi:schemaLocation=\"a "
                          + link(d, c)
                          + "\" xsi:nil=\""
                          + c.one("true", "false", "x")
                          + "\"><status>0</status><response xsi:nil=\"true\"><id>7</id></response></result>")),
          xml(
              "style sheet",
              (d, c) ->
                  d.text(
                      "<?xml-stylesheet type=\"text/xsl\" href=\""
                          + link(d, c)
                          + "\"?>"
                          + xmlContact("<about>x</about>"))),
          xml(
              "processing instructions",
              (d, c) ->
                  d.text(xmlContact("<about>" + "<?php x?>y".repeat(c.size(50_000)) + "</about>"))),
          xml(
              "comments",
              (d, c) ->
                  d.text(
                      c.one("", "<!---->".repeat(c.size(50_000)))
                          + xmlContact(
                              "<about>" + "<!-- x -->y".repeat(c.size(100_000)) + "</about>"))),
          xml(
              "character data",
              (d, c) ->
                  d.text(
                      xmlContact(
                          "<about>"
                              + c.one(
                                      "<![CDATA[<x>]]>",
                                      "<![CDATA[]]>",
                                      "x<![CDATA[&]]>",
                                      "&#65;",
                                      "&amp;",
                                      "\r\n",
                                      "&#13;")
                                  .repeat(c.size(100_000))
                              + "</about>"))),
          xml(
              "long text",
              (d, c) ->
                  d.text(
                      xmlContact(
                          "<about>"
                              + c.one("x", "é", " ", "\n").repeat(c.size(FLOOD))
                              + "</about>"))),
          xml(
              "long name",
              (d, c) -> d.text(xmlContact("<" + "n".repeat(c.size(1_000_000)) + "/>"))),
          xml(
              "long attribute",
              (d, c) -> d.text(xmlContact("<about a=\"" + "n".repeat(c.size(1_000_000)) + "\"/>"))),
          xml("deep elements", (d, c) -> d.text(xmlContact(nested("<a>", "", "</a>", c)))),
          xml(
              "deep companies",
              (d, c) ->
                  d.text(
                      xmlContact(
                          nested("<company><id>1</id>", "<title>x</title>", "</company>", c)))),
          xml("nothing but depth", (d, c) -> d.text("<result>".repeat(c.size(600_000)))),
          xml(
              "attributes by the thousand",
              (d, c) ->
                  d.text(
                      xmlContact(
                          "<about "
                              + join(c.size(100_000), " ", i -> "a" + i + "='" + i + "'")
                              + "/>"))),
          xml(
              "namespaces by the thousand",
              (d, c) ->
                  d.text(
                      xmlContact(
                          "<about "
                              + join(c.size(50_000), " ", i -> "xmlns:a" + i + "='u" + i + "'")
                              + ">"
                              + "<a0:b/>".repeat(c.size(20_000))
                              + "</about>"))),
          xml(
              "namespaces on every level",
              (d, c) -> d.text(xmlContact(nested("<a xmlns=\"u\" xmlns:b=\"v\">", "", "</a>", c)))),
          xml(
              "other namespace",
              (d, c) ->
                  d.text(
                      c.one(
                          "<a:result xmlns:a=\"u\"><a:status>0</a:status><a:response><a:id>7</a:id></a:response></a:result>",
                          "<result xmlns=\"u\"><status>0</status><response><id>7</id></response></result>",
                          "<a:result><status>0</status></a:result>"))),
          xml("elements by the thousand", (d, c) -> d.text(xmlContact(elements(c.one(LISTS), c)))),
          xml(
              "members by the thousand",
              (d, c) -> d.text(xmlContact(join(c.size(100_000), "", i -> "<m" + i + "/>")))),
          xml(
              "colliding names",
              (d, c) ->
                  d.text(xmlContact(join(c.size(8_192), "", i -> "<" + colliding(i) + "/>")))),
          xml(
              "mixed content",
              (d, c) -> d.text(xmlContact("text<id>8</id>".repeat(c.size(50_000))))),
          xml(
              "odd declaration",
              (d, c) ->
                  d.text(
                      "<?xml version=\""
                          + c.one("1.0", "1.1", "2.0", "")
                          + "\" encoding=\""
                          + c.one(
                              "UTF-8",
                              "utf-16",
                              "no-such-charset",
                              "IBM037",
                              "UTF-7",
                              "ISO-2022-JP",
                              "")
                          + "\" standalone=\""
                          + c.one("yes", "no", "x")
                          + "\"?>"
                          + xmlContact("<about>x</about>"))),
          xml(
              "nothing but a root",
              (d, c) ->
                  d.text(
                      c.one(
                          "",
                          " ",
                          "<result/>",
                          "<result></result>",
                          "<result>x</result>",
                          "<result status='0'/>",
                          "<html/>",
                          "<result><status>0</status>",
                          "<result><status>0</status><response/></result>",
                          "<result status='0'><response id='7' firstName='A'/></result>",
                          "<result><status>0</status><response>7</response></result>"))));

  private DocumentTricks() {}

  static List<Trick> all() {
    return ALL;
  }

  private static String jsonContact(String members) {
    return "{\"status\":0,\"response\":{\"id\":7" + (members.isEmpty() ? "" : "," + members) + "}}";
  }

  /** A value in a place where some other is expected, or none. */
  private static String jsonMember(Chance chance, String value) {
    return jsonContact(
        "\"" + chance.one("about", "company", "tags", "commonData", "x") + "\":" + value);
  }

  private static String xmlContact(String elements) {
    return "<result><status>0</status><response><id>7</id>" + elements + "</response></result>";
  }

  private static String elements(String name, Chance chance) {
    String content = chance.one("", "<id>1</id>", "<a/><a/>", "x");
    return ("<" + name + ">" + content + "</" + name + ">").repeat(chance.size(100_000));
  }

  /** A thousand deep, or up to a hundred thousand; now and then the end is missing. */
  private static String nested(String opening, String core, String closing, Chance chance) {
    int depth = Math.min(FLOOD / opening.length(), chance.oneIn(2) ? 1000 : chance.size(100_000));
    return opening.repeat(depth) + core + (chance.oneIn(8) ? "" : closing.repeat(depth));
  }

  private static String laughs(Chance chance) {
    int times = chance.between(2, 10);
    return "<!DOCTYPE result [<!ENTITY l0 \"lol\">"
        + IntStream.rangeClosed(1, 9)
            .mapToObj(
                i -> "<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(times)))
            .collect(joining())
        + "]>";
  }

  private static String external(Draft draft, Chance chance) {
    return chance.one("SYSTEM ", "PUBLIC \"-//nobody//x\" ") + "\"" + link(draft, chance) + "\"";
  }

  private static String link(Draft draft, Chance chance) {
    return chance.one(draft.surroundings.trap(), draft.surroundings.secretFile());
  }

  private static String join(int times, String between, IntFunction<String> one) {
    return IntStream.range(0, times).mapToObj(one).collect(joining(between));
  }

  private static IntFunction<String> always(String text) {
    return i -> text;
  }

  /** One of 8,192 names that {@link String#hashCode} cannot tell apart. */
  private static String colliding(int number) {
    return IntStream.range(0, 13)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(joining());
  }
}
