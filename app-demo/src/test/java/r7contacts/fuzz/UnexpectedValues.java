package r7contacts.fuzz;

import java.util.List;

/** Numbers, texts and names that are unusual or invalid. */
final class UnexpectedValues {

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-1",
          "00",
          "01",
          "+1",
          "1.5",
          "-0.0",
          ".5",
          "5.",
          "1e",
          "-",
          "0x10",
          "1_000",
          "1e999999",
          "-1e999999",
          "1e-999999",
          "1e2147483648",
          "NaN",
          "Infinity",
          "-Infinity",
          "2147483647",
          "2147483648",
          "-2147483649",
          "9223372036854775807",
          "9223372036854775808",
          "-9223372036854775809",
          "18446744073709551616",
          "9".repeat(400),
          "9".repeat(1001),
          "0." + "0".repeat(2000) + "1",
          "-" + "9".repeat(400) + "e400",
          "١٢٣");

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "\t\r\n",
          "\r",
          "\0",
          "a\0b",
          "\u0001\u0002\u001f\u007f",
          "\u0080\u0085\u009f",
          "\u2028\u2029",
          "\u202Eabc\u202C",
          "\uFEFF",
          "\uFFFE\uFFFF",
          "\uD800",
          "\uDC00\uD800",
          "a\uDBFFb",
          "&#55296;",
          "&#0;&#x110000;&#1114111;&amp;amp;",
          "<script>alert(1)</script>",
          "]]>",
          "<![CDATA[x]]>",
          "&lt;",
          "%s%n%1$s{}",
          "${jndi:ldap://127.0.0.1/x}",
          "null",
          "true",
          "FALSE",
          "1",
          "-1",
          "[]",
          "{}",
          "{\"size\":1e999999}",
          "{\"size\":\"99999999999999999\"}",
          "{\"rows\":-1,\"cols\":{}}",
          "[null,[],{},1,\"\",\"a\"]",
          "[\"a\"",
          "[".repeat(1001),
          "{\"size\":" + "9".repeat(400) + "}",
          "[" + "9".repeat(1001) + "]",
          "{\"size\":NaN}",
          "0001-01-01T00:00:00.0000000Z",
          "+999999999-12-31T23:59:59.9999999-18:00",
          "-999999999-01-01T00:00:00Z",
          "2023-02-30T00:00:00Z",
          "2023-01-01T00:00:00+99:00",
          "2023-01-01",
          "00000000-0000-0000-0000-00000000000g",
          "0-0-0-0-0",
          "ffffffffffffffffff-0-0-0-0",
          "😀".repeat(400),
          "x" + "😀".repeat(400),
          "e\u0301".repeat(400),
          "Method not found",
          "\tat a.b.C.d(C.java:1)\n".repeat(3),
          "x".repeat(5000));

  /** Names of the portal's members, and unknown ones. */
  private static final List<String> NAMES =
      List.of(
          "status",
          "statusCode",
          "count",
          "response",
          "error",
          "message",
          "id",
          "isCompany",
          "displayName",
          "firstName",
          "lastName",
          "companyName",
          "company",
          "title",
          "commonData",
          "infoType",
          "category",
          "categoryName",
          "data",
          "isPrimary",
          "addresses",
          "street",
          "customFields",
          "fieldType",
          "fieldValue",
          "mask",
          "label",
          "accessList",
          "createBy",
          "created",
          "currency",
          "contactStatus",
          "contactType",
          "tags",
          "shareType",
          "isPrivate",
          "isShared",
          "taskCount",
          "personsCount",
          "persons",
          "ID",
          "Response",
          "result",
          "item",
          "_",
          "x-y",
          "класс",
          "toString",
          "getClass",
          "__proto__",
          "hashCode");

  private UnexpectedValues() {}

  static String number(CaseRandom random) {
    return random.one(NUMBERS);
  }

  static String text(CaseRandom random) {
    return random.oneIn(40) ? "long ".repeat(random.size(200_000)) : random.one(TEXTS);
  }

  static String name(CaseRandom random) {
    return random.one(NAMES);
  }
}
