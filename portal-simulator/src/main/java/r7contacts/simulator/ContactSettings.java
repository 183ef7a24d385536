package r7contacts.simulator;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import r7contacts.simulator.crm.Contacts;
import r7contacts.simulator.crm.Relations;
import r7contacts.simulator.crm.StoredContact;
import r7contacts.simulator.crm.WireContact;
import r7contacts.simulator.generated.GeneratedContacts;

/** The contacts of a portal to start: given, generated, odd or built-in ones. */
final class ContactSettings {

  private static final int MAX_GENERATED = 1_000_000;

  private @Nullable List<WireContact> given;
  private boolean isOdd;
  private int generated;
  private long seed;
  private Relations relations = Relations.NONE;

  void add(List<WireContact> more) {
    if (given == null) {
      given = new ArrayList<>();
    }
    given.addAll(more);
  }

  void addOdd() {
    isOdd = true;
  }

  void generate(int howMany, long seed) {
    if (howMany < 1 || howMany > MAX_GENERATED) {
      throw new IllegalArgumentException(
          "generated contacts must be from 1 to " + MAX_GENERATED + ": " + howMany);
    }
    this.generated = howMany;
    this.seed = seed;
  }

  /** Changes the relations that are added to those of the built-in contacts. */
  void relate(UnaryOperator<Relations> change) {
    relations = change.apply(relations);
  }

  private boolean hasBuiltIn() {
    return given == null && generated == 0;
  }

  /**
   * Returns the contacts; the last one with an id replaces earlier ones.
   *
   * @param viewer the id of the user who sees them; null for an administrator
   */
  Contacts contacts(ZoneOffset zone, @Nullable String viewer) {
    Contacts contacts =
        new Contacts(
            generated == 0 ? null : new GeneratedContacts(generated, seed, zone),
            (hasBuiltIn() ? BuiltInContacts.relations() : Relations.NONE).and(relations),
            viewer);
    List<WireContact> all = new ArrayList<>(hasBuiltIn() ? BuiltInContacts.usual() : List.of());
    all.addAll(isOdd ? BuiltInContacts.odd() : List.of());
    all.addAll(Objects.requireNonNullElse(given, List.of()));
    all.forEach(contact -> contacts.put(StoredContact.of(contact)));
    return contacts;
  }
}
