package r7contacts.port.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Currency;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.ContactEditBuilder;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.NewContact;
import r7contacts.domain.change.NewContactBuilder;
import r7contacts.domain.change.SharingChange;

/** Random people and changes of them from few values, so that changes often meet. */
final class RandomChanges {

  private static final List<String> TEXTS = List.of("a", "b", "c");
  private static final List<CatalogUsage> STAGES = List.of(Samples.COLD, Samples.HOT);
  private static final List<FieldDefinition> FIELDS = List.of(Samples.BIRTHDAY, Samples.HOBBY);

  private final Random random;
  private int lastUnique;

  RandomChanges(Random random) {
    this.random = random;
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Returns a text that no other contact, info or tag has. */
  String unique() {
    return "u" + ++lastUnique;
  }

  Person person(ContactId id) {
    Profile.Builder profile = Profile.builder(id).sharing(sharing());
    if (chance(60)) {
      profile.about(pick(TEXTS));
    }
    if (chance(60)) {
      profile.stage(
          pick(List.of(Samples.COLD, Samples.HOT, Samples.COLD, Samples.REMOVED)).entry());
    }
    if (chance(10)) {
      profile.currency(Currency.of("EUR"));
    }
    if (chance(10)) {
      profile.industry("Metal");
    }
    if (chance(10)) {
      profile.type(CatalogEntry.of(5, "Supplier"));
    }
    List<ContactInfo> infos = new ArrayList<>();
    for (int row = random.nextInt(4); row > 0; row--) {
      infos.add(info(pick(TEXTS)).withId(row));
    }
    List<CustomField> fields = new ArrayList<>();
    for (FieldDefinition field : FIELDS) {
      if (chance(50)) {
        fields.add(
            CustomField.of(field.id(), field.label().get(), field.empty().withText(pick(TEXTS))));
      }
    }
    profile.infos(infos).customFields(fields).tags(chance(50) ? List.of("vip") : List.of());
    if (chance(40)) {
      profile.addresses(address(pick(TEXTS)));
    }
    return Person.builder(profile.build())
        .firstName(pick(TEXTS))
        .lastName(chance(70) ? pick(TEXTS) : null)
        .jobTitle(chance(70) ? pick(TEXTS) : null)
        .company(chance(40) ? link() : null)
        .build();
  }

  private Sharing sharing() {
    return switch (random.nextInt(4)) {
      case 0 -> Sharing.of(ShareLevel.READ);
      case 1 -> Sharing.privateTo(List.of(Samples.OWN));
      case 2 -> Sharing.privateTo(List.of(Samples.OTHER, Samples.OWN));
      default -> Sharing.of(ShareLevel.READ_WRITE);
    };
  }

  private CompanyLink link() {
    return pick(
        List.of(
            CompanyLink.of(Samples.ROMASHKA.id(), "Romashka"),
            CompanyLink.of(Samples.LUTIK.id(), "Lutik")));
  }

  private ContactInfo info(String text) {
    ContactInfo info =
        ContactInfo.of(Channel.EMAIL, pick(List.of(Category.WORK, Category.HOME)), text);
    return chance(25) ? info.withPrimary(true) : info;
  }

  private static Address address(String city) {
    return Address.builder().city(city).category(Category.HOME).build();
  }

  NewContact newPerson() {
    NewContactBuilder.OfPerson person =
        NewContact.person(unique(), pick(List.of(SharingChange.everyone(), privately())));
    if (chance(50)) {
      person.jobTitle(pick(TEXTS));
    }
    if (chance(50)) {
      person.addInfo(info(unique()).withPrimary(false)).addAddress(address(unique()));
    }
    if (chance(50)) {
      person.stage(Samples.HOT);
    }
    if (chance(50)) {
      person.field(pick(FIELDS), pick(TEXTS)).addTag(unique());
    }
    if (chance(30)) {
      person.company(Samples.LUTIK);
    }
    return person.build();
  }

  private SharingChange privately() {
    return SharingChange.privateTo(List.of(Samples.OWN, Samples.OTHER));
  }

  /** Returns an edit of what the caller saw, or of a contact that was not read. */
  ContactEdit edit(Person seen) {
    ContactEditBuilder.OfPerson edit =
        chance(85) ? ContactEdit.of(seen) : ContactEdit.ofPerson(seen.id());
    for (int calls = 1 + random.nextInt(5); calls > 0; calls--) {
      set(edit, seen);
    }
    ContactEdit built = edit.build();
    built = chance(50) ? built.accepting(Loss.Kind.values()) : built;
    return chance(15) ? built.overwritingConflicts() : built;
  }

  private void set(ContactEditBuilder.OfPerson edit, Person seen) {
    switch (random.nextInt(16)) {
      case 0 -> edit.firstName(pick(TEXTS));
      case 1 -> edit.lastName(pick(TEXTS));
      case 2 -> edit.jobTitle(pick(TEXTS));
      case 3 -> edit.clearJobTitle();
      case 4 -> edit.about(pick(TEXTS));
      case 5 -> edit.stage(chance(10) ? Samples.REMOVED : pick(STAGES));
      case 6 -> edit.clearStage();
      case 7 -> edit.addInfo(info(unique()).withPrimary(false));
      case 8 -> edit.addAddress(address(unique()));
      case 9 -> changeInfo(edit, seen);
      case 10 -> seen.infos().stream().findFirst().ifPresent(info -> edit.removeInfo(info));
      case 11 -> edit.field(pick(FIELDS), pick(TEXTS));
      case 12 -> edit.clearField(pick(FIELDS));
      case 13 -> edit.addTag(unique()).removeTag("vip");
      case 14 -> edit.company(pick(List.of(Samples.ROMASHKA, Samples.LUTIK)));
      default -> edit.sharing(pick(sharings()));
    }
  }

  private List<SharingChange> sharings() {
    return List.of(
        SharingChange.everyone(),
        privately(),
        SharingChange.privateTo(List.of(Samples.OTHER)),
        SharingChange.everyoneMayRead().withManagers(List.of(Samples.OWN)),
        SharingChange.everyone().withManagers(List.of(Samples.OTHER)));
  }

  private void changeInfo(ContactEditBuilder.OfPerson edit, Person seen) {
    if (!seen.infos().isEmpty()) {
      ContactInfo old = seen.infos().get(seen.infos().size() - 1);
      edit.changeInfo(old, info(unique()).withPrimary(false));
    }
  }

  /** Returns what another user does; never to infos that the edit may name. */
  ContactEdit rival(Contact contact, boolean anywhere) {
    ContactEditBuilder.OfPerson edit = ContactEdit.ofPerson(contact.id());
    switch (anywhere ? random.nextInt(2) : random.nextInt(8)) {
      case 0 -> edit.addInfo(ContactInfo.of(Channel.PHONE, Category.WORK, unique()));
      case 1 -> edit.addTag(unique());
      case 2 -> edit.jobTitle(pick(TEXTS));
      case 3 -> edit.about(pick(TEXTS));
      case 4 -> edit.stage(pick(STAGES));
      case 5 -> edit.field(pick(FIELDS), pick(TEXTS));
      case 6 -> edit.company(pick(List.of(Samples.ROMASHKA, Samples.LUTIK)));
      default -> edit.firstName(pick(TEXTS));
    }
    return edit.build();
  }
}
