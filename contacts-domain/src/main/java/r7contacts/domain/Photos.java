package r7contacts.domain;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * Links to a contact's photo, small (40×40 pixels) and medium (82×82).
 *
 * <p>On a portal each link is relative to the portal's root, and its response is the photo's URL as
 * text, not the photo (field guide §8.9).
 */
public record Photos(Option<String> small, Option<String> medium) {

  private static final Photos NONE = new Photos(Option.none(), Option.none());

  /** Creates links; blank texts are absent. */
  public Photos {
    small = Blank.toAbsent(small);
    medium = Blank.toAbsent(medium);
  }

  /** Returns no links. */
  public static Photos none() {
    return NONE;
  }

  /** Returns these links; null and blank are absent. */
  public static Photos of(@Nullable String small, @Nullable String medium) {
    return new Photos(Blank.toAbsent(small), Blank.toAbsent(medium));
  }
}
