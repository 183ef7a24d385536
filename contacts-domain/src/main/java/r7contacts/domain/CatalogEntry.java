package r7contacts.domain;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * Entry of one of the portal's lists, such as the stages of contacts, which portals call contact
 * status (field guide §8.8).
 *
 * @param color the color on the portal, as typed, usually {@code #rrggbb}
 * @param sortOrder the position in the list, from 0
 */
public record CatalogEntry(
    long id,
    Option<String> title,
    Option<String> description,
    Option<String> color,
    int sortOrder) {

  /** Creates an entry; blank texts are absent. */
  public CatalogEntry {
    title = Blank.toAbsent(title);
    description = Blank.toAbsent(description);
    color = Blank.toAbsent(color);
  }

  /** Returns an entry without description and color, at the first position. */
  public static CatalogEntry of(long id, @Nullable String title) {
    return new CatalogEntry(id, Blank.toAbsent(title), Option.none(), Option.none(), 0);
  }

  /** Returns a copy with this description. */
  public CatalogEntry withDescription(@Nullable String text) {
    return new CatalogEntry(id, title, Blank.toAbsent(text), color, sortOrder);
  }

  /** Returns a copy with this color. */
  public CatalogEntry withColor(@Nullable String text) {
    return new CatalogEntry(id, title, description, Blank.toAbsent(text), sortOrder);
  }

  /** Returns a copy with this position. */
  public CatalogEntry withSortOrder(int place) {
    return new CatalogEntry(id, title, description, color, place);
  }
}
