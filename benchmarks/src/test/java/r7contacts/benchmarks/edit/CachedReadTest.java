package r7contacts.benchmarks.edit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import r7contacts.benchmarks.lookup.ManyContacts;
import r7contacts.domain.Contact;

class CachedReadTest {

  @Test
  void each_cache_has_every_contact() {
    CachedReadBenchmark.Decorated decorated = new CachedReadBenchmark.Decorated();
    CachedReadBenchmark.ExpiringMap map = new CachedReadBenchmark.ExpiringMap();
    CachedReadBenchmark.CaffeineAlone caffeine = new CachedReadBenchmark.CaffeineAlone();

    decorated.fill();
    map.fill();
    caffeine.fill();

    for (Contact contact : ManyContacts.upTo(CachedReadBenchmark.CONTACTS)) {
      assertThat(decorated.read(contact.id())).isEqualTo(contact);
      assertThat(map.read(contact.id())).isEqualTo(contact);
      assertThat(caffeine.read(contact.id())).isEqualTo(contact);
    }
  }
}
