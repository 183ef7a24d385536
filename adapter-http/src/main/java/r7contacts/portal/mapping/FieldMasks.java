package r7contacts.portal.mapping;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Cache of parsed masks: a field has the same mask in every contact of a portal. Limited in number
 * and size, so that answers cannot fill the memory. Thread-safe.
 */
public final class FieldMasks {

  private static final int MAX_MASKS = 1_000;
  private static final int MAX_MASK_LENGTH = 1_000;

  /** Limit of all cached masks' characters: one with many short options takes much more memory. */
  private static final int MAX_CHARACTERS = 100_000;

  private final Map<String, FieldMask> known = new ConcurrentHashMap<>();
  private final AtomicInteger charactersLeft = new AtomicInteger(MAX_CHARACTERS);

  /** Returns the mask of this JSON text; an empty one for null. */
  FieldMask of(@Nullable String json) {
    if (json == null) {
      return FieldMask.EMPTY;
    }
    FieldMask mask = known.get(json);
    if (mask != null) {
      return mask;
    }
    FieldMask read = FieldMask.parse(json);
    if (json.length() <= MAX_MASK_LENGTH
        && known.size() < MAX_MASKS
        && charactersLeft.get() >= json.length()) {
      charactersLeft.addAndGet(-json.length());
      known.put(json, read);
    }
    return read;
  }
}
