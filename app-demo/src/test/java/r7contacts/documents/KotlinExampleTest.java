package r7contacts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.port.ContactBook;
import r7contacts.port.ContactError;
import r7contacts.port.ContactQuery;
import r7contacts.port.config.ContactBooks;

/** The Kotlin example names only types and methods that exist. No build step compiles it. */
class KotlinExampleTest {

  private static final Pattern MEMBER = Pattern.compile("(?:\\b([A-Z]\\w*))?\\.(\\w+)");
  private static final Set<String> OF_KOTLIN = Set.of("use");
  private static final Map<String, Class<?>> TYPES =
      Stream.of(ContactBooks.class, ContactId.class, ContactQuery.class)
          .collect(Collectors.toMap(Class::getSimpleName, type -> type));
  private static final Set<String> OF_VALUES =
      Stream.of(ContactBook.class, Contact.class, ContactError.class, Either.class, Stream.class)
          .flatMap(type -> Stream.of(type.getMethods()))
          .map(Method::getName)
          .collect(Collectors.toCollection(TreeSet::new));

  @Test
  void its_types_and_methods_exist() throws IOException {
    String example =
        new Markdown(Files.readString(RepositoryFiles.ROOT.resolve("docs/recipes.md")))
            .codeBlocks().stream()
                .filter(block -> block.language().equals("kotlin"))
                .map(block -> String.join("\n", block.lines()))
                .collect(Collectors.joining("\n"));

    assertThat(example.lines()).hasSize(5);
    for (MatchResult member : MEMBER.matcher(example).results().toList()) {
      assertThat(exists(member.group(1), member.group(2))).as(member.group()).isTrue();
    }
  }

  @Test
  void a_name_that_does_not_exist_is_found() {
    assertThat(exists("ContactBooks", "openFromEnvironment")).isTrue();
    assertThat(exists("ContactBooks", "openFromSomewhere")).isFalse();
    assertThat(exists("NoType", "open")).isFalse();
    assertThat(exists(null, "displayName")).isTrue();
    assertThat(exists(null, "displayedName")).isFalse();
  }

  private static boolean exists(String type, String method) {
    if (type == null) {
      return OF_VALUES.contains(method) || OF_KOTLIN.contains(method);
    }
    return TYPES.containsKey(type)
        && Stream.of(TYPES.get(type).getMethods()).map(Method::getName).anyMatch(method::equals);
  }
}
