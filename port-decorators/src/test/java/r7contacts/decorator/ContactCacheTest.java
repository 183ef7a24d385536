package r7contacts.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static r7contacts.decorator.Inner.ANNA;
import static r7contacts.decorator.Inner.JOHN;
import static r7contacts.decorator.Inner.MISSING;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import r7contacts.decorator.Threads.Call;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactRepository;
import r7contacts.port.config.ContactBooks;
import r7contacts.port.edit.EditableContactBook;

class ContactCacheTest {

  private final Inner inner = Inner.holdingEveryone();

  @Test
  void an_evicted_contact_is_read_again_and_others_are_not() {
    ContactRepository cached = CachedContacts.around((ContactRepository) inner);
    cached.findAllById(List.of(ANNA, JOHN, MISSING));

    ContactCache.of(cached).get().evict(ANNA);
    cached.findAllById(List.of(ANNA, JOHN, MISSING));

    assertThat(inner.calls()).containsExactly(List.of(ANNA, JOHN, MISSING), List.of(ANNA));
  }

  @Test
  void that_a_contact_was_not_found_is_evicted_too() {
    ContactRepository cached = CachedContacts.around((ContactRepository) inner);
    cached.findById(MISSING);

    ContactCache.of(cached).get().evict(MISSING);
    cached.findById(MISSING);

    assertThat(inner.asked()).isEqualTo(2);
  }

  @Test
  void all_contacts_are_evicted() {
    ContactRepository cached = CachedContacts.around((ContactRepository) inner);
    cached.findAllById(List.of(ANNA, JOHN));

    ContactCache.of(cached).get().evictAll();
    cached.findAllById(List.of(ANNA, JOHN));

    assertThat(inner.calls()).containsExactly(List.of(ANNA, JOHN), List.of(ANNA, JOHN));
  }

  @Test
  void a_load_that_has_begun_is_not_kept() throws Exception {
    CountDownLatch isLoading = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    inner.answer(
        id -> {
          isLoading.countDown();
          Threads.await(mayEnd);
          return Inner.lookUp(id);
        });
    ContactRepository cached = CachedContacts.around((ContactRepository) inner);
    Call<?> load = Threads.call(() -> cached.findById(ANNA));
    Threads.await(isLoading);

    ContactCache.of(cached).get().evict(ANNA);
    mayEnd.countDown();
    load.result();
    cached.findById(ANNA);

    assertThat(inner.asked()).isEqualTo(2);
  }

  @Test
  void a_contact_is_evicted_from_a_shared_cache_inside_other_layers() {
    MapCache map = new MapCache();
    map.entries().put("1", "of another program");
    ContactRepository shared =
        SharedCachedContacts.builder(map.cache(), ContactJson::write, ContactJson::read)
            .prefix("crm:")
            .around((ContactRepository) inner);
    ContactRepository layers = CachedContacts.around(CircuitBreakingContacts.around(shared));
    ContactCache cache = ContactCache.of(layers).get();
    layers.findAllById(List.of(ANNA, JOHN));

    cache.evict(ANNA);
    assertThat(map.entries()).containsOnlyKeys("1", "crm:" + JOHN);
    layers.findById(ANNA);
    assertThat(inner.asked()).isEqualTo(3);

    cache.evictAll();
    assertThat(map.entries()).containsOnlyKeys("1");
  }

  @Test
  void the_cache_of_a_book_that_is_opened_by_address_is_found() {
    Map<String, String> environment =
        Map.of(
            "CONTACTS_ADDRESS", "memory:",
            "CONTACTS_CACHE_TIME_TO_LIVE", "1h",
            "CONTACTS_RATE_LIMIT", "500/10s");

    try (ContactBook book = ContactBooks.openFromEnvironment(environment);
        EditableContactBook editable = ContactBooks.openForEditingFromEnvironment(environment);
        ContactBook plain = ContactBooks.open("memory:")) {
      assertThat(ContactCache.of(book)).isNotEmpty();
      assertThat(ContactCache.of(editable)).isNotEmpty();
      assertThat(ContactCache.of(plain)).isEmpty();
    }
  }

  @Test
  void decorators_without_a_cache_have_none() {
    assertThat(ContactCache.of(RateLimitedContacts.around((ContactRepository) inner))).isEmpty();
  }
}
