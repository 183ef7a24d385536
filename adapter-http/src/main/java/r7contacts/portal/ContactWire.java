package r7contacts.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact in the portal's words (WC §11): people, companies and, with fewer members, a person's
 * company in one shape. Nothing is sure to be there. {@code persons} is left out: the portal
 * declares it and never fills it (WC §11.3).
 */
record ContactWire(
    @Nullable Long id,
    @Nullable Boolean isCompany,
    @Nullable String displayName,
    @Nullable String smallFotoUrl,
    @Nullable String mediumFotoUrl,
    @Nullable Boolean isPrivate,
    @Nullable Boolean isShared,
    @Nullable Integer shareType,
    List<UserWire> accessList,
    @Nullable CurrencyWire currency,
    @Nullable Boolean canEdit,
    @Nullable Boolean canDelete,
    @Nullable UserWire createBy,
    @Nullable String created,
    @Nullable String about,
    @Nullable String industry,
    @Nullable ListItemWire contactStatus,
    @Nullable ListItemWire contactType,
    List<InfoWire> commonData,
    List<AddressWire> addresses,
    List<FieldWire> customFields,
    List<String> tags,
    @Nullable Integer taskCount,
    @Nullable Boolean haveLateTasks,
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String title,
    @Nullable ContactWire company,
    @Nullable String companyName,
    @Nullable Integer personsCount) {

  ContactWire {
    accessList = Blanks.dropped(accessList, UserWire.EMPTY);
    currency = Blanks.toNull(currency, CurrencyWire.EMPTY);
    createBy = Blanks.toNull(createBy, UserWire.EMPTY);
    contactStatus = Blanks.toNull(contactStatus, ListItemWire.EMPTY);
    contactType = Blanks.toNull(contactType, ListItemWire.EMPTY);
    commonData = Blanks.dropped(commonData, InfoWire.EMPTY);
    addresses = Blanks.dropped(addresses, AddressWire.EMPTY);
    customFields = Blanks.dropped(customFields, FieldWire.EMPTY);
    tags = Blanks.dropped(tags);
    company = emptyToNull(company);
  }

  /**
   * Whether the portal means a company; where it does not say, the names that are there decide (WC
   * §15).
   */
  boolean meansCompany() {
    return isCompany != null
        ? isCompany
        : companyName != null && firstName == null && lastName == null;
  }

  static @Nullable ContactWire emptyToNull(@Nullable ContactWire wire) {
    return wire == null ? null : Blanks.toNull(wire, Empty.CONTACT);
  }

  /**
   * Holds the record in which everything is null; it cannot be a constant of the record that its
   * check is in.
   */
  private static final class Empty {
    static final ContactWire CONTACT =
        new ContactWire(
            null, null, null, null, null, null, null, null, List.of(), null, null, null, null, null,
            null, null, null, null, List.of(), List.of(), List.of(), List.of(), null, null, null,
            null, null, null, null, null);
  }
}
