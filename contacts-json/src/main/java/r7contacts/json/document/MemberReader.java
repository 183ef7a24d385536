package r7contacts.json.document;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reader of an object's members, each by its name. Every member must be asked for: one that was not
 * is an error, as is a value of another type than the one asked for.
 */
public final class MemberReader {

  private static final String WHOLE_NUMBER = "a whole number";

  private final JsonValue object;
  private final Set<String> known = new LinkedHashSet<>();

  private MemberReader(JsonValue object) {
    this.object = object;
  }

  /**
   * Reads an object by its form, which asks for every member that may be there.
   *
   * @throws DocumentFault if the value is not an object of this form
   */
  public static <T> T read(JsonValue value, Function<MemberReader, T> form) {
    if (!value.isObject()) {
      throw value.expected("an object");
    }
    MemberReader members = new MemberReader(value);
    T result = form.apply(members);
    value
        .members()
        .forEach(
            (name, member) -> {
              if (!members.known.contains(name)) {
                throw member.fault(
                    "unknown member \"%s\", expected one of %s"
                        .formatted(name, String.join(", ", members.known)));
              }
            });
    return result;
  }

  /** Returns an error at this member or, if it is missing, at the object. */
  public DocumentFault fault(String name, String problem) {
    return object.members().getOrDefault(name, object).fault(problem);
  }

  /** Returns a text. */
  public Option<String> text(String name) {
    return Option.of(member(name, "a text", JsonValue::isText)).map(JsonValue::text);
  }

  /** Returns a text that must be there and be one of those that are allowed. */
  public String oneOf(String name, String... allowed) {
    String expected = "one of " + String.join(", ", allowed);
    JsonValue value =
        member(name, expected, any -> any.isText() && List.of(allowed).contains(any.text()));
    if (value == null) {
      throw missing(name, expected);
    }
    return value.text();
  }

  /** Returns a whole number of 64 bits. */
  public Option<Long> number(String name) {
    return Option.of(member(name, WHOLE_NUMBER, value -> value.wholeNumber() != null))
        .map(JsonValue::wholeNumber);
  }

  /** Returns a whole number of 64 bits that must be there. */
  public long requiredNumber(String name) {
    return number(name).getOrElseThrow(() -> missing(name, WHOLE_NUMBER));
  }

  /** Returns a whole number of 32 bits. */
  public int number(String name, int ifAbsent) {
    return number(name, ifAbsent, "a whole number of 32 bits", Integer.MIN_VALUE);
  }

  /** Returns a whole number of 32 bits from 0. */
  public int count(String name, int ifAbsent) {
    return number(name, ifAbsent, "a whole number from 0", 0);
  }

  private int number(String name, int ifAbsent, String expected, int least) {
    JsonValue value = member(name, expected, any -> isInt(any) && any.wholeNumber() >= least);
    return value == null ? ifAbsent : Math.toIntExact(value.wholeNumber());
  }

  private static boolean isInt(JsonValue value) {
    Long number = value.wholeNumber();
    return number != null && number == number.intValue();
  }

  /** Returns true or false. */
  public boolean flag(String name, boolean ifAbsent) {
    JsonValue value = member(name, "true or false", JsonValue::isFlag);
    return value == null ? ifAbsent : Boolean.parseBoolean(value.text());
  }

  /** Returns a code by its name or, if it has none, by its number. */
  public int code(String name, CodeNames names, int ifAbsent) {
    JsonValue value =
        member(
            name,
            WHOLE_NUMBER + (names.all().isEmpty() ? "" : " or one of " + names.all()),
            any -> isInt(any) || any.isText() && names.hasCode(any.text()));
    if (value == null) {
      return ifAbsent;
    }
    return value.isText() ? names.code(value.text()) : Math.toIntExact(value.wholeNumber());
  }

  /** Returns an object. */
  public <T> Option<T> object(String name, Function<MemberReader, T> form) {
    return Option.of(member(name, "an object", JsonValue::isObject))
        .map(value -> read(value, form));
  }

  /** Returns a list of objects, empty if the member is missing. */
  public <T> List<T> objects(String name, Function<MemberReader, T> form) {
    return list(name, element -> read(element, form));
  }

  /** Returns a list of texts that are not blank, empty if the member is missing. */
  public List<String> texts(String name) {
    return list(
        name,
        element -> {
          if (!element.isText() || element.text().isBlank()) {
            throw element.expected("a text that is not blank");
          }
          return element.text();
        });
  }

  /** Returns a list of whole numbers of 64 bits, empty if the member is missing. */
  public List<Long> numbers(String name) {
    return list(
        name,
        element -> {
          Long number = element.wholeNumber();
          if (number == null) {
            throw element.expected(WHOLE_NUMBER);
          }
          return number;
        });
  }

  private <T> List<T> list(String name, Function<JsonValue, T> form) {
    JsonValue array = member(name, "a list", JsonValue::isArray);
    List<T> all = new ArrayList<>();
    if (array != null) {
      array.elements().forEach(element -> all.add(form.apply(element)));
    }
    return all;
  }

  private DocumentFault missing(String name, String expected) {
    return object.fault("member \"" + name + "\" is missing, expected " + expected);
  }

  private @Nullable JsonValue member(String name, String expected, Predicate<JsonValue> fits) {
    known.add(name);
    JsonValue value = object.members().get(name);
    if (value != null && !fits.test(value)) {
      throw value.expected(expected);
    }
    return value;
  }
}
