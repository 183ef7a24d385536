package r7contacts.portal.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * Table of the members of a wire type: a name and the reader of its value. Names are not
 * case-sensitive: servers send {@code firstName} and {@code id}, the vendor's documentation has
 * {@code FirstName} and {@code ID} (field guide §12.2). The last of two equal names counts.
 *
 * @param <T> the wire type
 */
public final class Members<T> {

  private static final JsonFactory MATCHERS = new JsonFactory();

  private final Supplier<T> create;
  private final List<BiConsumer<T, WireTokens>> readers;
  private final BiConsumer<T, String> unknown;
  private final PropertyNameMatcher names;

  private Members(Builder<T> table) {
    this.create = table.create;
    this.readers = List.copyOf(table.readers);
    this.unknown = table.unknown;
    this.names =
        MATCHERS.constructCINameMatcher(
            table.names.stream().map(Named::fromString).toList(), false, Locale.ROOT);
  }

  /** Starts an empty table for objects of this constructor. */
  public static <T> Builder<T> of(Supplier<T> create) {
    return new Builder<>(create);
  }

  /** Reads the object at the current token; null if it is no object or no member has a value. */
  public @Nullable T read(WireTokens value) {
    int before = value.found();
    T object = readAny(value);
    return value.found() == before ? null : object;
  }

  /** Reads the object at the current token, also one without values; null if it is no object. */
  public @Nullable T readAny(WireTokens value) {
    if (!value.entersObject()) {
      return null;
    }
    T object = create.get();
    int member;
    while ((member = value.nextMember(names)) != PropertyNameMatcher.MATCH_END_OBJECT) {
      if (member >= 0) {
        readers.get(member).accept(object, value);
      } else {
        unknown.accept(object, value.skipUnknown());
      }
    }
    return object;
  }

  /** Builder of a table of members. */
  public static final class Builder<T> {

    private final Supplier<T> create;
    private final List<String> names = new ArrayList<>();
    private final List<BiConsumer<T, WireTokens>> readers = new ArrayList<>();

    private BiConsumer<T, String> unknown = (object, name) -> {};

    private Builder(Supplier<T> create) {
      this.create = create;
    }

    /**
     * Adds a member.
     *
     * @param name name of the member, in the portal's spelling
     * @param reader reads the value at the current token into a field of the object
     */
    public Builder<T> with(String name, BiConsumer<T, WireTokens> reader) {
      names.add(name);
      readers.add(reader);
      return this;
    }

    /** Sets the action for the names of unknown members. */
    Builder<T> unknown(BiConsumer<T, String> action) {
      unknown = action;
      return this;
    }

    /** Returns the table. */
    public Members<T> build() {
      return new Members<>(this);
    }
  }
}
