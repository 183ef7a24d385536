package r7contacts.port.edit;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import r7contacts.domain.Contact;
import r7contacts.domain.PrintableText;
import r7contacts.domain.change.ContactMerge;
import r7contacts.domain.change.Edit;
import r7contacts.domain.change.ListEdit;
import r7contacts.domain.change.Loss;
import r7contacts.domain.change.PersonOrCompany;
import r7contacts.domain.change.TagEdit;

/** Plans, losses and values as text for people. */
final class PlanText {

  private PlanText() {}

  static String of(WritePlan plan) {
    if (plan.isEmpty()) {
      return "nothing to change";
    }
    List<String> lines = new ArrayList<>();
    Contact contact = plan.draft().before();
    for (Step step : plan.steps()) {
      lines.add(step.accept(new StepText(contact)));
      contact = step.applyTo(contact);
    }
    plan.losses().forEach(loss -> lines.add("the portal erases " + of(loss)));
    return String.join("\n", lines);
  }

  static String of(Loss loss) {
    return loss.value().isEmpty()
        ? member(loss.kind()) + " (its value cannot be read)"
        : "%s %s".formatted(member(loss.kind()), value(Option.some(loss.value())));
  }

  /** Returns the member that a loss is about, in words. */
  static String member(Loss.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Returns a value on one line; "none" for an absent one. */
  static String value(Option<String> value) {
    return value.map(text -> "\"" + PrintableText.singleLine(text) + "\"").getOrElse("none");
  }

  /** Returns a contact in words: {@code person 1001 "Anna Petrova"}. */
  static String name(Contact contact) {
    return "%s %s %s"
        .formatted(
            PersonOrCompany.of(contact).word(),
            contact.id(),
            value(Option.some(contact.displayName())));
  }

  /** Returns why a change was rejected, without what became of it. */
  static String cause(WriteError error) {
    if (error instanceof WriteError.Invalid invalid) {
      return invalid.cause();
    }
    if (error instanceof WriteError.Conflict conflict) {
      return conflict.cause();
    }
    return error instanceof WriteError.WouldLose loss ? loss.cause() : error.message();
  }

  /**
   * A step in one line.
   *
   * @param before the contact before the step
   */
  private record StepText(Contact before) implements Step.Visitor<String> {

    @Override
    public String create(Step.CreateContact step) {
      Contact created = step.created(before.id());
      String members =
          step.contact().edits().stream()
              .filter(edit -> !(edit instanceof ListEdit || edit instanceof TagEdit))
              .filter(edit -> edit.valueIn(created).isDefined())
              .map(edit -> edit.member() + " " + value(edit.valueIn(created)))
              .collect(Collectors.joining(", "));
      return "create %s: %s".formatted(PersonOrCompany.of(created).word(), members);
    }

    @Override
    public String addInfos(Step.AddInfos step) {
      return "add "
          + step.edits().stream()
              .map(edit -> edit.member() + " " + element(edit))
              .collect(Collectors.joining(", "));
    }

    @Override
    public String changeInfo(Step.ChangeInfo step) {
      return replacement(step.edit());
    }

    @Override
    public String removeInfo(Step.RemoveInfo step) {
      return "remove %s %s".formatted(step.edit().member(), element(step.edit()));
    }

    @Override
    public String replaceRecord(Step.ReplaceRecord step) {
      return step.edits().stream().map(this::set).collect(Collectors.joining("; "));
    }

    @Override
    public String changeStage(Step.ChangeStage step) {
      return step.putsBack()
          ? "put back stage " + value(step.edit().valueIn(before))
          : set(step.edit());
    }

    @Override
    public String changeField(Step.ChangeField step) {
      return set(step.edit());
    }

    @Override
    public String changeTag(Step.ChangeTag step) {
      TagEdit edit = step.edit();
      return edit instanceof TagEdit.Add
          ? "add tag " + value(Option.some(edit.title()))
          : "remove tag " + value(edit.valueIn(before));
    }

    @Override
    public String changeCompany(Step.ChangeCompany step) {
      return set(step.edit());
    }

    @Override
    public String changeSharing(Step.ChangeSharing step) {
      return set(step.edit());
    }

    @Override
    public String remove(Step.RemoveContact step) {
      return "remove %s with its tasks, history and files: this cannot be undone"
          .formatted(name(before));
    }

    @Override
    public String merge(Step.MergeContacts step) {
      StringBuilder text =
          new StringBuilder(
              "merge %s into %s and remove it: this cannot be undone"
                  .formatted(name(step.source()), name(before)));
      ContactMerge.lost(step.source(), before)
          .forEach(
              (member, value) ->
                  text.append("\nlost with contact %s: ".formatted(step.source().id()))
                      .append(member)
                      .append(' ')
                      .append(value(Option.some(value))));
      return text.toString();
    }

    private static <T> String element(ListEdit<T> edit) {
      return value(Option.some(edit.list().text(edit.element())));
    }

    private static <T> String replacement(ListEdit.Change<T> edit) {
      return "%s: %s → %s"
          .formatted(
              edit.member(),
              element(edit),
              value(Option.some(edit.list().text(edit.replacement()))));
    }

    private String set(Edit edit) {
      return "%s: %s → %s"
          .formatted(
              edit.member(),
              value(edit.valueIn(before)),
              value(edit.valueIn(edit.applyTo(before))));
    }
  }
}
