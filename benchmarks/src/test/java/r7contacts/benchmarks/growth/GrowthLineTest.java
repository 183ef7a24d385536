package r7contacts.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import r7contacts.benchmarks.call.FastPortal;
import r7contacts.benchmarks.call.PortalProcess;
import r7contacts.benchmarks.export.Encoding;

class GrowthLineTest {

  private static final int CONTACTS = 500;

  private static PortalProcess portal;

  @BeforeAll
  static void launch() {
    portal = FastPortal.launch(CONTACTS, 100);
  }

  @AfterAll
  static void close() {
    portal.close();
  }

  @ParameterizedTest
  @EnumSource
  void each_size_of_a_cost_is_measured(Cost cost) throws Exception {
    List<String> figures = Growth.figures(line(cost));

    assertThat(figures).hasSize(2).allSatisfy(figure -> assertThat(figure).matches("[0-9.E\t]+"));
  }

  @Test
  void a_program_measures_the_time_and_the_heap_of_a_stream() {
    List<Plot.Line> lines = line(Cost.STREAM).measure("JSON");

    assertThat(lines).extracting(Plot.Line::name).containsExactly("JSON", "JSON");
    assertThat(lines.get(0).points()).extracting(Plot.Point::x).containsExactly(1.0, 9.0);
    assertThat(lines.get(1).points()).allMatch(held -> held.y() > 1 && held.y() < 64);
  }

  private static GrowthLine line(Cost cost) {
    return new GrowthLine(cost, Encoding.JSON, List.of(portal.address()), 1, List.of(1, 9));
  }
}
