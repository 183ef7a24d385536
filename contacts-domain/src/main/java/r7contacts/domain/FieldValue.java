package r7contacts.domain;

import io.vavr.control.Option;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a custom field, by the kind of the field (field guide §8.6).
 *
 * <p>The portal keeps every value as text and checks none; {@link #text()} is that text, whatever
 * the kind makes of it. Ask {@link #accept} for all kinds at once, or {@code instanceof} for one.
 */
public sealed interface FieldValue {

  /** What was typed, absent if nothing was. */
  Option<String> text();

  /** The portal's number for the kind of field. */
  int typeCode();

  <R> R accept(Visitor<R> visitor);

  /** One answer for each kind of field. */
  interface Visitor<R> {
    R text(Text value);

    R textArea(TextArea value);

    R choice(Choice value);

    R flag(Flag value);

    R heading(Heading value);

    R date(Date value);

    R unknown(Unknown value);
  }

  /**
   * One line of text.
   *
   * @param size how wide the portal shows it, in characters; {@link #DEFAULT_SIZE} unless it says
   *     so
   */
  record Text(Option<String> text, int size) implements FieldValue {
    public static final int DEFAULT_SIZE = 40;

    public Text {
      text = Blank.toAbsent(text);
    }

    public static Text of(@Nullable String text) {
      return new Text(Option.of(text), DEFAULT_SIZE);
    }

    @Override
    public int typeCode() {
      return 0;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /**
   * Several lines of text.
   *
   * @param rows how high the portal shows it, in lines; {@link #DEFAULT_ROWS} unless it says so
   * @param columns how wide, in characters; {@link #DEFAULT_COLUMNS} unless it says so
   */
  record TextArea(Option<String> text, int rows, int columns) implements FieldValue {
    public static final int DEFAULT_ROWS = 2;
    public static final int DEFAULT_COLUMNS = 40;

    public TextArea {
      text = Blank.toAbsent(text);
    }

    public static TextArea of(@Nullable String text) {
      return new TextArea(Option.of(text), DEFAULT_ROWS, DEFAULT_COLUMNS);
    }

    @Override
    public int typeCode() {
      return 1;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.textArea(this);
    }
  }

  /**
   * One of several options. The portal does not check that the text is among them, so neither does
   * this.
   *
   * @param options what may be chosen, in the portal's order; empty if it could not be read
   */
  record Choice(Option<String> text, List<String> options) implements FieldValue {
    public Choice {
      text = Blank.toAbsent(text);
      options = Blank.dropped(options);
    }

    public static Choice of(@Nullable String text, List<String> options) {
      return new Choice(Option.of(text), options);
    }

    @Override
    public int typeCode() {
      return 2;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.choice(this);
    }
  }

  /** Yes or no. The portal stores {@code true} for yes and usually nothing for no. */
  record Flag(Option<String> text) implements FieldValue {
    public Flag {
      text = Blank.toAbsent(text);
    }

    public static Flag of(boolean set) {
      return new Flag(set ? Option.some("true") : Option.none());
    }

    /** Whether the text is {@code true}, in whatever case; anything else is no. */
    public boolean isSet() {
      return text.exists(typed -> typed.strip().equalsIgnoreCase("true"));
    }

    @Override
    public int typeCode() {
      return 3;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.flag(this);
    }
  }

  /** The title of a group of fields; it has a label and, on real portals, no text. */
  record Heading(Option<String> text) implements FieldValue {
    public Heading {
      text = Blank.toAbsent(text);
    }

    public static Heading empty() {
      return new Heading(Option.none());
    }

    @Override
    public int typeCode() {
      return 4;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.heading(this);
    }
  }

  /**
   * A date as somebody typed it. A real portal keeps the pattern of the person who typed ({@code
   * 31.12.2024} for one, {@code 12/31/2024} for the next) and does not say which it was; its
   * documentation shows ISO 8601.
   */
  record Date(Option<String> text) implements FieldValue {
    public Date {
      text = Blank.toAbsent(text);
    }

    public static Date of(@Nullable String text) {
      return new Date(Option.of(text));
    }

    /**
     * The day, if the text is an ISO 8601 date or date-time and so cannot be misunderstood; of a
     * date-time, the day at its own offset. Absent otherwise.
     */
    public Option<LocalDate> date() {
      return date(DateTimeFormatter.ISO_LOCAL_DATE)
          .orElse(() -> date(DateTimeFormatter.ISO_DATE_TIME));
    }

    /** The day, if the text fits the caller's pattern. Absent otherwise. */
    public Option<LocalDate> date(DateTimeFormatter pattern) {
      return parse(pattern, LocalDate::from);
    }

    /** The moment, if the text is an ISO 8601 date-time with an offset. Absent otherwise. */
    public Option<OffsetDateTime> dateTime() {
      return parse(DateTimeFormatter.ISO_OFFSET_DATE_TIME, OffsetDateTime::from);
    }

    private <T> Option<T> parse(DateTimeFormatter pattern, TemporalQuery<T> wanted) {
      try {
        return text.map(typed -> pattern.parse(typed.strip(), wanted));
      } catch (DateTimeException e) {
        return Option.none();
      }
    }

    @Override
    public int typeCode() {
      return 5;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.date(this);
    }
  }

  /**
   * A value in a kind of field that this version does not know.
   *
   * @param typeCode the portal's number for the kind, -1 if it sent none
   */
  record Unknown(int typeCode, Option<String> text) implements FieldValue {
    public Unknown {
      text = Blank.toAbsent(text);
    }

    public static Unknown of(int typeCode, @Nullable String text) {
      return new Unknown(typeCode, Option.of(text));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unknown(this);
    }
  }
}
