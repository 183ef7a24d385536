package r7contacts.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Page of a thousand contacts that have more of everything than contacts usually have. */
final class RichPage {

  private static final String SENTENCE = "Позвонить после обеда, любит точность. ";

  private RichPage() {}

  static String in(String format) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("total", 1000);
    page.put("status", 0);
    page.put("response", times(1000, RichPage::contact));
    return format.equals("json") ? json(page) : xml("result", page);
  }

  private static Map<String, Object> contact(int id) {
    Map<String, Object> contact = new LinkedHashMap<>();
    contact.put("firstName", "Имя " + id);
    contact.put("lastName", "Фамилия " + id);
    contact.put("title", "Должность " + id % 7);
    contact.put("company", Map.of("id", 5000 + id, "displayName", "Компания " + id));
    contact.put(
        "commonData",
        times(
            20,
            i ->
                Map.of(
                    "id",
                    i,
                    "infoType",
                    i % 5,
                    "category",
                    1,
                    "data",
                    "значение " + id + "/" + i)));
    contact.put(
        "addresses",
        times(5, i -> Map.of("street", "ул. Лесная, " + id, "city", "Тверь", "zip", "17000" + i)));
    contact.put(
        "customFields",
        times(
            20,
            i ->
                Map.of(
                    "id",
                    i,
                    "entityId",
                    id,
                    "label",
                    "Поле " + i,
                    "fieldType",
                    2,
                    "fieldValue",
                    "значение " + id,
                    "mask",
                    "[\"один\",\"два\",\"три\"]")));
    contact.put("about", SENTENCE.repeat(25));
    contact.put("tags", times(10, i -> "метка " + i));
    contact.put("created", "2024-03-05T09:30:00.0000000+03:00");
    contact.put("isCompany", false);
    contact.put("id", id);
    return contact;
  }

  private static <T> List<Object> times(int count, IntFunction<T> one) {
    return new ArrayList<>(IntStream.rangeClosed(1, count).mapToObj(one).toList());
  }

  private static String json(Object value) {
    if (value instanceof Map<?, ?> members) {
      return members.entrySet().stream()
          .map(member -> "\"" + member.getKey() + "\":" + json(member.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof List<?> elements) {
      return elements.stream().map(RichPage::json).collect(Collectors.joining(",", "[", "]"));
    }
    return value instanceof String text ? "\"" + text.replace("\"", "\\\"") + "\"" : "" + value;
  }

  private static String xml(String name, Object value) {
    if (value instanceof List<?> elements) {
      return elements.stream().map(one -> xml(name, one)).collect(Collectors.joining());
    }
    String content =
        value instanceof Map<?, ?> members
            ? members.entrySet().stream()
                .map(member -> xml("" + member.getKey(), member.getValue()))
                .collect(Collectors.joining())
            : "" + value;
    return "<%1$s>%2$s</%1$s>".formatted(name, content);
  }
}
