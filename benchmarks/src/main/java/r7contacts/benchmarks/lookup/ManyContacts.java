package r7contacts.benchmarks.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import r7contacts.adapter.inmemory.InMemoryContacts;
import r7contacts.benchmarks.answer.AnswerSize;
import r7contacts.benchmarks.answer.Answers;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactQuery;
import r7contacts.port.PageRequest;
import r7contacts.portal.contacts.Decoding;
import r7contacts.portal.wire.WireFormat;

/** Contacts that differ only in their ids, and containers of them. */
public final class ManyContacts {

  private static final long SEED = 5;

  private ManyContacts() {}

  /** Returns the typical contact as a portal sends it by id: with headings and without tags. */
  static Contact typical() {
    AnswerSize size = AnswerSize.TYPICAL;
    return decoded(Answers.single(size).json());
  }

  static Contact decoded(byte[] typicalAnswer) {
    try {
      return new Decoding(WireFormat.json())
          .single(typicalAnswer, ContactId.of(AnswerSize.TYPICAL.id()))
          .get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns typical contacts as in lists. */
  public static List<Contact> upTo(int howMany) {
    return upTo(howMany, asListed(typical()));
  }

  private static Contact asListed(Contact contact) {
    return InMemoryContacts.of(contact)
        .page(ContactQuery.all(), PageRequest.first(1))
        .get()
        .items()
        .get(0);
  }

  /**
   * Returns ids like those of a used portal, the same each time: sequences with random gaps where
   * contacts were deleted, and a large gap. Consecutive or equidistant ids would hardly collide in
   * a hash table.
   */
  private static int[] ids(int howMany) {
    Random chance = new Random(SEED);
    int[] ids = new int[howMany];
    int id = 0;
    for (int place = 0; place < howMany; place++) {
      id += 1;
      if (chance.nextInt(4) == 0) {
        id += 1 + chance.nextInt(16);
      }
      if (place == howMany / 2) {
        id += 4 * howMany;
      }
      ids[place] = id;
    }
    return ids;
  }

  /** Returns the same contact with this number of ids. */
  static List<Contact> upTo(int howMany, Contact model) {
    return IntStream.of(ids(howMany))
        .mapToObj(id -> model.withProfile(model.profile().toBuilder().id(ContactId.of(id)).build()))
        .toList();
  }

  /**
   * Returns the ids in a random order, the same each time. None is the same object as a key of a
   * map.
   */
  public static ContactId[] shuffledIds(int howMany) {
    int[] ids = ids(howMany);
    Random chance = new Random(SEED);
    for (int last = howMany - 1; last > 0; last--) {
      int other = chance.nextInt(last + 1);
      int id = ids[last];
      ids[last] = ids[other];
      ids[other] = id;
    }
    return IntStream.of(ids).mapToObj(ContactId::of).toArray(ContactId[]::new);
  }

  static Map<ContactId, Contact> hashMap(Collection<Contact> contacts) {
    return putInto(new HashMap<>(), contacts);
  }

  /** Returns the contacts by id. */
  public static ConcurrentHashMap<ContactId, Contact> concurrentHashMap(
      Collection<Contact> contacts) {
    return putInto(new ConcurrentHashMap<>(), contacts);
  }

  private static <M extends Map<ContactId, Contact>> M putInto(
      M map, Collection<Contact> contacts) {
    for (Contact contact : contacts) {
      map.put(contact.id(), contact);
    }
    return map;
  }
}
