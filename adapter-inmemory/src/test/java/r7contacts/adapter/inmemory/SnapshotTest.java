package r7contacts.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.change.ListEdit;
import r7contacts.domain.change.ListMember;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.PersonOrCompany;
import r7contacts.domain.change.SetCompany;
import r7contacts.domain.change.SetField;
import r7contacts.domain.change.SetStage;
import r7contacts.domain.change.SetText;
import r7contacts.domain.change.SharingChange;
import r7contacts.domain.change.TagEdit;
import r7contacts.domain.change.TextMember;
import r7contacts.port.edit.Step;

/** What a snapshot shares with the one before is what it would have been built of. */
class SnapshotTest extends WritingTestBase {

  private final Random random = new Random(14);

  @Test
  void after_any_steps_a_snapshot_is_the_one_that_would_be_built_of_its_contacts() {
    for (int step = 0; step < 3_000; step++) {
      Snapshot before = book.snapshot();
      if (before.stored().size() < 8) {
        book.writer().create(anyNew(), OPEN);
      } else {
        Contact contact = any(before);
        book.writer().write(anyStep(before, contact), contact, OPEN);
      }
      requireConsistent(book.snapshot());
    }
  }

  private static void requireConsistent(Snapshot now) {
    Catalog catalog = now.catalog();
    Snapshot built =
        Snapshot.of(
            now.stored(),
            now.relations(),
            Catalog.empty()
                .declaring(
                    List.copyOf(catalog.ofPeople().entries().values()),
                    List.copyOf(catalog.ofCompanies().entries().values()),
                    List.copyOf(catalog.titles().entries().values()),
                    List.copyOf(catalog.stageEntries().entries().values()),
                    List.copyOf(catalog.typeEntries().entries().values())),
            now.lastId(),
            now.viewer());

    assertThat(now.stored())
        .isEqualTo(built.stored())
        .isSortedAccordingTo(Comparator.comparing(Contact::id));
    assertThat(now.listed()).isEqualTo(built.listed());
    assertThat(now.catalog()).isEqualTo(built.catalog());
    for (long id = 0; id <= now.lastId(); id++) {
      assertThat(now.findById(id(id))).isEqualTo(built.findById(id(id)));
    }
    now.relations()
        .requireKnown(now.stored().stream().map(Contact::id).collect(Collectors.toSet()));
    requireMembersCounted(now);
  }

  private static void requireMembersCounted(Snapshot now) {
    for (Contact contact : now.stored()) {
      List<CompanyLink> links =
          now.stored().stream()
              .flatMap(SnapshotTest::links)
              .filter(link -> link.id().contains(contact.id()))
              .toList();
      int members = contact.fold(person -> 0, Company::memberCount);
      assertThat(links).hasSize(members);
      assertThat(links).allMatch(link -> link.displayName().equals(contact.displayName()));
    }
  }

  private static Stream<CompanyLink> links(Contact contact) {
    return contact.fold(person -> person.company().toJavaStream(), company -> Stream.empty());
  }

  private Contact any(Snapshot now) {
    return now.stored().get(random.nextInt(now.stored().size()));
  }

  private NewContact anyNew() {
    return random.nextBoolean()
        ? NewContact.person(text(), SharingChange.everyone()).company(ROMASHKA).build()
        : NewContact.company(text(), SharingChange.everyone()).build();
  }

  private Step anyStep(Snapshot now, Contact contact) {
    boolean isPerson = PersonOrCompany.of(contact) == PersonOrCompany.PERSON;
    ContactInfo info = ContactInfo.of(Channel.EMAIL, Category.WORK, text());
    return switch (random.nextInt(9)) {
      case 0 -> new Step.AddInfos(List.of(new ListEdit.Add<>(ListMember.INFOS, info, 1)));
      case 1 -> new Step.RemoveInfo(new ListEdit.Remove<>(ListMember.INFOS, info, 0));
      case 2 ->
          new Step.ReplaceRecord(
              List.of(
                  new SetText(
                      isPerson ? TextMember.FIRST_NAME : TextMember.COMPANY_NAME,
                      Option.some(text()))));
      case 3 ->
          new Step.ChangeStage(
              new SetStage(Option.when(random.nextBoolean(), anyOf(COLD, HOT))), false);
      case 4 ->
          new Step.ChangeField(
              new SetField(
                  FieldDefinition.of(BIRTHDAY, 0), Option.when(random.nextBoolean(), text())));
      case 5 -> new Step.ChangeTag(new TagEdit.Add(anyOf("VIP", "vip", "холодный", "Холодный")));
      case 6 -> new Step.ChangeTag(new TagEdit.Remove(anyOf("VIP", "холодный")));
      case 7 -> isPerson ? link(any(now).id()) : new Step.RemoveContact();
      default -> mergeOrRemoval(any(now), contact);
    };
  }

  private Step link(ContactId company) {
    return new Step.ChangeCompany(
        new SetCompany(Option.when(random.nextInt(4) > 0, () -> CompanyLink.of(company, null))));
  }

  private static Step mergeOrRemoval(Contact source, Contact target) {
    boolean canBeMerged =
        PersonOrCompany.of(source) == PersonOrCompany.of(target)
            && !source.id().equals(target.id());
    return canBeMerged ? new Step.MergeContacts(source) : new Step.RemoveContact();
  }

  private String text() {
    return anyOf("Анна", "Борис", "Вера", "Глеб");
  }

  @SafeVarargs
  private <T> T anyOf(T... values) {
    return values[random.nextInt(values.length)];
  }
}
