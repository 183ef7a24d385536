package r7contacts.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Packages and files are small enough to be read. Code lines are lines of main code that are
 * neither blank nor comments, imports or the package's name. Writes {@code
 * target/source-sizes.txt}.
 */
class SourceSizesTest {

  private static final int MOST_FILES = 30;
  private static final int MOST_LINES = 250;
  private static final int MOST_LINES_WITHOUT_REASON = 150;
  private static final int USUAL_LINES = 120;

  /** How a sentence of a long file's first comment says why the file is not divided. */
  private static final Pattern REASON =
      Pattern.compile("(?i)\\bone (class|file)\\b[^.:;]*(, as|\\bbecause|\\bsince)\\b");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

  private static List<Source> sources = List.of();

  private record Source(Path file, int lines, String comment) {

    static Source of(Path file) {
      try {
        String text = Files.readString(file);
        Matcher comments = COMMENT.matcher(text);
        String first = comments.find() ? comments.group().replaceAll("\\s*\\*\\s*", " ") : "";
        return new Source(file, codeLines(text), first);
      } catch (IOException e) {
        throw new AssertionError(file.toString(), e);
      }
    }

    @Override
    public String toString() {
      return lines + " " + file;
    }
  }

  static int codeLines(String text) {
    return (int)
        COMMENT
            .matcher(text)
            .replaceAll("")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("//"))
            .filter(line -> !line.startsWith("import ") && !line.startsWith("package "))
            .count();
  }

  @BeforeAll
  static void measure() throws IOException {
    Path root = Path.of("..");
    try (Stream<Path> files = Files.walk(root)) {
      sources =
          files
              .filter(file -> file.toString().replace('\\', '/').contains("/src/main/java/"))
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("module-info.java"))
              .map(Source::of)
              .sorted(Comparator.comparing(Source::lines).reversed())
              .toList();
    }
    Files.writeString(Path.of("target", "source-sizes.txt"), report());
  }

  private static String report() {
    List<Source> classes = classes();
    String packages =
        filesByPackage().entrySet().stream()
            .map(files -> "%3d files  %s".formatted(files.getValue(), files.getKey()))
            .collect(Collectors.joining("\n"));
    String longest =
        classes.stream()
            .filter(source -> source.lines() > MOST_LINES_WITHOUT_REASON)
            .map(Source::toString)
            .collect(Collectors.joining("\n"));
    return "%d files, median %d code lines, 90 %% at most %d, longest %d%n%n%s%n%n%s%n"
        .formatted(
            classes.size(),
            classes.get(classes.size() / 2).lines(),
            classes.get(classes.size() / 10).lines(),
            classes.get(0).lines(),
            packages,
            longest);
  }

  private static List<Source> classes() {
    return sources.stream().filter(source -> !source.file().endsWith("package-info.java")).toList();
  }

  private static Map<Path, Long> filesByPackage() {
    return sources.stream()
        .collect(
            Collectors.groupingBy(
                source -> source.file().getParent(), TreeMap::new, Collectors.counting()));
  }

  @Test
  void no_package_has_more_than_30_files() {
    assertThat(filesByPackage())
        .allSatisfy((folder, files) -> assertThat(files).isLessThanOrEqualTo(MOST_FILES));
  }

  @Test
  void no_file_has_more_than_250_code_lines() {
    assertThat(classes()).filteredOn(source -> source.lines() > MOST_LINES).isEmpty();
  }

  @Test
  void a_file_of_more_than_150_code_lines_says_why_it_is_one() {
    assertThat(classes())
        .filteredOn(source -> source.lines() > MOST_LINES_WITHOUT_REASON)
        .filteredOn(source -> !hasReason(source.comment()))
        .isEmpty();
  }

  private static boolean hasReason(String comment) {
    return REASON.matcher(comment).find();
  }

  @Test
  void a_reason_is_in_the_sentence_about_the_one_class_or_file() {
    assertThat(hasReason("Table of codes. One class, as the codes are one table.")).isTrue();
    assertThat(hasReason("It stays in one file because the interface is sealed.")).isTrue();

    assertThat(hasReason("Options and their evaluation are in one class.")).isFalse();
    assertThat(hasReason("All is in one class. Because of that it is long.")).isFalse();
    assertThat(hasReason("One classic reason, as ever.")).isFalse();
    assertThat(hasReason("Long, because it is.")).isFalse();
  }

  @Test
  void nine_of_ten_files_have_at_most_120_code_lines() {
    List<Source> classes = classes();

    assertThat(classes.get(classes.size() / 10).lines()).isLessThanOrEqualTo(USUAL_LINES);
  }

  @Test
  void comments_and_imports_are_no_code() {
    String text =
        """
        package p;

        import q.Q;

        /** A
         * comment. */
        // another
        class A {
          int a; /* one */
        }
        """;

    assertThat(codeLines(text)).isEqualTo(3);
  }
}
