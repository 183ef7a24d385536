package r7contacts.domain.change;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import r7contacts.domain.Address;
import r7contacts.domain.CatalogEntry;
import r7contacts.domain.CatalogUsage;
import r7contacts.domain.CompanyLink;
import r7contacts.domain.ContactInfo;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;

/**
 * Builder of a new contact or of an edit: the values that both can set. The last call for a member
 * or an element applies. Texts are trimmed; a blank text throws {@link IllegalArgumentException}.
 * Not thread-safe.
 *
 * @param <B> the type of the builder
 */
public abstract sealed class ContactChangeBuilder<B extends ContactChangeBuilder<B>>
    permits NewContactBuilder, ContactEditBuilder {

  private final Map<Object, Edit> edits = new LinkedHashMap<>();
  private final Map<Object, Edit> primaries = new LinkedHashMap<>();

  ContactChangeBuilder() {}

  abstract B self();

  /** Sets the note. */
  public final B about(String text) {
    return text(TextMember.ABOUT, text);
  }

  /** Sets the stage. */
  public final B stage(CatalogUsage stage) {
    return stage(stage.entry());
  }

  /** Sets the stage, for example to that of another contact. */
  public final B stage(CatalogEntry stage) {
    return put("stage", new SetStage(Option.some(stage)));
  }

  /**
   * Adds a contact info, unless the contact has an equal one. A second call with an equal one adds
   * another copy. If it is primary, the others of its channel lose the mark. An info that differs
   * only in the mark is another one: to make an existing one primary, an edit changes it.
   */
  public final B addInfo(ContactInfo info) {
    return add(ListMember.INFOS, info);
  }

  /** Adds an address, as {@link #addInfo} does. */
  public final B addAddress(Address address) {
    return add(ListMember.ADDRESSES, address);
  }

  /** Sets the value of a custom field. */
  public final B field(FieldDefinition field, String text) {
    return put(fieldKey(field), new SetField(field, Option.some(text)));
  }

  /** Sets the value of a custom field, for example of one that was read with another contact. */
  public final B field(CustomField field, String text) {
    return field(FieldDefinition.of(field, 0), text);
  }

  /** Adds a tag, unless the contact has it in any spelling. */
  public final B addTag(String title) {
    return put(tagKey(title), new TagEdit.Add(title));
  }

  final B text(TextMember member, String text) {
    return put(member, new SetText(member, Option.some(text)));
  }

  final B companyLink(Option<CompanyLink> company) {
    return put("company", new SetCompany(company));
  }

  final B sharingChange(SharingChange sharing) {
    return put("sharing", new SetSharing(sharing));
  }

  final <T> B add(ListMember<T> list, T element) {
    Object key = list.key(element);
    int copies = edit(key) instanceof ListEdit.Add<?> same ? same.copies() + 1 : 1;
    put(key, new ListEdit.Add<>(list, element, copies));
    return onlyPrimary(list, element);
  }

  /** Makes the element the only primary one of its channel, if it is primary. */
  final <T> B onlyPrimary(ListMember<T> list, T element) {
    if (list.isPrimary(element)) {
      primaries.put(list.key(element), new ListEdit.OnlyPrimary<>(list, list.added(element)));
    }
    return self();
  }

  static Object fieldKey(FieldDefinition field) {
    return List.of("field", field.id());
  }

  static Object tagKey(String title) {
    return List.of("tag", TextRules.tagKey(title));
  }

  /** Adds an edit in place of an earlier one with the same key. */
  final B put(Object key, Edit edit) {
    Edit earlier = edits.remove(key);
    primaries.remove(earlier instanceof ListEdit.Change<?> change ? change.replacementKey() : key);
    edits.put(key, edit);
    return self();
  }

  final @Nullable Edit edit(Object key) {
    return edits.get(key);
  }

  /** Returns the edits in the order of calls; marks of primary elements last. */
  final List<Edit> edits() {
    List<Edit> all = new ArrayList<>(edits.values());
    all.addAll(primaries.values());
    return List.copyOf(all);
  }
}
