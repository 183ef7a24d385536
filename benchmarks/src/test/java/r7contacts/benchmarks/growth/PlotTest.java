package r7contacts.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class PlotTest {

  @Test
  void a_plot_is_a_document_with_a_path_for_each_line_and_no_script() throws Exception {
    String svg =
        new Plot("time", "fields")
            .with(
                List.of(
                    new Plot.Line(
                        "JSON", List.of(new Plot.Point(1, 10.2), new Plot.Point(1_000, 40))),
                    new Plot.Line(
                        "XML", List.of(new Plot.Point(1, 11), new Plot.Point(1_000, 90)))))
            .svg();

    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(svg)));
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    // Each line has one path in the legend.
    assertThat(document.getElementsByTagName("path").getLength()).isEqualTo(4);
    assertThat(svg).contains("prefers-color-scheme:dark", ">JSON<", ">XML<", ">100<");
  }

  @Test
  void the_highest_point_is_at_the_top_and_the_sizes_are_spread_by_their_logarithm() {
    String svg = svg(new Plot.Point(1, 0), new Plot.Point(10, 50), new Plot.Point(100, 100));

    assertThat(svg).contains("M100.0 310.0L365.0 190.0L630.0 70.0");
  }

  @Test
  void values_over_more_than_a_decade_are_spread_by_their_logarithm() {
    String svg = svg(new Plot.Point(1, 1), new Plot.Point(10, 10), new Plot.Point(100, 100));

    assertThat(svg).contains("M100.0 310.0L365.0 190.0L630.0 70.0");
  }

  private static String svg(Plot.Point... points) {
    return new Plot("time", "fields").with(List.of(new Plot.Line("JSON", List.of(points)))).svg();
  }
}
