package r7contacts.portal.wire;

import org.jspecify.annotations.Nullable;

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
     * @param before the value of an equal name that came before; null if there is none
     */
    @Nullable V read(WireTokens value, @Nullable V before);
  }
}
