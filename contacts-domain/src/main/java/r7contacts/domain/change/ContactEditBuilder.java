package r7contacts.domain.change;

import io.vavr.control.Option;
import r7contacts.domain.Address;
import r7contacts.domain.Company;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;

/**
 * Builder of a {@link ContactEdit}: what people and companies share. Not thread-safe.
 *
 * @param <B> the type of the builder
 */
public abstract sealed class ContactEditBuilder<B extends ContactEditBuilder<B>>
    extends ContactChangeBuilder<B> {

  private final ContactId id;
  private final PersonOrCompany kind;
  private final Option<Contact> seen;

  private ContactEditBuilder(ContactId id, PersonOrCompany kind, Option<Contact> seen) {
    this.id = id;
    this.kind = kind;
    this.seen = seen;
  }

  /** Removes the note. */
  public final B clearAbout() {
    return clear(TextMember.ABOUT);
  }

  /** Removes the stage. */
  public final B clearStage() {
    return put("stage", new SetStage(Option.none()));
  }

  /**
   * Replaces a contact info. If it was seen several times, one of them is replaced. If the new one
   * becomes primary, the others of its channel lose the mark.
   *
   * @throws IllegalArgumentException if both are equal, or an earlier call put in the old one
   */
  public final B changeInfo(ContactInfo old, ContactInfo replacement) {
    return change(ListMember.INFOS, old, replacement);
  }

  /**
   * Removes a contact info. If it was seen several times, one of them is removed.
   *
   * @throws IllegalArgumentException if an earlier call put it in place of another one
   */
  public final B removeInfo(ContactInfo info) {
    return remove(ListMember.INFOS, info);
  }

  /** Replaces an address, as {@link #changeInfo} does. */
  public final B changeAddress(Address old, Address replacement) {
    return change(ListMember.ADDRESSES, old, replacement);
  }

  /** Removes an address, as {@link #removeInfo} does. */
  public final B removeAddress(Address address) {
    return remove(ListMember.ADDRESSES, address);
  }

  /** Removes the value of a custom field. */
  public final B clearField(FieldDefinition field) {
    return clearedField(field);
  }

  /** Removes the value of a custom field of the contact. */
  public final B clearField(CustomField field) {
    return clearedField(FieldDefinition.of(field, 0));
  }

  /** Removes a tag, if the contact has it in any spelling. */
  public final B removeTag(String title) {
    return put(tagKey(title), new TagEdit.Remove(title));
  }

  /** Sets who may see the contact. */
  public final B sharing(SharingChange sharing) {
    return sharingChange(sharing);
  }

  /** Returns the edit. */
  public final ContactEdit build() {
    return ContactEdit.of(id, kind, seen, edits());
  }

  final B clear(TextMember member) {
    return put(member, new SetText(member, Option.none()));
  }

  private B clearedField(FieldDefinition field) {
    return put(fieldKey(field), new SetField(field, Option.none()));
  }

  private <T> B change(ListMember<T> list, T old, T replacement) {
    requireOriginal(list.key(old));
    int left = Math.max(0, seen(list, old) - 1);
    put(list.key(old), new ListEdit.Change<>(list, old, replacement, left, 1));
    return list.isPrimary(old) ? self() : onlyPrimary(list, replacement);
  }

  private <T> B remove(ListMember<T> list, T element) {
    Object key = list.key(element);
    requireOriginal(key);
    Edit earlier = edit(key);
    int before = earlier instanceof ListEdit.Remove<?> same ? same.left() : seen(list, element);
    return put(key, new ListEdit.Remove<>(list, element, Math.max(0, before - 1)));
  }

  private <T> int seen(ListMember<T> list, T element) {
    return seen.map(contact -> list.count(list.of(contact), element)).getOrElse(0);
  }

  private void requireOriginal(Object key) {
    for (Edit edit : edits()) {
      if (edit instanceof ListEdit.Change<?> change && change.replacementKey().equals(key)) {
        throw new IllegalArgumentException(
            "an earlier call put this element in place of another: name the one that was replaced");
      }
    }
  }

  /** Builder of an edit of a person. Not thread-safe. */
  public static final class OfPerson extends ContactEditBuilder<OfPerson> {

    OfPerson(ContactId id, Option<Contact> seen) {
      super(id, PersonOrCompany.PERSON, seen);
    }

    @Override
    OfPerson self() {
      return this;
    }

    /** Sets the first name. */
    public OfPerson firstName(String text) {
      return text(TextMember.FIRST_NAME, text);
    }

    /** Sets the last name. */
    public OfPerson lastName(String text) {
      return text(TextMember.LAST_NAME, text);
    }

    /** Removes the last name. */
    public OfPerson clearLastName() {
      return clear(TextMember.LAST_NAME);
    }

    /** Sets the job title. */
    public OfPerson jobTitle(String text) {
      return text(TextMember.JOB_TITLE, text);
    }

    /** Removes the job title. */
    public OfPerson clearJobTitle() {
      return clear(TextMember.JOB_TITLE);
    }

    /** Links the person to a company, in place of a previous one. */
    public OfPerson company(ContactId company) {
      return companyLink(Option.some(CompanyLink.of(company, null)));
    }

    /** Links the person to a company, in place of a previous one. */
    public OfPerson company(Company company) {
      return companyLink(Option.some(CompanyLink.of(company.id(), company.displayName())));
    }

    /** Removes the person's link to a company. */
    public OfPerson clearCompany() {
      return companyLink(Option.none());
    }
  }

  /** Builder of an edit of a company. Not thread-safe. */
  public static final class OfCompany extends ContactEditBuilder<OfCompany> {

    OfCompany(ContactId id, Option<Contact> seen) {
      super(id, PersonOrCompany.COMPANY, seen);
    }

    @Override
    OfCompany self() {
      return this;
    }

    /** Sets the name. */
    public OfCompany name(String text) {
      return text(TextMember.COMPANY_NAME, text);
    }
  }
}
