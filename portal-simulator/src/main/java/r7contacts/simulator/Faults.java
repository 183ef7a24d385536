package r7contacts.simulator;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The faults that are on, and how often each will still strike. */
final class Faults {

  private final List<Active> active = new ArrayList<>();

  private static final class Active {
    final Fault fault;
    int left;

    Active(Fault fault) {
      this.fault = fault;
      this.left = fault.strikes();
    }
  }

  /**
   * What strikes one request. At most one fault changes what the API answers, one makes it late,
   * one answers in the API's place and one spoils the sending; any number reshape the answer, in
   * the order in which they were given.
   */
  record Struck(
      @Nullable Fault api,
      @Nullable Fault delay,
      @Nullable Fault answer,
      List<Fault> shapes,
      @Nullable Fault transport) {}

  synchronized void add(Fault fault) {
    active.add(new Active(fault));
  }

  synchronized void clear() {
    active.clear();
  }

  /** A fault that finds its stage taken by an earlier one does not strike, and loses nothing. */
  synchronized Struck strike(String path) {
    Fault api = null;
    Fault delay = null;
    Fault answer = null;
    List<Fault> shapes = new ArrayList<>();
    Fault transport = null;
    Set<FaultKind.Stage> taken = EnumSet.noneOf(FaultKind.Stage.class);
    for (Iterator<Active> all = active.iterator(); all.hasNext(); ) {
      Active next = all.next();
      Fault fault = next.fault;
      FaultKind.Stage stage = fault.kind().stage;
      if (!fault.concerns(path) || stage != FaultKind.Stage.SHAPE && !taken.add(stage)) {
        continue;
      }
      switch (stage) {
        case API -> api = fault;
        case DELAY -> delay = fault;
        case ANSWER -> answer = fault;
        case SHAPE -> shapes.add(fault);
        case TRANSPORT -> transport = fault;
        case PORTAL -> throw new IllegalStateException(fault + " strikes no request");
      }
      if (next.left > 0 && --next.left == 0) {
        all.remove();
      }
    }
    return new Struck(api, delay, answer, List.copyOf(shapes), transport);
  }
}
