package r7contacts.port.edit;

import java.util.ArrayList;
import java.util.List;
import r7contacts.domain.Contact;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.ListEdit;
import r7contacts.domain.change.ListMember;

/**
 * Steps that turn the contact infos and addresses of one contact into those of another one: all
 * additions together, then a step for each row that is changed or removed.
 */
final class RowSteps {

  private final List<ListEdit.Add<?>> additions = new ArrayList<>();
  private final List<Step> changes = new ArrayList<>();
  private final List<Step> removals = new ArrayList<>();

  /** Creates the steps; the edits are those between the two contacts. */
  RowSteps(Contact now, Contact wanted, List<Edit> edits) {
    for (ListMember<?> list : List.of(ListMember.INFOS, ListMember.ADDRESSES)) {
      if (edits.stream().anyMatch(edit -> edit instanceof ListEdit<?> any && any.list() == list)) {
        add(new OfList<>(list, now, wanted, edits));
      }
    }
  }

  List<Step> additions() {
    return additions.isEmpty() ? List.of() : List.of(new Step.AddInfos(additions));
  }

  List<Step> changes() {
    return changes;
  }

  List<Step> removals() {
    return removals;
  }

  private void add(OfList<?> list) {
    additions.addAll(list.additions);
    list.changes.forEach(edit -> changes.add(new Step.ChangeInfo(edit)));
    list.removals.forEach(edit -> removals.add(new Step.RemoveInfo(edit)));
  }

  private static final class OfList<T> {
    private final ListMember<T> list;
    private final List<T> wanted;
    private final List<ListEdit.Add<T>> additions = new ArrayList<>();
    private final List<ListEdit.Change<T>> changes = new ArrayList<>();
    private final List<ListEdit.Remove<T>> removals = new ArrayList<>();
    private Contact current;

    OfList(ListMember<T> list, Contact now, Contact wantedContact, List<Edit> edits) {
      this.list = list;
      this.wanted = list.of(wantedContact);
      this.current = now;
      List<Pair<T>> pairs = new ArrayList<>();
      List<T> paired = paired(edits, pairs);
      wanted.forEach(element -> add(element, paired));
      pairs.forEach(this::change);
      paired.forEach(this::remove);
    }

    /** Finds which rows are replaced by what, and returns the elements after that. */
    private List<T> paired(List<Edit> edits, List<Pair<T>> pairs) {
      List<T> elements = new ArrayList<>(list.of(current));
      for (Edit edit : edits) {
        if (edit instanceof ListEdit.Change<?> change && change.list() == list) {
          @SuppressWarnings("unchecked") // the list tells the type
          ListEdit.Change<T> own = (ListEdit.Change<T>) change;
          while (has(elements, own.element()) > own.left()
              && has(elements, own.replacement()) < own.copies()) {
            elements.set(indexOf(elements, own.element()), own.replacement());
            pairs.add(new Pair<>(own.element(), own.replacement()));
          }
        }
      }
      return elements;
    }

    private void add(T element, List<T> paired) {
      int missing = has(wanted, element) - has(paired, element);
      boolean isNew = additions.stream().noneMatch(any -> isSame(any.element(), element));
      if (missing > 0 && isNew) {
        apply(additions, new ListEdit.Add<>(list, element, count(element) + missing));
      }
    }

    private void change(Pair<T> pair) {
      apply(
          changes,
          new ListEdit.Change<>(
              list, pair.old, pair.replacement, count(pair.old) - 1, count(pair.replacement) + 1));
    }

    private void remove(T element) {
      if (count(element) > has(wanted, element)) {
        apply(removals, new ListEdit.Remove<>(list, element, count(element) - 1));
      }
    }

    private <E extends Edit> void apply(List<E> edits, E edit) {
      edits.add(edit);
      current = edit.applyTo(current);
    }

    private int count(T element) {
      return has(list.of(current), element);
    }

    private int has(List<T> elements, T element) {
      return list.count(elements, element);
    }

    private boolean isSame(T one, T other) {
      return list.isSameContent(one, other);
    }

    private int indexOf(List<T> elements, T element) {
      int index = 0;
      while (!isSame(elements.get(index), element)) {
        index++;
      }
      return index;
    }
  }

  private record Pair<T>(T old, T replacement) {}
}
