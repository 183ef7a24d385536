package r7contacts.portal.wire;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Members.Member;

/**
 * Values of the members of an object that is being read. Objects at the same depth of an answer
 * take turns in using it. Not thread-safe.
 */
public final class Values {

  private @Nullable Object[] values = {};
  private int members;
  private @Nullable String unknown;

  Values() {}

  /** Begins an object with this number of members, all of them absent. */
  void begin(int count) {
    if (values.length < count) {
      values = new Object[count];
    } else {
      Arrays.fill(values, 0, count, null);
    }
    members = count;
    unknown = null;
  }

  /** Reads the value of a member at the current token. */
  <V> void read(Member<V> member, WireTokens value) {
    values[member.index()] = member.reader().read(value, of(member));
  }

  /** Notes the name of an unknown member. */
  void note(String name) {
    if (unknown == null) {
      unknown = name;
    }
  }

  /** Returns the value of this member; null if it is absent. */
  @SuppressWarnings("unchecked")
  public <V> @Nullable V of(Member<V> member) {
    return (V) values[member.index()];
  }

  /** Returns the elements of this list; empty if it is absent. */
  public <E> List<E> list(Member<List<E>> member) {
    List<E> elements = of(member);
    return elements == null ? List.of() : elements;
  }

  /** Returns the name of the first unknown member; null without one. */
  @Nullable String unknown() {
    return unknown;
  }

  /** Returns whether all members are absent. */
  boolean areAbsent() {
    return areAbsentExcept(-1);
  }

  /** Returns whether no member but this one may be present. */
  boolean hasOnly(Member<?> member) {
    return areAbsentExcept(member.index());
  }

  private boolean areAbsentExcept(int index) {
    for (int at = 0; at < members; at++) {
      if (at != index && values[at] != null) {
        return false;
      }
    }
    return true;
  }
}
