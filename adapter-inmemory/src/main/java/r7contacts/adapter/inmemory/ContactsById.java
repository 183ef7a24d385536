package r7contacts.adapter.inmemory;

import io.vavr.control.Option;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Set;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;

/**
 * Contacts ordered by id. Immutable. A copy shares the chunks without a change, see {@link Chunks};
 * only a removal or an insertion before the last contact copies everything.
 */
final class ContactsById extends AbstractList<Contact> implements RandomAccess {

  private static final Comparator<Contact> BY_ID = Comparator.comparing(Contact::id);

  private final Contact[][] chunks;
  private final int size;

  private ContactsById(Contact[][] chunks, int size) {
    this.chunks = chunks;
    this.size = size;
  }

  static ContactsById of(Collection<Contact> contacts) {
    return ordered(contacts.stream().sorted(BY_ID).toArray(Contact[]::new));
  }

  private static ContactsById ordered(Contact[] contacts) {
    Contact[][] chunks = new Contact[Chunks.number(contacts.length)][];
    for (int chunk = 0; chunk < chunks.length; chunk++) {
      int from = chunk << Chunks.BITS;
      chunks[chunk] =
          Arrays.copyOfRange(contacts, from, from + Chunks.size(chunk, contacts.length));
    }
    return new ContactsById(chunks, contacts.length);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Contact get(int index) {
    return chunks[index >>> Chunks.BITS][index & Chunks.MASK];
  }

  Option<Contact> find(ContactId id) {
    int place = place(id);
    return Option.when(place >= 0, () -> get(place));
  }

  /** Returns the index of the contact, or -1 minus the index at which it belongs. */
  private int place(ContactId id) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int order = get(middle).id().compareTo(id);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1 - low;
  }

  /** Returns a copy with new and changed contacts, and without those of other ids. */
  ContactsById with(Collection<Contact> changed, Set<ContactId> removed) {
    Contact[][] copy = chunks.clone();
    List<Contact> added = new ArrayList<>();
    for (Contact contact : changed) {
      int place = place(contact.id());
      if (place < 0) {
        added.add(contact);
      } else {
        int chunk = place >>> Chunks.BITS;
        if (copy[chunk] == chunks[chunk]) {
          copy[chunk] = copy[chunk].clone();
        }
        copy[chunk][place & Chunks.MASK] = contact;
      }
    }
    ContactsById result = new ContactsById(copy, size);
    for (Contact contact : added) {
      result = result.with(contact);
    }
    for (ContactId id : removed) {
      result = result.without(id);
    }
    return result;
  }

  private ContactsById with(Contact contact) {
    int place = -1 - place(contact.id());
    if (place < size) {
      List<Contact> all = new ArrayList<>(this);
      all.add(place, contact);
      return ordered(all.toArray(Contact[]::new));
    }
    int chunk = place >>> Chunks.BITS;
    Contact[][] copy = Arrays.copyOf(chunks, chunk + 1);
    copy[chunk] =
        chunk < chunks.length ? Arrays.copyOf(copy[chunk], copy[chunk].length + 1) : new Contact[1];
    copy[chunk][place & Chunks.MASK] = contact;
    return new ContactsById(copy, size + 1);
  }

  private ContactsById without(ContactId id) {
    int place = place(id);
    if (place < 0) {
      return this;
    }
    List<Contact> all = new ArrayList<>(this);
    all.remove(place);
    return ordered(all.toArray(Contact[]::new));
  }

  /** By chunks, which is faster than one by one. */
  @Override
  public Object[] toArray() {
    Object[] all = new Object[size];
    for (int chunk = 0; chunk < chunks.length; chunk++) {
      System.arraycopy(chunks[chunk], 0, all, chunk << Chunks.BITS, chunks[chunk].length);
    }
    return all;
  }
}
