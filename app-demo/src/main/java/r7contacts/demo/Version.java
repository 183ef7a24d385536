package r7contacts.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote down, and the Java it runs on. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    try (InputStream version = Version.class.getResourceAsStream("version.txt")) {
      return new String[] {
        "contacts-demo " + new String(version.readAllBytes(), StandardCharsets.UTF_8).strip(),
        "Java " + Runtime.version()
      };
    }
  }
}
