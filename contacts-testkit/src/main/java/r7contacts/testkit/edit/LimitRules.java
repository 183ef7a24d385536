package r7contacts.testkit.edit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Person;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactEditBuilder;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.Problem;
import r7contacts.domain.change.SharingChange;
import r7contacts.port.edit.WriteError.Invalid;

/** Texts that can just be stored, and texts that cannot. */
interface LimitRules extends EditingRules {

  /** Characters of a name, a job title and a tag. */
  int SHORT = 255;

  /** Bytes of a note, a contact info and a custom field. */
  int LONG = 65_535;

  /** Bytes of the parts of an address as JSON. */
  int ADDRESS = 65_000;

  @Test
  default void W28_a_text_of_people_is_stored_up_to_its_limit_and_refused_beyond() {
    Contact person =
        EditCheck.created(book(), NewContact.person("A", SharingChange.everyone()).build());
    Map<String, Limit> limits = limits();
    // Portals store both names in one column, with three characters between them.
    limits.put("first", limit(252, (now, text) -> person(now).firstName(text).build()));
    limits.put("job title", limit(SHORT, (now, text) -> person(now).jobTitle(text).build()));
    limits.forEach((name, limit) -> assertLimit(name, person, limit));
    Contact before = EditCheck.read(book(), person.id());
    ContactEdit both =
        ContactEdit.of((Person) before).firstName("Ж".repeat(200)).lastName("Ж".repeat(52)).build();
    Contact named = EditCheck.edited(book(), before, both);
    assertInvalid(
        ContactEdit.of((Person) named).lastName("Ж".repeat(53)).build(), Problem.Kind.TOO_LONG);
  }

  @Test
  default void W28_a_text_of_companies_is_stored_up_to_its_limit_and_refused_beyond() {
    Contact company =
        EditCheck.created(book(), NewContact.company("A", SharingChange.everyone()).build());
    Map<String, Limit> limits = limits();
    limits.remove("field");
    limits.put(
        "name", limit(SHORT, (now, text) -> ContactEdit.of((Company) now).name(text).build()));
    limits.forEach((name, limit) -> assertLimit(name, company, limit));
  }

  private static ContactEditBuilder.OfPerson person(Contact now) {
    return ContactEdit.of((Person) now);
  }

  /** The limit of a member, in characters or in bytes, and an edit that sets it. */
  record Limit(int length, BiFunction<Contact, String, ContactEdit> edit) {}

  private static Limit limit(int length, BiFunction<Contact, String, ContactEdit> edit) {
    return new Limit(length, edit);
  }

  private static Map<String, Limit> limits() {
    Map<String, Limit> limits = new TreeMap<>();
    limits.put("tag", limit(SHORT, (now, text) -> ContactEdit.of(now).addTag(text).build()));
    limits.put("about", limit(LONG, (now, text) -> ContactEdit.of(now).about(text).build()));
    limits.put(
        "info",
        limit(
            LONG,
            (now, text) ->
                ContactEdit.of(now)
                    .addInfo(ContactInfo.of(Channel.WEBSITE, Category.WORK, text))
                    .build()));
    limits.put(
        "field",
        limit(LONG, (now, text) -> ContactEdit.of(now).field(SampleEdits.field(12), text).build()));
    limits.put(
        "address",
        limit(
            ADDRESS,
            (now, text) ->
                ContactEdit.of(now).addAddress(Address.builder().street(text).build()).build()));
    return limits;
  }

  private void assertLimit(String member, Contact contact, Limit limit) {
    Contact before = EditCheck.read(book(), contact.id());
    int length = limit.length();
    String longest =
        length > 1_000 ? "Ж".repeat(length / 2) + "a".repeat(length % 2) : "Ж".repeat(length);

    assertInvalid(limit.edit().apply(before, longest + "a"), Problem.Kind.TOO_LONG);
    EditCheck.unchanged("perform(edit: " + member + ")", book(), before);
    EditCheck.edited(book(), before, limit.edit().apply(before, longest));
  }

  private void assertInvalid(ContactEdit edit, Problem.Kind expected) {
    Invalid error = EditCheck.refused(book(), edit, Invalid.class);
    EditCheck.that(
        EditCheck.call(edit),
        error.problems().stream().anyMatch(problem -> problem.kind() == expected),
        "must report %s, but reported %s".formatted(expected, error.problems()));
  }

  @Test
  default void W28_characters_that_cannot_be_stored_are_refused_in_every_member() {
    Contact person =
        EditCheck.created(book(), NewContact.person("A", SharingChange.everyone()).build());
    Map<String, Limit> limits = limits();
    limits.put("job title", limit(SHORT, (now, text) -> person(now).jobTitle(text).build()));
    for (Limit limit : limits.values()) {
      assertInvalid(limit.edit().apply(person, "a 🎉"), Problem.Kind.BEYOND_BMP);
      assertInvalid(limit.edit().apply(person, "a\u0000b"), Problem.Kind.CONTROL_CHARACTER);
      assertInvalid(limit.edit().apply(person, "a\u000Bb"), Problem.Kind.CONTROL_CHARACTER);
    }
    assertInvalid(ContactEdit.of(person).addTag("a\nb").build(), Problem.Kind.LINE_BREAK);
    EditCheck.unchanged("an invalid perform(edit)", book(), person);
  }

  @Test
  default void W28_a_contact_that_cannot_be_stored_is_not_created() {
    List<Contact> before = EditCheck.all(book());
    for (String name : List.of("Ж".repeat(256), "🎉", "a\u0000b")) {
      EditCheck.refused(
          book(), NewContact.person(name, SharingChange.everyone()).build(), Invalid.class);
      EditCheck.refused(
          book(), NewContact.company(name, SharingChange.everyone()).build(), Invalid.class);
    }
    EditCheck.unchanged("an invalid perform(new person)", book(), before);
  }
}
