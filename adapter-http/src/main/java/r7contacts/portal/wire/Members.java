package r7contacts.portal.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * Table of the members of a wire type. Names are not case-sensitive: servers send {@code firstName}
 * and {@code id}, the vendor's documentation has {@code FirstName} and {@code ID} (field guide
 * §12.2). The last of two equal names counts; lists are joined.
 *
 * <p>A wire type is created from the values of all its members. The few kinds of values share their
 * readers, because a new JVM would have to compile a reader for each member.
 *
 * @param <T> the wire type
 */
public final class Members<T> {

  private static final JsonFactory MATCHERS = new JsonFactory();

  private final Function<Values, T> create;
  private final Member<?>[] members;
  private final PropertyNameMatcher names;

  private Members(List<Member<?>> members, Function<Values, T> create) {
    this.create = create;
    this.members = members.toArray(Member<?>[]::new);
    this.names =
        MATCHERS.constructCINameMatcher(
            members.stream().map(member -> Named.fromString(member.name())).toList(),
            false,
            Locale.ROOT);
  }

  /** Starts an empty table. */
  public static Builder table() {
    return new Builder(List.of());
  }

  /** Reads the object at the current token; null if it is no object or no member has a value. */
  public @Nullable T read(WireTokens value) {
    return read(value, false);
  }

  /** Reads the object at the current token, also one without values; null if it is no object. */
  public @Nullable T readAny(WireTokens value) {
    return read(value, true);
  }

  private @Nullable T read(WireTokens value, boolean alsoEmpty) {
    Values values = value.enterObject(members.length);
    if (values == null) {
      return null;
    }
    int member;
    while ((member = value.nextMember(names)) != PropertyNameMatcher.MATCH_END_OBJECT) {
      if (member >= 0) {
        values.read(members[member], value);
      } else {
        values.note(value.skipUnknown());
      }
    }
    value.leaveObject();
    return alsoEmpty || !values.areAbsent() ? create.apply(values) : null;
  }

  /**
   * Member of a wire type.
   *
   * @param name name in the portal's spelling
   * @param index place of its value among the {@link Values} of its object
   * @param reader reader of its value
   * @param <V> the type of its value
   */
  public record Member<V>(String name, int index, Reader<V> reader) {

    /** Reader of the value of a member. */
    @FunctionalInterface
    public interface Reader<V> {

      /**
       * Reads the value at the current token to its end; null if it is absent.
       *
       * @param before the value of an equal name that came before; null without one
       */
      @Nullable V read(WireTokens value, @Nullable V before);
    }
  }

  /** Builder of a table of members. Names are in the portal's spelling. */
  public static final class Builder {

    private static final Member.Reader<Long> LONG_NUMBER = (value, before) -> value.longNumber();
    private static final Member.Reader<Integer> NUMBER = (value, before) -> value.number();
    private static final Member.Reader<Boolean> FLAG = (value, before) -> value.flag();
    private static final Member.Reader<String> TEXT = (value, before) -> value.text();
    private static final Member.Reader<String> RECURRING = (value, before) -> value.recurringText();

    private final List<Member<?>> members;

    private Builder(List<Member<?>> shared) {
      members = new ArrayList<>(shared);
    }

    /** Starts a table that begins with the members of this one. */
    Builder extend() {
      return new Builder(members);
    }

    /** Adds a whole number of 64 bits. */
    Member<Long> longNumber(String name) {
      return add(name, LONG_NUMBER);
    }

    /** Adds a whole number of 32 bits. */
    public Member<Integer> number(String name) {
      return add(name, NUMBER);
    }

    /** Adds a member that is true or false. */
    public Member<Boolean> flag(String name) {
      return add(name, FLAG);
    }

    /** Adds a text. */
    public Member<String> text(String name) {
      return add(name, TEXT);
    }

    /** Adds a text that is equal in many contacts. */
    Member<String> recurringText(String name) {
      return add(name, RECURRING);
    }

    /** Adds the mask of a custom field. */
    Member<String> mask(String name) {
      return add(name, (value, before) -> value.mask());
    }

    /** Adds an object. */
    <V> Member<V> object(String name, WireTokens.Reader<V> reader) {
      return add(name, (value, before) -> reader.read(value));
    }

    /** Adds a list, without its absent elements. */
    public <E> Member<List<E>> list(String name, WireTokens.Reader<E> element) {
      return add(name, (value, before) -> value.addTo(before, element));
    }

    /** Adds members that are not read: unlike an unknown name, theirs are not decoded. */
    void ignored(String... names) {
      for (String name : names) {
        add(name, (value, before) -> value.skipped());
      }
    }

    /** Adds a member with a reader of its own. */
    <V> Member<V> add(String name, Member.Reader<V> reader) {
      Member<V> member = new Member<>(name, members.size(), reader);
      members.add(member);
      return member;
    }

    /** Returns the table for objects of this constructor. */
    public <T> Members<T> build(Function<Values, T> create) {
      return new Members<>(members, create);
    }
  }
}
