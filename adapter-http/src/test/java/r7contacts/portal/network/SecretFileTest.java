package r7contacts.portal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFileTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3cr3t",
        "s3cr3t\n",
        "s3cr3t\r\n",
        "s3cr3t\r\n\r\n",
        "\uFEFFs3cr3t",
        "\uFEFFs3cr3t\r\n"
      })
  void a_byte_order_mark_and_trailing_line_breaks_are_not_part_of_the_secret(String text)
      throws IOException {
    Files.writeString(file, text);

    assertThat(SecretFile.read(NamedFile.of(file))).isEqualTo("s3cr3t".toCharArray());
  }

  @Test
  void spaces_and_a_later_byte_order_mark_are_part_of_the_secret() throws IOException {
    Files.writeString(file, " s3cr3t\uFEFF ");

    assertThat(SecretFile.read(NamedFile.of(file))).isEqualTo(" s3cr3t\uFEFF ".toCharArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void a_file_in_utf_16_is_rejected_with_the_remedy(String charset) throws IOException {
    Files.write(file, "\uFEFFs3cr3t".getBytes(Charset.forName(charset)));

    assertThatExceptionOfType(SecretFile.NotReadableException.class)
        .isThrownBy(() -> SecretFile.read(NamedFile.of(file)))
        .withMessage("the file " + file + " is in UTF-16: save it in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\r\n", "\uFEFF", "\uFEFF\n"})
  void a_file_without_a_secret_is_empty(String text) throws IOException {
    Files.writeString(file, text);

    assertThatExceptionOfType(SecretFile.NotReadableException.class)
        .isThrownBy(() -> SecretFile.read(NamedFile.of(file)))
        .withMessage("the file " + file + " is empty");
  }

  @Test
  void a_secret_of_64_kibibytes_is_read_and_a_longer_one_is_rejected() throws IOException {
    byte[] longest = "x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
    Files.write(file, longest);
    assertThat(SecretFile.read(NamedFile.of(file))).hasSize(64 * 1024);

    Files.write(file, new byte[] {'x'}, java.nio.file.StandardOpenOption.APPEND);

    assertThatExceptionOfType(SecretFile.NotReadableException.class)
        .isThrownBy(() -> SecretFile.read(NamedFile.of(file)))
        .withMessage("the file " + file + " is longer than 65536 bytes");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void an_endless_file_is_read_up_to_the_limit() {
    assertThatExceptionOfType(SecretFile.NotReadableException.class)
        .isThrownBy(() -> SecretFile.read(NamedFile.of(Path.of("/dev/zero"))))
        .withMessage("the file /dev/zero is longer than 65536 bytes");
  }
}
