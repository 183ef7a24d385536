package r7contacts.files.duplicates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import r7contacts.domain.Contact;
import r7contacts.domain.ContactId;
import r7contacts.domain.change.PersonOrCompany;
import r7contacts.files.JsonLines;
import r7contacts.files.export.ContactExport;
import r7contacts.files.export.ContactSpool;
import r7contacts.files.export.ExportResult;
import r7contacts.port.ContactQuery;
import r7contacts.port.ContactSearch;
import r7contacts.port.Paging;

/**
 * Search for contacts that may be the same person or company. Reads all contacts once and changes
 * nothing: merge contacts of a group with {@link r7contacts.domain.change.ContactMerge}.
 *
 * <pre>{@code
 * Duplicates duplicates = Duplicates.by(DuplicateRule.email(), DuplicateRule.phone());
 * duplicates.find(book).groups().forEach(group -> System.out.println(group.values()));
 * }</pre>
 *
 * <p>Needs four bytes of memory for each value that is compared, and that of the contacts in
 * groups.
 *
 * @param rules the rules, of which one is enough. Contacts that several rules find are one group
 */
public record Duplicates(List<DuplicateRule> rules) {

  /**
   * Creates a search.
   *
   * @throws IllegalArgumentException if there is no rule
   */
  public Duplicates {
    rules = List.copyOf(rules);
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("at least one rule for duplicates is required");
    }
  }

  /**
   * Returns a search by these rules.
   *
   * @throws IllegalArgumentException if there is no rule
   */
  public static Duplicates by(DuplicateRule... rules) {
    return new Duplicates(List.of(rules));
  }

  /**
   * Finds the duplicates among all contacts of a book, which are kept in a temporary file
   * meanwhile.
   *
   * @throws IOException if the temporary file cannot be written
   */
  public DuplicateReport find(ContactSearch contacts) throws IOException {
    return find(contacts, (count, total) -> {});
  }

  /**
   * Finds the duplicates among all contacts of a book, which are kept in a temporary file
   * meanwhile.
   *
   * @param listener receives the progress of reading
   * @throws IOException if the temporary file cannot be written
   */
  public DuplicateReport find(ContactSearch contacts, ContactExport.Listener listener)
      throws IOException {
    try (ContactSpool spool = ContactSpool.create()) {
      ExportResult read =
          new ContactExport(
                  contacts,
                  "duplicates",
                  ContactQuery.all(),
                  Paging.DEFAULT_SIZE,
                  new JsonLines(),
                  listener)
              .into(spool.stream());
      return new DuplicateReport(in(spool), read);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * Returns the duplicates among these contacts.
   *
   * @param contacts are iterated twice, in the same order
   */
  public List<DuplicateGroup> in(Iterable<Contact> contacts) {
    RepeatedKeys keys = new RepeatedKeys();
    for (Contact contact : contacts) {
      forEachKey(contact, (key, value) -> keys.add(key));
    }
    Map<String, Candidates> candidates = new LinkedHashMap<>();
    for (Contact contact : contacts) {
      DuplicateGroup.Member member = DuplicateGroup.Member.of(contact);
      forEachKey(
          contact,
          (key, value) -> {
            if (keys.mayBeRepeated(key)) {
              candidates
                  .computeIfAbsent(key, any -> new Candidates(value, new ArrayList<>()))
                  .members
                  .add(member);
            }
          });
    }
    Map<List<ContactId>, DuplicateGroup> groups = new LinkedHashMap<>();
    for (Candidates found : candidates.values()) {
      if (found.members.size() > 1) {
        groups.merge(found.ids(), found.group(), Duplicates::united);
      }
    }
    return List.copyOf(groups.values());
  }

  private void forEachKey(Contact contact, BiConsumer<String, DuplicateGroup.SharedValue> action) {
    PersonOrCompany kind = PersonOrCompany.of(contact);
    for (int rule = 0; rule < rules.size(); rule++) {
      String prefix = "%d %s ".formatted(rule, kind.word());
      String title = rules.get(rule).title();
      rules
          .get(rule)
          .values()
          .apply(contact)
          .forEach(
              (key, value) ->
                  action.accept(prefix + key, new DuplicateGroup.SharedValue(title, value)));
    }
  }

  private static DuplicateGroup united(DuplicateGroup one, DuplicateGroup other) {
    List<DuplicateGroup.SharedValue> values = new ArrayList<>(one.values());
    values.addAll(other.values());
    return new DuplicateGroup(values, one.members());
  }

  /** The contacts with one key. */
  private record Candidates(DuplicateGroup.SharedValue value, List<DuplicateGroup.Member> members) {

    List<ContactId> ids() {
      return members.stream().map(DuplicateGroup.Member::id).toList();
    }

    DuplicateGroup group() {
      return new DuplicateGroup(List.of(value), members);
    }
  }
}
