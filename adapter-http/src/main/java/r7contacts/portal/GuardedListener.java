package r7contacts.portal;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import r7contacts.portal.http.Call;

/** Listeners whose exceptions are logged and affect neither the reported call nor each other. */
record GuardedListener(List<PortalListener> listeners) implements PortalListener {

  private static final Logger LOG = LoggerFactory.getLogger(GuardedListener.class);

  @Override
  public void onStart(Start start) {
    guarded(target -> target.onStart(start));
  }

  @Override
  public boolean takesAnswers() {
    AtomicBoolean isTaken = new AtomicBoolean();
    guarded(target -> isTaken.compareAndSet(false, target.takesAnswers()));
    return isTaken.get();
  }

  @Override
  public void onAnswer(Answer answer) {
    guarded(
        target -> {
          if (target.takesAnswers()) {
            target.onAnswer(answer);
          }
        });
  }

  @Override
  public void onRequest(Request request) {
    guarded(target -> target.onRequest(request));
  }

  @Override
  public void onRetry(Retry retry) {
    guarded(target -> target.onRetry(retry));
  }

  @Override
  public void onCall(Call call) {
    guarded(target -> target.onCall(call));
  }

  private void guarded(Consumer<PortalListener> event) {
    for (PortalListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException e) {
        LOG.warn("the listener {} failed", listener.getClass().getName(), e);
      }
    }
  }
}
