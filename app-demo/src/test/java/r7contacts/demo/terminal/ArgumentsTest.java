package r7contacts.demo.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"s3cr3t\uFFFD", "\uD800", "a\uDC00b"})
  void an_undecodable_argument_is_reported_by_its_position_and_not_shown(String argument) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.read("find", "--text", argument))
        .withMessage(
            "argument 3 (after --text) cannot be read in this locale (it contains U+FFFD): set"
                + " LC_ALL=C.UTF-8 or another UTF-8 locale");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.read("get", "s3cr3t", argument))
        .withMessageStartingWith("argument 3 cannot be read")
        .withMessageNotContaining("s3cr3t");
  }

  @Test
  void an_argument_file_is_replaced_by_its_words() throws Exception {
    Path inner = write("inner.txt", "--tag \"a b\" # no words\n'c d'\t\"\"");
    Path outer = write("outer.txt", "\uFEFFfind\r\n@" + inner + "\n--text Ж");

    assertThat(Arguments.read("@" + outer, "last"))
        .containsExactly("find", "--tag", "a b", "c d", "", "--text", "Ж", "last");
  }

  @Test
  void an_at_sign_without_a_file_is_text() {
    assertThat(Arguments.read("@none.txt", "@", "@@" + folder, "@" + folder, "a@b"))
        .containsExactly("@none.txt", "@", "@" + folder, "@" + folder, "a@b");
  }

  @Test
  void an_invalid_argument_file_is_reported_with_its_name() throws Exception {
    Path latin1 = folder.resolve("latin1.txt");
    Files.write(latin1, "é".getBytes(StandardCharsets.ISO_8859_1));
    Path own = folder.resolve("own.txt");
    write("own.txt", "@" + own);
    Path undecodable = write("undecodable.txt", "a \uFFFD");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.read("@" + latin1))
        .withMessage("the file " + latin1 + " is not in UTF-8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.read("@" + own))
        .withMessage("the argument file " + own + " contains itself");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Arguments.read("@" + undecodable))
        .withMessageStartingWith("argument 2 of the file " + undecodable + " cannot be read");
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }
}
