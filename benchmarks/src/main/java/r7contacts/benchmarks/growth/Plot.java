package r7contacts.benchmarks.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Line plot as SVG without scripts. The horizontal axis is logarithmic. The vertical one is too if
 * its values span more than a decade, otherwise it begins at zero. Lines differ by dashes and
 * markers too, for prints; colors follow the reader's light or dark theme. One class, because the
 * scales and what is drawn by them belong together.
 */
public final class Plot {

  private static final int WIDTH = 680;
  private static final int HEIGHT = 380;
  private static final int LEFT = 80;
  private static final int RIGHT = 650;
  private static final int TOP = 70;
  private static final int BOTTOM = 310;
  private static final int LEGEND_STEP = 140;
  private static final int GRID_LINES = 4;
  private static final double DECADE = 10;

  /** Names of the styles of the lines. */
  private static final String STYLES = "abcd";

  /** Prints are light in any theme. */
  private static final String STYLE =
      """
      <style>
      rect{fill:#fff}text{font:13px sans-serif;fill:#222}.t{font-size:16px}.m{text-anchor:middle}
      .e{text-anchor:end}line{stroke:#ccc}path{fill:none;stroke-width:2}
      .a{stroke:#0b62a4;fill:#0b62a4}.b{stroke:#b5540a;fill:#b5540a;stroke-dasharray:8 4}
      .c{stroke:#2e7d32;fill:#2e7d32;stroke-dasharray:2 3}
      .d{stroke:#8e24aa;fill:#8e24aa;stroke-dasharray:10 3 2 3}
      path.a,path.b,path.c,path.d{fill:none}circle.a,circle.b,circle.c,circle.d{stroke:none}
      @media screen and (prefers-color-scheme:dark){rect{fill:#0d1117}text{fill:#ddd}line{stroke:#444}
      .a{stroke:#6cb6ff;fill:#6cb6ff}.b{stroke:#ffa657;fill:#ffa657}.c{stroke:#7ee787;fill:#7ee787}
      .d{stroke:#d2a8ff;fill:#d2a8ff}}
      </style>
      """;

  /**
   * One line of the plot.
   *
   * @param name name in the legend
   */
  public record Line(String name, List<Point> points) {

    /** Creates a line. */
    public Line {
      points = List.copyOf(points);
    }
  }

  /** One measured point. */
  public record Point(double x, double y) {}

  private final String title;
  private final String across;
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder svg = new StringBuilder();

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

  /** Adds lines; at most four are distinguished. */
  public Plot with(List<Line> more) {
    lines.addAll(more);
    return this;
  }

  /** Returns what the vertical axis shows. */
  public String title() {
    return title;
  }

  /** Returns what the horizontal axis shows. */
  public String across() {
    return across;
  }

  /** Returns the lines. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /** Returns the document. */
  public String svg() {
    svg.setLength(0);
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">\n<title>%s</title>\n"
            .formatted(WIDTH, HEIGHT, title));
    svg.append(STYLE).append("<rect width=\"100%\" height=\"100%\"/>\n");
    text("t", LEFT, 26, title);
    text("m", (LEFT + RIGHT) / 2.0, BOTTOM + 50, across);
    double[] levels = levels();
    double bottom = levels[0];
    double top = levels[levels.length - 1];
    for (double level : levels) {
      double height = y(level, bottom, top);
      line(LEFT, height, RIGHT, height);
      text("e", LEFT - 8, height + 4, number(level));
    }
    for (Point point : lines.get(0).points()) {
      double place = x(point);
      line(place, BOTTOM, place, BOTTOM + 5);
      text("m", place, BOTTOM + 22, number(point.x()));
    }
    for (int i = 0; i < lines.size(); i++) {
      draw(lines.get(i), String.valueOf(STYLES.charAt(i)), LEFT + i * LEGEND_STEP, bottom, top);
    }
    return svg.append("</svg>\n").toString();
  }

  private void draw(Line line, String style, int legend, double bottom, double top) {
    path(style, "M%d 48h36".formatted(legend));
    marker(style, legend + 18, 48);
    text("", legend + 44, 52, line.name());
    StringBuilder way = new StringBuilder();
    for (Point point : line.points()) {
      double height = y(point.y(), bottom, top);
      way.append(format("%s%.1f %.1f", way.isEmpty() ? "M" : "L", x(point), height));
      marker(style, x(point), height);
    }
    path(style, way.toString());
  }

  /** Returns the values of the horizontal lines, from the lowest to the highest one. */
  private double[] levels() {
    double least = points().mapToDouble(Point::y).min().orElse(0);
    double most = points().mapToDouble(Point::y).max().orElse(1);
    if (least <= 0 || most / least <= DECADE) {
      double top = roundUp(most);
      return DoubleStream.iterate(0, level -> level + top / GRID_LINES)
          .limit(GRID_LINES + 1)
          .toArray();
    }
    int from = (int) Math.floor(Math.log10(least));
    int to = (int) Math.ceil(Math.log10(most));
    return IntStream.rangeClosed(from, to).mapToDouble(power -> Math.pow(DECADE, power)).toArray();
  }

  private Stream<Point> points() {
    return lines.stream().flatMap(line -> line.points().stream());
  }

  private double x(Point point) {
    double least = points().mapToDouble(Point::x).min().orElse(1);
    double most = Math.max(points().mapToDouble(Point::x).max().orElse(1), least * 2);
    return LEFT + 20 + (RIGHT - LEFT - 40) * Math.log(point.x() / least) / Math.log(most / least);
  }

  /** The lowest level is zero if the axis is not logarithmic. */
  private static double y(double value, double bottom, double top) {
    double part = bottom == 0 ? value / top : Math.log(value / bottom) / Math.log(top / bottom);
    return BOTTOM - (BOTTOM - TOP) * part;
  }

  /** Rounds up to a number whose quarters are short. */
  private static double roundUp(double value) {
    double power = Math.pow(DECADE, Math.floor(Math.log10(Math.max(value, 1e-9))));
    for (int times : new int[] {1, 2, 3, 4, 6, 8}) {
      if (value <= times * power) {
        return times * power;
      }
    }
    return DECADE * power;
  }

  private void line(double x1, double y1, double x2, double y2) {
    svg.append(format("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n", x1, y1, x2, y2));
  }

  private void path(String style, String way) {
    svg.append("<path class=\"%s\" d=\"%s\"/>\n".formatted(style, way));
  }

  private void marker(String style, double x, double y) {
    svg.append(format("<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>\n", style, x, y));
  }

  private void text(String style, double x, double y, String text) {
    svg.append(format("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>\n", style, x, y, text));
  }

  private static String number(double value) {
    return value < DECADE && value != Math.rint(value)
        ? format("%.2f", value).replaceAll("0$", "")
        : format("%,d", Math.round(value));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
