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
    try (InputStream version = Version.class.getResourceAsStream("version.txt")) {
      return new String[] {
        "contacts " + new String(version.readAllBytes(), StandardCharsets.UTF_8).strip(),
        "Java " + Runtime.version()
      };
    }
  }
}
