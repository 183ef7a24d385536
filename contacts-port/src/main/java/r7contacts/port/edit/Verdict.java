package r7contacts.port.edit;

import io.vavr.control.Option;
import r7contacts.domain.Contact;
import r7contacts.domain.change.Edit;
import r7contacts.port.ContactError;

/** What a contact that was read again tells of a step whose answer was lost. */
enum Verdict {
  /** The step is done. */
  DONE,
  /** The step is not done, and nothing else of the contact shows a trace of it. */
  NOT_DONE,
  /** Some of the step is done, or what it changes has changed in another way. */
  PARTLY,
  /** The contact does not tell. */
  UNKNOWN;

  /** Returns the verdict on a step by the contact before it and now. */
  static Verdict on(Step step, Contact before, Contact now) {
    if (step.isDoneIn(now)) {
      return DONE;
    }
    boolean isTraced =
        step.edits().stream().anyMatch(edit -> isTraced(edit, before, now))
            || step instanceof Step.ReplaceRecord && hasErasures(before, now);
    if (isTraced) {
      return PARTLY;
    }
    boolean canTell = step.edits().stream().allMatch(edit -> edit.isDoneIn(edit.applyTo(before)));
    return canTell ? NOT_DONE : UNKNOWN;
  }

  /**
   * Returns the verdict on a step after which the contact could not be read.
   *
   * @param reason the failure of the step
   * @param error why the contact could not be read
   */
  static Verdict onUnread(Step step, ContactError reason, ContactError error) {
    if (!(error instanceof ContactError.NotFound)) {
      return UNKNOWN;
    }
    boolean hides =
        step instanceof Step.RemoveContact
            || step instanceof Step.MergeContacts
            || step instanceof Step.ChangeSharing sharing && sharing.edit().sharing().isPrivate();
    if (hides) {
      return DONE;
    }
    return reason instanceof ContactError.NotFound ? NOT_DONE : UNKNOWN;
  }

  private static boolean isTraced(Edit edit, Contact before, Contact now) {
    return edit.isDoneIn(now) && !edit.isDoneIn(before) || !edit.replacesSame(before, now);
  }

  /** Portals erase these when they replace a record. */
  private static boolean hasErasures(Contact before, Contact now) {
    return isErased(before.stage(), now.stage())
        || isErased(before.currency(), now.currency())
        || isErased(before.industry(), now.industry())
        || isErased(Changes.company(before), Changes.company(now));
  }

  private static boolean isErased(Option<?> before, Option<?> now) {
    return before.isDefined() && now.isEmpty();
  }
}
