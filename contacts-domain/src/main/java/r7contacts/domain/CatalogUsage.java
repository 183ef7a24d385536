package r7contacts.domain;

import java.util.Objects;

/**
 * Entry of a portal's list of stages or types, with its usage (field guide §8.8, §11.7).
 *
 * @param usage number of contacts with this entry, as counted by the portal
 */
public record CatalogUsage(CatalogEntry entry, int usage) {

  /**
   * Creates an entry with its usage.
   *
   * @throws IllegalArgumentException if the usage is negative
   */
  public CatalogUsage {
    Objects.requireNonNull(entry, "entry");
    if (usage < 0) {
      throw new IllegalArgumentException("usage of an entry must not be negative: " + usage);
    }
  }
}
