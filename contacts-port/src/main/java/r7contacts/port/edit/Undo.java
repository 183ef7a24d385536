package r7contacts.port.edit;

import io.vavr.control.Option;
import java.util.List;
import java.util.Objects;
import r7contacts.domain.change.ContactChange;

/**
 * How a change can be undone.
 *
 * @param change the change that restores what was before; absent if there is none, or nothing to do
 * @param lost what no change restores, as texts for people; empty if the undo is complete
 */
public record Undo(Option<ContactChange> change, List<String> lost) {

  /** Creates an undo. */
  public Undo {
    Objects.requireNonNull(change, "change");
    lost = List.copyOf(lost);
  }
}
