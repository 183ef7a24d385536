package r7contacts.demo.imports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import r7contacts.demo.options.ByName;
import r7contacts.demo.options.FieldList;
import r7contacts.demo.usage.Suggestion;
import r7contacts.domain.FieldDefinition;
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
    for (String rule : rules) {
      match = with(match, rule, book);
    }
    if (match == null) {
      throw new IllegalArgumentException("--match names no rule");
    }
    return match;
  }

  private static Match with(@Nullable Match match, String rule, ContactBook book) {
    if (isField(rule)) {
      String label = label(rule, book);
      return match == null ? Match.byField(label) : match.orByField(label);
    }
    return switch (word(rule)) {
      case "id" -> match == null ? Match.byId() : match.orById();
      case "email" -> match == null ? Match.byEmail() : match.orByEmail();
      case "phone" -> match == null ? Match.byPhone() : match.orByPhone();
      default -> match == null ? Match.byName() : match.orByName();
    };
  }

  private static String label(String rule, ContactBook book) {
    List<FieldDefinition> fields =
        FieldList.read(book).fields().stream().filter(field -> !field.isHeading()).toList();
    return ByName.one(
            "custom field",
            rule.strip().substring(FIELD.length()).strip(),
            fields,
            FieldDefinition::id,
            FieldDefinition::label)
        .label()
        .get();
  }

  private static boolean isField(String rule) {
    return word(rule).startsWith(FIELD) && word(rule).length() > FIELD.length();
  }

  private static String word(String rule) {
    return rule.strip().toLowerCase(Locale.ROOT);
  }
}
