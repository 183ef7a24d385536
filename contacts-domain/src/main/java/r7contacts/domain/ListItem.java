package r7contacts.domain;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * An entry of one of the portal's own lists, such as the stages ("temperature levels") of contacts
 * (field guide §8.8).
 *
 * @param color how the portal paints it, as it was typed, usually {@code #rrggbb}
 * @param sortOrder its place in the list, from 0
 */
public record ListItem(
    long id,
    Option<String> title,
    Option<String> description,
    Option<String> color,
    int sortOrder) {

  public ListItem {
    title = Blank.toAbsent(title);
    description = Blank.toAbsent(description);
    color = Blank.toAbsent(color);
  }

  /** An entry without description and color, first in its list. */
  public static ListItem of(long id, @Nullable String title) {
    return new ListItem(id, Blank.toAbsent(title), Option.none(), Option.none(), 0);
  }

  public ListItem withDescription(@Nullable String text) {
    return new ListItem(id, title, Blank.toAbsent(text), color, sortOrder);
  }

  public ListItem withColor(@Nullable String text) {
    return new ListItem(id, title, description, Blank.toAbsent(text), sortOrder);
  }

  public ListItem withSortOrder(int place) {
    return new ListItem(id, title, description, color, place);
  }
}
