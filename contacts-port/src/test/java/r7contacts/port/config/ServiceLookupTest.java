package r7contacts.port.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Finds adapters and decorators in an application that has a class loader of its own, as one that
 * Spring Boot runs from its jar has.
 */
class ServiceLookupTest {

  private URLClassLoader application;

  @BeforeEach
  void loadTheApplication() throws IOException {
    List<URL> classPath = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      classPath.add(url(entry));
    }
    classPath.add(ServiceLookupTest.class.getResource("/decorators-of-the-test/"));
    application =
        new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  @AfterEach
  void unloadTheApplication() throws IOException {
    application.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "platform", "system", "application"})
  void services_are_found_once_with_any_context_class_loader(String context) {
    ClassLoader loader =
        switch (context) {
          case "platform" -> ClassLoader.getPlatformClassLoader();
          case "system" -> ClassLoader.getSystemClassLoader();
          case "application" -> application;
          default -> null;
        };

    assertThat(openedWith(loader)).isEqualTo("Outside(Middle(Inside(adapter of fake:)))");
  }

  @Test
  void services_are_found_on_the_common_pool() {
    String opened =
        CompletableFuture.supplyAsync(
                () -> openedWith(Thread.currentThread().getContextClassLoader()))
            .join();

    assertThat(opened).isEqualTo("Outside(Middle(Inside(adapter of fake:)))");
  }

  private String openedWith(ClassLoader context) {
    Thread thread = Thread.currentThread();
    ClassLoader usual = thread.getContextClassLoader();
    thread.setContextClassLoader(context);
    try {
      return application
          .loadClass(ContactBooks.class.getName())
          .getMethod("openFromEnvironment", Map.class)
          .invoke(
              null, Map.of("CONTACTS_ADDRESS", "fake:", "CONTACTS_LAYERS", "outside middle inside"))
          .toString();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    } finally {
      thread.setContextClassLoader(usual);
    }
  }

  private static URL url(String entry) throws MalformedURLException {
    return Path.of(entry).toUri().toURL();
  }
}
