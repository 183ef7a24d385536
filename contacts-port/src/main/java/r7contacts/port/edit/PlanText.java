package r7contacts.port.edit;

import io.vavr.control.Option;
import java.util.Locale;
import r7contacts.domain.PrintableText;
import r7contacts.domain.change.Loss;

/** Plans, losses and values as text for people. */
final class PlanText {

  private PlanText() {}

  static String of(WritePlan plan) {
    return plan.steps().toString();
  }

  static String of(Loss loss) {
    return "%s (%s)"
        .formatted(
            loss.kind().name().toLowerCase(Locale.ROOT), PrintableText.singleLine(loss.value()));
  }

  /** Returns a value on one line; "none" for an absent one. */
  static String value(Option<String> value) {
    return value.map(text -> "\"" + PrintableText.singleLine(text) + "\"").getOrElse("none");
  }
}
