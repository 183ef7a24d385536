package r7contacts.json.document;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/**
 * Writer of an object's members. What is absent, empty or the default is left out.
 *
 * @param json the generator, inside the object
 */
public record MemberWriter(JsonGenerator json) {

  /** Writes a text that is always there. */
  public void text(String name, String text) {
    json.writeStringProperty(name, text);
  }

  /** Writes a text if it is there. */
  public void text(String name, Option<String> text) {
    text.forEach(value -> text(name, value));
  }

  /** Writes a number that is always there. */
  public void number(String name, long number) {
    json.writeNumberProperty(name, number);
  }

  /** Writes a number unless it is the default. */
  public void number(String name, long number, long ifAbsent) {
    if (number != ifAbsent) {
      number(name, number);
    }
  }

  /** Writes true or false. */
  public void flag(String name, boolean flag) {
    json.writeBooleanProperty(name, flag);
  }

  /** Writes true, or nothing. */
  public void flagIfTrue(String name, boolean flag) {
    if (flag) {
      flag(name, true);
    }
  }

  /** Writes a code by its name or, if it has none, by its number. */
  public void code(String name, int code, CodeNames names) {
    if (names.hasName(code)) {
      text(name, names.name(code));
    } else {
      number(name, code);
    }
  }

  /** Writes an object if it is there. */
  public <T> void object(String name, Option<T> value, BiConsumer<MemberWriter, T> form) {
    value.forEach(
        some -> {
          json.writeName(name);
          object(some, form);
        });
  }

  /** Writes an object unless it is the default. */
  public <T> void object(String name, T value, T ifAbsent, BiConsumer<MemberWriter, T> form) {
    object(name, Option.when(!value.equals(ifAbsent), value), form);
  }

  /** Writes a list of objects unless it is empty. */
  public <T> void objects(String name, List<T> values, BiConsumer<MemberWriter, T> form) {
    if (!values.isEmpty()) {
      json.writeArrayPropertyStart(name);
      values.forEach(value -> object(value, form));
      json.writeEndArray();
    }
  }

  /** Writes a list of texts unless it is empty. */
  public void texts(String name, List<String> texts) {
    if (!texts.isEmpty()) {
      json.writeArrayPropertyStart(name);
      texts.forEach(json::writeString);
      json.writeEndArray();
    }
  }

  /** Writes a list of numbers unless it is empty. */
  public void numbers(String name, List<Long> numbers) {
    if (!numbers.isEmpty()) {
      json.writeArrayPropertyStart(name);
      numbers.forEach(json::writeNumber);
      json.writeEndArray();
    }
  }

  /** Writes an object as the value that comes next. */
  public <T> void object(T value, BiConsumer<MemberWriter, T> form) {
    json.writeStartObject();
    form.accept(this, value);
    json.writeEndObject();
  }
}
