package r7contacts.domain.change;

import io.vavr.control.Option;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.Person;

/** Member of a contact that is a single text. */
public enum TextMember {
  /** The first name of a person; portals require one. */
  FIRST_NAME("first name"),
  /** The last name of a person. */
  LAST_NAME("last name"),
  /** The job title of a person. */
  JOB_TITLE("job title"),
  /** The name of a company; portals require one. */
  COMPANY_NAME("company name"),
  /** The note about a person or a company, of several lines. */
  ABOUT("about");

  private final String label;

  TextMember(String label) {
    this.label = label;
  }

  /** Returns the member in words: {@code job title}. */
  public String label() {
    return label;
  }

  /**
   * Returns the text of this member, as portals store it; absent if the kind has no such member.
   */
  public Option<String> of(Contact contact) {
    Option<String> text =
        switch (this) {
          case FIRST_NAME -> person(contact, Person::firstName);
          case LAST_NAME -> person(contact, Person::lastName);
          case JOB_TITLE -> person(contact, Person::jobTitle);
          case COMPANY_NAME -> contact.fold(person -> Option.none(), Company::name);
          case ABOUT -> contact.about();
        };
    return text.map(TextRules::stored);
  }

  /** Returns whether contacts of this kind have the member. */
  public boolean isOf(PersonOrCompany kind) {
    return switch (this) {
      case FIRST_NAME, LAST_NAME, JOB_TITLE -> kind == PersonOrCompany.PERSON;
      case COMPANY_NAME -> kind == PersonOrCompany.COMPANY;
      case ABOUT -> true;
    };
  }

  /**
   * Returns the contact with another text; null for none. A display name that differed from the
   * names is dropped when a name changes: portals make it from the names.
   *
   * @throws IllegalArgumentException if contacts of this kind have no such member
   */
  Contact set(Contact contact, @Nullable String text) {
    return switch (this) {
      case FIRST_NAME ->
          edited(contact, (person, t) -> person.firstName(t).displayName(null), text);
      case LAST_NAME -> edited(contact, (person, t) -> person.lastName(t).displayName(null), text);
      case JOB_TITLE -> edited(contact, Person.Builder::jobTitle, text);
      case COMPANY_NAME ->
          contact.fold(
              person -> {
                throw wrongKind(contact);
              },
              company -> company.toBuilder().name(text).displayName(null).build());
      case ABOUT -> contact.withProfile(contact.profile().toBuilder().about(text).build());
    };
  }

  List<Problem> problems(String text) {
    return this == ABOUT ? TextRules.ofLongText(label, text) : TextRules.ofShortText(label, text);
  }

  private static Option<String> person(Contact contact, Function<Person, Option<String>> member) {
    return contact.fold(member, company -> Option.none());
  }

  private Contact edited(
      Contact contact,
      BiFunction<Person.Builder, @Nullable String, Person.Builder> setter,
      @Nullable String text) {
    return contact.fold(
        person -> setter.apply(person.toBuilder(), text).build(),
        company -> {
          throw wrongKind(contact);
        });
  }

  private IllegalArgumentException wrongKind(Contact contact) {
    return new IllegalArgumentException(
        "a %s has no %s".formatted(PersonOrCompany.of(contact).word(), label));
  }
}
