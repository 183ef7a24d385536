package r7contacts.benchmarks.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Line plot as SVG without scripts. The horizontal axis is logarithmic, the vertical one begins at
 * zero. Lines differ by dashes too, for prints; colors follow the reader's light or dark theme.
 */
public final class Plot {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 360;
  private static final int LEFT = 80;
  private static final int RIGHT = 620;
  private static final int TOP = 50;
  private static final int BOTTOM = 300;
  private static final int LEGEND_STEP = 150;
  private static final int GRID_LINES = 4;

  private static final String STYLE =
      """
      <style>
      text{font:13px sans-serif;fill:#222}.t{font-size:15px}.m{text-anchor:middle}.e{text-anchor:end}
      line{stroke:#bbb}path{fill:none;stroke-width:2}
      .a{stroke:#0b62a4}.b{stroke:#b5540a;stroke-dasharray:7 4}.c{stroke:#2e7d32;stroke-dasharray:2 3}
      @media (prefers-color-scheme:dark){text{fill:#ddd}line{stroke:#555}
      .a{stroke:#6cb6ff}.b{stroke:#ffa657}.c{stroke:#7ee787}}
      </style>
      """;

  /**
   * One line of the plot.
   *
   * @param name name in the legend
   */
  public record Line(String name, List<Point> points) {

    public Line {
      points = List.copyOf(points);
    }
  }

  /** One measured point. */
  public record Point(double x, double y) {}

  private final String title;
  private final String across;
  private final List<Line> lines = new ArrayList<>();

  /**
   * Creates an empty plot.
   *
   * @param title what the vertical axis shows, with its unit
   * @param across what the horizontal axis shows
   */
  public Plot(String title, String across) {
    this.title = title;
    this.across = across;
  }

  /** Adds a line; at most three are distinguished. */
  public Plot with(Line line) {
    lines.add(line);
    return this;
  }

  /** Returns the document. */
  public String svg() {
    double least = points().mapToDouble(Point::x).min().orElse(1);
    double most = Math.max(points().mapToDouble(Point::x).max().orElse(1), least * 2);
    double top = roundUp(points().mapToDouble(Point::y).max().orElse(1));
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">\n<title>%s</title>\n"
            .formatted(WIDTH, HEIGHT, title));
    svg.append(STYLE);
    text(svg, "t", LEFT, 20, title);
    text(svg, "m", (LEFT + RIGHT) / 2.0, BOTTOM + 45, across);
    for (int i = 0; i <= GRID_LINES; i++) {
      double y = top * i / GRID_LINES;
      double height = BOTTOM - (BOTTOM - TOP) * y / top;
      line(svg, LEFT, height, RIGHT, height);
      text(svg, "e", LEFT - 8, height + 4, number(y));
    }
    for (Point point : lines.get(0).points()) {
      text(svg, "m", x(point, least, most), BOTTOM + 20, number(point.x()));
    }
    for (int i = 0; i < lines.size(); i++) {
      String style = String.valueOf((char) ('a' + i));
      int legend = LEFT + i * LEGEND_STEP;
      path(svg, style, "M%d 36h30".formatted(legend));
      text(svg, "", legend + 36, 40, lines.get(i).name());
      StringBuilder way = new StringBuilder();
      for (Point point : lines.get(i).points()) {
        way.append(
            format(
                "%s%.1f %.1f",
                way.isEmpty() ? "M" : "L",
                x(point, least, most),
                BOTTOM - (BOTTOM - TOP) * point.y() / top));
      }
      path(svg, style, way.toString());
    }
    return svg.append("</svg>\n").toString();
  }

  private Stream<Point> points() {
    return lines.stream().flatMap(line -> line.points().stream());
  }

  private static double x(Point point, double least, double most) {
    return LEFT + 20 + (RIGHT - LEFT - 40) * Math.log(point.x() / least) / Math.log(most / least);
  }

  /** Rounds up to one, two or five times a power of ten. */
  private static double roundUp(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1e-9))));
    for (int times : new int[] {1, 2, 5}) {
      if (value <= times * power) {
        return times * power;
      }
    }
    return 10 * power;
  }

  private static void line(StringBuilder svg, double x1, double y1, double x2, double y2) {
    svg.append(format("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n", x1, y1, x2, y2));
  }

  private static void path(StringBuilder svg, String style, String way) {
    svg.append("<path class=\"%s\" d=\"%s\"/>\n".formatted(style, way));
  }

  private static void text(StringBuilder svg, String style, double x, double y, String text) {
    svg.append(format("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>\n", style, x, y, text));
  }

  private static String number(double value) {
    return value < 10 && value != Math.rint(value)
        ? format("%.2f", value)
        : format("%,d", Math.round(value));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
