package r7contacts.json.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Names of codes in JSON. A code without a name is written as its number. */
public final class CodeNames {

  private final Map<String, Integer> codes = new HashMap<>();
  private final Map<Integer, String> names = new TreeMap<>();
  private final String all;

  private CodeNames(Map<Integer, String> constants) {
    constants.forEach(
        (code, constant) -> {
          String name = lowerCamel(constant);
          names.put(code, name);
          codes.put(name, code);
        });
    all = String.join(", ", names.values());
  }

  /** Returns the names of these constants: {@code READ_WRITE} is {@code readWrite}. */
  public static <E extends Enum<E>> CodeNames of(Collection<E> constants, ToIntFunction<E> code) {
    Map<Integer, String> byCode = new HashMap<>();
    constants.forEach(constant -> byCode.put(code.applyAsInt(constant), constant.name()));
    return new CodeNames(byCode);
  }

  boolean hasName(int code) {
    return names.containsKey(code);
  }

  String name(int code) {
    return names.get(code);
  }

  boolean hasCode(String name) {
    return codes.containsKey(name);
  }

  int code(String name) {
    return codes.get(name);
  }

  /** Returns all names in the order of their codes, for messages. */
  String all() {
    return all;
  }

  private static String lowerCamel(String constant) {
    String lower = constant.toLowerCase(Locale.ROOT);
    int gap = lower.indexOf('_');
    return gap < 0
        ? lower
        : lower.substring(0, gap)
            + Character.toUpperCase(lower.charAt(gap + 1))
            + lower.substring(gap + 2);
  }
}
