package r7contacts.demo.edit;

import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import r7contacts.demo.options.Names;
import r7contacts.domain.change.ContactEditBuilder;

/** The members that {@code --clear} can clear. */
public enum ClearedMember {
  ABOUT("--about", ContactEditBuilder::clearAbout),
  STAGE("--stage", ContactEditBuilder::clearStage),
  LAST_NAME("--last", change -> MemberOptions.person(change, "last name").clearLastName()),
  JOB_TITLE("--job-title", change -> MemberOptions.person(change, "job title").clearJobTitle()),
  COMPANY("--company", change -> MemberOptions.person(change, "company").clearCompany());

  private final String option;
  private final Consumer<ContactEditBuilder<?>> clearing;

  ClearedMember(String option, Consumer<ContactEditBuilder<?>> clearing) {
    this.option = option;
    this.clearing = clearing;
  }

  /** Returns how to clear what the option sets, as the end of a message; empty if not this way. */
  static String remedy(String option) {
    return Stream.of(values())
        .filter(member -> member.option.equals(option))
        .map(member -> "; --clear " + Names.of(member) + " removes it")
        .findFirst()
        .orElse("");
  }

  /**
   * Checks that no option sets the member that is to be cleared.
   *
   * @throws IllegalArgumentException if one does
   */
  void requireUnset(Parts<?> parts) {
    if (parts.sets(option)) {
      throw new IllegalArgumentException(
          "%s and --clear %s cannot be combined".formatted(option, Names.of(this)));
    }
  }

  /**
   * Clears the member.
   *
   * @throws IllegalArgumentException if it is a member of people and the contact is a company
   */
  void clearIn(ContactEditBuilder<?> change) {
    clearing.accept(change);
  }

  /** Completion candidates of {@code --clear}. */
  static final class Candidates extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Candidates() {
      super(Names.all(ClearedMember.class));
    }
  }
}
