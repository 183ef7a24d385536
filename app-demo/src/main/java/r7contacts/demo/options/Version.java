package r7contacts.demo.options;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The output of {@code --version}: the program's version from the build, and Java's. */
public final class Version implements IVersionProvider {

  /** Creates the provider, for picocli. */
  public Version() {}

  @Override
  public String[] getVersion() throws IOException {
    return new String[] {"contacts " + version(), "Java " + Runtime.version()};
  }

  /** The file is missing if the jar was combined with others or compiled without its resources. */
  private static String version() throws IOException {
    try (InputStream version = Version.class.getResourceAsStream("version.txt")) {
      return version == null
          ? "of unknown version"
          : new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
