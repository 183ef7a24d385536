package r7contacts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/architecture.md has every package, and the types that it names exist in theirs. */
class ArchitectureDocumentTest {

  private static final Pattern PACKAGE_INFO = Pattern.compile("package-info\\.java");
  private static final Pattern PLACE =
      Pattern.compile("\\| `([a-z-]+)` \\| `(r7contacts[a-z0-9.]+)` \\| (`\\w+`(, `\\w+`)*) \\|");
  private static final Path MAIN = Path.of("src", "main", "java");

  @Test
  void the_document_has_every_package() throws IOException {
    String document = document();

    assertThat(packages())
        .hasSizeGreaterThan(10)
        .allSatisfy(name -> assertThat(document).contains("| `" + name + "` |"));
  }

  @Test
  void the_types_that_the_document_names_exist() throws IOException {
    Set<String> missing = new TreeSet<>();
    Set<String> present = new TreeSet<>();
    PLACE
        .matcher(document())
        .results()
        .forEach(
            place -> {
              for (String type : place.group(3).replace("`", "").split(", ")) {
                Path source =
                    RepositoryFiles.ROOT
                        .resolve(place.group(1))
                        .resolve(MAIN)
                        .resolve(place.group(2).replace('.', '/'))
                        .resolve(type + ".java");
                (Files.exists(source) ? present : missing).add(source.toString());
              }
            });

    assertThat(present).hasSizeGreaterThan(5);
    assertThat(missing).isEmpty();
  }

  /** Returns the packages for users: those of the modules that are not only built by a profile. */
  private static Set<String> packages() throws IOException {
    Set<String> packages = new TreeSet<>();
    for (Path info : RepositoryFiles.named(PACKAGE_INFO)) {
      Path inModule = RepositoryFiles.ROOT.relativize(info);
      if (inModule.startsWith(inModule.getName(0).resolve(MAIN))) {
        Path folders = inModule.subpath(4, inModule.getNameCount() - 1);
        packages.add(folders.toString().replace(folders.getFileSystem().getSeparator(), "."));
      }
    }
    return packages;
  }

  private static String document() throws IOException {
    return Files.readString(RepositoryFiles.ROOT.resolve("docs/architecture.md"));
  }
}
