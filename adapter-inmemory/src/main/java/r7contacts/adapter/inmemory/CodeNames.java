package r7contacts.adapter.inmemory;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.ShareLevel;

/** What a code is called in JSON; a code without a name is written as its number. */
final class CodeNames {

  static final CodeNames CHANNELS =
      new CodeNames(
          List.of(Channel.values()).stream()
              .filter(channel -> channel != Channel.UNKNOWN)
              .collect(Collectors.toMap(channel -> lowerCamel(channel.name()), Channel::code)));

  static final CodeNames SHARE_LEVELS =
      new CodeNames(
          List.of(ShareLevel.values()).stream()
              .filter(level -> level != ShareLevel.UNKNOWN)
              .collect(Collectors.toMap(level -> lowerCamel(level.name()), ShareLevel::code)));

  private final Map<String, Integer> codes;
  private final Map<Integer, String> names = new TreeMap<>();

  private CodeNames(Map<String, Integer> codes) {
    this.codes = codes;
    codes.forEach((name, code) -> names.put(code, name));
  }

  /** The categories of one channel. */
  static CodeNames categoriesOf(Channel channel) {
    return new CodeNames(
        channel.categories().stream()
            .collect(Collectors.toMap(CodeNames::nameOf, channel::codeOf)));
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

  /** All names in the order of their codes, for messages. */
  String all() {
    return String.join(", ", names.values());
  }

  private static String nameOf(Category category) {
    return lowerCamel(category.name());
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
