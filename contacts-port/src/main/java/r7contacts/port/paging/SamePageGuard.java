package r7contacts.port.paging;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import r7contacts.port.ContactPage;

/** Detects a portal that ignores the start of a request and always returns the same page. */
final class SamePageGuard {

  /** How often the same page may follow itself, from another start each time. */
  private static final int MOST_REPEATS = 10;

  private @Nullable ContactPage previous;
  private long previousStart;
  private int repeats;

  /** Records a page; returns whether it came too often. */
  boolean isStuckAt(ContactPage page, long start) {
    if (previous == null || !isSame(page, previous)) {
      repeats = 0;
    } else if (start != previousStart) {
      repeats++;
    }
    previous = page;
    previousStart = start;
    return repeats > MOST_REPEATS;
  }

  private static boolean isSame(ContactPage page, ContactPage other) {
    return !page.items().isEmpty()
        && Objects.equals(PageEnds.first(page), PageEnds.first(other))
        && Objects.equals(PageEnds.last(page), PageEnds.last(other));
  }
}
