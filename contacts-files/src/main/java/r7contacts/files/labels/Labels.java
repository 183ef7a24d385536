package r7contacts.files.labels;

import io.vavr.control.Option;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import r7contacts.domain.Channel;
import r7contacts.domain.TextComparison;
import r7contacts.files.Language;

/**
 * Names of channels and categories in files. A portal's own labels are in its user's language, so
 * that programs cannot rely on them.
 */
public final class Labels {

  private static final String CHANNEL = "Channel ";
  private static final String CATEGORY = "category ";
  private static final Pattern CODE = Pattern.compile("(?:Channel|category) (-?[0-9]{1,9})");

  private Labels() {}

  /** Returns the channel, such as {@code E-mail}, or its code if it is unknown. */
  public static String channel(int code, Language language) {
    Channel channel = Channel.ofCode(code);
    String constant = channel.name();
    return switch (channel) {
      case UNKNOWN -> CHANNEL + code;
      case PHONE -> language.choose("Phone", "Телефон");
      case EMAIL -> language.choose("E-mail", "Эл. почта");
      case WEBSITE -> language.choose("Website", "Сайт");
      case LINKEDIN -> "LinkedIn";
      case LIVEJOURNAL -> "LiveJournal";
      case MYSPACE -> "MySpace";
      case VK -> language.choose("VK", "ВКонтакте");
      case MSN, ICQ, AIM -> constant;
      default -> constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
    };
  }

  /** Returns the category, such as {@code work}, or its code if it is unknown on the channel. */
  public static String category(Channel channel, int code, Language language) {
    return switch (channel.category(code)) {
      case HOME -> language.choose("home", "личный");
      case WORK -> language.choose("work", "рабочий");
      case MOBILE -> language.choose("mobile", "мобильный");
      case FAX -> language.choose("fax", "факс");
      case DIRECT -> language.choose("direct", "прямой");
      case POSTAL -> language.choose("postal", "почтовый");
      case OFFICE -> language.choose("office", "офис");
      case BILLING -> language.choose("billing", "для счетов");
      case OTHER -> language.choose("other", "другой");
      case UNKNOWN -> CATEGORY + code;
    };
  }

  /** Returns the code of a channel by its name in any language; absent if it is not one. */
  public static Option<Integer> channelCode(String name) {
    return first(
            IntStream.rangeClosed(0, Channel.VK.code()).boxed(),
            code -> code,
            (code, language) -> channel(code, language),
            name)
        .orElse(() -> code(CHANNEL, name));
  }

  /**
   * Returns the code of a channel's category by its name in any language; absent for another name.
   */
  public static Option<Integer> categoryCode(Channel channel, String name) {
    return first(
            channel.categories().stream(),
            channel::codeOf,
            (category, language) -> category(channel, channel.codeOf(category), language),
            name)
        .orElse(() -> code(CATEGORY, name));
  }

  /** Name of a thing in a language. */
  @FunctionalInterface
  private interface Naming<T> {
    String of(T thing, Language language);
  }

  private static <T> Option<Integer> first(
      Stream<T> things, java.util.function.ToIntFunction<T> code, Naming<T> naming, String name) {
    String key = TextComparison.key(name.strip());
    return Option.ofOptional(
        things
            .filter(
                thing ->
                    Stream.of(Language.values())
                        .anyMatch(
                            language -> TextComparison.key(naming.of(thing, language)).equals(key)))
            .map(code::applyAsInt)
            .findFirst());
  }

  private static Option<Integer> code(String prefix, String name) {
    Matcher matcher = CODE.matcher(name.strip());
    return name.strip().startsWith(prefix) && matcher.matches()
        ? Option.some(Integer.parseInt(matcher.group(1)))
        : Option.none();
  }
}
