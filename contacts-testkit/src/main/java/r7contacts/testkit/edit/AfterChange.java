package r7contacts.testkit.edit;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.CustomField;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.Sharing;
import r7contacts.domain.User;
import r7contacts.domain.change.ListMember;
import r7contacts.testkit.ContactDifferences;

/**
 * Contact as it must be after a change. An adapter may add ids and labels to new contact infos and
 * addresses, choose their place, and add headings; the names of a new company or of new users may
 * be absent. Rights may change with the sharing. Everything else is compared.
 */
final class AfterChange {

  private final Option<Contact> before;
  private final Contact wanted;

  private AfterChange(Option<Contact> before, Contact wanted) {
    this.before = before;
    this.wanted = wanted;
  }

  /** Returns a contact after an edit. */
  static AfterChange of(Contact before, Contact wanted) {
    return new AfterChange(Option.some(before), wanted);
  }

  /** Returns a new contact: photos, rights, task counters and creation are up to the adapter. */
  static AfterChange ofCreate(Contact wanted) {
    return new AfterChange(Option.none(), wanted);
  }

  /** Returns the differences; empty if the contact is as wanted. */
  List<String> differencesTo(Contact actual) {
    Profile profile = wanted.profile();
    Profile.Builder expected = profile.toBuilder();
    expected.infos(list(ListMember.INFOS, actual));
    expected.addresses(list(ListMember.ADDRESSES, actual));
    expected.customFields(fields(actual));
    expected.tags(inActualOrder(wanted.tags(), actual.tags(), Object::equals));
    if (before.forAll(contact -> !isSameSharing(contact.sharing(), wanted.sharing()))) {
      expected.rights(actual.rights()).sharing(newSharing(actual.sharing()));
    } else {
      expected.sharing(inActualOrder(wanted.sharing(), actual.sharing()));
    }
    if (before.isEmpty()) {
      expected
          .rights(actual.rights())
          .photos(actual.photos())
          .tasks(actual.tasks())
          .creation(actual.creation());
    }
    return ContactDifferences.between(withCompany(actual).withProfile(expected.build()), actual);
  }

  /** A company that was linked by the change is compared by its id. */
  private Contact withCompany(Contact actual) {
    Option<CompanyLink> now = company(actual);
    boolean isNew = before.forAll(contact -> !companyId(contact).equals(companyId(wanted)));
    return isNew && companyId(actual).equals(companyId(wanted)) && now.isDefined()
        ? wanted.fold(person -> person.toBuilder().company(now.get()).build(), company -> company)
        : wanted;
  }

  private static Option<CompanyLink> company(Contact contact) {
    return contact.fold(Person::company, company -> Option.none());
  }

  private static Option<ContactId> companyId(Contact contact) {
    return company(contact).flatMap(CompanyLink::id);
  }

  private <T> List<T> list(ListMember<T> list, Contact actual) {
    List<T> old = before.map(list::of).getOrElse(List.of());
    return inActualOrder(
        list.of(wanted),
        list.of(actual),
        (want, is) ->
            // Of several equal elements, any one may be changed or removed.
            list.count(old, want) == 1 && old.contains(want)
                ? want.equals(is)
                : list.isSameContent(want, is));
  }

  private List<CustomField> fields(Contact actual) {
    List<CustomField> is = actual.customFields();
    boolean isSame =
        withoutHeadings(wanted.customFields()).equals(withoutHeadings(is))
            && is.containsAll(wanted.customFields());
    return isSame ? is : wanted.customFields();
  }

  private static List<CustomField> withoutHeadings(List<CustomField> fields) {
    return fields.stream().filter(field -> !field.isHeading()).toList();
  }

  /** The users of a new sharing are compared by their ids. */
  private Sharing newSharing(Sharing actual) {
    return isSameSharing(wanted.sharing(), actual) ? actual : wanted.sharing();
  }

  private static Sharing inActualOrder(Sharing wanted, Sharing actual) {
    return new Sharing(
        wanted.levelCode(),
        wanted.isPrivate(),
        inActualOrder(wanted.accessList(), actual.accessList(), Object::equals));
  }

  private static boolean isSameSharing(Sharing one, Sharing other) {
    return one.levelCode() == other.levelCode()
        && one.isPrivate() == other.isPrivate()
        && ids(one).equals(ids(other));
  }

  private static Set<Option<String>> ids(Sharing sharing) {
    Set<Option<String>> ids = new HashSet<>();
    for (User user : sharing.accessList()) {
      ids.add(user.id());
    }
    return ids;
  }

  /** Returns the actual list if its elements are the wanted ones in any order. */
  private static <T> List<T> inActualOrder(
      List<T> wanted, List<T> actual, BiPredicate<T, T> isSame) {
    List<T> rest = new ArrayList<>(wanted);
    for (T is : actual) {
      int at = 0;
      while (at < rest.size() && !isSame.test(rest.get(at), is)) {
        at++;
      }
      if (at == rest.size()) {
        return wanted;
      }
      rest.remove(at);
    }
    return rest.isEmpty() ? actual : wanted;
  }
}
