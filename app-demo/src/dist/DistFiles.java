import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;
import r7contacts.demo.commands.CommandLines;
import r7contacts.demo.terminal.Environment;
import r7contacts.demo.terminal.StandardOutput;
import r7contacts.demo.terminal.Terminal;

/**
 * Writes the man pages, the completion script and the compressed changelog for packages. The
 * profile "dist" runs it from this source file.
 */
final class DistFiles {

  private DistFiles() {}

  /** Writes the files; arguments: the folder for them, the changelog, the time of the build. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    OutputStream nothing = OutputStream.nullOutputStream();
    CommandLine commands =
        CommandLines.create(
            new Environment(
                new StandardOutput(nothing, () -> false),
                new PrintStream(nothing),
                Map.of(),
                Terminal.NONE));
    Path pages = Files.createDirectories(folder.resolve("man"));
    int failed =
        ManPageGenerator.generateManPage(
            pages.toFile(), null, new boolean[0], true, commands.getCommandSpec());
    if (failed != 0) {
      System.exit(failed);
    }
    convert(pages, arguments[2].substring(0, "2000-01-01".length()));
    Path changelog = Path.of(arguments[1]);
    compress(changelog, folder.resolve(changelog.getFileName() + ".gz"));
    String name = commands.getCommandName();
    // Without the first line: the script is read by a shell, not started.
    Files.writeString(
        folder.resolve(name), AutoComplete.bash(name, commands).replaceFirst("#!.*\n", ""));
  }

  /** Replaces the AsciiDoc pages by compressed man pages. */
  private static void convert(Path folder, String date) throws IOException {
    Options options =
        Options.builder()
            .backend("manpage")
            .safe(SafeMode.UNSAFE)
            .attributes(Attributes.builder().attribute("docdate", date).build())
            .build();
    try (Asciidoctor asciidoctor = Asciidoctor.Factory.create()) {
      for (File source : folder.toFile().listFiles((in, name) -> name.endsWith(".adoc"))) {
        asciidoctor.convertFile(source, options);
        Path page = folder.resolve(source.getName().replace(".adoc", ".1"));
        compress(page, folder.resolve(page.getFileName() + ".gz"));
        Files.delete(page);
        Files.delete(source.toPath());
      }
    }
  }

  private static void compress(Path from, Path to) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      Files.copy(from, out);
    }
    byte[] compressed = bytes.toByteArray();
    // The header's mark of the best compression, which Debian's checks look for.
    compressed[8] = 2;
    Files.write(to, compressed);
  }
}
