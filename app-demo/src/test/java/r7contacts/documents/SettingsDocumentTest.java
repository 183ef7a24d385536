package r7contacts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import r7contacts.decorator.DecoratorSettings;
import r7contacts.port.config.ContactSetting;

/** docs/settings.md has every setting with its property and its variable. */
class SettingsDocumentTest {

  @Test
  void the_document_has_every_setting() throws Exception {
    String document = document();

    assertThat(settings())
        .hasSizeGreaterThan(25)
        .allSatisfy(
            setting ->
                assertThat(document)
                    .contains("| `%s` | `%s` |".formatted(setting.property(), setting.variable())));
  }

  private static List<ContactSetting> settings() throws IllegalAccessException {
    List<ContactSetting> settings = new ArrayList<>();
    for (Class<?> type : List.of(ContactSetting.class, DecoratorSettings.class)) {
      for (Field field : type.getFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == ContactSetting.class) {
          settings.add((ContactSetting) field.get(null));
        }
      }
    }
    return settings;
  }

  private static String document() throws IOException {
    return Files.readString(RepositoryFiles.ROOT.resolve("docs/settings.md"));
  }
}
