package r7contacts.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import r7contacts.benchmarks.export.Encoding;

class PlotTest {

  @Test
  void a_plot_is_a_document_with_a_path_for_each_line_and_no_script() throws Exception {
    String svg =
        new Plot("time", "fields")
            .with(new Plot.Line("JSON", List.of(new Plot.Point(1, 4.2), new Plot.Point(1_000, 40))))
            .with(new Plot.Line("XML", List.of(new Plot.Point(1, 8), new Plot.Point(1_000, 90))))
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
    String svg =
        new Plot("time", "fields")
            .with(
                new Plot.Line(
                    "JSON",
                    List.of(
                        new Plot.Point(1, 0), new Plot.Point(10, 50), new Plot.Point(100, 100))))
            .svg();

    assertThat(svg).contains("M100.0 300.0L350.0 175.0L600.0 50.0");
  }

  @Test
  void each_size_of_a_line_is_measured() {
    Plot.Line line =
        Growth.measure(Growth.Cost.DECODING, Encoding.JSON, "http://127.0.0.1:1", 1, List.of(1, 9));

    assertThat(line.name()).isEqualTo("JSON");
    assertThat(line.points()).extracting(Plot.Point::x).containsExactly(1.0, 9.0);
  }
}
