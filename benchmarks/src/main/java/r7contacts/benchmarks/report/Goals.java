package r7contacts.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** Goals with the figures reached. */
final class Goals {

  private record Goal(String what, String wanted, String reached, boolean isReached) {}

  private final List<Goal> goals = new ArrayList<>();

  void atMost(String what, String of, double most, double reached) {
    goals.add(
        new Goal(
            what,
            "≤ " + Markdown.times(most) + " × " + of,
            Markdown.times(reached),
            reached <= most));
  }

  void atLeast(String what, String of, double least, double reached) {
    goals.add(
        new Goal(
            what,
            "≥ " + Markdown.times(least) + " × " + of,
            Markdown.times(reached),
            reached >= least));
  }

  void add(String what, String wanted, String reached, boolean isReached) {
    goals.add(new Goal(what, wanted, reached, isReached));
  }

  void writeTo(Markdown document) {
    if (goals.isEmpty()) {
      return;
    }
    document.title("Goals");
    document.header("what", "wanted", "reached", "");
    goals.forEach(
        goal ->
            document.row(
                goal.what(), goal.wanted(), goal.reached(), goal.isReached() ? "yes" : "**no**"));
  }
}
