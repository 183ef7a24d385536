package r7contacts.portal.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Members.Member;

/**
 * Contact as the portal sends it (field guide §8): a person, a company or, with fewer members, a
 * person's company. Any member may be absent. {@code persons} is not read: the portal declares it
 * and never fills it (field guide §8.2).
 */
public final class ContactWire {

  private static final Members.Builder TABLE = Members.table();
  private static final Member<Long> ID = TABLE.longNumber("id");
  private static final Member<Boolean> IS_COMPANY = TABLE.flag("isCompany");
  private static final Member<String> DISPLAY_NAME = TABLE.text("displayName");
  private static final Member<String> SMALL_FOTO_URL = TABLE.text("smallFotoUrl");
  private static final Member<String> MEDIUM_FOTO_URL = TABLE.text("mediumFotoUrl");
  private static final Member<Boolean> IS_PRIVATE = TABLE.flag("isPrivate");
  private static final Member<Boolean> IS_SHARED = TABLE.flag("isShared");
  private static final Member<Integer> SHARE_TYPE = TABLE.number("shareType");
  private static final Member<List<UserWire>> ACCESS_LIST =
      TABLE.list("accessList", UserWire::read);
  private static final Member<CurrencyWire> CURRENCY = TABLE.object("currency", CurrencyWire::read);
  private static final Member<Boolean> CAN_EDIT = TABLE.flag("canEdit");
  private static final Member<Boolean> CAN_DELETE = TABLE.flag("canDelete");
  private static final Member<UserWire> CREATE_BY = TABLE.object("createBy", UserWire::read);
  private static final Member<String> CREATED = TABLE.text("created");
  private static final Member<String> ABOUT = TABLE.text("about");
  private static final Member<String> INDUSTRY = TABLE.recurringText("industry");
  private static final Member<CatalogEntryWire> CONTACT_STATUS =
      TABLE.object("contactStatus", CatalogEntryWire::read);
  private static final Member<CatalogEntryWire> CONTACT_TYPE =
      TABLE.object("contactType", CatalogEntryWire::read);
  private static final Member<List<InfoWire>> COMMON_DATA =
      TABLE.list("commonData", InfoWire::read);
  private static final Member<List<AddressWire>> ADDRESSES =
      TABLE.list("addresses", AddressWire::read);
  private static final Member<List<FieldWire>> CUSTOM_FIELDS =
      TABLE.list("customFields", FieldWire::read);
  private static final Member<List<String>> TAGS = TABLE.list("tags", WireTokens::recurringText);
  private static final Member<Integer> TASK_COUNT = TABLE.number("taskCount");
  private static final Member<Boolean> HAVE_LATE_TASKS = TABLE.flag("haveLateTasks");
  private static final Member<String> FIRST_NAME = TABLE.text("firstName");
  private static final Member<String> LAST_NAME = TABLE.text("lastName");
  private static final Member<String> TITLE = TABLE.recurringText("title");
  private static final Member<ContactWire> COMPANY = TABLE.object("company", ContactWire::read);
  private static final Member<String> COMPANY_NAME = TABLE.text("companyName");
  private static final Member<Integer> PERSONS_COUNT = TABLE.number("personsCount");
  private static final Members<ContactWire> MEMBERS = TABLE.build(ContactWire::new);

  public final @Nullable Long id;
  public final @Nullable Boolean isCompany;
  public final @Nullable String displayName;
  public final @Nullable String smallFotoUrl;
  public final @Nullable String mediumFotoUrl;
  public final @Nullable Boolean isPrivate;
  public final @Nullable Boolean isShared;
  public final @Nullable Integer shareType;
  public final List<UserWire> accessList;
  public final @Nullable CurrencyWire currency;
  public final @Nullable Boolean canEdit;
  public final @Nullable Boolean canDelete;
  public final @Nullable UserWire createBy;
  public final @Nullable String created;
  public final @Nullable String about;
  public final @Nullable String industry;
  public final @Nullable CatalogEntryWire contactStatus;
  public final @Nullable CatalogEntryWire contactType;
  public final List<InfoWire> commonData;
  public final List<AddressWire> addresses;
  public final List<FieldWire> customFields;
  public final List<String> tags;
  public final @Nullable Integer taskCount;
  public final @Nullable Boolean haveLateTasks;
  public final @Nullable String firstName;
  public final @Nullable String lastName;
  public final @Nullable String title;
  public final @Nullable ContactWire company;
  public final @Nullable String companyName;
  public final @Nullable Integer personsCount;

  /** Name of the first unknown member; null if a known member other than the id has a value. */
  public final @Nullable String unknown;

  private ContactWire(Values values) {
    id = values.of(ID);
    isCompany = values.of(IS_COMPANY);
    displayName = values.of(DISPLAY_NAME);
    smallFotoUrl = values.of(SMALL_FOTO_URL);
    mediumFotoUrl = values.of(MEDIUM_FOTO_URL);
    isPrivate = values.of(IS_PRIVATE);
    isShared = values.of(IS_SHARED);
    shareType = values.of(SHARE_TYPE);
    accessList = values.list(ACCESS_LIST);
    currency = values.of(CURRENCY);
    canEdit = values.of(CAN_EDIT);
    canDelete = values.of(CAN_DELETE);
    createBy = values.of(CREATE_BY);
    created = values.of(CREATED);
    about = values.of(ABOUT);
    industry = values.of(INDUSTRY);
    contactStatus = values.of(CONTACT_STATUS);
    contactType = values.of(CONTACT_TYPE);
    commonData = values.list(COMMON_DATA);
    addresses = values.list(ADDRESSES);
    customFields = values.list(CUSTOM_FIELDS);
    tags = values.list(TAGS);
    taskCount = values.of(TASK_COUNT);
    haveLateTasks = values.of(HAVE_LATE_TASKS);
    firstName = values.of(FIRST_NAME);
    lastName = values.of(LAST_NAME);
    title = values.of(TITLE);
    company = values.of(COMPANY);
    companyName = values.of(COMPANY_NAME);
    personsCount = values.of(PERSONS_COUNT);
    unknown = values.hasOnly(ID) ? values.unknown() : null;
  }

  /** Reads the contact at the current token; null if no member has a value. */
  public static @Nullable ContactWire read(WireTokens value) {
    if (value.isObject()) {
      value.use(Allowance.CONTACT);
    }
    return MEMBERS.read(value);
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
