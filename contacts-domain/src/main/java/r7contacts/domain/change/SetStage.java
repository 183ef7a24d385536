package r7contacts.domain.change;

import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Contact;

/**
 * Edit that sets or clears the stage.
 *
 * @param stage the new stage, compared by its id; absent to clear
 */
public record SetStage(Option<CatalogEntry> stage) implements Edit {

  /** Creates an edit. */
  public SetStage {
    Objects.requireNonNull(stage, "stage");
  }

  @Override
  public String member() {
    return "stage";
  }

  @Override
  public Contact applyTo(Contact contact) {
    return id(contact.stage()).equals(id(stage))
        ? contact
        : contact.withProfile(contact.profile().toBuilder().stage(stage.getOrNull()).build());
  }

  @Override
  public Option<String> valueIn(Contact contact) {
    return contact.stage().map(entry -> entry.title().getOrElse("#" + entry.id()));
  }

  @Override
  public boolean replacesSame(Contact seen, Contact now) {
    return id(seen.stage()).equals(id(now.stage()));
  }

  @Override
  public List<Problem> problems() {
    return List.of();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.stage(this);
  }

  static Option<Long> id(Option<CatalogEntry> stage) {
    return stage.map(CatalogEntry::id);
  }
}
