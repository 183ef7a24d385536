package r7contacts.domain;

import io.vavr.control.Option;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Company of a person, as sent with the person (field guide §8.3).
 *
 * <p>Portals send the name, the photo links, sharing and rights; their documentation also shows
 * {@code about} and late tasks. The company itself, read by {@link #id()}, has all attributes.
 *
 * @param id absent only if the portal sent none
 */
public record CompanyLink(
    Option<ContactId> id,
    Option<String> name,
    Option<String> about,
    Photos photos,
    Sharing sharing,
    Rights rights,
    Option<Currency> currency,
    boolean hasLateTasks) {

  /** Creates a link; blank texts are absent. */
  public CompanyLink {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(photos, "photos");
    Objects.requireNonNull(sharing, "sharing");
    Objects.requireNonNull(rights, "rights");
    Objects.requireNonNull(currency, "currency");
    name = Blank.toAbsent(name);
    about = Blank.toAbsent(about);
  }

  /** Returns a link with a name only; everyone may read and write the company. */
  public static CompanyLink of(ContactId id, @Nullable String name) {
    return new CompanyLink(
        Option.some(id),
        Blank.toAbsent(name),
        Option.none(),
        Photos.none(),
        Sharing.of(ShareLevel.READ_WRITE),
        new Rights(true, true),
        Option.none(),
        false);
  }

  /** Returns a copy with this description. */
  public CompanyLink withAbout(@Nullable String text) {
    return new CompanyLink(
        id, name, Blank.toAbsent(text), photos, sharing, rights, currency, hasLateTasks);
  }

  /** Returns a copy with these photos. */
  public CompanyLink withPhotos(Photos links) {
    return new CompanyLink(id, name, about, links, sharing, rights, currency, hasLateTasks);
  }

  /** Returns a copy with this sharing. */
  public CompanyLink withSharing(Sharing newSharing) {
    return new CompanyLink(id, name, about, photos, newSharing, rights, currency, hasLateTasks);
  }

  /** Returns a copy with these rights. */
  public CompanyLink withRights(Rights newRights) {
    return new CompanyLink(id, name, about, photos, sharing, newRights, currency, hasLateTasks);
  }

  /** Returns a copy with this currency. */
  public CompanyLink withCurrency(@Nullable Currency newCurrency) {
    return new CompanyLink(
        id, name, about, photos, sharing, rights, Option.of(newCurrency), hasLateTasks);
  }

  /** Returns a copy that has late tasks, or none. */
  public CompanyLink withLateTasks(boolean late) {
    return new CompanyLink(id, name, about, photos, sharing, rights, currency, late);
  }

  /** Returns the name, or {@code #} and the id; never blank. */
  public String displayName() {
    return name.getOrElse(() -> id.map(number -> "#" + number).getOrElse("#?"));
  }
}
