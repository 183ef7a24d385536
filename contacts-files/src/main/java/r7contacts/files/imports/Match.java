package r7contacts.files.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.TextComparison;
import r7contacts.domain.change.PersonOrCompany;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.PhoneNumbers;

/**
 * Rules by which a line and a contact are the same. The first rule by which a line matches somebody
 * decides, unless the two have other names and different values by an earlier rule. A telephone
 * number that is not the first rule does not decide about other names at all, because colleagues
 * share the number of their office. Persons match persons only, and companies match companies. A
 * line without a value for any rule matches a contact of the same name that has all its values.
 * Immutable.
 */
public final class Match {

  /** In digits: shorter numbers are extensions, which strangers share. */
  private static final int SHORTEST_NUMBER = 5;

  private final List<Rule> rules;

  /**
   * A rule.
   *
   * @param isShared whether contacts that are not the same often share a key
   */
  private record Rule(Function<Contact, Set<String>> keys, boolean isShared) {}

  private Match(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Returns the rule that the ids are equal, for files that were exported from the same portal. */
  public static Match byId() {
    return none().orById();
  }

  /** Returns the rule that a custom field has the same text, such as a taxpayer number. */
  public static Match byField(String label) {
    return none().orByField(label);
  }

  /** Returns the rule that one of the e-mail addresses is the same, in any case. */
  public static Match byEmail() {
    return none().orByEmail();
  }

  /**
   * Returns the rule that one of the telephone numbers is the same, in any notation, without
   * extensions. Numbers of fewer than five digits are ignored.
   */
  public static Match byPhone() {
    return none().orByPhone();
  }

  /** Returns the rule that the names are equal, in any case. */
  public static Match byName() {
    return none().orByName();
  }

  private static Match none() {
    return new Match(List.of());
  }

  /** Returns these rules, then {@link #byId()}. */
  public Match orById() {
    return or(contact -> contact.id().value() == 0 ? Set.of() : Set.of(contact.id().toString()));
  }

  /** Returns these rules, then {@link #byField}. */
  public Match orByField(String label) {
    String wanted = TextComparison.key(Objects.requireNonNull(label, "label").strip());
    return or(
        contact -> {
          Set<String> keys = new LinkedHashSet<>();
          for (CustomField field : contact.customFields()) {
            if (field.label().exists(text -> TextComparison.key(text.strip()).equals(wanted))) {
              field.text().forEach(text -> keys.add(TextComparison.key(text.strip())));
            }
          }
          return keys;
        });
  }

  /** Returns these rules, then {@link #byEmail}. */
  public Match orByEmail() {
    return or(
        contact -> {
          Set<String> keys = new LinkedHashSet<>();
          for (Channel channel : List.of(Channel.EMAIL, Channel.GMAIL)) {
            for (String text : values(contact, channel)) {
              ContactInfoQuery.keys(channel, text, PhoneNumbers.exactDigits()).stream()
                  .filter(address -> address.indexOf('@') > 0)
                  .forEach(keys::add);
            }
          }
          return keys;
        });
  }

  /** Returns these rules, then {@link #byPhone}, by the numbering plan of Russia. */
  public Match orByPhone() {
    return orByPhone(PhoneNumbers.russia());
  }

  /** Returns these rules, then {@link #byPhone}, with another parser of telephone numbers. */
  public Match orByPhone(PhoneNumbers numbers) {
    Objects.requireNonNull(numbers, "numbers");
    return or(new Rule(contact -> phones(contact, numbers), true));
  }

  private static Set<String> phones(Contact contact, PhoneNumbers numbers) {
    return values(contact, Channel.PHONE).stream()
        .flatMap(text -> numbers.in(text).stream())
        .filter(number -> number.chars().filter(Character::isDigit).count() >= SHORTEST_NUMBER)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns these rules, then {@link #byName}. */
  public Match orByName() {
    return or(contact -> keyOf(name(contact)));
  }

  private static Set<String> keyOf(String name) {
    return name.isBlank() ? Set.of() : Set.of(TextComparison.key(name.strip()));
  }

  /** Returns the first and last name of a person, or the name of a company; blank if absent. */
  static String name(Contact contact) {
    return contact.fold(
        person ->
            (person.firstName().getOrElse("").strip()
                    + " "
                    + person.lastName().getOrElse("").strip())
                .strip(),
        company -> company.name().getOrElse(""));
  }

  private static List<String> values(Contact contact, Channel channel) {
    return contact.infos().stream()
        .filter(info -> info.channel() == channel)
        .map(ContactInfo::value)
        .flatMap(value -> value.toJavaStream())
        .toList();
  }

  private Match or(Function<Contact, Set<String>> keys) {
    return or(new Rule(keys, false));
  }

  private Match or(Rule rule) {
    List<Rule> more = new ArrayList<>(rules);
    more.add(rule);
    return new Match(more);
  }

  /** Returns whether contacts that are not the same often share a key of a rule. */
  boolean isShared(int rule) {
    return rules.get(rule).isShared();
  }

  /** Returns the keys of a contact by each rule. Equal contacts share one. */
  List<Set<String>> keys(Contact contact) {
    String kind = PersonOrCompany.of(contact).word() + " ";
    return rules.stream()
        .map(
            rule -> {
              Set<String> keys = new LinkedHashSet<>();
              rule.keys().apply(contact).forEach(key -> keys.add(kind + key));
              return keys;
            })
        .toList();
  }

  /** Returns the number of rules. */
  int size() {
    return rules.size();
  }
}
