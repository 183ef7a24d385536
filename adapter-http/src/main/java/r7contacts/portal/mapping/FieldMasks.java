package r7contacts.portal.mapping;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What masks say, each read once: a field has the same mask in every contact of a portal. Long
 * ones, and more than any portal has fields, are read each time, so that nobody can fill the
 * memory.
 */
public final class FieldMasks {

  private static final int KEPT_AT_MOST = 1_000;
  private static final int LONGEST_KEPT = 1_000;

  /** Characters of all that are kept: a mask of many short options takes many times its text. */
  private static final int ROOM = 100_000;

  private final Map<String, FieldMask> known = new ConcurrentHashMap<>();
  private final AtomicInteger room = new AtomicInteger(ROOM);

  FieldMask of(@Nullable String json) {
    if (json == null) {
      return FieldMask.SILENT;
    }
    FieldMask mask = known.get(json);
    if (mask != null) {
      return mask;
    }
    FieldMask read = FieldMask.parse(json);
    if (json.length() <= LONGEST_KEPT
        && known.size() < KEPT_AT_MOST
        && room.get() >= json.length()) {
      room.addAndGet(-json.length());
      known.put(json, read);
    }
    return read;
  }
}
