package r7contacts.domain.change;

import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Contact;
import r7contacts.domain.Currency;

/**
 * Value that a portal erases although no edit names it, and that its API cannot put back.
 *
 * @param kind the member that is erased
 * @param value the value, as text for people; empty if a portal does not show it
 */
public record Loss(Kind kind, String value) {

  /** Creates a loss. */
  public Loss {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(value, "value");
  }

  /** Returns what a portal erases when the record of this contact is replaced. */
  static List<Loss> ofReplacing(Contact contact) {
    return Stream.of(
            of(Kind.CURRENCY, contact.currency().map(Loss::text)),
            of(Kind.INDUSTRY, contact.industry()),
            of(Kind.TYPE, contact.type().map(Loss::text)))
        .flatMap(Option::toJavaStream)
        .toList();
  }

  private static Option<Loss> of(Kind kind, Option<String> value) {
    return value.map(text -> new Loss(kind, text));
  }

  private static String text(Currency currency) {
    return currency.abbreviation().orElse(currency.title()).getOrElse("?");
  }

  private static String text(CatalogEntry entry) {
    return entry.title().getOrElse("#" + entry.id());
  }

  /** Members that can be lost. */
  public enum Kind {
    /** The currency: only the portal's own form can set it again. */
    CURRENCY,
    /** The industry: nothing can set it again. */
    INDUSTRY,
    /** The type: only the portal's own form can set it again. */
    TYPE,
    /**
     * The stage, if the portal's list of stages no longer has it, so that it cannot be put back.
     */
    STAGE
  }
}
