package r7contacts.demo.imports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import r7contacts.demo.options.FieldList;
import r7contacts.demo.usage.Suggestion;
import r7contacts.files.imports.Match;
import r7contacts.port.ContactBook;

/**
 * The rules of {@code --match}, in their order.
 *
 * @param rules the rules as typed
 */
record MatchRules(List<String> rules) {

  private static final String FIELD = "field:";
  private static final List<String> NAMES = List.of("id", "email", "phone", "name", FIELD);

  /**
   * Checks the rules before the first request.
   *
   * @throws IllegalArgumentException if a rule is unknown
   */
  void check() {
    for (String rule : rules) {
      if (!isField(rule) && (!NAMES.contains(word(rule)) || word(rule).equals(FIELD))) {
        throw new IllegalArgumentException(
            "--match is id, email, phone, name or field:LABEL: \"%s\"%s"
                .formatted(rule, Suggestion.of(rule, NAMES)));
      }
    }
  }

  /**
   * Returns the rules for a contact book.
   *
   * @throws IllegalArgumentException if it has no such custom field
   * @throws r7contacts.port.ContactException if the custom fields cannot be read
   */
  Match in(ContactBook book) {
    @Nullable Match match = null;
    @Nullable FieldList fields = null;
    for (String rule : rules) {
      if (isField(rule)) {
        fields = fields == null ? FieldList.read(book) : fields;
        String label = label(rule, fields);
        match = match == null ? Match.byField(label) : match.orByField(label);
      } else {
        match = with(match, rule);
      }
    }
    if (match == null) {
      throw new IllegalArgumentException("--match names no rule");
    }
    return match;
  }

  private static Match with(@Nullable Match match, String rule) {
    return switch (word(rule)) {
      case "id" -> match == null ? Match.byId() : match.orById();
      case "email" -> match == null ? Match.byEmail() : match.orByEmail();
      case "phone" -> match == null ? Match.byPhone() : match.orByPhone();
      default -> match == null ? Match.byName() : match.orByName();
    };
  }

  private static String label(String rule, FieldList fields) {
    return fields.named(rule.strip().substring(FIELD.length()).strip()).label().get();
  }

  private static boolean isField(String rule) {
    return word(rule).startsWith(FIELD) && word(rule).length() > FIELD.length();
  }

  private static String word(String rule) {
    return rule.strip().toLowerCase(Locale.ROOT);
  }
}
