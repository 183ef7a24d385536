package r7contacts.benchmarks.decode;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/** The names of an answer's members, recognized by their bytes. */
final class KnownNames {

  private static final String[] NAMES =
      """
      id isCompany displayName smallFotoUrl mediumFotoUrl isPrivate shareType accessList
      currency canEdit canDelete createBy created about industry contactStatus commonData
      addresses customFields tags taskCount haveLateTasks firstName lastName title company
      companyName personsCount avatarSmall profileUrl symbol abbreviation cultureName
      isConvertable isBasic description color sortOrder infoType category data
      categoryName isPrimary street city state zip country entityId label fieldValue
      fieldType position mask
      """
          .split("\\s+");

  private static final String UNKNOWN = "";

  private static final PropertyNameMatcher MATCHER = matcher();

  private KnownNames() {}

  private static PropertyNameMatcher matcher() {
    List<Named> named = Stream.of(NAMES).map(Named::fromString).toList();
    return new JsonFactory().constructNameMatcher(named, false);
  }

  /** Returns the next name, empty for an unknown one; null at the end of the object. */
  static @Nullable String next(JsonParser tokens) {
    int name = tokens.nextNameMatch(MATCHER);
    if (name >= 0) {
      return NAMES[name];
    }
    return name == PropertyNameMatcher.MATCH_END_OBJECT ? null : UNKNOWN;
  }
}
