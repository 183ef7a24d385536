package r7contacts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Javadoc of everything public in the packages that modules export to all. */
class JavadocTest {

  private static final Pattern MODULE = Pattern.compile("module-info\\.java");

  @Test
  void every_public_type_and_member_has_javadoc() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (Path module : RepositoryFiles.named(MODULE)) {
      for (Path folder : MissingJavadoc.exportedPackages(module)) {
        try (Stream<Path> files = Files.list(folder)) {
          files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
      }
    }

    assertThat(sources).anyMatch(file -> file.endsWith("r7contacts/port/ContactBook.java"));
    assertThat(MissingJavadoc.in(sources)).isEmpty();
  }

  @Test
  void public_declarations_without_javadoc_are_found(@TempDir Path folder) throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Wrong.java"),
            """
            /** A type. */
            public class Wrong {
              public int field;
              int hidden;
              /** A method. */
              public void described() {}
              public void bare() {}
              @Override public String toString() { return ""; }
              public interface Inner { void member(); }
              private static class Closed { public int unseen; }
            }
            """);

    assertThat(MissingJavadoc.in(List.of(source)))
        .containsExactly("Wrong.field", "Wrong.bare", "Wrong.Inner", "Wrong.Inner.member");
  }
}
