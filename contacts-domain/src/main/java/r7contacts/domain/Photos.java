package r7contacts.domain;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;

/**
 * Where a contact's picture is to be had, small (40×40) and medium (82×82 pixels).
 *
 * <p>On a real portal each link is relative to the portal's root and answers with the address of
 * the picture <em>as text</em>, not with the picture (field guide §8.9).
 */
public record Photos(Option<String> small, Option<String> medium) {

  private static final Photos NONE = new Photos(Option.none(), Option.none());

  public Photos {
    small = Blank.toAbsent(small);
    medium = Blank.toAbsent(medium);
  }

  public static Photos none() {
    return NONE;
  }

  public static Photos of(@Nullable String small, @Nullable String medium) {
    return new Photos(Blank.toAbsent(small), Blank.toAbsent(medium));
  }
}
