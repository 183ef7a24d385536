package r7contacts.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.Events;

/** Messages of the rules that failed. */
final class RuleMessages {

  private static final String CALL =
      "(?s).*\\b(find\\w+|pages?|stream|personFields|companyFields|tags|tagsOf|stages|types|close)"
          + "\\(.*";

  private RuleMessages() {}

  static void assertNameCalls(Events results) {
    assertThat(of(results)).isNotEmpty().allSatisfy(message -> assertThat(message).matches(CALL));
  }

  private static List<String> of(Events results) {
    return results
        .failed()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .flatMap(result -> result.getThrowable().stream())
        .map(failure -> String.valueOf(failure.getMessage()))
        .toList();
  }
}
