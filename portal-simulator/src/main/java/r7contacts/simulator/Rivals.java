package r7contacts.simulator;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A hook that runs before each request, but not during a run of its own. Thread-safe. */
final class Rivals {

  private final AtomicBoolean isRunning = new AtomicBoolean();
  private volatile @Nullable Consumer<RecordedRequest> hook;

  void set(@Nullable Consumer<RecordedRequest> hook) {
    this.hook = hook;
  }

  void before(RecordedRequest request) {
    Consumer<RecordedRequest> current = hook;
    if (current != null && isRunning.compareAndSet(false, true)) {
      try {
        current.accept(request);
      } finally {
        isRunning.set(false);
      }
    }
  }
}
