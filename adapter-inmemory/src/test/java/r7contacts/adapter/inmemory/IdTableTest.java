package r7contacts.adapter.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import r7contacts.domain.ContactId;

class IdTableTest {

  private static final int IDS = 200;

  @Test
  void an_empty_table_finds_nothing() {
    IdTable<String> table = IdTable.of(Map.of());

    assertThat(table.get(ContactId.of(0))).isNull();
    assertThat(table.get(ContactId.of(7))).isNull();
  }

  @Test
  void the_id_zero_is_an_id_like_others() {
    IdTable<String> table = IdTable.of(Map.of(ContactId.of(0), "zero"));

    assertThat(table.get(ContactId.of(0))).isEqualTo("zero");
    assertThat(table.get(ContactId.of(1))).isNull();
  }

  @Test
  void copies_hold_what_a_map_holds_after_the_same_changes() {
    Random random = new Random(14);
    Map<ContactId, Integer> map = new HashMap<>();
    IdTable<Integer> table = IdTable.of(map);

    for (int step = 0; step < 20_000; step++) {
      ContactId id = ContactId.of(random.nextInt(IDS));
      if (random.nextInt(4) == 0 && map.containsKey(id)) {
        map.remove(id);
        table = table.with(Map.of(), Set.of(id));
      } else {
        map.put(id, step);
        table = table.with(Map.of(id, step), Set.of());
      }
      ContactId any = ContactId.of(random.nextInt(IDS));
      assertThat(table.get(any)).isEqualTo(map.get(any));
    }
    for (int id = 0; id < IDS; id++) {
      assertThat(table.get(ContactId.of(id))).isEqualTo(map.get(ContactId.of(id)));
    }
  }

  @Test
  void a_copy_in_any_chunk_leaves_the_table_as_it_is() {
    Map<ContactId, Integer> map = new HashMap<>();
    for (int id = 0; id < 20_000; id++) {
      map.put(ContactId.of(id), id);
    }
    IdTable<Integer> table = IdTable.of(map);

    IdTable<Integer> copy = table;
    for (int id = 0; id < 20_000; id += 100) {
      copy =
          id % 200 == 0
              ? copy.with(Map.of(ContactId.of(id), -id, ContactId.of(20_000 + id), id), Set.of())
              : copy.with(Map.of(), Set.of(ContactId.of(id)));
    }

    for (int id = 0; id < 20_000; id++) {
      Integer changed = id % 200 == 0 ? Integer.valueOf(-id) : id % 100 == 0 ? null : id;
      assertThat(table.get(ContactId.of(id))).isEqualTo(id);
      assertThat(table.get(ContactId.of(20_000 + id))).isNull();
      assertThat(copy.get(ContactId.of(id))).isEqualTo(changed);
      assertThat(copy.get(ContactId.of(20_000 + id))).isEqualTo(id % 200 == 0 ? id : null);
    }
  }

  @Test
  void a_copy_leaves_the_table_as_it_is() {
    ContactId id = ContactId.of(7);
    IdTable<String> table = IdTable.of(Map.of(id, "before"));

    IdTable<String> changed = table.with(Map.of(id, "after"), Set.of());
    IdTable<String> removed = table.with(Map.of(), Set.of(id));

    assertThat(table.get(id)).isEqualTo("before");
    assertThat(changed.get(id)).isEqualTo("after");
    assertThat(removed.get(id)).isNull();
  }
}
