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
public record CatalogEntry(
    long id,
    Option<String> title,
    Option<String> description,
    Option<String> color,
    int sortOrder) {

  public CatalogEntry {
    title = Blank.toAbsent(title);
    description = Blank.toAbsent(description);
    color = Blank.toAbsent(color);
  }

  /** An entry without description and color, first in its list. */
  public static CatalogEntry of(long id, @Nullable String title) {
    return new CatalogEntry(id, Blank.toAbsent(title), Option.none(), Option.none(), 0);
  }

  public CatalogEntry withDescription(@Nullable String text) {
    return new CatalogEntry(id, title, Blank.toAbsent(text), color, sortOrder);
  }

  public CatalogEntry withColor(@Nullable String text) {
    return new CatalogEntry(id, title, description, Blank.toAbsent(text), sortOrder);
  }

  public CatalogEntry withSortOrder(int place) {
    return new CatalogEntry(id, title, description, color, place);
  }
}
