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

  private static final int HOW_MANY = 1_000;

  @Test
  void repository_and_maps_find_the_same_contact() {
    List<Contact> contacts = ManyContacts.upTo(HOW_MANY);
    Map<ContactId, Contact> hashMap = ManyContacts.hashMap(contacts);
    Map<ContactId, Contact> concurrentHashMap = ManyContacts.concurrentHashMap(contacts);

    try (ContactRepository ours = InMemoryContacts.of(contacts)) {
      for (ContactId id : ManyContacts.shuffledIds(HOW_MANY)) {
        Contact found = ours.findById(id).get();

        assertThat(found.id()).isEqualTo(id);
        assertThat(hashMap.get(id)).isSameAs(found);
        assertThat(concurrentHashMap.get(id)).isSameAs(found);
      }
    }
  }

  @Test
  void everybody_is_asked_for_once_in_no_order_but_always_in_the_same() {
    ContactId[] ids = ManyContacts.shuffledIds(HOW_MANY);

    assertThat(new HashSet<>(Arrays.asList(ids)))
        .isEqualTo(ManyContacts.hashMap(ManyContacts.upTo(HOW_MANY)).keySet());
    assertThat(ids).isNotEqualTo(Arrays.stream(ids).sorted().toArray());
    assertThat(ids).isEqualTo(ManyContacts.shuffledIds(HOW_MANY));
  }

  @Test
  void ids_are_unevenly_far_apart() {
    long[] ids =
        Arrays.stream(ManyContacts.shuffledIds(HOW_MANY))
            .mapToLong(ContactId::value)
            .sorted()
            .toArray();

    assertThat(IntStream.range(1, HOW_MANY).mapToObj(at -> ids[at] - ids[at - 1]).distinct())
        .hasSizeGreaterThan(10)
        .contains(1L)
        .anyMatch(gap -> gap > HOW_MANY);
  }

  @Test
  void a_key_is_no_object_that_a_map_has() {
    Map<ContactId, Contact> map = ManyContacts.hashMap(ManyContacts.upTo(HOW_MANY));

    for (ContactId id : ManyContacts.shuffledIds(HOW_MANY)) {
      assertThat(id).isNotSameAs(map.get(id).id());
    }
  }

  @Test
  void heap_is_what_one_can_count_by_hand() {
    Map<String, Double> bytes =
        HeapPerContact.measure(50_000).stream().collect(Collectors.toMap(Use::name, Use::bytes));
    double hashMap = bytes.get("HashMap");

    // A node of 32 bytes and one to two references of 4 in a table.
    assertThat(hashMap).isBetween(36.0, 50.0);
    assertThat(bytes.get("ConcurrentHashMap")).isBetween(36.0, 50.0);
    // Four references in a table, an answer of 16 bytes that is ready, and two in lists.
    assertThat(bytes.get("InMemoryContacts")).isBetween(36.0, 48.0);
    assertThat(bytes.get("InMemoryContacts, contacts with headings and tags"))
        .isGreaterThan(bytes.get("InMemoryContacts"));
    assertThat(bytes.get("a typical contact itself")).isBetween(5_000.0, 40_000.0);
  }
}
