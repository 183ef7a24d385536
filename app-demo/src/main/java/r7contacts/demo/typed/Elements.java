package r7contacts.demo.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import r7contacts.domain.change.ListMember;

/**
 * The contact infos of one channel, or the addresses, of a contact, among which one is meant.
 *
 * @param all the elements
 * @param text how an element is shown and typed
 */
record Elements<T>(ListMember<T> list, List<T> all, Function<T, String> text) {

  static <T> Elements<T> of(ListMember<T> list, List<T> all, Function<T, String> text) {
    return new Elements<>(list, all, text);
  }

  /**
   * Returns the element that matches exactly, or else the one that matches. Equal elements count as
   * one.
   *
   * @throws IllegalArgumentException if no value matches, or several do
   */
  T only(Predicate<T> isExact, Predicate<T> isMatch) {
    List<T> found = distinct(isExact);
    if (found.isEmpty()) {
      found = distinct(isMatch);
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          all.isEmpty()
              ? "the contact has no values of this kind"
              : "the contact has no such value; it has " + shown(distinct(any -> true)));
    }
    if (found.size() > 1) {
      throw new IllegalArgumentException(
          "several values of the contact match: %s; name one with its category, and primary or"
                  .formatted(shown(found))
              + " not-primary");
    }
    return found.get(0);
  }

  private List<T> distinct(Predicate<T> isWanted) {
    List<T> found = new ArrayList<>();
    all.stream()
        .filter(isWanted)
        .filter(any -> list.find(found, any).isEmpty())
        .forEach(found::add);
    return found;
  }

  private String shown(List<T> elements) {
    return elements.stream().map(text).collect(Collectors.joining("\", \"", "\"", "\""));
  }
}
