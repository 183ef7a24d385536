package r7contacts.portal.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contact in the portal's words (field guide §8): people, companies and, with fewer members, a
 * person's company in one shape. Nothing is sure to be there. {@code persons} is left out: the
 * portal declares it and never fills it (field guide §8.2).
 *
 * @param unknown the first unknown member, where no other member than the id was understood
 */
public record ContactWire(
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
    @Nullable CatalogEntryWire contactStatus,
    @Nullable CatalogEntryWire contactType,
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
    @Nullable Integer personsCount,
    @Nullable String unknown) {

  /**
   * Whether the portal means a company; where it does not say, the names that are there decide
   * (field guide §8.1).
   */
  public boolean meansCompany() {
    return isCompany != null
        ? isCompany
        : companyName != null && firstName == null && lastName == null;
  }

  public static @Nullable ContactWire read(WireTokens value) {
    if (!value.entersObject()) {
      return null;
    }
    value.use(Allowance.CONTACT);
    int ids = 0;
    int before = value.found();
    String unknown = null;
    Long id = null;
    Boolean isCompany = null;
    String displayName = null;
    String smallFotoUrl = null;
    String mediumFotoUrl = null;
    Boolean isPrivate = null;
    Boolean isShared = null;
    Integer shareType = null;
    List<UserWire> accessList = List.of();
    CurrencyWire currency = null;
    Boolean canEdit = null;
    Boolean canDelete = null;
    UserWire createBy = null;
    String created = null;
    String about = null;
    String industry = null;
    CatalogEntryWire contactStatus = null;
    CatalogEntryWire contactType = null;
    List<InfoWire> commonData = List.of();
    List<AddressWire> addresses = List.of();
    List<FieldWire> customFields = List.of();
    List<String> tags = List.of();
    Integer taskCount = null;
    Boolean haveLateTasks = null;
    String firstName = null;
    String lastName = null;
    String title = null;
    ContactWire company = null;
    String companyName = null;
    Integer personsCount = null;
    String member;
    while ((member = value.nextMember()) != null) {
      switch (member) {
        case "id" -> {
          id = value.longNumber();
          ids += id == null ? 0 : 1;
        }
        case "isCompany" -> isCompany = value.flag();
        case "displayName" -> displayName = value.text();
        case "smallFotoUrl" -> smallFotoUrl = value.text();
        case "mediumFotoUrl" -> mediumFotoUrl = value.text();
        case "isPrivate" -> isPrivate = value.flag();
        case "isShared" -> isShared = value.flag();
        case "shareType" -> shareType = value.number();
        case "accessList" -> accessList = value.addTo(accessList, UserWire::read);
        case "currency" -> currency = CurrencyWire.read(value);
        case "canEdit" -> canEdit = value.flag();
        case "canDelete" -> canDelete = value.flag();
        case "createBy" -> createBy = UserWire.read(value);
        case "created" -> created = value.text();
        case "about" -> about = value.text();
        case "industry" -> industry = value.recurringText();
        case "contactStatus" -> contactStatus = CatalogEntryWire.read(value);
        case "contactType" -> contactType = CatalogEntryWire.read(value);
        case "commonData" -> commonData = value.addTo(commonData, InfoWire::read);
        case "addresses" -> addresses = value.addTo(addresses, AddressWire::read);
        case "customFields" -> customFields = value.addTo(customFields, FieldWire::read);
        case "tags" -> tags = value.addTo(tags, WireTokens::recurringText);
        case "taskCount" -> taskCount = value.number();
        case "haveLateTasks" -> haveLateTasks = value.flag();
        case "firstName" -> firstName = value.text();
        case "lastName" -> lastName = value.text();
        case "title" -> title = value.recurringText();
        case "company" -> company = ContactWire.read(value);
        case "companyName" -> companyName = value.text();
        case "personsCount" -> personsCount = value.number();
        default -> {
          if (value.skipUnknown(member) && unknown == null) {
            unknown = member;
          }
        }
      }
    }
    int found = value.found() - before;
    return found == 0
        ? null
        : new ContactWire(
            id,
            isCompany,
            displayName,
            smallFotoUrl,
            mediumFotoUrl,
            isPrivate,
            isShared,
            shareType,
            accessList,
            currency,
            canEdit,
            canDelete,
            createBy,
            created,
            about,
            industry,
            contactStatus,
            contactType,
            commonData,
            addresses,
            customFields,
            tags,
            taskCount,
            haveLateTasks,
            firstName,
            lastName,
            title,
            company,
            companyName,
            personsCount,
            found == ids ? unknown : null);
  }
}
