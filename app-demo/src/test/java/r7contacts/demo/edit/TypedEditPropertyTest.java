package r7contacts.demo.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.demo.Program;
import r7contacts.demo.Program.Run;
import r7contacts.demo.typed.EditWords;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.Category;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldValue;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.User;
import r7contacts.domain.change.ContactEdit;

/** Random edits, stated as options of the command {@code edit} and made by it. */
class TypedEditPropertyTest {

  private static final ContactId ID = ContactId.of(7);
  private static final ContactId COMPANY = ContactId.of(9);
  private static final int EDITS = 120;

  private static final List<String> TEXTS =
      List.of("a", "O'Neil \"x\" \\ $HOME", "-x=y", "@file", "a;;b;c", "work:a", "Ж 山", "none");

  @TempDir private Path folder;

  private final Program program = new Program();

  @Test
  void an_edit_that_options_state_does_what_the_edit_does() {
    int stated = 0;
    for (int seed = 0; seed < EDITS; seed++) {
      Random random = new Random(seed);
      Person before = person(random);
      Person after = person(random);
      ContactEdit edit = ContactEdit.between(before, after);
      Option<List<String>> words = EditWords.of(edit, before);
      if (words.isDefined() && !edit.isEmpty()) {
        stated++;
        assertThat(differences(edited(before, words.get()), edit.applyTo(before)))
            .as("seed %d: %s", seed, words)
            .isEmpty();
      }
    }

    assertThat(stated).isGreaterThan(EDITS / 2);
  }

  private static List<?> differences(Contact actual, Contact expected) {
    return ContactEdit.between(actual, expected).edits();
  }

  private Contact edited(Person before, List<String> words) {
    Path file = folder.resolve("contacts.json");
    try (InMemoryContacts book = InMemoryContacts.of(before, catalog(), company())) {
      book.save(file);
    }
    List<String> arguments = new ArrayList<>(List.of("edit", ID.toString()));
    arguments.addAll(words);
    arguments.addAll(List.of("--save", "--from=memory:" + file));

    Run run = program.run(arguments.toArray(String[]::new));

    assertThat(run.exitCode()).as("%s %s", words, run).isZero();
    try (InMemoryContacts book = InMemoryContacts.load(file)) {
      return book.getComplete(ID);
    }
  }

  /** Returns a person with every stage and field: memory has those that a contact has. */
  private static Person catalog() {
    return Person.builder(
            Profile.builder(ContactId.of(8))
                .stage(stage(1))
                .customFields(field(11, "x"), field(12, "y"))
                .build())
        .firstName("x")
        .build();
  }

  private static Company company() {
    return Company.builder(Profile.builder(COMPANY).stage(stage(2)).build()).name("Acme").build();
  }

  private static CatalogEntry stage(long id) {
    return CatalogEntry.of(id, "stage " + id).withSortOrder((int) id);
  }

  private static CustomField field(long id, String text) {
    return CustomField.of(id, "field", new FieldValue.Text(Option.some(text), 40))
        .withPosition((int) id);
  }

  private static Person person(Random random) {
    Profile.Builder profile =
        Profile.builder(ID)
            .about(maybe(random, () -> text(random) + "\nline"))
            .stage(maybe(random, () -> stage(1 + random.nextInt(2))))
            .tags(some(random, 3, () -> "tag " + random.nextInt(3)).stream().distinct().toList())
            .infos(some(random, 5, () -> info(random)))
            .addresses(some(random, 3, () -> address(random)))
            .sharing(sharing(random))
            .customFields(
                Stream.of(11, 12)
                    .filter(id -> random.nextBoolean())
                    .map(id -> field(id, text(random)))
                    .toList());
    return Person.builder(profile.build())
        .firstName(text(random))
        .lastName(maybe(random, () -> text(random)))
        .jobTitle(maybe(random, () -> text(random)))
        .company(maybe(random, () -> CompanyLink.of(COMPANY, "Acme")))
        .build();
  }

  private static Sharing sharing(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> Sharing.of(ShareLevel.READ_WRITE);
      case 1 -> Sharing.of(ShareLevel.READ);
      default ->
          Sharing.privateTo(
              List.of(User.of("00000000-0000-4000-8000-00000000000" + random.nextInt(3), null)));
    };
  }

  private static ContactInfo info(Random random) {
    int channel = List.of(0, 1, 2, 40).get(random.nextInt(4));
    return ContactInfo.ofCodes(channel, random.nextInt(3), text(random))
        .withPrimary(random.nextInt(4) == 0);
  }

  private static Address address(Random random) {
    return Address.builder()
        .category(random.nextBoolean() ? Category.HOME : Category.BILLING)
        .city(text(random))
        .street(maybe(random, () -> text(random)))
        .primary(random.nextInt(4) == 0)
        .build();
  }

  private static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private static <T> T maybe(Random random, Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private static <T> List<T> some(Random random, int most, Supplier<T> element) {
    return IntStream.range(0, random.nextInt(most)).mapToObj(any -> element.get()).toList();
  }
}
