package r7contacts.domain;

import java.util.Objects;

/**
 * An entry of a portal's list of stages or of types, with how much it is used (field guide §8.8,
 * §11.7).
 *
 * @param usage how many contacts have it, as far as the portal counts
 */
public record CatalogItem(CatalogEntry item, int usage) {

  public CatalogItem {
    Objects.requireNonNull(item, "item");
    if (usage < 0) {
      throw new IllegalArgumentException("usage of an entry must not be negative: " + usage);
    }
  }
}
