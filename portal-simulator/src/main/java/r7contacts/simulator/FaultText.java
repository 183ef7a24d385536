package r7contacts.simulator;

import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text form of a fault: {@code NAME[=VALUE][#NTH][*TIMES][@SCOPE]}. */
final class FaultText {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<name>[^=#*@]*)(?:=(?<value>[^#*@]*))?(?:#(?<nth>[^*@]*))?"
              + "(?:\\*(?<times>[^@]*))?(?:@(?<scope>.*))?",
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
    String nth = form.group("nth");
    if (nth != null) {
      OptionalLong number = Quantities.number(nth, 1, Quantities.LARGEST_COUNT);
      fault = fault.from(number.orElse(0), text);
    }
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
    if (text.startsWith("/")) {
      return FaultScope.ofPath(text);
    }
    for (FaultScope scope : List.of(FaultScope.CONTACTS, FaultScope.SIGN_IN)) {
      if (scope.text().equals(text)) {
        return scope;
      }
    }
    throw new IllegalArgumentException("scope must be contacts, sign-in or a path: " + whole);
  }

  /**
   * Returns the text of a fault.
   *
   * @param nth the first request that it applies to, from 1
   * @param times 0 for any number
   */
  static String print(FaultKind kind, long value, int nth, int times, FaultScope scope) {
    StringBuilder text = new StringBuilder(kind.text);
    if (value != FaultValue.NONE) {
      text.append('=').append(kind.value.print(value));
    }
    if (nth > 1) {
      text.append('#').append(nth);
    }
    if (times > 0) {
      text.append('*').append(times);
    }
    if (!scope.equals(FaultScope.ALL)) {
      text.append('@').append(scope.text());
    }
    return text.toString();
  }
}
