package r7contacts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java examples of the documents compile. */
class ExamplesTest {

  /** Declares what the examples take for granted: the caller's own values. */
  private static final String FRAME =
      """
      import io.vavr.control.*;
      import java.io.IOException;
      import java.nio.file.Path;
      import java.time.*;
      import java.util.*;
      import java.util.function.*;
      import java.util.stream.Stream;
      import r7contacts.adapter.http.*;
      import r7contacts.decorator.*;
      import r7contacts.domain.*;
      import r7contacts.domain.change.*;
      import r7contacts.files.*;
      import r7contacts.files.export.*;
      import r7contacts.files.table.*;
      import r7contacts.files.vcard.*;
      import r7contacts.port.*;
      import r7contacts.port.config.*;
      import r7contacts.port.edit.*;
      import r7contacts.portal.*;

      abstract class Example {
        @interface Configuration {}

        @interface Bean {}

        interface Vault {
          String read(String name);
        }

        interface Store {
          Transaction begin() throws IOException;
        }

        interface Transaction extends AutoCloseable {
          Contact lock(ContactId id) throws IOException;

          void save(Contact contact) throws IOException;

          void remove(ContactId id) throws IOException;

          void commit() throws IOException;

          @Override
          void close();
        }

        String login, token;
        char[] password;
        Vault vault;
        Store store;
        Properties properties;
        ContactSettings settings;
        PortalListener listener;
        ContactRepository contacts;
        ContactBook book;
        EditableContactBook editable;
        ContactEdit edit;
        ContactId contactId, companyId;
        ContactQuery people;
        Consumer<Contact> write;

        abstract Option<String> askUser(String question);

        List<FieldDefinition> fields;

        abstract void use(Contact contact);

        abstract void warn(String message);

        void example() throws Exception {
      %s
        }
      }
      """;

  @TempDir private Path folder;

  /**
   * Other tests run the README's first example, and compile the contract in the adapter guide as a
   * part of the test kit.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/settings.md",
        "docs/recipes.md",
        "docs/files.md",
        "docs/write-an-adapter.md"
      })
  void the_examples_compile(String document) throws IOException {
    List<String> examples =
        examples(RepositoryFiles.ROOT.resolve(document)).stream()
            .filter(example -> !example.contains("void main(") && !example.contains("Contract {"))
            .toList();

    assertThat(examples).isNotEmpty();
    for (String example : examples) {
      assertThat(errors(example)).as(example).isEmpty();
    }
  }

  @Test
  void an_example_that_does_not_compile_is_found() throws IOException {
    assertThat(errors("book.findById(ContactId.of(1));")).isEmpty();
    assertThat(errors("book.find(1);")).contains("cannot find symbol");
    assertThat(errors("System.out.println(book.findById(null).fold(a -> a.message(), b -> \"\"));"))
        .contains("ambiguous");
  }

  private static List<String> examples(Path document) throws IOException {
    return new Markdown(Files.readString(document))
        .codeBlocks().stream()
            .filter(block -> block.language().equals("java"))
            .map(block -> String.join("\n", block.lines()))
            .toList();
  }

  private String errors(String example) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter errors = new StringWriter();
    JavaFileObject source =
        new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return FRAME.formatted(example);
          }
        };
    List<String> options =
        new ArrayList<>(List.of("-proc:none", "-cp", System.getProperty("java.class.path")));
    options.addAll(List.of("-d", folder.toString()));
    boolean compiles = compiler.getTask(errors, null, null, options, null, List.of(source)).call();
    return compiles ? "" : errors.toString();
  }
}
