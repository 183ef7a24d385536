package r7contacts.benchmarks.footprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Costs of the first call of a new JVM, recorded for each version of Java. */
class FirstCallTest {

  private static final RecordedFigures RECORDED =
      new RecordedFigures(
          "first-call.properties", "Classes loaded and bytecode instructions run by a first call.");

  private static final String JAVA = "java%d.".formatted(Runtime.version().feature());

  private static Map<String, Long> measured;

  // The default of the build is too short on a machine that does much else.
  @BeforeAll
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  static void measure() throws Exception {
    measured = FirstCall.measure(JAVA);
  }

  @Test
  void costs_are_within_10_percent_of_those_recorded_for_this_version_of_java() throws Exception {
    RECORDED.compare(measured, name -> name.startsWith(JAVA));
  }

  @Test
  void a_first_call_over_xml_loads_more_classes_than_one_over_json() {
    assertThat(measured.get(JAVA + "json.classes"))
        .isPositive()
        .isLessThan(measured.get(JAVA + "xml.classes"));
  }
}
