package r7contacts.domain.change;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import r7contacts.domain.Address;
import r7contacts.domain.Category;
import r7contacts.domain.Channel;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.Profile;

/**
 * Member of a contact that is a list: its contact infos or its addresses. Elements are identified
 * by content, which is everything but id and label: portals give new ids whenever a user saves the
 * contact, and labels depend on the user's language.
 *
 * @param <T> the type of the elements
 */
public abstract sealed class ListMember<T> permits InfoList, AddressList {

  /** The contact infos. */
  public static final ListMember<ContactInfo> INFOS = new InfoList();

  /** The addresses. */
  public static final ListMember<Address> ADDRESSES = new AddressList();

  ListMember() {}

  /** Returns the elements of a contact. */
  public abstract List<T> of(Contact contact);

  /** Returns the element without what does not identify it: equal for equal contents. */
  abstract T content(T element);

  /** Returns what identifies the element among the elements of all lists. */
  Object key(T element) {
    return List.of(this, content(element));
  }

  /**
   * Returns whether two elements of one category, both primary or neither, have the same content.
   */
  boolean isSameValue(T one, T other) {
    return content(one).equals(content(other));
  }

  /** Returns the element as it is added: without the id of another one. */
  abstract T added(T element);

  /** Returns the replacement with what stays of the element that it replaces. */
  abstract T replaced(T element, T replacement);

  /** Returns whether a portal can turn an element into the replacement. */
  abstract boolean isReplaceable(T element, T replacement);

  /** Returns the id of the element's row on the portal, 0 if it is unknown. */
  abstract long row(T element);

  /** Returns the portal's code of the channel, of which one element should be primary. */
  abstract int channelCode(T element);

  abstract int categoryCode(T element);

  abstract boolean isPrimary(T element);

  abstract T withoutPrimary(T element);

  /** Returns the kind of element in words: {@code phone}, {@code address}. */
  abstract String noun(T element);

  /** Returns the element's value as text for people, without category. */
  abstract String value(T element);

  abstract List<Problem> problems(T element);

  abstract Profile.Builder set(Profile.Builder profile, List<T> elements);

  /** Returns the element as text for people: {@code +7 912 345-67-89 (mobile, primary)}. */
  public String text(T element) {
    String category = category(element).name().toLowerCase(Locale.ROOT);
    return "%s (%s%s)".formatted(value(element), category, isPrimary(element) ? ", primary" : "");
  }

  Category category(T element) {
    return Channel.ofCode(channelCode(element)).category(categoryCode(element));
  }

  boolean isSameCategory(T one, T other) {
    return channelCode(one) == channelCode(other) && categoryCode(one) == categoryCode(other);
  }

  /** Returns whether the elements have the same content: everything but id and label. */
  public boolean isSameContent(T one, T other) {
    return one == other
        || isSameCategory(one, other)
            && isPrimary(one) == isPrimary(other)
            && isSameValue(one, other);
  }

  /** Returns the element's mark if it is primary. */
  Option<Mark> mark(T element) {
    return Option.when(isPrimary(element), () -> new Mark(channelCode(element), key(element)));
  }

  /** Returns the contact with these elements, or the contact itself if it has them. */
  Contact set(Contact contact, List<T> elements) {
    return elements.equals(of(contact))
        ? contact
        : contact.withProfile(set(contact.profile().toBuilder(), elements).build());
  }

  /** Returns the number of elements with this content. */
  public int count(List<T> elements, T element) {
    int count = 0;
    for (T any : elements) {
      if (isSameContent(any, element)) {
        count++;
      }
    }
    return count;
  }

  /** Returns the first element with this content; absent without such an element. */
  public Option<T> find(List<T> elements, T element) {
    return Option.ofOptional(
        elements.stream().filter(any -> isSameContent(any, element)).findFirst());
  }

  /** Returns the elements with at least this many of this content, new ones at the end. */
  List<T> atLeast(List<T> elements, T element, int copies) {
    List<T> result = new ArrayList<>(elements);
    for (int has = count(elements, element); has < copies; has++) {
      result.add(added(element));
    }
    return result;
  }

  /**
   * Returns the elements with at most this many of this content, the last ones: adapters change and
   * remove the first row with the content of an element.
   */
  List<T> atMost(List<T> elements, T element, int left) {
    List<T> result = new ArrayList<>();
    int extra = count(elements, element) - left;
    for (T any : elements) {
      if (!isSameContent(any, element) || extra-- <= 0) {
        result.add(any);
      }
    }
    return result;
  }

  /**
   * Mark of a primary element.
   *
   * @param channelCode the channel that it is for
   * @param key what identifies the element
   */
  record Mark(int channelCode, Object key) {

    boolean excludes(Mark other) {
      return channelCode == other.channelCode && !key.equals(other.key);
    }

    /** Returns the mark that an edit sets. */
    static Option<Mark> of(Edit edit) {
      if (edit instanceof ListEdit.Add<?> add) {
        return add.mark();
      }
      return edit instanceof ListEdit.Change<?> change ? change.mark() : Option.none();
    }
  }
}
