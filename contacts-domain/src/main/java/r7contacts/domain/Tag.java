package r7contacts.domain;

import java.util.Objects;

/**
 * A label that contacts of a portal may have (field guide §8.8, §11.7). Tags have no ids: the title
 * is the tag, without regard to case and in whichever normalization form.
 *
 * @param usage how many contacts have it, as far as the portal counts
 */
public record Tag(String title, int usage) {

  public Tag {
    Objects.requireNonNull(title, "title");
    if (usage < 0) {
      throw new IllegalArgumentException("usage of a tag must not be negative: " + usage);
    }
  }
}
