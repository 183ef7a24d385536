package r7contacts.benchmarks.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.benchmarks.lookup.HeapPerContact.Use;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactRepository;

class LookupTest {

  private static final int CONTACTS = 1_000;

  @Test
  void repository_and_maps_find_the_same_contact() {
    List<Contact> contacts = ManyContacts.upTo(CONTACTS);
    Map<ContactId, Contact> hashMap = ManyContacts.hashMap(contacts);
    Map<ContactId, Contact> concurrentHashMap = ManyContacts.concurrentHashMap(contacts);

    try (ContactRepository ours = InMemoryContacts.of(contacts)) {
      for (ContactId id : ManyContacts.shuffledIds(CONTACTS)) {
        Contact found = ours.findById(id).get();

        assertThat(found.id()).isEqualTo(id);
        assertThat(hashMap.get(id)).isSameAs(found);
        assertThat(concurrentHashMap.get(id)).isSameAs(found);
      }
    }
  }

  @Test
  void each_id_is_requested_once_in_a_reproducible_random_order() {
    ContactId[] ids = ManyContacts.shuffledIds(CONTACTS);

    assertThat(new HashSet<>(Arrays.asList(ids)))
        .isEqualTo(ManyContacts.hashMap(ManyContacts.upTo(CONTACTS)).keySet());
    assertThat(ids).isNotEqualTo(Arrays.stream(ids).sorted().toArray());
    assertThat(ids).isEqualTo(ManyContacts.shuffledIds(CONTACTS));
  }

  @Test
  void gaps_between_ids_vary() {
    long[] ids =
        Arrays.stream(ManyContacts.shuffledIds(CONTACTS))
            .mapToLong(ContactId::value)
            .sorted()
            .toArray();

    assertThat(IntStream.range(1, CONTACTS).mapToObj(at -> ids[at] - ids[at - 1]).distinct())
        .hasSizeGreaterThan(10)
        .contains(1L)
        .anyMatch(gap -> gap > CONTACTS);
  }

  @Test
  void requested_ids_are_other_objects_than_the_keys_of_the_map() {
    Map<ContactId, Contact> map = ManyContacts.hashMap(ManyContacts.upTo(CONTACTS));

    for (ContactId id : ManyContacts.shuffledIds(CONTACTS)) {
      assertThat(id).isNotSameAs(map.get(id).id());
    }
  }

  @Test
  void heap_per_contact_is_that_of_its_nodes_and_references() {
    Map<String, Double> bytes =
        HeapPerContact.measure(50_000).stream().collect(Collectors.toMap(Use::name, Use::bytes));
    double hashMap = bytes.get("HashMap");

    // A node of 32 bytes and one to two references of 4 in a table.
    assertThat(hashMap).isBetween(36.0, 50.0);
    assertThat(bytes.get("ConcurrentHashMap")).isBetween(36.0, 50.0);
    // 18 bytes in a table, an answer of 16 bytes that is ready, and two references in lists.
    assertThat(bytes.get("InMemoryContacts")).isBetween(36.0, 48.0);
    assertThat(bytes.get("InMemoryContacts, contacts with headings and tags"))
        .isGreaterThan(bytes.get("InMemoryContacts"));
    assertThat(bytes.get("a typical contact itself")).isBetween(5_000.0, 40_000.0);
  }
}
