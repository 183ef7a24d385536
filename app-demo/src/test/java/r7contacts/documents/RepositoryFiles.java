package r7contacts.documents;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Files of the repository, without build results and hidden folders. */
final class RepositoryFiles {

  static final Path ROOT = Path.of("..");

  private static final Pattern RUSSIAN = Pattern.compile(".*\\.ru\\.md");

  private RepositoryFiles() {}

  /** Returns the files whose name matches, in the order of their paths. */
  static Set<Path> named(Pattern name) throws IOException {
    Set<Path> found = new TreeSet<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String folderName = folder.getFileName().toString();
            boolean isSkipped =
                folderName.equals("target") || folderName.startsWith(".") && !folder.equals(ROOT);
            return isSkipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (name.matcher(file.getFileName().toString()).matches()) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }

  /** Returns the documents that have a Russian version. */
  static List<Path> inTwoLanguages() throws IOException {
    return named(RUSSIAN).stream()
        .map(russian -> russian.resolveSibling(english(russian.getFileName().toString())))
        .toList();
  }

  static Path russian(Path english) {
    return english.resolveSibling(english.getFileName().toString().replace(".md", ".ru.md"));
  }

  /** Returns the text with the links to Russian documents replaced by links to English ones. */
  static String english(String text) {
    return text.replace(".ru.md", ".md");
  }
}
