package r7contacts.portal.edit;

import io.vavr.control.Option;
import java.util.stream.Stream;
import r7contacts.domain.Contact;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.change.TextMember;
import r7contacts.port.edit.Step;

/** Reasons not to send a step, because the portal would erase or change more than it names. */
final class StepObstacle {

  private StepObstacle() {}

  /** Returns why this form is not sent; absent if it can be sent. */
  static Option<String> of(Step step, Contact before, StepRequest request) {
    return step instanceof Step.ReplaceRecord record
        ? ofRecord(record.applyTo(before)).orElse(() -> ofLength(request))
        : ofLength(request);
  }

  /** The portal changes the company link before it rejects a blank first name. */
  private static Option<String> ofRecord(Contact after) {
    boolean isNamed =
        Stream.of(TextMember.FIRST_NAME, TextMember.COMPANY_NAME)
            .anyMatch(name -> name.of(after).isDefined());
    if (!isNamed) {
      return Option.some("the contact has no name, which the portal requires: set one");
    }
    boolean isLinkUnknown =
        after.fold(
            person -> person.company().exists(link -> link.id().isEmpty()), company -> false);
    if (isLinkUnknown) {
      return Option.some(
          "the portal did not send the id of the person's company, and would remove the link");
    }
    return Option.when(
        after.sharing().level() == ShareLevel.UNKNOWN,
        () ->
            "the contact has the unknown share level %d: set the sharing as well"
                .formatted(after.sharing().levelCode()));
  }

  private static Option<String> ofLength(StepRequest request) {
    return Option.when(
        request.isTooLong(),
        () ->
            "the request would have %d parameters, and the portal reads at most %d: split the change"
                .formatted(request.parameters().count(), FormParameters.MAX_COUNT));
  }
}
