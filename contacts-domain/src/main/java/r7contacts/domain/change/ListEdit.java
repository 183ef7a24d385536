package r7contacts.domain.change;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import r7contacts.domain.Contact;

/**
 * Edit of the contact infos or the addresses of a contact. Elements are identified by content, see
 * {@link ListMember}. A list may hold equal elements; edits state how many there are afterwards.
 *
 * @param <T> the type of the elements
 */
public sealed interface ListEdit<T> extends Edit {

  /** Returns the list that is edited. */
  ListMember<T> list();

  /** Returns the element that is added, replaced, removed or made primary. */
  T element();

  @Override
  default String member() {
    return list().noun(element());
  }

  @Override
  default Option<String> valueIn(Contact contact) {
    return list().find(list().of(contact), element()).map(list()::text);
  }

  @Override
  default List<Problem> problems() {
    return List.of();
  }

  @Override
  default <R> R accept(Visitor<R> visitor) {
    return visitor.list(this);
  }

  /**
   * Edit that adds an element, unless the list has it.
   *
   * @param element the new element; its id is ignored
   * @param copies the number of equal elements that the list has at least afterwards, 1 or more
   * @param <T> the type of the elements
   */
  record Add<T>(ListMember<T> list, T element, int copies) implements ListEdit<T> {
    /**
     * Creates an edit.
     *
     * @throws IllegalArgumentException if there are to be no copies
     */
    public Add {
      element = list.added(element);
      requireAtLeast(1, copies);
    }

    @Override
    public Contact applyTo(Contact contact) {
      return list.set(contact, list.atLeast(list.of(contact), element, copies));
    }

    @Override
    public List<Problem> problems() {
      return list.problems(element);
    }

    Option<ListMember.Mark> mark() {
      return list.mark(element);
    }
  }

  /**
   * Edit that replaces an element. If another user removed it, the replacement is added.
   *
   * @param element the element that is replaced
   * @param replacement the new element; its id is ignored
   * @param left the number of elements equal to the replaced one that the list has at most
   *     afterwards
   * @param copies the number of elements equal to the replacement that the list has at least
   *     afterwards, 1 or more
   * @param <T> the type of the elements
   */
  record Change<T>(ListMember<T> list, T element, T replacement, int left, int copies)
      implements ListEdit<T> {
    /**
     * Creates an edit.
     *
     * @throws IllegalArgumentException if both elements have the same content, a number is negative
     *     or there are to be no copies
     */
    public Change {
      element = list.added(element);
      replacement = list.added(replacement);
      requireAtLeast(0, left);
      requireAtLeast(1, copies);
      if (list.isSameContent(element, replacement)) {
        throw new IllegalArgumentException("the replacement is equal to what it replaces");
      }
    }

    @Override
    public Contact applyTo(Contact contact) {
      List<T> elements = new ArrayList<>(list.of(contact));
      int missing = copies - list.count(elements, replacement);
      int extra = list.count(elements, element) - left;
      for (int at = 0; at < elements.size() && missing > 0 && extra > 0; at++) {
        if (list.isSameContent(elements.get(at), element)) {
          elements.set(at, list.replaced(elements.get(at), replacement));
          missing--;
          extra--;
        }
      }
      return list.set(
          contact, list.atLeast(list.atMost(elements, element, left), replacement, copies));
    }

    @Override
    public Option<String> valueIn(Contact contact) {
      List<T> elements = list.of(contact);
      return list.find(elements, element)
          .orElse(() -> list.find(elements, replacement))
          .map(list::text);
    }

    Object replacementKey() {
      return list.key(replacement);
    }

    Option<ListMember.Mark> mark() {
      return list.mark(replacement);
    }

    /** Returns whether both contacts have the replaced element, or both have not. */
    @Override
    public boolean replacesSame(Contact seen, Contact now) {
      return list.find(list.of(seen), element).isDefined()
          == list.find(list.of(now), element).isDefined();
    }

    @Override
    public List<Problem> problems() {
      List<Problem> problems = new ArrayList<>(list.problems(replacement));
      if (!list.isReplaceable(element, replacement)) {
        problems.add(
            Problem.of(
                Problem.Kind.UNKNOWN_CODE,
                member(),
                "cannot be changed to a category that portals do not know: add a new one instead"));
      }
      return List.copyOf(problems);
    }
  }

  /**
   * Edit that removes an element, if the list has it.
   *
   * @param element the element that is removed
   * @param left the number of equal elements that the list has at most afterwards
   * @param <T> the type of the elements
   */
  record Remove<T>(ListMember<T> list, T element, int left) implements ListEdit<T> {
    /**
     * Creates an edit.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Remove {
      element = list.added(element);
      requireAtLeast(0, left);
    }

    @Override
    public Contact applyTo(Contact contact) {
      return list.set(contact, list.atMost(list.of(contact), element, left));
    }
  }

  /**
   * Edit that takes the primary mark from all other elements of the channel, if the list has this
   * one. Portals would leave several marked.
   *
   * @param element the element that keeps its mark
   * @param <T> the type of the elements
   */
  record OnlyPrimary<T>(ListMember<T> list, T element) implements ListEdit<T> {
    /** Creates an edit. */
    public OnlyPrimary {
      element = list.added(element);
    }

    @Override
    public String member() {
      return "primary " + list.noun(element);
    }

    @Override
    public Contact applyTo(Contact contact) {
      List<T> elements = list.of(contact);
      return list.count(elements, element) == 0
          ? contact
          : list.set(
              contact,
              elements.stream()
                  .map(any -> isOtherPrimary(any) ? list.withoutPrimary(any) : any)
                  .toList());
    }

    @Override
    public Option<String> valueIn(Contact contact) {
      String texts =
          list.of(contact).stream()
              .filter(any -> isOnChannel(any) && list.isPrimary(any))
              .map(list::text)
              .collect(Collectors.joining(", "));
      return Option.when(!texts.isEmpty(), texts);
    }

    private boolean isOtherPrimary(T any) {
      return isOnChannel(any) && list.isPrimary(any) && !list.isSameContent(any, element);
    }

    private boolean isOnChannel(T any) {
      return list.channelCode(any) == list.channelCode(element);
    }

    ListMember.Mark mark() {
      return new ListMember.Mark(list.channelCode(element), list.key(element));
    }
  }

  private static void requireAtLeast(int least, int number) {
    if (number < least) {
      throw new IllegalArgumentException(
          "the number of elements must be at least %d: %d".formatted(least, number));
    }
  }
}
