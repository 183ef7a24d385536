package r7contacts.files.imports;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import r7contacts.domain.Address;
import r7contacts.domain.Channel;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.Person;
import r7contacts.domain.TextComparison;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.Loss;
import r7contacts.port.PhoneNumbers;

/** Merge of the values of a line into a contact. */
record Filling(Fill fill) {

  /** Returns the contact with the values of a line, which is of the same kind. */
  Contact apply(Contact contact, Contact line) {
    Contact filled =
        contact.withProfile(
            contact.profile().toBuilder()
                .about(pick(contact.about(), line.about()).getOrNull())
                .stage(pick(contact.stage(), line.stage()).getOrNull())
                .infos(infos(contact.infos(), line.infos()))
                .addresses(addresses(contact.addresses(), line.addresses()))
                .customFields(fields(contact.customFields(), line.customFields()))
                .tags(tags(contact.tags(), line.tags()))
                .build());
    return filled.fold(
        person -> person(person, line.fold(same -> same, company -> person)),
        company ->
            company.toBuilder()
                .name(
                    pick(company.name(), line.fold(p -> Option.none(), c -> c.name())).getOrNull())
                .build());
  }

  /** Returns whether a contact has every value of a line of the same kind. */
  static boolean hasAll(Contact contact, Contact line) {
    Option<CompanyLink> company = company(contact);
    Option<CompanyLink> wanted = company(line);
    boolean hasCompany =
        wanted.isEmpty()
            || isSame(company, wanted)
            || key(company).isDefined() && key(company).equals(key(wanted));
    Contact filled = new Filling(Fill.GIVEN).apply(contact, withCompany(line, company));
    return hasCompany && ContactEdit.between(contact, filled).isEmpty();
  }

  private static Option<String> key(Option<CompanyLink> company) {
    return company.flatMap(CompanyLink::name).map(name -> TextComparison.key(name.strip()));
  }

  static boolean isPerson(Contact contact) {
    return contact.fold(person -> true, company -> false);
  }

  /** Returns the company of a person. */
  static Option<CompanyLink> company(Contact contact) {
    return contact.fold(Person::company, company -> Option.<CompanyLink>none());
  }

  /** Returns the contact with this company if it is a person. */
  static Contact withCompany(Contact contact, Option<CompanyLink> company) {
    return contact.fold(
        person -> person.toBuilder().company(company.getOrNull()).build(), any -> any);
  }

  /**
   * Returns a contact, of which an update was interrupted, with what portals erase while a record
   * is replaced: the stage and the company.
   *
   * @param before the contact before the update
   */
  static Contact restored(Contact now, Contact before, ContactEdit update) {
    if (!update.replacesRecordOf(before)) {
      return now;
    }
    Contact restored = withCompany(now, company(now).orElse(company(before)));
    boolean losesStage = update.acceptedLosses().contains(Loss.Kind.STAGE);
    return now.stage().isDefined() || losesStage
        ? restored
        : restored.withProfile(
            restored.profile().toBuilder().stage(before.stage().getOrNull()).build());
  }

  private Contact person(Person person, Person line) {
    Option<CompanyLink> company = pick(person.company(), line.company());
    // Tables of other programs have the whole name in one column.
    boolean isWholeName =
        line.lastName().isEmpty()
            && line.firstName()
                .map(TextComparison::key)
                .equals(person.fullName().map(TextComparison::key));
    return person.toBuilder()
        .firstName(
            isWholeName
                ? person.firstName().getOrNull()
                : pick(person.firstName(), line.firstName()).getOrNull())
        .lastName(pick(person.lastName(), line.lastName()).getOrNull())
        .jobTitle(pick(person.jobTitle(), line.jobTitle()).getOrNull())
        .company(
            isSame(person.company(), company) ? person.company().getOrNull() : company.getOrNull())
        .build();
  }

  /** Links are the same by id; a link without an id is the same by name. */
  private static boolean isSame(Option<CompanyLink> one, Option<CompanyLink> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() == other.isEmpty();
    }
    CompanyLink before = one.get();
    CompanyLink after = other.get();
    return after.id().exists(id -> id.value() != 0)
        ? after.id().equals(before.id())
        : key(Option.some(after)).equals(key(Option.some(before)));
  }

  private <T> Option<T> pick(Option<T> present, Option<T> given) {
    return fill == Fill.BLANKS ? present.orElse(given) : given.orElse(present);
  }

  private static List<ContactInfo> infos(List<ContactInfo> present, List<ContactInfo> given) {
    List<ContactInfo> all = new ArrayList<>(present);
    Set<String> known = new HashSet<>();
    present.forEach(info -> known.addAll(keys(info)));
    for (ContactInfo info : given) {
      Set<String> keys = keys(info);
      if (!known.containsAll(keys)) {
        // A new one does not take the place of the contact's own main one.
        all.add(info.withPrimary(info.isPrimary() && hasNoPrimary(present, info.channel())));
        known.addAll(keys);
      }
    }
    return all;
  }

  private static boolean hasNoPrimary(List<ContactInfo> infos, Channel channel) {
    return infos.stream().noneMatch(info -> info.channel() == channel && info.isPrimary());
  }

  /** Returns what makes contact infos the same: the number of a telephone, otherwise the text. */
  private static Set<String> keys(ContactInfo info) {
    Set<String> keys = new HashSet<>();
    String value = info.value().getOrElse("").strip();
    Set<String> numbers =
        info.channel() == Channel.PHONE ? PhoneNumbers.russia().in(value) : Set.of();
    numbers.forEach(number -> keys.add(info.channelCode() + " " + number));
    if (numbers.isEmpty()) {
      keys.add(info.channelCode() + " " + value.toLowerCase(Locale.ROOT));
    }
    return keys;
  }

  private static List<Address> addresses(List<Address> present, List<Address> given) {
    List<Address> all = new ArrayList<>(present);
    Set<String> known = new HashSet<>();
    present.forEach(address -> known.add(TextComparison.key(address.singleLine())));
    for (Address address : given) {
      if (known.add(TextComparison.key(address.singleLine()))) {
        all.add(address.toBuilder().primary(address.isPrimary() && present.isEmpty()).build());
      }
    }
    return all;
  }

  private List<CustomField> fields(List<CustomField> present, List<CustomField> given) {
    List<CustomField> all = new ArrayList<>(present);
    for (CustomField field : given) {
      if (field.text().isEmpty()) {
        continue;
      }
      int at = 0;
      while (at < all.size() && all.get(at).id() != field.id()) {
        at++;
      }
      if (at == all.size()) {
        all.add(field);
      } else {
        Option<String> text = pick(all.get(at).text(), field.text());
        all.set(at, all.get(at).withValue(all.get(at).value().withText(text.getOrNull())));
      }
    }
    return all;
  }

  private static List<String> tags(List<String> present, List<String> given) {
    List<String> all = new ArrayList<>(present);
    Set<String> known = new HashSet<>();
    present.forEach(tag -> known.add(TextComparison.key(tag)));
    given.stream().filter(tag -> known.add(TextComparison.key(tag))).forEach(all::add);
    return all;
  }
}
