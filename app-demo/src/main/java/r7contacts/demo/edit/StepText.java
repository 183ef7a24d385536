package r7contacts.demo.edit;

import java.util.stream.Collectors;
import r7contacts.domain.change.TagEdit;
import r7contacts.port.edit.Step;

/** Steps as text for people: what they do, without values. */
final class StepText implements Step.Visitor<String> {

  static final StepText INSTANCE = new StepText();

  private StepText() {}

  @Override
  public String create(Step.CreateContact step) {
    return "create the contact";
  }

  @Override
  public String addInfos(Step.AddInfos step) {
    return "add " + members(step);
  }

  @Override
  public String changeInfo(Step.ChangeInfo step) {
    return "change " + members(step);
  }

  @Override
  public String removeInfo(Step.RemoveInfo step) {
    return "remove " + members(step);
  }

  @Override
  public String replaceRecord(Step.ReplaceRecord step) {
    return "set " + members(step);
  }

  @Override
  public String changeStage(Step.ChangeStage step) {
    return (step.putsBack() ? "put back " : step.edit().stage().isEmpty() ? "clear " : "set ")
        + members(step);
  }

  @Override
  public String changeField(Step.ChangeField step) {
    return (step.edit().text().isEmpty() ? "clear " : "set ") + members(step);
  }

  @Override
  public String changeTag(Step.ChangeTag step) {
    return "%s tag \"%s\""
        .formatted(step.edit() instanceof TagEdit.Add ? "add" : "remove", step.edit().title());
  }

  @Override
  public String changeCompany(Step.ChangeCompany step) {
    return (step.edit().company().isEmpty() ? "clear " : "set ") + members(step);
  }

  @Override
  public String changeSharing(Step.ChangeSharing step) {
    return "set " + members(step);
  }

  @Override
  public String remove(Step.RemoveContact step) {
    return "remove the contact";
  }

  @Override
  public String merge(Step.MergeContacts step) {
    return "merge contact " + step.source().id();
  }

  private static String members(Step step) {
    return step.edits().stream()
        .map(edit -> edit.member())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
