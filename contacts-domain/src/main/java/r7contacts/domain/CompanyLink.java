package r7contacts.domain;

import io.vavr.control.Option;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The company that a person belongs to, as far as the person's own answer tells of it (field guide
 * §8.3).
 *
 * <p>A real portal sends the name, the links, sharing and rights; its documentation also shows
 * {@code about} and late tasks. For everything else ask for the company by its {@link #id()}.
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

  public CompanyLink {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(photos, "photos");
    Objects.requireNonNull(sharing, "sharing");
    Objects.requireNonNull(rights, "rights");
    Objects.requireNonNull(currency, "currency");
    name = Blank.toAbsent(name);
    about = Blank.toAbsent(about);
  }

  /**
   * A link to a company that is shared with everyone to read and write, and of which only the name
   * is known.
   */
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

  public CompanyLink withAbout(@Nullable String text) {
    return new CompanyLink(
        id, name, Blank.toAbsent(text), photos, sharing, rights, currency, hasLateTasks);
  }

  public CompanyLink withPhotos(Photos links) {
    return new CompanyLink(id, name, about, links, sharing, rights, currency, hasLateTasks);
  }

  public CompanyLink withSharing(Sharing newSharing) {
    return new CompanyLink(id, name, about, photos, newSharing, rights, currency, hasLateTasks);
  }

  public CompanyLink withRights(Rights newRights) {
    return new CompanyLink(id, name, about, photos, sharing, newRights, currency, hasLateTasks);
  }

  public CompanyLink withCurrency(@Nullable Currency newCurrency) {
    return new CompanyLink(
        id, name, about, photos, sharing, rights, Option.of(newCurrency), hasLateTasks);
  }

  public CompanyLink withLateTasks(boolean late) {
    return new CompanyLink(id, name, about, photos, sharing, rights, currency, late);
  }

  /** The name, or the number with a hash sign before it; never blank. */
  public String displayName() {
    return name.getOrElse(() -> id.map(number -> "#" + number).getOrElse("#?"));
  }
}
