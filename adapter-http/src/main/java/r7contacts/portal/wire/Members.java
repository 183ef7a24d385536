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
 * The members of an object in an answer: for each name, how its value is read. Names are found
 * without regard to case: servers send {@code firstName} and {@code id}, the vendor's documentation
 * prints {@code FirstName} and {@code ID} (field guide §12.2). The last of two equal names counts.
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

  /** Starts a table of members without lines. */
  public static <T> Builder<T> of(Supplier<T> create) {
    return new Builder<>(create);
  }

  /** Returns the object at hand; null if it is none or if no member has a value. */
  public @Nullable T read(WireTokens value) {
    int before = value.found();
    T object = readAny(value);
    return value.found() == before ? null : object;
  }

  /** Returns the object at hand, also one without a value; null if it is none. */
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

  /** Collects the lines of a table. */
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
     * @param reader reads the value at hand into a field of the object
     */
    public Builder<T> with(String name, BiConsumer<T, WireTokens> reader) {
      names.add(name);
      readers.add(reader);
      return this;
    }

    /** Sets what is done with the names of members that the table does not have. */
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
