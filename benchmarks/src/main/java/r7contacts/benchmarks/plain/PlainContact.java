package r7contacts.benchmarks.plain;

import java.util.List;

/**
 * Contact with the portal's names (field guide §8), for libraries that bind JSON to records by
 * name. A missing member is null.
 */
public record PlainContact(
    Long id,
    Boolean isCompany,
    String displayName,
    String smallFotoUrl,
    String mediumFotoUrl,
    Boolean isPrivate,
    Boolean isShared,
    Integer shareType,
    List<PlainUser> accessList,
    PlainCurrency currency,
    Boolean canEdit,
    Boolean canDelete,
    PlainUser createBy,
    String created,
    String about,
    String industry,
    PlainCatalogEntry contactStatus,
    PlainCatalogEntry contactType,
    List<PlainInfo> commonData,
    List<PlainAddress> addresses,
    List<PlainField> customFields,
    List<String> tags,
    Integer taskCount,
    Boolean haveLateTasks,
    String firstName,
    String lastName,
    String title,
    PlainContact company,
    String companyName,
    Integer personsCount) {}
