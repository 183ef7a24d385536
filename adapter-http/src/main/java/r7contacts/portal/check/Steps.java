package r7contacts.portal.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import r7contacts.portal.check.CheckStep.Kind;
import r7contacts.portal.check.CheckStep.Outcome;

/** The steps so far. */
final class Steps {

  private final Consumer<? super CheckStep> progress;
  private final List<CheckStep> steps = new ArrayList<>();
  private final Set<Kind> passed = EnumSet.noneOf(Kind.class);

  Steps(Consumer<? super CheckStep> progress) {
    this.progress = progress;
  }

  /** Adds a step and returns whether what follows can use it. */
  boolean add(CheckStep step) {
    steps.add(step);
    progress.accept(step);
    return (step.outcome() == Outcome.OK || step.outcome() == Outcome.WARNING)
        && passed.add(step.kind());
  }

  /** Adds a step if the one that it needs has passed; else adds it as skipped. */
  void addAfter(Kind needed, Kind kind, Supplier<CheckStep> check) {
    add(
        passed.contains(needed)
            ? check.get()
            : CheckStep.skipped(kind, "not checked without " + needed.title()));
  }

  List<CheckStep> all() {
    return List.copyOf(steps);
  }
}
