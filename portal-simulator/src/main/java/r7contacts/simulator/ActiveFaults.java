package r7contacts.simulator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.http.Request;

/** The active faults, and how many more requests each applies to. Thread-safe. */
final class ActiveFaults {

  private final List<Active> active = new ArrayList<>();

  private static final class Active {
    final Fault fault;
    int toSkip;
    int left;

    Active(Fault fault) {
      this.fault = fault;
      this.toSkip = fault.nth() - 1;
      this.left = fault.requests();
    }
  }

  /**
   * The faults that apply to one request: at most one of each stage, but all shapes, in the order
   * in which they were added.
   */
  record Selection(
      @Nullable Fault api,
      @Nullable Fault delay,
      @Nullable Fault effect,
      @Nullable Fault answer,
      List<Fault> shapes,
      @Nullable Fault transport) {}

  synchronized void add(Fault fault) {
    active.add(new Active(fault));
  }

  synchronized void clear() {
    active.clear();
  }

  /**
   * Selects the faults of a request, and counts it. The first fault of a stage is selected; the
   * others do not count the request.
   *
   * @param inBatch the requests in it, if it is a batch
   */
  synchronized Selection select(Request request, List<Request> inBatch) {
    Fault api = null;
    Fault delay = null;
    Fault effect = null;
    Fault answer = null;
    List<Fault> shapes = new ArrayList<>();
    Fault transport = null;
    Set<FaultKind.Stage> taken = EnumSet.noneOf(FaultKind.Stage.class);
    for (Iterator<Active> all = active.iterator(); all.hasNext(); ) {
      Active next = all.next();
      Fault fault = next.fault;
      FaultKind.Stage stage = fault.kind().stage;
      if (!fault.appliesTo(request, inBatch) || next.toSkip > 0 && next.toSkip-- > 0) {
        continue;
      }
      if (stage != FaultKind.Stage.SHAPE && !taken.add(stage)) {
        continue;
      }
      switch (stage) {
        case API -> api = fault;
        case DELAY -> delay = fault;
        case EFFECT -> effect = fault;
        case ANSWER -> answer = fault;
        case SHAPE -> shapes.add(fault);
        case TRANSPORT -> transport = fault;
        case PORTAL -> throw new IllegalStateException(fault + " applies to no single request");
      }
      if (next.left > 0 && --next.left == 0) {
        all.remove();
      }
    }
    return new Selection(api, delay, effect, answer, List.copyOf(shapes), transport);
  }
}
