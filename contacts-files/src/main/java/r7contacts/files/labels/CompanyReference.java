package r7contacts.files.labels;

import io.vavr.control.Option;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.ContactId;
import r7contacts.domain.Photos;

/** The company of a person as a file names it: by id, by name or by both. */
public final class CompanyReference {

  private static final ContactId ANY = ContactId.of(0);

  private CompanyReference() {}

  /** Returns the company. */
  public static CompanyLink of(Option<ContactId> id, @Nullable String name) {
    CompanyLink named = CompanyLink.of(ANY, name);
    return new CompanyLink(
        id,
        named.name(),
        Option.none(),
        Photos.none(),
        named.sharing(),
        named.rights(),
        Option.none(),
        false);
  }
}
