package r7contacts.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static r7contacts.decorator.Inner.ANNA;
import static r7contacts.decorator.Inner.JOHN;
import static r7contacts.decorator.Inner.MISSING;

import com.hazelcast.cache.HazelcastCachingProvider;
import com.hazelcast.cache.HazelcastMemberCachingProvider;
import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.vavr.control.Either;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.cache.Cache;
import javax.cache.CacheManager;
import javax.cache.Caching;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.CreatedExpiryPolicy;
import javax.cache.expiry.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.domain.Contact;
import r7contacts.domain.change.ContactEdit;
import r7contacts.domain.change.Loss;
import r7contacts.json.ContactJson;
import r7contacts.port.ContactError;
import r7contacts.port.ContactRepository;
import r7contacts.port.edit.EditableContactBook;
import r7contacts.testkit.ContactRepositoryContract;
import r7contacts.testkit.SampleContacts;

/** Two programs that share a cache, played by two members of a Hazelcast cluster. */
class SharedCachedContactsTest {

  private static final Either<ContactError, Contact> THE_ANNA = Either.right(SampleContacts.anna());

  private static HazelcastInstance one;
  private static HazelcastInstance another;
  private static Cache<String, String> cacheOfOne;
  private static Cache<String, String> cacheOfAnother;

  private final Inner inner = Inner.holdingEveryone();
  private final Inner otherInner = Inner.holdingEveryone();
  private final ContactRepository contacts = shared(inner, cacheOfOne);
  private final ContactRepository others = shared(otherInner, cacheOfAnother);

  @BeforeAll
  static void startTheCluster() {
    String cluster = "contacts-" + UUID.randomUUID();
    one = member(cluster, null);
    another = member(cluster, one);
    assertThat(one.getCluster().getMembers()).hasSize(2);
    cacheOfOne = cache(one, "contacts");
    cacheOfAnother = cache(another, "contacts");
  }

  @AfterAll
  static void stopTheCluster() {
    another.shutdown();
    one.shutdown();
  }

  @BeforeEach
  void emptyTheCache() {
    cacheOfOne.removeAll();
  }

  @Nested
  class The_contract extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      return shared(InMemoryContacts.of(SampleContacts.all()), cacheOfOne);
    }

    @Override
    protected ContactRepository failing() {
      return shared(Inner.failing(), cacheOfOne);
    }

    @Override
    protected ContactRepository failingOnce() {
      return shared(Inner.failingOnce(), cacheOfOne);
    }
  }

  @Nested
  class The_contract_when_all_is_shared_already extends ContactRepositoryContract {
    @Override
    protected ContactRepository open() {
      cacheOfAnother.removeAll();
      SampleContacts.readById().forEach(contact -> others.findById(contact.id()));
      return shared(InMemoryContacts.of(), cacheOfOne);
    }

    @Override
    protected ContactRepository failing() {
      cacheOfOne.removeAll();
      return shared(Inner.failing(), cacheOfOne);
    }

    @Override
    protected ContactRepository failingOnce() {
      cacheOfOne.removeAll();
      return shared(Inner.failingOnce(), cacheOfOne);
    }
  }

  @Test
  void a_contact_loaded_by_one_program_is_shared_with_the_other() {
    contacts.findById(ANNA);
    contacts.findAllById(List.of(JOHN, SampleContacts.romashka().id()));

    for (Contact contact :
        List.of(SampleContacts.anna(), SampleContacts.john(), SampleContacts.romashka())) {
      assertThat(others.findById(contact.id())).isEqualTo(Either.right(contact));
    }
    assertThat(otherInner.asked()).isZero();
  }

  @Test
  void it_survives_the_end_of_the_program_that_loaded_it() {
    HazelcastInstance brief = member(one.getConfig().getClusterName(), one);
    Inner itsInner = Inner.holdingEveryone();
    ContactRepository itsContacts = shared(itsInner, cache(brief, "contacts"));
    itsContacts.findAllById(SampleContacts.readById().stream().map(Contact::id).toList());
    assertThat(itsInner.asked()).isEqualTo(SampleContacts.readById().size());
    itsContacts.close();
    brief.shutdown();

    for (Contact contact : SampleContacts.readById()) {
      assertThat(others.findById(contact.id())).isEqualTo(Either.right(contact));
    }
    assertThat(otherInner.asked()).isZero();
  }

  @Test
  void errors_are_not_shared() {
    contacts.findById(MISSING);
    inner.answer(id -> Inner.unavailable());
    assertThat(contacts.findAllById(List.of(ANNA, JOHN)).get(JOHN)).isEqualTo(Inner.unavailable());

    assertThat(others.findById(ANNA)).isEqualTo(THE_ANNA);
    assertThat(others.findById(MISSING)).isEqualTo(Either.left(new ContactError.NotFound(MISSING)));
    assertThat(otherInner.asked()).isEqualTo(2);
  }

  @Test
  void of_several_the_missing_are_asked_for_in_one_call_and_all_come_in_the_order_asked() {
    contacts.findById(JOHN);

    assertThat(others.findAllById(List.of(MISSING, JOHN, ANNA, MISSING)).keySet())
        .containsExactly(MISSING, JOHN, ANNA);
    assertThat(otherInner.calls()).containsExactly(List.of(MISSING, ANNA));
  }

  @Test
  void the_key_is_the_id_after_the_prefix() {
    ContactRepository prefixed =
        SharedCachedContacts.builder(cacheOfOne, ContactJson::write, ContactJson::read)
            .prefix("crm:")
            .around(inner);
    prefixed.findById(ANNA);
    contacts.findById(JOHN);

    assertThat(cacheOfAnother.get("crm:1001")).isEqualTo(ContactJson.write(SampleContacts.anna()));
    assertThat(cacheOfAnother.containsKey("1001")).isFalse();
    assertThat(cacheOfAnother.containsKey(JOHN.toString())).isTrue();
    prefixed.findById(ANNA);
    assertThat(inner.calls()).containsExactly(List.of(ANNA), List.of(JOHN));
  }

  @Nested
  class A_cache_that_fails {
    @Test
    void is_bypassed_if_it_is_closed() {
      Cache<String, String> gone = cache(one, "gone");
      ContactRepository alone = shared(inner, gone);
      gone.close();

      assertThat(alone.findById(ANNA)).isEqualTo(THE_ANNA);
      assertThat(alone.findById(ANNA)).isEqualTo(THE_ANNA);
      assertThat(alone.findAllById(List.of(ANNA, JOHN)))
          .containsEntry(ANNA, THE_ANNA)
          .containsEntry(JOHN, Either.right(SampleContacts.john()));
      assertThat(inner.asked()).isEqualTo(4);
    }

    @Test
    void is_bypassed_if_it_cannot_be_written() {
      ContactRepository mute =
          SharedCachedContacts.around(
              inner,
              cacheOfOne,
              contact -> {
                throw new UnsupportedOperationException("cannot write");
              },
              ContactJson::read);

      assertThat(mute.findById(ANNA)).isEqualTo(THE_ANNA);
      assertThat(cacheOfOne.iterator().hasNext()).isFalse();
    }

    @Test
    void has_unreadable_text_replaced() {
      cacheOfOne.put("1001", "no contact at all");

      assertThat(contacts.findById(ANNA)).isEqualTo(THE_ANNA);
      assertThat(inner.asked()).isEqualTo(1);
      assertThat(others.findById(ANNA)).isEqualTo(THE_ANNA);
      assertThat(otherInner.asked()).isZero();
    }

    @Test
    void does_not_pass_one_contact_off_as_another() {
      cacheOfOne.put("1001", ContactJson.write(SampleContacts.john()));

      assertThat(contacts.findById(ANNA)).isEqualTo(THE_ANNA);
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void has_a_foreign_object_replaced() {
      Cache untyped = manager(one).createCache("untyped", new MutableConfiguration<>());
      untyped.put("1001", 77);
      untyped.put(JOHN.toString(), new ArrayList<>(List.of("x")));
      ContactRepository contacts = shared(inner, (Cache<String, String>) untyped);

      assertThat(contacts.findById(ANNA)).isEqualTo(THE_ANNA);
      assertThat(contacts.findAllById(List.of(ANNA, JOHN)))
          .containsEntry(ANNA, THE_ANNA)
          .containsEntry(JOHN, Either.right(SampleContacts.john()));
      assertThat(untyped.get("1001")).isEqualTo(ContactJson.write(SampleContacts.anna()));
      assertThat(inner.asked()).isEqualTo(2);
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void is_bypassed_if_a_class_of_its_objects_is_missing() {
      Cache failing =
          (Cache)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {Cache.class},
                  (proxy, method, arguments) -> {
                    throw new NoClassDefFoundError("com/example/Foreign");
                  });

      assertThat(shared(inner, failing).findById(ANNA)).isEqualTo(THE_ANNA);
    }
  }

  @Test
  void only_the_contact_that_was_asked_for_is_shared() {
    inner.answer(id -> Either.right(SampleContacts.john()));

    assertThat(contacts.findById(ANNA)).isEqualTo(Either.right(SampleContacts.john()));
    assertThat(contacts.findAllById(List.of(ANNA, MISSING))).hasSize(2);
    assertThat(cacheOfOne.iterator().hasNext()).isFalse();
  }

  @Test
  void a_contact_with_the_id_0_of_the_documentation_is_shared_under_the_id_asked_for() {
    inner.answer(id -> Either.right(Inner.withId(0)));
    contacts.findById(ANNA);

    assertThat(cacheOfOne.containsKey("0")).isFalse();
    assertThat(others.findById(ANNA)).isEqualTo(Either.right(Inner.withId(0)));
    assertThat(otherInner.asked()).isZero();
  }

  @Nested
  class A_change_by_one_program {
    private final EditableInner portal = new EditableInner();
    private final EditableContactBook book = editable(cacheOfOne);
    private final EditableContactBook ofAnother = editable(cacheOfAnother);

    @Test
    void is_seen_by_the_other() {
      ofAnother.findAllById(List.of(ANNA, JOHN));

      book.performOrThrow(Changes.addEmail(ANNA, "second"));

      assertThat(Changes.hasEmail(ofAnother.getById(ANNA), "second")).isTrue();
      assertThat(cacheOfAnother.containsKey(JOHN.toString())).isTrue();
    }

    @Test
    void of_a_company_removes_all_contacts_and_no_other_entry() {
      ofAnother.findAllById(List.of(ANNA, JOHN));
      cacheOfAnother.put("report:7", "of another program");

      book.performOrThrow(
          ContactEdit.ofCompany(Changes.ROMASHKA)
              .name("Daisy")
              .build()
              .accepting(Loss.Kind.values()));

      assertThat(cacheOfAnother).extracting(Cache.Entry::getKey).containsExactly("report:7");
    }

    @Test
    void is_seen_by_the_other_although_it_was_interrupted() throws Exception {
      ofAnother.findAllById(List.of(ANNA, JOHN));
      portal.after(
          request -> {
            if (request.equals("write AddInfos")) {
              Thread.currentThread().interrupt();
            }
          });

      boolean isStillInterrupted =
          Threads.call(
                  () -> {
                    book.perform(Changes.addEmailAndTag(ANNA, "second"));
                    return Thread.currentThread().isInterrupted();
                  })
              .result();

      assertThat(isStillInterrupted).isTrue();
      assertThat(Changes.hasEmail(ofAnother.getById(ANNA), "second")).isTrue();
      assertThat(cacheOfAnother.containsKey(JOHN.toString())).isTrue();
    }

    private EditableContactBook editable(Cache<String, String> cache) {
      return SharedCachedContacts.around(portal, cache, ContactJson::write, ContactJson::read);
    }
  }

  @Test
  void closing_closes_the_inner_repository_and_leaves_the_cache_open() {
    contacts.findById(ANNA);
    contacts.close();

    assertThat(inner.closings()).isEqualTo(1);
    assertThat(cacheOfOne.isClosed()).isFalse();
    assertThat(others.findById(ANNA)).isEqualTo(THE_ANNA);
    assertThat(otherInner.asked()).isZero();
  }

  @Test
  void null_arguments_are_rejected() {
    assertThatNullPointerException().isThrownBy(() -> shared(null, cacheOfOne));
    assertThatNullPointerException().isThrownBy(() -> shared(inner, null));
    assertThatNullPointerException()
        .isThrownBy(
            () ->
                SharedCachedContacts.builder(cacheOfOne, ContactJson::write, ContactJson::read)
                    .prefix(null));
    assertThatNullPointerException()
        .isThrownBy(() -> SharedCachedContacts.around(inner, cacheOfOne, null, ContactJson::read));
    assertThatNullPointerException()
        .isThrownBy(() -> SharedCachedContacts.around(inner, cacheOfOne, ContactJson::write, null));
  }

  private static ContactRepository shared(ContactRepository inner, Cache<String, String> cache) {
    return SharedCachedContacts.around(inner, cache, ContactJson::write, ContactJson::read);
  }

  /** On the loopback, on a free port, and silent. */
  private static HazelcastInstance member(String cluster, HazelcastInstance known) {
    Config config = new Config("member-" + UUID.randomUUID());
    config.setClusterName(cluster);
    config.setProperty("hazelcast.phone.home.enabled", "false");
    config.setProperty("hazelcast.logging.type", "none");
    config.setProperty("hazelcast.shutdownhook.enabled", "false");
    config.setProperty("hazelcast.socket.bind.any", "false");
    config.setProperty("hazelcast.local.localAddress", "127.0.0.1");
    config.setProperty("hazelcast.partition.count", "11");
    config.setProperty("hazelcast.wait.seconds.before.join", "0");
    config.getNetworkConfig().setPort(0).setPublicAddress("127.0.0.1");
    config.getNetworkConfig().getInterfaces().setEnabled(true).addInterface("127.0.0.1");
    JoinConfig join = config.getNetworkConfig().getJoin();
    join.getAutoDetectionConfig().setEnabled(false);
    join.getMulticastConfig().setEnabled(false);
    join.getTcpIpConfig().setEnabled(true);
    if (known != null) {
      join.getTcpIpConfig()
          .addMember("127.0.0.1:" + known.getCluster().getLocalMember().getAddress().getPort());
    }
    return Hazelcast.newHazelcastInstance(config);
  }

  private static CacheManager manager(HazelcastInstance member) {
    return Caching.getCachingProvider(HazelcastMemberCachingProvider.class.getName())
        .getCacheManager(null, null, HazelcastCachingProvider.propertiesByInstanceItself(member));
  }

  private static Cache<String, String> cache(HazelcastInstance member, String name) {
    CacheManager manager = manager(member);
    Cache<String, String> there = manager.getCache(name, String.class, String.class);
    return there != null
        ? there
        : manager.createCache(
            name,
            new MutableConfiguration<String, String>()
                .setTypes(String.class, String.class)
                .setExpiryPolicyFactory(
                    CreatedExpiryPolicy.factoryOf(new Duration(TimeUnit.MINUTES, 10))));
  }
}
