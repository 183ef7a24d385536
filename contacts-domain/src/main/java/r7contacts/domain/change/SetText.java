package r7contacts.domain.change;

import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import r7contacts.domain.Contact;

/**
 * Edit that sets or clears a name, the job title or the note.
 *
 * @param text the new text, trimmed and with line feeds as portals store it; absent to clear
 */
public record SetText(TextMember target, Option<String> text) implements Edit {

  /**
   * Creates an edit.
   *
   * @throws IllegalArgumentException if the text is blank
   */
  public SetText {
    Objects.requireNonNull(target, "target");
    String label = target.label();
    text = text.map(typed -> TextRules.storedOrRefused(label, typed));
  }

  @Override
  public String member() {
    return target.label();
  }

  @Override
  public boolean isFor(PersonOrCompany kind) {
    return target.isOf(kind);
  }

  @Override
  public Contact applyTo(Contact contact) {
    boolean done = isFor(PersonOrCompany.of(contact)) && valueIn(contact).equals(text);
    return done ? contact : target.set(contact, text.getOrNull());
  }

  @Override
  public Option<String> valueIn(Contact contact) {
    return target.of(contact);
  }

  @Override
  public boolean replacesSame(Contact seen, Contact now) {
    return valueIn(seen).equals(valueIn(now));
  }

  @Override
  public boolean replacesRecordOf(Contact now) {
    return !isDoneIn(now);
  }

  @Override
  public List<Problem> problems() {
    return text.map(target::problems).getOrElse(List.of());
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.text(this);
  }
}
