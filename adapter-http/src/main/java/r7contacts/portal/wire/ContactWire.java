package r7contacts.portal.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contact as the portal sends it (field guide §8): a person, a company or, with fewer members, a
 * person's company. Any member may be absent. {@code persons} is not read: the portal declares it
 * and never fills it (field guide §8.2).
 */
public final class ContactWire {

  public @Nullable Long id;
  public @Nullable Boolean isCompany;
  public @Nullable String displayName;
  public @Nullable String smallFotoUrl;
  public @Nullable String mediumFotoUrl;
  public @Nullable Boolean isPrivate;
  public @Nullable Boolean isShared;
  public @Nullable Integer shareType;
  public List<UserWire> accessList = List.of();
  public @Nullable CurrencyWire currency;
  public @Nullable Boolean canEdit;
  public @Nullable Boolean canDelete;
  public @Nullable UserWire createBy;
  public @Nullable String created;
  public @Nullable String about;
  public @Nullable String industry;
  public @Nullable CatalogEntryWire contactStatus;
  public @Nullable CatalogEntryWire contactType;
  public List<InfoWire> commonData = List.of();
  public List<AddressWire> addresses = List.of();
  public List<FieldWire> customFields = List.of();
  public List<String> tags = List.of();
  public @Nullable Integer taskCount;
  public @Nullable Boolean haveLateTasks;
  public @Nullable String firstName;
  public @Nullable String lastName;
  public @Nullable String title;
  public @Nullable ContactWire company;
  public @Nullable String companyName;
  public @Nullable Integer personsCount;

  /** Name of the first unknown member; null if a known member other than the id has a value. */
  public @Nullable String unknown;

  private int ids;

  private static final Members<ContactWire> MEMBERS =
      Members.of(ContactWire::new)
          .with("id", ContactWire::readId)
          .with("isCompany", (to, value) -> to.isCompany = value.flag())
          .with("displayName", (to, value) -> to.displayName = value.text())
          .with("smallFotoUrl", (to, value) -> to.smallFotoUrl = value.text())
          .with("mediumFotoUrl", (to, value) -> to.mediumFotoUrl = value.text())
          .with("isPrivate", (to, value) -> to.isPrivate = value.flag())
          .with("isShared", (to, value) -> to.isShared = value.flag())
          .with("shareType", (to, value) -> to.shareType = value.number())
          .with(
              "accessList",
              (to, value) -> to.accessList = value.addTo(to.accessList, UserWire::read))
          .with("currency", (to, value) -> to.currency = CurrencyWire.read(value))
          .with("canEdit", (to, value) -> to.canEdit = value.flag())
          .with("canDelete", (to, value) -> to.canDelete = value.flag())
          .with("createBy", (to, value) -> to.createBy = UserWire.read(value))
          .with("created", (to, value) -> to.created = value.text())
          .with("about", (to, value) -> to.about = value.text())
          .with("industry", (to, value) -> to.industry = value.recurringText())
          .with("contactStatus", (to, value) -> to.contactStatus = CatalogEntryWire.read(value))
          .with("contactType", (to, value) -> to.contactType = CatalogEntryWire.read(value))
          .with(
              "commonData",
              (to, value) -> to.commonData = value.addTo(to.commonData, InfoWire::read))
          .with(
              "addresses",
              (to, value) -> to.addresses = value.addTo(to.addresses, AddressWire::read))
          .with(
              "customFields",
              (to, value) -> to.customFields = value.addTo(to.customFields, FieldWire::read))
          .with("tags", (to, value) -> to.tags = value.addTo(to.tags, WireTokens::recurringText))
          .with("taskCount", (to, value) -> to.taskCount = value.number())
          .with("haveLateTasks", (to, value) -> to.haveLateTasks = value.flag())
          .with("firstName", (to, value) -> to.firstName = value.text())
          .with("lastName", (to, value) -> to.lastName = value.text())
          .with("title", (to, value) -> to.title = value.recurringText())
          .with("company", (to, value) -> to.company = ContactWire.read(value))
          .with("companyName", (to, value) -> to.companyName = value.text())
          .with("personsCount", (to, value) -> to.personsCount = value.number())
          .unknown(ContactWire::noteUnknown)
          .build();

  /** Reads the contact at the current token; null if no member has a value. */
  public static @Nullable ContactWire read(WireTokens value) {
    if (value.isObject()) {
      value.use(Allowance.CONTACT);
    }
    int before = value.found();
    ContactWire contact = MEMBERS.read(value);
    if (contact != null && value.found() - before > contact.ids) {
      contact.unknown = null;
    }
    return contact;
  }

  private void readId(WireTokens value) {
    id = value.longNumber();
    ids += id == null ? 0 : 1;
  }

  private void noteUnknown(String name) {
    unknown = unknown == null ? name : unknown;
  }

  /**
   * Returns whether the contact is a company. Without {@code isCompany}, the names that are present
   * decide (field guide §8.1).
   */
  public boolean meansCompany() {
    return isCompany != null
        ? isCompany
        : companyName != null && firstName == null && lastName == null;
  }
}
