package r7contacts.demo.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import r7contacts.demo.options.ExitCode;
import r7contacts.demo.options.Names;
import r7contacts.demo.text.TerminalText;
import r7contacts.portal.check.CheckStep;

/** A step of a check as text and as JSON. */
final class StepText {

  private static final int NAME_WIDTH = 10;
  private static final int TIME_WIDTH = 9;
  private static final int INDENT = 9 + NAME_WIDTH + TIME_WIDTH + 2;
  private static final int PAGE = 100;

  private StepText() {}

  /**
   * Returns the lines of a step: its outcome, name, time and finding, and what to do.
   *
   * @param page the terminal's width; 0 for none
   */
  static List<String> lines(CheckStep step, int page) {
    String time =
        step.time().isZero()
            ? ""
            : String.format(Locale.ROOT, "%,d ms", Math.max(1, step.time().toMillis()));
    String start =
        "%-9s%s%s  "
            .formatted(
                Names.of(step.outcome()),
                TerminalText.padded(step.kind().title(), NAME_WIDTH),
                " ".repeat(Math.max(0, TIME_WIDTH - time.length())) + time);
    int width = Math.max(PAGE / 5, (page == 0 ? PAGE : page) - INDENT);
    List<String> texts = new ArrayList<>(TerminalText.wrapped(step.finding(), width));
    step.advice().forEach(advice -> texts.addAll(TerminalText.wrapped("To do: " + advice, width)));
    List<String> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add((lines.isEmpty() ? start : " ".repeat(INDENT)) + text);
    }
    return lines;
  }

  /** Returns the members of a step in JSON. */
  static Map<String, Object> members(CheckStep step) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("step", Names.of(step.kind()));
    members.put("outcome", Names.of(step.outcome()));
    members.put("milliseconds", step.time().toMillis());
    members.put("finding", step.finding());
    step.advice().forEach(advice -> members.put("advice", advice));
    step.error().forEach(error -> members.put("exitCode", ExitCode.of(error)));
    return members;
  }
}
