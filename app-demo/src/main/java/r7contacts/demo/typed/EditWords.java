package r7contacts.demo.typed;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import r7contacts.demo.options.Names;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.ListEdit;
import r7contacts.domain.change.ListMember;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.SetCompany;
import r7contacts.domain.change.SetField;
import r7contacts.domain.change.SetSharing;
import r7contacts.domain.change.SetStage;
import r7contacts.domain.change.SetText;
import r7contacts.domain.change.TagEdit;

/**
 * The options of the command edit that state an edit. Each is one word, or two where it takes two
 * values; what is on the portal is named by its id.
 */
public final class EditWords implements Edit.Visitor<Boolean> {

  private final Contact now;
  private final Contact after;
  private final List<String> words = new ArrayList<>();

  private EditWords(Contact now, Contact after) {
    this.now = now;
    this.after = after;
  }

  /**
   * Returns the options for what is not done yet.
   *
   * @param now the contact as it is
   * @return absent if the options cannot state the edit: values without an id, second primary ones
   */
  public static Option<List<String>> of(ContactEdit edit, Contact now) {
    EditWords words = new EditWords(now, edit.applyTo(now));
    for (Edit one : edit.notDoneIn(now)) {
      if (!one.accept(words)) {
        return Option.none();
      }
    }
    if (edit.overwritesConflicts()) {
      words.add("--overwrite");
    }
    edit.acceptedLosses().stream()
        .map(Loss.Kind::ordinal)
        .sorted()
        .forEach(loss -> words.add("--accept-loss=" + Names.of(Loss.Kind.values()[loss])));
    return Option.some(List.copyOf(words.words));
  }

  private boolean add(String... more) {
    return words.addAll(List.of(more));
  }

  private boolean add(Option<String> word) {
    return word.map(this::add).getOrElse(false);
  }

  @Override
  public Boolean text(SetText edit) {
    return switch (edit.target()) {
      case FIRST_NAME -> add(edit.text().map(text -> "--first=" + text));
      case LAST_NAME ->
          add(edit.text().map(text -> "--last=" + text).getOrElse("--clear=last-name"));
      case JOB_TITLE ->
          add(edit.text().map(text -> "--job-title=" + text).getOrElse("--clear=job-title"));
      case COMPANY_NAME -> add(edit.text().map(text -> "--name=" + text));
      case ABOUT -> add(edit.text().map(text -> "--about=" + text).getOrElse("--clear=about"));
    };
  }

  @Override
  public Boolean stage(SetStage edit) {
    return add(edit.stage().map(stage -> "--stage=" + stage.id()).getOrElse("--clear=stage"));
  }

  @Override
  public Boolean field(SetField edit) {
    long id = edit.field().id();
    return add(
        edit.text().map(text -> "--field=" + id + "=" + text).getOrElse("--clear-field=" + id));
  }

  @Override
  public Boolean company(SetCompany edit) {
    return edit.company().isEmpty()
        ? add("--clear=company")
        : add(edit.company().get().id().map(id -> "--company=" + id));
  }

  @Override
  public Boolean sharing(SetSharing edit) {
    return add(SharingText.text(edit.sharing()).map(text -> "--share=" + text));
  }

  @Override
  public Boolean tag(TagEdit edit) {
    return add((edit instanceof TagEdit.Add ? "--add-tag=" : "--remove-tag=") + edit.title());
  }

  @Override
  public Boolean list(ListEdit<?> edit) {
    return edited(edit);
  }

  private <T> boolean edited(ListEdit<T> edit) {
    ListMember<T> list = edit.list();
    if (edit instanceof ListEdit.Change<T> change) {
      return changed(change, list.count(list.of(now), change.element()));
    }
    if (edit instanceof ListEdit.Remove<T> remove) {
      return removed(remove.element(), list.count(list.of(now), remove.element()) - remove.left());
    }
    if (edit instanceof ListEdit.Add<T> add) {
      return added(add.element(), add.copies());
    }
    return list.of(now).stream()
        .filter(any -> TypedElement.isOtherPrimary(edit.element(), any))
        .filter(any -> !list.isSameContent(any, edit.element()))
        .allMatch(
            any ->
                TypedElement.of(any)
                    .exists(typed -> add(typed.option("--change-"), typed.notPrimary())));
  }

  /** The option replaces one element; other numbers are removed and added. */
  private <T> boolean changed(ListEdit.Change<T> change, int before) {
    Option<TypedElement> old = TypedElement.of(change.element());
    Option<TypedElement> replacement = TypedElement.ofAdded(change.replacement());
    if (before - change.left() != 1
        || change.copies() != 1
        || !old.map(TypedElement::channel).equals(replacement.map(TypedElement::channel))) {
      return removed(change.element(), before - change.left())
          && added(change.replacement(), change.copies());
    }
    boolean keepsMark = TypedElement.isOtherPrimary(change.element(), change.element());
    return (keepsMark || isSayable(change.replacement()))
        && old.isDefined()
        && add(old.get().option("--change-"), replacement.get().text());
  }

  private boolean removed(Object element, int times) {
    return repeated(TypedElement.of(element).map(typed -> typed.option("--remove-")), times);
  }

  private boolean added(Object element, int times) {
    return isSayable(element)
        && repeated(TypedElement.ofAdded(element).map(typed -> typed.option("--add-")), times);
  }

  private boolean repeated(Option<String> word, int times) {
    for (int i = 0; i < times; i++) {
      word.forEach(words::add);
    }
    return word.isDefined();
  }

  /** The options take the mark from other primary elements of the channel, the edit may not. */
  private boolean isSayable(Object element) {
    return Stream.concat(after.infos().stream(), after.addresses().stream())
            .filter(any -> TypedElement.isOtherPrimary(element, any))
            .count()
        <= 1;
  }
}
