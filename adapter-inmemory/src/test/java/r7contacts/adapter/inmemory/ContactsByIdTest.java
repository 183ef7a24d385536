package r7contacts.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;

class ContactsByIdTest {

  /** More than two chunks, with gaps between the ids. */
  private static final int CONTACTS = 2_500;

  @Test
  void copies_hold_what_a_map_holds_after_the_same_changes() {
    Random random = new Random(16);
    TreeMap<ContactId, Contact> map = new TreeMap<>();
    for (int at = 1; at <= CONTACTS; at++) {
      map.put(ContactId.of(2L * at), person(2L * at, "before"));
    }
    ContactsById contacts = ContactsById.of(map.values());

    for (int step = 0; step < 500; step++) {
      ContactsById base = contacts;
      List<Contact> before = List.copyOf(map.values());
      Contact one = person(3 + random.nextInt(2 * CONTACTS), "one" + step);
      Contact other = person(random.nextBoolean() ? 2 : 10_000 + step, "other" + step);
      map.put(other.id(), other);
      if (random.nextInt(3) == 0) {
        map.remove(one.id());
        contacts = contacts.with(List.of(other), Set.of(one.id()));
      } else {
        map.put(one.id(), one);
        contacts = contacts.with(List.of(one, other), Set.of());
      }

      assertThat(contacts.toArray()).isEqualTo(map.values().toArray());
      assertThat(base.toArray()).isEqualTo(before.toArray());
    }
    assertThat(new ArrayList<>(contacts.subList(1_000, 1_100)))
        .isEqualTo(List.copyOf(map.values()).subList(1_000, 1_100));
    assertThat(contacts.stream()).hasSameSizeAs(map.values());
    for (long id = 0; id <= map.lastKey().value() + 1; id++) {
      assertThat(contacts.find(ContactId.of(id)).getOrNull()).isEqualTo(map.get(ContactId.of(id)));
    }
  }

  @Test
  void a_list_without_contacts_takes_the_first_one() {
    ContactsById none = ContactsById.of(List.of());

    ContactsById one = none.with(List.of(person(7, "first")), Set.of(ContactId.of(8)));

    assertThat(none).isEmpty();
    assertThat(one).containsExactly(person(7, "first"));
    assertThat(one.with(List.of(), Set.of(ContactId.of(7)))).isEmpty();
  }

  private static Contact person(long id, String name) {
    return Person.builder(Profile.builder(ContactId.of(id)).build()).firstName(name).build();
  }
}
