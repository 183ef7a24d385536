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
 * Value of a custom field, by the kind of the field (field guide §8.6). The seven kinds are in one
 * file, because the interface is sealed.
 *
 * <p>Portals keep every value as text and do not check it; {@link #text()} is that text for every
 * kind. {@link #accept} handles all kinds, {@code instanceof} one.
 */
public sealed interface FieldValue {

  /** Returns the value as typed; absent if the field is empty. */
  Option<String> text();

  /** Returns the portal's code of the kind of field. */
  int typeCode();

  /** Calls the visitor's method for this kind and returns its result. */
  <R> R accept(Visitor<R> visitor);

  /** Returns a value of the same kind with this text; null and blank text is absent. */
  default FieldValue withText(@Nullable String text) {
    return accept(new TextReplacement(Option.of(text)));
  }

  /** Function with one method for each kind of field. */
  interface Visitor<R> {
    /** Handles {@link Text}. */
    R text(Text value);

    /** Handles {@link TextArea}. */
    R textArea(TextArea value);

    /** Handles {@link Choice}. */
    R choice(Choice value);

    /** Handles {@link Flag}. */
    R flag(Flag value);

    /** Handles {@link Heading}. */
    R heading(Heading value);

    /** Handles {@link Date}. */
    R date(Date value);

    /** Handles {@link Unknown}. */
    R unknown(Unknown value);
  }

  /**
   * One line of text.
   *
   * @param size the width on the portal, in characters
   */
  record Text(Option<String> text, int size) implements FieldValue {
    /** The size if the portal sends none: {@value}. */
    public static final int DEFAULT_SIZE = 40;

    /** Creates a value; blank text is absent. */
    public Text {
      text = Blank.toAbsent(text);
    }

    /** Returns a value with the default size. */
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
   * @param rows the height on the portal, in lines
   * @param columns the width on the portal, in characters
   */
  record TextArea(Option<String> text, int rows, int columns) implements FieldValue {
    /** The number of rows if the portal sends none: {@value}. */
    public static final int DEFAULT_ROWS = 2;

    /** The number of columns if the portal sends none: {@value}. */
    public static final int DEFAULT_COLUMNS = 40;

    /** Creates a value; blank text is absent. */
    public TextArea {
      text = Blank.toAbsent(text);
    }

    /** Returns a value with the default size. */
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
   * One of several options. Neither the portal nor this class checks that the text is one of them.
   *
   * @param options the options, in the portal's order; empty if they could not be read
   */
  record Choice(Option<String> text, List<String> options) implements FieldValue {
    /** Creates a value; blank text is absent. */
    public Choice {
      text = Blank.toAbsent(text);
      options = Blank.dropped(options);
    }

    /** Returns a value of these options; null and blank text is absent. */
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

  /** Yes or no. Portals store {@code true} for yes and usually no value for no. */
  record Flag(Option<String> text) implements FieldValue {
    /** Creates a value; blank text is absent. */
    public Flag {
      text = Blank.toAbsent(text);
    }

    /** Returns yes or no, as portals store it. */
    public static Flag of(boolean set) {
      return new Flag(set ? Option.some("true") : Option.none());
    }

    /** Returns whether the text is {@code true}, in any case. */
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

  /** Heading of a group of fields. It has a label and, on portals, no text. */
  record Heading(Option<String> text) implements FieldValue {
    /** Creates a value; blank text is absent. */
    public Heading {
      text = Blank.toAbsent(text);
    }

    /** Returns a heading without text. */
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
   * Date as typed. Portals keep the format of the user who typed it, such as {@code 31.12.2024} or
   * {@code 12/31/2024}, and do not send the format; their documentation shows ISO 8601.
   */
  record Date(Option<String> text) implements FieldValue {
    /** Creates a value; blank text is absent. */
    public Date {
      text = Blank.toAbsent(text);
    }

    /** Returns a date as typed; null and blank text is absent. */
    public static Date of(@Nullable String text) {
      return new Date(Option.of(text));
    }

    /**
     * Returns the day of an ISO 8601 date or date-time, which is unambiguous; of a date-time, the
     * day at its offset. Absent for other text.
     */
    public Option<LocalDate> date() {
      return date(DateTimeFormatter.ISO_LOCAL_DATE)
          .orElse(() -> date(DateTimeFormatter.ISO_DATE_TIME));
    }

    /** Returns the day of text in this format; absent for other text. */
    public Option<LocalDate> date(DateTimeFormatter pattern) {
      return parse(pattern, LocalDate::from);
    }

    /** Returns the time of an ISO 8601 date-time with an offset; absent for other text. */
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
   * Value of a kind of field that this version does not know.
   *
   * @param typeCode the portal's code of the kind, -1 if it sent none
   */
  record Unknown(int typeCode, Option<String> text) implements FieldValue {
    /** Creates a value; blank text is absent. */
    public Unknown {
      text = Blank.toAbsent(text);
    }

    /** Returns a value of this kind; null and blank text is absent. */
    public static Unknown of(int typeCode, @Nullable String text) {
      return new Unknown(typeCode, Option.of(text));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unknown(this);
    }
  }
}
