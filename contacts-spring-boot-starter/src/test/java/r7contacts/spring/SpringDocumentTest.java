package r7contacts.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java examples of docs/spring.md compile, those with imports as they are. */
class SpringDocumentTest {

  private static final Pattern EXAMPLE = Pattern.compile("(?s)```java\n(.*?)```");

  private static final String FRAME =
      """
      import static org.assertj.core.api.Assertions.assertThat;
      import org.junit.jupiter.api.Test;
      import org.springframework.beans.factory.annotation.Autowired;
      import org.springframework.boot.test.context.SpringBootTest;
      import org.springframework.context.annotation.*;
      import org.springframework.core.env.Environment;
      import org.springframework.web.bind.annotation.*;
      import r7contacts.domain.*;
      import r7contacts.port.*;
      import r7contacts.port.config.*;
      import r7contacts.portal.PortalListener;
      import r7contacts.simulator.*;
      import r7contacts.spring.*;
      import r7contacts.spring.test.PortalTest;

      class Example {
        interface Vault {
          String read(String name);
        }

        %s
      }
      """;

  @TempDir private Path folder;

  @Test
  void the_examples_compile() throws IOException {
    List<String> examples =
        EXAMPLE
            .matcher(Files.readString(Path.of("..", "docs", "spring.md")))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();

    assertThat(examples).hasSize(4).allSatisfy(example -> assertThat(errors(example)).isEmpty());
    assertThat(errors("ContactBook book = ContactBooks.start();")).contains("cannot find symbol");
  }

  private String errors(String example) {
    StringWriter errors = new StringWriter();
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return example.startsWith("import ") ? example : FRAME.formatted(example);
          }
        };
    List<String> options =
        List.of(
            "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString());
    boolean compiles =
        ToolProvider.getSystemJavaCompiler()
            .getTask(errors, null, null, options, null, List.of(source))
            .call();
    return compiles ? "" : errors.toString();
  }
}
