package r7contacts.portal.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import r7contacts.portal.wire.Members.Member.Kind;
import r7contacts.portal.wire.Members.Member.Reader;
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
   * @param kind kind of its value
   * @param reader reader of its value if it has {@link Kind#OWN_READER a reader of its own}
   * @param <V> the type of its value
   */
  public record Member<V>(String name, int index, Kind kind, @Nullable Reader<V> reader) {

    /** Kind of values. A switch over it takes less time than a call of one of many readers. */
    public enum Kind {
      LONG_NUMBER,
      NUMBER,
      FLAG,
      TEXT,
      RECURRING_TEXT,
      MASK,
      IGNORED,
      OWN_READER
    }

    /** Reads the value at the current token to its end; null if it is absent. */
    @Nullable Object read(WireTokens value, Values before) {
      return switch (kind) {
        case LONG_NUMBER -> value.longNumber();
        case NUMBER -> value.number();
        case FLAG -> value.flag();
        case TEXT -> value.text();
        case RECURRING_TEXT -> value.recurringText();
        case MASK -> value.mask();
        case IGNORED -> value.skipped();
        case OWN_READER -> Objects.requireNonNull(reader).read(value, before.of(this));
      };
    }

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
      return add(name, Kind.LONG_NUMBER, null);
    }

    /** Adds a whole number of 32 bits. */
    public Member<Integer> number(String name) {
      return add(name, Kind.NUMBER, null);
    }

    /** Adds a member that is true or false. */
    public Member<Boolean> flag(String name) {
      return add(name, Kind.FLAG, null);
    }

    /** Adds a text. */
    public Member<String> text(String name) {
      return add(name, Kind.TEXT, null);
    }

    /** Adds a text that is equal in many contacts. */
    Member<String> recurringText(String name) {
      return add(name, Kind.RECURRING_TEXT, null);
    }

    /** Adds the mask of a custom field. */
    Member<String> mask(String name) {
      return add(name, Kind.MASK, null);
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
        add(name, Kind.IGNORED, null);
      }
    }

    /** Adds a member with a reader of its own. */
    <V> Member<V> add(String name, Reader<V> reader) {
      return add(name, Kind.OWN_READER, reader);
    }

    private <V> Member<V> add(String name, Kind kind, @Nullable Reader<V> reader) {
      Member<V> member = new Member<>(name, members.size(), kind, reader);
      members.add(member);
      return member;
    }

    /** Returns the table for objects of this constructor. */
    public <T> Members<T> build(Function<Values, T> create) {
      return new Members<>(members, create);
    }
  }
}
