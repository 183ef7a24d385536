package r7contacts.simulator.crm.edit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.crm.AnswerMembers;
import r7contacts.simulator.crm.Call;
import r7contacts.simulator.crm.Catalog;
import r7contacts.simulator.crm.Contacts;
import r7contacts.simulator.crm.ListedContact;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.wire.Conversions;
import r7contacts.simulator.wire.Failure;
import r7contacts.simulator.wire.FailureException;
import r7contacts.simulator.wire.WireObject;

/** What all writes share: finding contacts, checking rights, saving, answering. */
final class Edits {

  final Contacts contacts;
  final AnswerMembers members;
  final TextColumns columns;
  final WriteRoutes.Caller caller;
  final Users users;

  Edits(Contacts contacts, AnswerMembers members, TextColumns columns, WriteRoutes.Caller caller) {
    this.contacts = contacts;
    this.members = members;
    this.columns = columns;
    this.caller = caller;
    this.users = new Users(contacts, caller);
  }

  Catalog catalog() {
    return contacts.everything().catalog();
  }

  /** Fails unless the caller is an administrator. */
  void requireAdministrator() {
    if (!caller.isAdministrator()) {
      throw new FailureException(Failure.ACCESS_DENIED);
    }
  }

  /** Returns the contact in the path. */
  StoredContact contact(Call call) {
    return contact(call.id());
  }

  /**
   * Returns a contact.
   *
   * @throws FailureException if it does not exist or is not visible
   */
  StoredContact contact(int id) {
    if (id <= 0) {
      throw new FailureException(Failure.ARGUMENT);
    }
    ListedContact contact = contacts.find(id);
    if (contact == null) {
      throw new FailureException(Failure.NOT_FOUND);
    }
    return StoredContact.of(contact);
  }

  /**
   * Returns a contact to change.
   *
   * @param denied the failure if the caller may see it but not edit it
   */
  StoredContact editable(int id, Failure denied) {
    StoredContact contact = contact(id);
    requireEditable(contact, denied);
    return contact;
  }

  static void requireEditable(StoredContact contact, Failure denied) {
    if (!isEditable(contact)) {
      throw new FailureException(denied);
    }
  }

  static boolean isEditable(ListedContact contact) {
    return contact.members().isTrue("canEdit");
  }

  static boolean isDeletable(ListedContact contact) {
    return contact.members().isTrue("canDelete");
  }

  /** Returns the newest state of a contact, which must exist. */
  StoredContact now(int id) {
    ListedContact contact = contacts.any(id);
    if (contact == null) {
      throw new IllegalStateException("no contact: " + id);
    }
    return StoredContact.of(contact);
  }

  /** Saves a contact, and shows a company that changed in its persons. */
  void save(StoredContact contact) {
    ListedContact before = contacts.any(contact.id());
    contacts.replace(contact);
    String base = base(contact);
    if (contact.isCompany() && before != null && !base.equals(base(before))) {
      contacts
          .everything()
          .all()
          .filter(person -> person.companyId() == contact.id())
          .map(StoredContact::of)
          .forEach(person -> save(person.with(person.members().with("company", base))));
    }
  }

  /** Returns the contacts in the list {@code entityid}, {@code contactids} or the like. */
  static List<Integer> ids(Call call, String parameter) {
    Set<Integer> ids = new LinkedHashSet<>();
    call.parameters().list(parameter).forEach(id -> ids.add(Conversions.number(id)));
    return new ArrayList<>(ids);
  }

  /** Returns a parameter's text; null if it is missing. */
  static @Nullable String text(Call call, String parameter) {
    return call.parameters().value(parameter).orElse(null);
  }

  /** Returns a number; 0 if it is missing or empty. */
  static int number(Call call, String parameter) {
    return call.parameters().filled(parameter).map(Conversions::number).orElse(0);
  }

  /** Returns a truth value; false if it is missing or empty. */
  static boolean flag(Call call, String parameter) {
    return call.parameters().filled(parameter).map(Conversions::flag).orElse(false);
  }

  /** Returns the members of a contact as they were, with the infos and custom fields of now. */
  WireObject outdated(StoredContact before) {
    StoredContact now = now(before.id());
    WireObject shown = before.members();
    for (String fresh : List.of("commonData", "addresses", "customFields")) {
      String json = now.members().json(fresh);
      shown = json == null ? shown : MemberOrder.with(shown, fresh, json);
    }
    return members.single(before.with(shown));
  }

  /** Returns a company as its persons contain it. */
  String base(ListedContact contact) {
    return members.base(contact).toString();
  }
}
