package r7contacts.portal.mapping;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Builder;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.NullValueMappingStrategy;
import org.mapstruct.ReportingPolicy;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Creation;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Photos;
import r7contacts.domain.Profile;
import r7contacts.domain.Rights;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.Tag;
import r7contacts.domain.Tasks;
import r7contacts.domain.User;
import r7contacts.portal.message.OneLine;
import r7contacts.portal.wire.AddressWire;
import r7contacts.portal.wire.CatalogEntryWire;
import r7contacts.portal.wire.CatalogUsageWire;
import r7contacts.portal.wire.ContactWire;
import r7contacts.portal.wire.CurrencyWire;
import r7contacts.portal.wire.DefinitionWire;
import r7contacts.portal.wire.FieldWire;
import r7contacts.portal.wire.InfoWire;
import r7contacts.portal.wire.PortalTime;
import r7contacts.portal.wire.TagWire;
import r7contacts.portal.wire.UserWire;

/**
 * Mapper of wire types to domain objects. MapStruct generates the copying; the methods with a body
 * are the decisions. One class, as MapStruct generates one for types that contain each other.
 */
@Mapper(
    builder = @Builder(disableBuilder = true),
    unmappedTargetPolicy = ReportingPolicy.ERROR,
    nullValueIterableMappingStrategy = NullValueMappingStrategy.RETURN_DEFAULT)
public abstract class ContactMapper {

  /** Value of a code that the portal did not send. */
  private static final int NO_CODE = Channel.NO_CODE;

  private final FieldMasks masks = new FieldMasks();

  /**
   * Returns the person or the company, or the reason why it is unreadable, to follow "the contact
   * …".
   */
  public Either<String, Contact> toContact(@Nullable ContactWire wire) {
    if (wire == null || contactId(wire.id).isEmpty()) {
      return Either.left("has no id");
    }
    if (wire.unknown != null) {
      return Either.left(
          "has no known member except its id; the first unknown one is "
              + OneLine.of(wire.unknown));
    }
    return Either.right(wire.meansCompany() ? toCompany(wire) : toPerson(wire));
  }

  @Mapping(target = "profile", source = ".")
  @Mapping(target = "withProfile", ignore = true)
  @Mapping(target = "jobTitle", source = "title")
  @Mapping(target = "givenDisplayName", source = "displayName")
  abstract Person toPerson(ContactWire wire);

  @Mapping(target = "profile", source = ".")
  @Mapping(target = "withProfile", ignore = true)
  @Mapping(target = "name", source = "companyName")
  @Mapping(target = "memberCount", source = "personsCount", qualifiedByName = "count")
  @Mapping(target = "givenDisplayName", source = "displayName")
  abstract Company toCompany(ContactWire wire);

  @Mapping(target = "id", source = "id", qualifiedByName = "requiredId")
  @Mapping(target = "infos", source = "commonData")
  @Mapping(target = "stage", source = "contactStatus")
  @Mapping(target = "type", source = "contactType")
  @Mapping(target = "photos", source = ".")
  @Mapping(target = "sharing", source = ".")
  @Mapping(target = "rights", source = ".")
  @Mapping(target = "tasks", source = ".")
  @Mapping(target = "creation", source = ".")
  abstract Profile toProfile(ContactWire wire);

  @Mapping(target = "name", source = ".", qualifiedByName = "linkedName")
  @Mapping(target = "photos", source = ".")
  @Mapping(target = "sharing", source = ".")
  @Mapping(target = "rights", source = ".")
  @Mapping(target = "hasLateTasks", source = "haveLateTasks")
  @Mapping(target = "withAbout", ignore = true)
  @Mapping(target = "withPhotos", ignore = true)
  @Mapping(target = "withSharing", ignore = true)
  @Mapping(target = "withRights", ignore = true)
  @Mapping(target = "withCurrency", ignore = true)
  @Mapping(target = "withLateTasks", ignore = true)
  abstract CompanyLink toCompanyLink(ContactWire wire);

  /** Returns the contact info; one of the channel "address" has the address as a JSON text. */
  @Mapping(target = "channelCode", source = "infoType", qualifiedByName = "code")
  @Mapping(target = "categoryCode", source = "category", qualifiedByName = "code")
  @Mapping(target = "value", source = "data")
  @Mapping(target = "label", source = "categoryName")
  @Mapping(target = "withId", ignore = true)
  @Mapping(target = "withValue", ignore = true)
  @Mapping(target = "withLabel", ignore = true)
  @Mapping(target = "withPrimary", ignore = true)
  public abstract ContactInfo toInfo(InfoWire wire);

  // The portal omits 0, which means home (field guide §8.5), so an absent code is 0 here.
  @Mapping(target = "categoryCode", source = "category")
  @Mapping(target = "label", source = "categoryName")
  abstract Address toAddress(AddressWire wire);

  @Mapping(target = "value", source = ".")
  @Mapping(target = "withEntityId", ignore = true)
  @Mapping(target = "withPosition", ignore = true)
  @Mapping(target = "withMask", ignore = true)
  @Mapping(target = "withValue", ignore = true)
  abstract CustomField toField(FieldWire wire);

  @Mapping(target = "isConvertible", source = "isConvertable")
  @Mapping(target = "withSymbol", ignore = true)
  @Mapping(target = "withTitle", ignore = true)
  @Mapping(target = "withCultureName", ignore = true)
  @Mapping(target = "withConvertible", ignore = true)
  @Mapping(target = "withBasic", ignore = true)
  abstract Currency toCurrency(CurrencyWire wire);

  @Mapping(target = "withDescription", ignore = true)
  @Mapping(target = "withColor", ignore = true)
  @Mapping(target = "withSortOrder", ignore = true)
  abstract CatalogEntry toCatalogEntry(CatalogEntryWire wire);

  @Mapping(target = "displayName", source = "displayName", qualifiedByName = "decoded")
  @Mapping(target = "avatar", source = "avatarSmall")
  @Mapping(target = "withTitle", ignore = true)
  @Mapping(target = "withAvatar", ignore = true)
  @Mapping(target = "withProfileUrl", ignore = true)
  abstract User toUser(UserWire wire);

  @Mapping(target = "small", source = "smallFotoUrl")
  @Mapping(target = "medium", source = "mediumFotoUrl")
  abstract Photos toPhotos(ContactWire wire);

  @Mapping(target = "mayEdit", source = "canEdit")
  @Mapping(target = "mayDelete", source = "canDelete")
  abstract Rights toRights(ContactWire wire);

  @Mapping(target = "count", source = "taskCount", qualifiedByName = "count")
  @Mapping(target = "anyLate", source = "haveLateTasks")
  abstract Tasks toTasks(ContactWire wire);

  abstract List<User> toUsers(List<UserWire> wires);

  /**
   * Returns the sharing. Without {@code shareType}, only the level "private" is known (field guide
   * §10.1).
   */
  Sharing toSharing(ContactWire wire) {
    boolean isPrivate = isPrivate(wire);
    int defaultCode = isPrivate ? ShareLevel.PRIVATE.code() : NO_CODE;
    int levelCode = wire.shareType == null ? defaultCode : wire.shareType;
    return new Sharing(levelCode, isPrivate, toUsers(wire.accessList));
  }

  private static boolean isPrivate(ContactWire wire) {
    if (wire.isPrivate != null) {
      return wire.isPrivate;
    }
    if (wire.isShared != null) {
      return !wire.isShared;
    }
    return wire.shareType != null && wire.shareType == ShareLevel.PRIVATE.code();
  }

  Creation toCreation(ContactWire wire) {
    Option<User> by = wire.createBy == null ? Option.none() : Option.some(toUser(wire.createBy));
    Option<OffsetDateTime> time = Option.of(wire.created).flatMap(PortalTime::parse);
    return new Creation(
        by,
        time.filter(at -> !PortalTime.isNoDate(at)),
        time.isDefined()
            ? Option.none()
            : Option.of(wire.created).filter(text -> !PortalTime.isNoDate(text)));
  }

  FieldValue toFieldValue(FieldWire wire) {
    Option<String> text = Option.of(wire.fieldValue);
    FieldMask mask = masks.of(wire.mask);
    int typeCode = code(wire.fieldType);
    return switch (typeCode) {
      case 0 ->
          new FieldValue.Text(text, FieldMask.orElse(mask.size(), FieldValue.Text.DEFAULT_SIZE));
      case 1 ->
          new FieldValue.TextArea(
              text,
              FieldMask.orElse(mask.rows(), FieldValue.TextArea.DEFAULT_ROWS),
              FieldMask.orElse(mask.columns(), FieldValue.TextArea.DEFAULT_COLUMNS));
      case 2 -> new FieldValue.Choice(text, mask.options());
      case 3 -> new FieldValue.Flag(text);
      case 4 -> new FieldValue.Heading(text);
      case 5 -> new FieldValue.Date(text);
      default -> new FieldValue.Unknown(typeCode, text);
    };
  }

  /** Returns the definition of a custom field; absent without an id. */
  public Option<FieldDefinition> toDefinition(DefinitionWire wire) {
    return Option.of(wire.id)
        .map(
            id -> {
              CustomField field = toField(wire);
              return new FieldDefinition(
                  id,
                  field.label(),
                  field.position(),
                  field.mask(),
                  field.value(),
                  count(wire.relativeItemsCount));
            });
  }

  /** Returns the entry of a catalog; absent without an id. */
  public Option<CatalogUsage> toCatalogUsage(CatalogUsageWire wire) {
    return Option.of(wire.id)
        .map(id -> new CatalogUsage(toCatalogEntry(wire), count(wire.relativeItemsCount)));
  }

  /** Returns the tag; absent without a title. */
  public Option<Tag> toTag(TagWire wire) {
    return Option.of(wire.title).map(title -> new Tag(title, count(wire.relativeItemsCount)));
  }

  Option<CompanyLink> link(@Nullable ContactWire company) {
    return company == null ? Option.none() : Option.some(toCompanyLink(company));
  }

  /**
   * Returns the name of a person's company. Portals send only the display name, the documentation
   * has only the company name (field guide §8.3).
   */
  @Named("linkedName")
  Option<String> linkedName(ContactWire company) {
    return Option.of(company.companyName).orElse(Option.of(company.displayName));
  }

  @Named("requiredId")
  ContactId requiredId(Long id) {
    return contactId(id).get();
  }

  /** Returns the id; absent if it was not sent or is negative. */
  Option<ContactId> contactId(@Nullable Long id) {
    return id == null || id < 0 ? Option.none() : Option.some(ContactId.of(id));
  }

  Option<Currency> currency(@Nullable CurrencyWire wire) {
    return wire == null ? Option.none() : Option.some(toCurrency(wire));
  }

  Option<CatalogEntry> catalogEntry(@Nullable CatalogEntryWire wire) {
    return wire == null ? Option.none() : Option.some(toCatalogEntry(wire));
  }

  Option<String> text(@Nullable String text) {
    return Option.of(text);
  }

  @Named("decoded")
  Option<String> decoded(@Nullable String html) {
    return Option.of(HtmlText.decode(html));
  }

  @Named("code")
  int code(@Nullable Integer code) {
    return code == null ? NO_CODE : code;
  }

  /** Returns the count; 0 if it is absent, because the portal omits 0, or negative. */
  @Named("count")
  int count(@Nullable Integer count) {
    return count == null ? 0 : Math.max(0, count);
  }
}
