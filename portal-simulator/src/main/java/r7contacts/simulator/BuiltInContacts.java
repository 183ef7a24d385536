package r7contacts.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import r7contacts.simulator.crm.Relations;
import r7contacts.simulator.crm.WireContact;

/** The made-up contacts that come with the simulator, and what they belong to. */
final class BuiltInContacts {

  private BuiltInContacts() {}

  /** Returns contacts as a real portal sends them. */
  static List<WireContact> usual() {
    return contacts("demo-contacts.json");
  }

  /** Returns contacts in states that real portals do not send. */
  static List<WireContact> odd() {
    return contacts("odd-contacts.json");
  }

  /** Returns the relations of the usual contacts. */
  static Relations relations() {
    return Relations.read(text("demo-relations.json"));
  }

  private static List<WireContact> contacts(String name) {
    return WireContact.readAll(text(name), name);
  }

  private static String text(String name) {
    try (InputStream json = BuiltInContacts.class.getResourceAsStream(name)) {
      if (json == null) {
        throw new IllegalStateException(
            "the simulator's contacts are missing: package this program or native image with the resource r7contacts/simulator/%s of portal-simulator"
                .formatted(name));
      }
      return new String(json.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
