package r7contacts.simulator;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text form of a fault: {@code NAME[=VALUE][*TIMES][@SCOPE]}. */
final class FaultText {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<name>[^=*@]*)(?:=(?<value>[^*@]*))?(?:\\*(?<times>[^@]*))?(?:@(?<scope>.*))?",
          Pattern.DOTALL);

  private FaultText() {}

  /**
   * Reads a fault.
   *
   * @throws IllegalArgumentException if the name is unknown, or a part is malformed or not allowed
   */
  static Fault read(String text) {
    Matcher form = FORM.matcher(text.strip());
    FaultKind kind = form.matches() ? FaultKind.named(form.group("name")) : null;
    if (kind == null) {
      throw new IllegalArgumentException(
          "unknown fault: " + text + "; known are: " + FaultKind.all());
    }
    Fault fault = Fault.of(kind, value(kind, form.group("value"), text));
    String times = form.group("times");
    if (times != null) {
      OptionalLong number = Quantities.number(times, 1, Quantities.LARGEST_COUNT);
      fault = fault.repeated(number.orElse(0), text);
    }
    String scope = form.group("scope");
    return scope == null ? fault : fault.within(scope(scope, text), text);
  }

  private static long value(FaultKind kind, @Nullable String text, String whole) {
    if (text == null && kind.value.isOptional()) {
      return FaultValue.NONE;
    }
    OptionalLong value = text == null ? OptionalLong.empty() : kind.value.read(text);
    return value.orElseThrow(() -> kind.invalidValue(whole));
  }

  private static FaultScope scope(String text, String whole) {
    for (FaultScope scope : FaultScope.values()) {
      if (scope != FaultScope.ALL && scope.text.equals(text)) {
        return scope;
      }
    }
    throw new IllegalArgumentException("scope must be contacts or sign-in: " + whole);
  }

  /**
   * Returns the text of a fault.
   *
   * @param times 0 for any number
   */
  static String print(FaultKind kind, long value, int times, FaultScope scope) {
    StringBuilder text = new StringBuilder(kind.text);
    if (value != FaultValue.NONE) {
      text.append('=').append(kind.value.print(value));
    }
    if (times > 0) {
      text.append('*').append(times);
    }
    if (scope != FaultScope.ALL) {
      text.append('@').append(scope.text);
    }
    return text.toString();
  }
}
