package r7contacts.domain.change;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import r7contacts.domain.Company;
import r7contacts.domain.Contact;
import r7contacts.domain.CustomField;
import r7contacts.domain.FieldDefinition;
import r7contacts.domain.Person;
import r7contacts.domain.Profile;
import r7contacts.domain.Tasks;

/**
 * Merge of one contact into another of the same kind. The target keeps its values and gets those
 * that it lacks; the source is removed. It cannot be undone.
 *
 * @param source the contact that is removed, as the caller saw it
 * @param target the contact that stays, as the caller saw it
 */
public record ContactMerge(Contact source, Contact target) implements ContactChange {

  private static final Set<TextMember> NAMES =
      EnumSet.of(TextMember.FIRST_NAME, TextMember.LAST_NAME, TextMember.COMPANY_NAME);

  /** Creates a merge. */
  public ContactMerge {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(target, "target");
  }

  /** Returns the merge of the source into the target. */
  public static ContactMerge of(Contact source, Contact target) {
    return new ContactMerge(source, target);
  }

  /**
   * Returns the target after the merge of these two contacts, which may have changed since they
   * were seen. Name, currency, sharing, photo and creation are the target's. Custom values of the
   * source are kept where the target has none: portals lose them, so they are set first.
   *
   * @throws IllegalArgumentException if one is a person and the other one a company
   */
  public static Contact merged(Contact source, Contact target) {
    Contact merged =
        source.fold(
            person -> target.<Contact>fold(into -> person(person, into), ContactMerge::refused),
            company -> target.<Contact>fold(ContactMerge::refused, into -> company(company, into)));
    merged = merged.withProfile(profile(source.profile(), target.profile()));
    merged = withMoved(ListMember.INFOS, source, merged);
    merged = withMoved(ListMember.ADDRESSES, source, merged);
    for (String tag : source.tags()) {
      merged = new TagEdit.Add(tag).applyTo(merged);
    }
    for (CustomField field : source.customFields()) {
      merged = withField(field, merged);
    }
    return merged;
  }

  /**
   * Returns the values of the source that the target does not get, because it has another one or
   * portals cannot set it: job title, note, stage, company, custom fields, currency, industry and
   * type. By member, in words; names are not among them.
   *
   * @throws IllegalArgumentException if one is a person and the other one a company
   */
  public static Map<String, String> lost(Contact source, Contact target) {
    Contact merged = merged(source, target);
    Map<String, String> lost = new LinkedHashMap<>();
    for (Edit edit : Differences.between(merged, source)) {
      boolean isName = edit instanceof SetText text && NAMES.contains(text.target());
      if (!isName && !(edit instanceof ListEdit || edit instanceof SetSharing)) {
        edit.valueIn(source).forEach(value -> lost.put(edit.member(), value));
      }
    }
    List<Loss> kept = Loss.ofReplacing(merged);
    Loss.ofReplacing(source).stream()
        .filter(loss -> !kept.contains(loss))
        .forEach(loss -> lost.put(loss.kind().name().toLowerCase(Locale.ROOT), loss.value()));
    return lost;
  }

  @Override
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (PersonOrCompany.of(source) != PersonOrCompany.of(target)) {
      problems.add(
          new Problem(
              Problem.Kind.WRONG_KIND,
              "merge",
              "a person and a company cannot be merged: link the person to the company instead"));
    }
    if (source.id().equals(target.id())) {
      problems.add(
          new Problem(
              Problem.Kind.SAME_CONTACT,
              "merge",
              "contact %s cannot be merged with itself: name two contacts".formatted(source.id())));
    }
    return List.copyOf(problems);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.merge(this);
  }

  private static Contact refused(Contact target) {
    throw new IllegalArgumentException(
        "contact %s is of another kind and cannot be merged".formatted(target.id()));
  }

  private static Person person(Person source, Person target) {
    return target.toBuilder()
        .jobTitle(target.jobTitle().orElse(source.jobTitle()).getOrNull())
        .company(target.company().orElse(source.company()).getOrNull())
        .build();
  }

  private static Company company(Company source, Company target) {
    return target.toBuilder().memberCount(source.memberCount() + target.memberCount()).build();
  }

  private static Profile profile(Profile source, Profile target) {
    return target.toBuilder()
        .about(target.about().orElse(source.about()).getOrNull())
        .industry(target.industry().orElse(source.industry()).getOrNull())
        .stage(target.stage().orElse(source.stage()).getOrNull())
        .type(target.type().orElse(source.type()).getOrNull())
        .tasks(
            new Tasks(
                source.tasks().count() + target.tasks().count(),
                source.tasks().anyLate() || target.tasks().anyLate()))
        .build();
  }

  /** Equal elements are dropped. A second primary one of a category loses its mark. */
  private static <T> Contact withMoved(ListMember<T> list, Contact source, Contact target) {
    List<T> own = list.of(target);
    List<T> all = new ArrayList<>(own);
    for (T element : list.of(source)) {
      if (list.count(own, element) == 0) {
        boolean clashes =
            own.stream().anyMatch(any -> list.isPrimary(any) && list.isSameCategory(any, element));
        all.add(clashes ? list.withoutPrimary(element) : element);
      }
    }
    return list.set(target, all);
  }

  private static Contact withField(CustomField field, Contact target) {
    boolean isMissing = SetField.textsIn(target.customFields(), field.id()).isEmpty();
    return isMissing && !field.isHeading() && field.text().isDefined()
        ? new SetField(FieldDefinition.of(field, 0), field.text()).applyTo(target)
        : target;
  }
}
