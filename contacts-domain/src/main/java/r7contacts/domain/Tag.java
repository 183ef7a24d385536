package r7contacts.domain;

import java.util.Objects;

/**
 * Tag of a portal's contacts (field guide §8.8, §11.7). Tags have no ids: the title identifies the
 * tag, without regard to case and to Unicode's normalization form.
 *
 * @param usage number of contacts with this tag, as counted by the portal
 */
public record Tag(String title, int usage) {

  /**
   * Creates a tag.
   *
   * @throws IllegalArgumentException if the usage is negative
   */
  public Tag {
    Objects.requireNonNull(title, "title");
    if (usage < 0) {
      throw new IllegalArgumentException("usage of a tag must not be negative: " + usage);
    }
  }
}
