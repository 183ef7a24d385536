package r7contacts.testkit;

import io.vavr.control.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.ContactId;

/**
 * The projects, opportunities, cases and types of the sample contacts, each with its contacts. An
 * adapter holds them beside {@link SampleContacts#all()}.
 */
public final class SampleGroups {

  private SampleGroups() {}

  /** Contacts by project. */
  public static Map<Long, List<ContactId>> projects() {
    return Map.of(7L, ids(1001, 1002, 2001));
  }

  /** Contacts by opportunity. */
  public static Map<Long, List<ContactId>> opportunities() {
    return Map.of(30L, ids(1001), 31L, ids(1002, 2001));
  }

  /** Contacts by case; case 41 has no contacts. */
  public static Map<Long, List<ContactId>> cases() {
    return Map.of(40L, ids(1007), 41L, ids());
  }

  /** Contacts by type, in the types' order; the last type has no contacts. */
  public static Map<CatalogEntry, List<ContactId>> types() {
    Map<CatalogEntry, List<ContactId>> types = new LinkedHashMap<>();
    types.put(CatalogEntry.of(1, "Клиент"), ids(1001, 1002));
    types.put(CatalogEntry.of(2, "Поставщик").withSortOrder(1), ids(2001));
    types.put(CatalogEntry.of(3, "Конкурент").withSortOrder(2), ids());
    return types;
  }

  static Option<CatalogEntry> typeOf(ContactId id) {
    return Option.ofOptional(
        types().entrySet().stream()
            .filter(type -> type.getValue().contains(id))
            .map(Map.Entry::getKey)
            .findFirst());
  }

  private static List<ContactId> ids(long... values) {
    return LongStream.of(values).mapToObj(ContactId::of).toList();
  }
}
