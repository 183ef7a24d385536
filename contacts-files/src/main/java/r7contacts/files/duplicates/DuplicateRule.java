package r7contacts.files.duplicates;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Person;
import r7contacts.domain.TextComparison;
import r7contacts.port.ContactInfoQuery;
import r7contacts.port.PhoneNumbers;

/**
 * Rule by which contacts may be the same person or company: they have a value in common. A person
 * and a company are never duplicates, because they cannot be merged.
 *
 * @param title the name of the rule: {@code email}
 * @param values returns the values of a contact, as text for people by their comparison key. Two
 *     contacts with an equal key are duplicates
 */
public record DuplicateRule(
    String title, Function<? super Contact, ? extends Map<String, String>> values) {

  /** Internal and emergency numbers are shorter, and are the same in many companies. */
  private static final int SHORTEST_NUMBER = 5;

  private static final int LONGEST_LOCAL_NUMBER = 7;

  /** Creates a rule. */
  public DuplicateRule {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(values, "values");
  }

  /**
   * Returns the rule for e-mail addresses, those of Google included, without regard to case and to
   * text around the address. Text without an address, such as {@code none}, is ignored.
   */
  public static DuplicateRule email() {
    return new DuplicateRule("email", DuplicateRule::emails);
  }

  /** Returns {@link #phone(PhoneNumbers)} with the numbering plan of Russia and Kazakhstan. */
  public static DuplicateRule phone() {
    return phone(PhoneNumbers.russia());
  }

  /**
   * Returns the rule for telephone numbers. Numbers with different extensions are different, and so
   * are those with and without one, because colleagues share the number of their switchboard.
   * Numbers of fewer than five digits are ignored.
   *
   * @param numbers how numbers are read
   */
  public static DuplicateRule phone(PhoneNumbers numbers) {
    Objects.requireNonNull(numbers, "numbers");
    return new DuplicateRule("phone", contact -> phones(contact, numbers));
  }

  /**
   * Returns the rule for names: of people first name, last name and company, of companies the name.
   * Case, punctuation, the order of words, and the difference between е and ё are ignored. A person
   * with one name and without a company is never a duplicate.
   */
  public static DuplicateRule name() {
    return new DuplicateRule(
        "name", contact -> contact.fold(DuplicateRule::personName, DuplicateRule::companyName));
  }

  /**
   * Returns the rule for a custom field, such as a taxpayer number. Only its letters and digits are
   * compared, without regard to case. Its title is the label of the field.
   *
   * @throws IllegalArgumentException if the field is a heading, which has no value
   */
  public static DuplicateRule field(FieldDefinition field) {
    String label = field.label().getOrElse("field " + field.id());
    if (field.isHeading()) {
      throw new IllegalArgumentException(
          "\"%s\" is a heading of custom fields and has no values: name a field under it"
              .formatted(label));
    }
    return new DuplicateRule(label, contact -> fields(contact, field.id()));
  }

  private static Map<String, String> emails(Contact contact) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Channel channel : List.of(Channel.EMAIL, Channel.GMAIL)) {
      for (String text : texts(contact, channel)) {
        ContactInfoQuery.keys(channel, text, PhoneNumbers.exactDigits()).stream()
            .filter(address -> address.indexOf('@') > 0)
            .forEach(address -> values.put(address, address));
      }
    }
    return values;
  }

  private static Map<String, String> phones(Contact contact, PhoneNumbers numbers) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String text : texts(contact, Channel.PHONE)) {
      Set<String> found = ContactInfoQuery.keys(Channel.PHONE, text, numbers);
      for (String number : found) {
        String extension = found.size() == 1 ? extension(text, number) : "";
        if (digits(number).length() >= SHORTEST_NUMBER) {
          String value = extension.isEmpty() ? number : "%s ext. %s".formatted(number, extension);
          values.put(value, value);
        }
      }
    }
    return values;
  }

  /** Returns the digits behind a number, which ends with the same digits in every notation. */
  private static String extension(String text, String number) {
    String all = digits(text);
    String own = digits(number);
    String end = own.substring(Math.max(0, own.length() - LONGEST_LOCAL_NUMBER));
    int at = all.indexOf(end);
    return at < 0 ? "" : all.substring(at + end.length());
  }

  private static String digits(String text) {
    return String.join("", PhoneNumbers.exactDigits().in(text));
  }

  private static Map<String, String> personName(Person person) {
    List<String> names =
        words(person.firstName().getOrElse("") + " " + person.lastName().getOrElse(""));
    Option<String> company =
        person.company().flatMap(CompanyLink::name).filter(name -> !words(name).isEmpty());
    if (names.isEmpty() || names.size() == 1 && company.isEmpty()) {
      return Map.of();
    }
    return Map.of(
        String.join(" ", names) + company.map(name -> "\n" + joinedWords(name)).getOrElse(""),
        person.displayName() + company.map(name -> ", " + name).getOrElse(""));
  }

  private static Map<String, String> companyName(Company company) {
    String key = joinedWords(company.name().getOrElse(""));
    return key.isEmpty() ? Map.of() : Map.of(key, company.displayName());
  }

  private static Map<String, String> fields(Contact contact, long id) {
    return contact.customFields().stream()
        .filter(field -> field.id() == id && !field.isHeading())
        .map(CustomField::text)
        .flatMap(Option::toJavaStream)
        .filter(text -> !words(text).isEmpty())
        .collect(
            Collectors.toMap(
                text -> String.join("", inOrder(text)), text -> text, (one, other) -> one));
  }

  private static List<String> texts(Contact contact, Channel channel) {
    return contact.infos(channel).stream()
        .map(ContactInfo::value)
        .flatMap(Option::toJavaStream)
        .toList();
  }

  private static String joinedWords(String text) {
    return String.join(" ", words(text));
  }

  /** Returns the words of a text in alphabetical order. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>(inOrder(text));
    words.sort(null);
    return words;
  }

  /** Returns the words of a text: its sequences of letters and digits. */
  private static List<String> inOrder(String text) {
    return Arrays.stream(TextComparison.key(text).replace('ё', 'е').split("[^\\p{L}\\p{M}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
