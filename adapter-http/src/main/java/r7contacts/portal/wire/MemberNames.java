package r7contacts.portal.wire;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Names of the members that are read, found without regard to case: servers send {@code firstName}
 * and {@code id}, the vendor's documentation prints {@code FirstName} and {@code ID} (field guide
 * §12.2).
 */
final class MemberNames {

  private static final Map<String, String> SPELLINGS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  static {
    String all =
        """
        status count total response error message token expires sms phoneNoise tfa tfaKey \
        id isCompany displayName smallFotoUrl mediumFotoUrl isPrivate isShared shareType accessList \
        currency canEdit canDelete createBy created about industry contactStatus contactType \
        commonData addresses customFields tags taskCount haveLateTasks firstName lastName title \
        company companyName personsCount infoType category data categoryName isPrimary street city \
        state zip country entityId label fieldValue fieldType position mask relativeItemsCount \
        avatarSmall profileUrl symbol abbreviation cultureName isConvertable isBasic description \
        color sortOrder size rows cols\
        """;
    for (String name : all.split(" ")) {
      SPELLINGS.put(name, name);
    }
  }

  private MemberNames() {}

  /** Returns the name as servers spell it; null if no member that is read has this name. */
  static @Nullable String spelled(String name) {
    return SPELLINGS.get(name);
  }
}
