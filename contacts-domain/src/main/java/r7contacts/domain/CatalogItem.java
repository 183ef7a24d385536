package r7contacts.domain;

import java.util.Objects;

/**
 * Entry of a portal's list of stages or types, with its usage (field guide §8.8, §11.7).
 *
 * @param usage number of contacts with this entry, as counted by the portal
 */
public record CatalogItem(CatalogEntry item, int usage) {

  /**
   * Creates an item.
   *
   * @throws IllegalArgumentException if the usage is negative
   */
  public CatalogItem {
    Objects.requireNonNull(item, "item");
    if (usage < 0) {
      throw new IllegalArgumentException("usage of an entry must not be negative: " + usage);
    }
  }
}
