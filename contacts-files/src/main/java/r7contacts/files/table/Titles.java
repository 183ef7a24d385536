package r7contacts.files.table;

import io.vavr.control.Option;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import r7contacts.domain.Channel;
import r7contacts.domain.TextComparison;
import r7contacts.files.Language;
import r7contacts.files.labels.Labels;

/** Titles of columns, and the columns that a title names, in any language and case. */
final class Titles {

  private static final Pattern NUMBERED = Pattern.compile("(.+) ([1-9][0-9]{0,5}) \\((.+)\\)");
  private static final Pattern FIELD = Pattern.compile("(?s)(.*) \\(#([0-9]{1,18})\\)");
  private static final Pattern KIND = Pattern.compile("(.+)(?: kind|: вид)");
  private static final Pattern NUMBERED_CHANNEL = Pattern.compile("(.+) ([1-9][0-9]{0,5})");
  private static final String CUSTOM = "field:";
  private static final Map<String, Heading> HEADINGS = new HashMap<>();

  static {
    for (Heading heading : Heading.values()) {
      for (Language language : Language.values()) {
        HEADINGS.put(TextComparison.key(heading.in(language)), heading);
      }
    }
    // The channel of this name is no contact info.
    HEADINGS.put("address", Heading.STREET);
    HEADINGS.put("адрес", Heading.STREET);
  }

  /**
   * A custom field that a title names.
   *
   * @param id absent if the title is the label only
   */
  record FieldTitle(Option<Long> id, String label) {}

  private Titles() {}

  /**
   * Returns the title of a custom field's column: the label, with the id if the label alone would
   * be read as another column.
   *
   * @param isTaken whether another column has the title
   */
  static String ofField(long id, String label, boolean isTaken) {
    boolean isUnique = !isTaken && column(label).isEmpty() && !FIELD.matcher(label).matches();
    return isUnique ? label : "%s (#%d)".formatted(label, id);
  }

  /** Returns the custom field that a title names if it names no other column. */
  static FieldTitle field(String title) {
    if (title.regionMatches(true, 0, CUSTOM, 0, CUSTOM.length())) {
      return new FieldTitle(Option.none(), title.substring(CUSTOM.length()).strip());
    }
    Matcher matcher = FIELD.matcher(title);
    return matcher.matches()
        ? new FieldTitle(Option.some(Long.parseLong(matcher.group(2))), matcher.group(1))
        : new FieldTitle(Option.none(), title);
  }

  /** Returns the column with this title; absent for columns of custom fields. */
  static Option<Column> column(String title) {
    String text = title.strip();
    return Option.of(HEADINGS.get(TextComparison.key(text)))
        .map(Titles::column)
        .orElse(() -> Labels.channelCode(text).map(code -> new Column.FirstInfo(code, false)))
        .orElse(() -> kind(text))
        .orElse(() -> numbered(text));
  }

  /** Returns the column of a heading. */
  static Column column(Heading heading) {
    return isOfAddress(heading) ? new Column.AddressPart(heading) : new Column.Attribute(heading);
  }

  private static boolean isOfAddress(Heading heading) {
    return heading.compareTo(Heading.STREET) >= 0 && heading.compareTo(Heading.ADDRESS_KIND) <= 0;
  }

  private static Option<Column> kind(String text) {
    Matcher matcher = KIND.matcher(text);
    if (!matcher.matches()) {
      return Option.none();
    }
    String channel = matcher.group(1);
    return Labels.channelCode(channel)
        .<Column>map(code -> new Column.FirstInfo(code, true))
        .orElse(() -> furtherKind(channel));
  }

  private static Option<Column> furtherKind(String text) {
    Matcher matcher = NUMBERED_CHANNEL.matcher(text);
    return matcher.matches()
        ? Labels.channelCode(matcher.group(1))
            .map(code -> new Column.FurtherKind(code, Integer.parseInt(matcher.group(2))))
        : Option.none();
  }

  private static Option<Column> numbered(String text) {
    Matcher matcher = NUMBERED.matcher(text);
    if (!matcher.matches()) {
      return Option.none();
    }
    int number = Integer.parseInt(matcher.group(2));
    String kind = matcher.group(3);
    Option<Column> address =
        Option.of(HEADINGS.get(TextComparison.key(matcher.group(1))))
            .filter(Titles::isOfAddress)
            .flatMap(
                heading ->
                    Labels.categoryCode(Channel.ADDRESS, kind)
                        .map(code -> new Column.FurtherAddressPart(heading, number, code)));
    return address.orElse(
        () ->
            Labels.channelCode(matcher.group(1))
                .flatMap(
                    channel ->
                        Labels.categoryCode(Channel.ofCode(channel), kind)
                            .map(code -> new Column.FurtherInfo(channel, number, code))));
  }
}
