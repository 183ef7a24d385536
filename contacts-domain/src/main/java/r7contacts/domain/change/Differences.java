package r7contacts.domain.change;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;

/** Edits that turn one contact into another one of the same kind. */
final class Differences {

  private final Contact before;
  private final Contact after;
  private final List<Edit> edits = new ArrayList<>();

  private Differences(Contact before, Contact after) {
    this.before = before;
    this.after = after;
  }

  static List<Edit> between(Contact before, Contact after) {
    Differences differences = new Differences(before, after);
    differences.inList(ListMember.INFOS);
    differences.inList(ListMember.ADDRESSES);
    differences.inTexts();
    differences.inStage();
    differences.inFields();
    differences.inTags();
    differences.inCompany();
    differences.inSharing();
    return List.copyOf(differences.edits);
  }

  private void inTexts() {
    for (TextMember member : TextMember.values()) {
      Option<String> text = member.of(after);
      if (!text.equals(member.of(before))) {
        edits.add(new SetText(member, text));
      }
    }
  }

  private void inStage() {
    addUnlessDone(new SetStage(after.stage()));
  }

  private void inCompany() {
    after.fold(person -> addUnlessDone(new SetCompany(person.company())), company -> false);
  }

  private void inSharing() {
    if (!SharingChange.isSame(before.sharing(), after.sharing())) {
      edits.add(new SetSharing(SharingChange.of(after.sharing())));
    }
  }

  private boolean addUnlessDone(Edit edit) {
    return !edit.isDoneIn(before) && edits.add(edit);
  }

  /** A field that a portal shows twice counts with its first text. */
  private void inFields() {
    if (after.customFields().equals(before.customFields())) {
      return;
    }
    Set<Long> done = new HashSet<>();
    for (CustomField field : Stream.of(after, before).flatMap(Differences::fields).toList()) {
      List<String> texts = SetField.textsIn(after.customFields(), field.id());
      boolean isSame = texts.equals(SetField.textsIn(before.customFields(), field.id()));
      if (done.add(field.id()) && !isSame) {
        Option<String> text = Option.ofOptional(texts.stream().findFirst());
        edits.add(new SetField(FieldDefinition.of(field, 0), text));
      }
    }
  }

  private static Stream<CustomField> fields(Contact contact) {
    return contact.customFields().stream().filter(field -> !field.isHeading());
  }

  private void inTags() {
    if (after.tags().equals(before.tags())) {
      return;
    }
    after.tags().stream().map(TagEdit.Add::new).forEach(this::addUnlessDone);
    Set<String> kept = new HashSet<>();
    after.tags().forEach(tag -> kept.add(TextRules.tagKey(tag)));
    before.tags().stream()
        .filter(tag -> !kept.contains(TextRules.tagKey(tag)))
        .map(TagEdit.Remove::new)
        .forEach(edits::add);
  }

  /**
   * Pairs what is gone with what is new, so that it takes one request instead of two: first by the
   * portal's row, then by channel and category.
   */
  private <T> void inList(ListMember<T> list) {
    List<T> wanted = list.of(after);
    if (wanted.equals(list.of(before))) {
      return;
    }
    List<T> gone = new ArrayList<>(list.of(before));
    List<T> added = new ArrayList<>(wanted);
    pair(gone, added, list::isSameContent);
    List<Edit> changes = new ArrayList<>();
    for (BiPredicate<T, T> match :
        List.<BiPredicate<T, T>>of(
            (one, other) -> list.row(one) != 0 && list.row(one) == list.row(other),
            list::isSameCategory)) {
      for (Pair<T> pair : pair(gone, added, match.and(list::isReplaceable))) {
        changes.add(
            new ListEdit.Change<>(
                list,
                pair.before(),
                pair.after(),
                list.count(wanted, pair.before()),
                list.count(wanted, pair.after())));
      }
    }
    added.forEach(
        element -> changes.add(new ListEdit.Add<>(list, element, list.count(wanted, element))));
    gone.forEach(
        element -> changes.add(new ListEdit.Remove<>(list, element, list.count(wanted, element))));
    changes.stream().distinct().forEach(edits::add);
  }

  /** Removes and returns the pairs of elements that match, each element in one pair at most. */
  private static <T> List<Pair<T>> pair(List<T> gone, List<T> added, BiPredicate<T, T> match) {
    List<Pair<T>> pairs = new ArrayList<>();
    for (Iterator<T> olds = gone.iterator(); olds.hasNext(); ) {
      T before = olds.next();
      for (Iterator<T> news = added.iterator(); news.hasNext(); ) {
        T after = news.next();
        if (match.test(before, after)) {
          pairs.add(new Pair<>(before, after));
          olds.remove();
          news.remove();
          break;
        }
      }
    }
    return pairs;
  }

  private record Pair<T>(T before, T after) {}
}
