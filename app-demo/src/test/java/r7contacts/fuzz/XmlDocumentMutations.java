package r7contacts.fuzz;

import static java.util.stream.Collectors.joining;
import static r7contacts.fuzz.Mutation.xml;

import java.util.List;
import java.util.stream.IntStream;

/**
 * XML documents that exhaust resources or refer to others: entities, external resources, deep
 * nesting, long texts, many elements.
 */
final class XmlDocumentMutations {

  private static final List<Mutation> ALL =
      List.of(
          xml(
              "billion laughs",
              (answer, random) ->
                  answer.replaceBody(billionLaughs(random) + contact("<about>&l9;</about>"))),
          xml(
              "quadratic blowup",
              (answer, random) ->
                  answer.replaceBody(
                      "<!DOCTYPE result [<!ENTITY a \""
                          + "a".repeat(random.size(100_000))
                          + "\">]>"
                          + contact("<about>" + "&a;".repeat(random.size(50_000)) + "</about>"))),
          xml(
              "external entity",
              (answer, random) ->
                  answer.replaceBody(
                      "<!DOCTYPE result [<!ENTITY x "
                          + external(answer, random)
                          + ">]>"
                          + contact("<about>&x;</about><firstName>&x;</firstName>"))),
          xml(
              "external entity in an attribute",
              (answer, random) ->
                  answer.replaceBody(
                      "<!DOCTYPE result [<!ENTITY x "
                          + external(answer, random)
                          + ">]>"
                          + contact("<about a=\"&x;\">b</about>"))),
          xml(
              "parameter entity",
              (answer, random) ->
                  answer.replaceBody(
                      "<!DOCTYPE result [<!ENTITY % x "
                          + external(answer, random)
                          + "> %x; <!ENTITY % y \"<!ENTITY z SYSTEM '"
                          + answer.forbidden.url()
                          + "'>\"> %y;]>"
                          + contact("<about>&z;</about>"))),
          xml(
              "external document type",
              (answer, random) ->
                  answer.replaceBody(
                      "<!DOCTYPE result "
                          + external(answer, random)
                          + ">"
                          + contact("<about>x</about>"))),
          xml(
              "many declarations",
              (answer, random) ->
                  answer.replaceBody(
                      "<!DOCTYPE result ["
                          + Repetition.join(
                              random.size(30_000), "", i -> "<!ENTITY e" + i + " '" + i + "'>")
                          + "]>"
                          + contact(""))),
          xml(
              "attribute defaults",
              (answer, random) ->
                  answer.replaceBody(
                      "<!DOCTYPE result [<!ATTLIST result id CDATA \"5\"><!ELEMENT result ANY><!NOTATION n "
                          + external(answer, random)
                          + ">]>"
                          + contact(""))),
          xml(
              "incomplete document type",
              (answer, random) ->
                  answer.replaceBody(
                      "<!DOCTYPE result ["
                          + random.one(
                              "<!ENTITY",
                              "<!--",
                              "<?",
                              "]",
                              "%a;",
                              "<!ELEMENT a (" + "(".repeat(random.size(100_000))))),
          xml(
              "XInclude",
              (answer, random) ->
                  answer.replaceBody(
                      contact(
                          "<about xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\""
                              + link(answer, random)
                              + "\" parse=\"text\"/></about>"))),
          xml(
              "schema location",
              (answer, random) ->
                  answer.replaceBody(
                      "<result xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\""
                          + link(answer, random)
                          + "\" xsi:schemaLocation=\"a "
                          + link(answer, random)
                          + "\" xsi:nil=\""
                          + random.one("true", "false", "x")
                          + "\"><status>0</status><response xsi:nil=\"true\"><id>7</id></response></result>")),
          xml(
              "style sheet",
              (answer, random) ->
                  answer.replaceBody(
                      "<?xml-stylesheet type=\"text/xsl\" href=\""
                          + link(answer, random)
                          + "\"?>"
                          + contact("<about>x</about>"))),
          xml(
              "processing instructions",
              (answer, random) ->
                  answer.replaceBody(
                      contact("<about>" + "<?php x?>y".repeat(random.size(50_000)) + "</about>"))),
          xml(
              "comments",
              (answer, random) ->
                  answer.replaceBody(
                      random.one("", "<!---->".repeat(random.size(50_000)))
                          + contact(
                              "<about>"
                                  + "<!-- x -->y".repeat(random.size(100_000))
                                  + "</about>"))),
          xml(
              "character data",
              (answer, random) ->
                  answer.replaceBody(
                      contact(
                          "<about>"
                              + random
                                  .one(
                                      "<![CDATA[<x>]]>",
                                      "<![CDATA[]]>",
                                      "x<![CDATA[&]]>",
                                      "&#65;",
                                      "&amp;",
                                      "\r\n",
                                      "&#13;")
                                  .repeat(random.size(100_000))
                              + "</about>"))),
          xml(
              "long text",
              (answer, random) ->
                  answer.replaceBody(
                      contact(
                          "<about>"
                              + random
                                  .one("x", "é", " ", "\n")
                                  .repeat(random.size(Repetition.MAX_CHARACTERS))
                              + "</about>"))),
          xml(
              "long name",
              (answer, random) ->
                  answer.replaceBody(contact("<" + "n".repeat(random.size(1_000_000)) + "/>"))),
          xml(
              "long attribute",
              (answer, random) ->
                  answer.replaceBody(
                      contact("<about a=\"" + "n".repeat(random.size(1_000_000)) + "\"/>"))),
          xml(
              "deeply nested elements",
              (answer, random) ->
                  answer.replaceBody(contact(Repetition.nested("<a>", "", "</a>", random)))),
          xml(
              "deeply nested companies",
              (answer, random) ->
                  answer.replaceBody(
                      contact(
                          Repetition.nested(
                              "<company><id>1</id>", "<title>x</title>", "</company>", random)))),
          xml(
              "unclosed nesting",
              (answer, random) -> answer.replaceBody("<result>".repeat(random.size(600_000)))),
          xml(
              "many attributes",
              (answer, random) ->
                  answer.replaceBody(
                      contact(
                          "<about "
                              + Repetition.join(
                                  random.size(100_000), " ", i -> "a" + i + "='" + i + "'")
                              + "/>"))),
          xml(
              "many namespaces",
              (answer, random) ->
                  answer.replaceBody(
                      contact(
                          "<about "
                              + Repetition.join(
                                  random.size(50_000), " ", i -> "xmlns:a" + i + "='u" + i + "'")
                              + ">"
                              + "<a0:b/>".repeat(random.size(20_000))
                              + "</about>"))),
          xml(
              "nested namespaces",
              (answer, random) ->
                  answer.replaceBody(
                      contact(
                          Repetition.nested("<a xmlns=\"u\" xmlns:b=\"v\">", "", "</a>", random)))),
          xml(
              "other namespace",
              (answer, random) ->
                  answer.replaceBody(
                      random.one(
                          "<a:result xmlns:a=\"u\"><a:status>0</a:status><a:response><a:id>7</a:id></a:response></a:result>",
                          "<result xmlns=\"u\"><status>0</status><response><id>7</id></response></result>",
                          "<a:result><status>0</status></a:result>"))),
          xml(
              "many elements",
              (answer, random) ->
                  answer.replaceBody(contact(elements(random.one(Repetition.LISTS), random)))),
          xml(
              "many members",
              (answer, random) ->
                  answer.replaceBody(
                      contact(Repetition.join(random.size(100_000), "", i -> "<m" + i + "/>")))),
          xml(
              "colliding names",
              (answer, random) ->
                  answer.replaceBody(
                      contact(
                          Repetition.join(
                              random.size(8_192), "", i -> "<" + Repetition.colliding(i) + "/>")))),
          xml(
              "mixed content",
              (answer, random) ->
                  answer.replaceBody(contact("text<id>8</id>".repeat(random.size(50_000))))),
          xml(
              "unusual declaration",
              (answer, random) ->
                  answer.replaceBody(
                      "<?xml version=\""
                          + random.one("1.0", "1.1", "2.0", "")
                          + "\" encoding=\""
                          + random.one(
                              "UTF-8",
                              "utf-16",
                              "no-such-charset",
                              "IBM037",
                              "UTF-7",
                              "ISO-2022-JP",
                              "")
                          + "\" standalone=\""
                          + random.one("yes", "no", "x")
                          + "\"?>"
                          + contact("<about>x</about>"))),
          xml(
              "root without content",
              (answer, random) ->
                  answer.replaceBody(
                      random.one(
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

  private XmlDocumentMutations() {}

  static List<Mutation> all() {
    return ALL;
  }

  private static String contact(String elements) {
    return "<result><status>0</status><response><id>7</id>" + elements + "</response></result>";
  }

  private static String elements(String name, CaseRandom random) {
    String content = random.one("", "<id>1</id>", "<a/><a/>", "x");
    return ("<" + name + ">" + content + "</" + name + ">").repeat(random.size(100_000));
  }

  private static String billionLaughs(CaseRandom random) {
    int times = random.between(2, 10);
    return "<!DOCTYPE result [<!ENTITY l0 \"lol\">"
        + IntStream.rangeClosed(1, 9)
            .mapToObj(
                i -> "<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(times)))
            .collect(joining())
        + "]>";
  }

  private static String external(MutableAnswer answer, CaseRandom random) {
    return random.one("SYSTEM ", "PUBLIC \"-//unknown//x\" ") + "\"" + link(answer, random) + "\"";
  }

  private static String link(MutableAnswer answer, CaseRandom random) {
    return random.one(answer.forbidden.url(), answer.forbidden.file());
  }
}
