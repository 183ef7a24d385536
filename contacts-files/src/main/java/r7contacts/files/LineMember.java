package r7contacts.files;

import java.util.EnumSet;
import java.util.Set;
import r7contacts.domain.Contact;
import r7contacts.domain.Person;

/** What a line of a file can contain about a contact. */
public enum LineMember {
  /** The first name of a person, or the name of a company. */
  NAME,
  /** The last name of a person. */
  LAST_NAME,
  /** The job title of a person. */
  JOB_TITLE,
  /** The company of a person, by name or id. */
  COMPANY,
  /** The description. */
  ABOUT,
  /** The stage. */
  STAGE,
  /** The tags. */
  TAGS,
  /** Who may see the contact. */
  SHARING,
  /** Contact infos. */
  INFOS,
  /** Postal addresses. */
  ADDRESSES,
  /** Custom fields. */
  CUSTOM_FIELDS;

  /** Returns the members that a contact has a value for. Sharing is among them if it is private. */
  public static Set<LineMember> of(Contact contact) {
    Set<LineMember> members = EnumSet.noneOf(LineMember.class);
    addIf(contact.fold(p -> p.firstName().isDefined(), c -> c.name().isDefined()), NAME, members);
    Person person =
        contact.fold(same -> same, company -> Person.builder(contact.profile()).build());
    addIf(person.lastName().isDefined(), LAST_NAME, members);
    addIf(person.jobTitle().isDefined(), JOB_TITLE, members);
    addIf(person.company().isDefined(), COMPANY, members);
    addIf(contact.about().isDefined(), ABOUT, members);
    addIf(contact.stage().isDefined(), STAGE, members);
    addIf(!contact.tags().isEmpty(), TAGS, members);
    addIf(contact.sharing().isPrivate(), SHARING, members);
    addIf(!contact.infos().isEmpty(), INFOS, members);
    addIf(!contact.addresses().isEmpty(), ADDRESSES, members);
    addIf(!contact.customFields().isEmpty(), CUSTOM_FIELDS, members);
    return members;
  }

  private static void addIf(boolean isPresent, LineMember member, Set<LineMember> members) {
    if (isPresent) {
      members.add(member);
    }
  }
}
