package r7contacts.domain.change;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import r7contacts.domain.Contact;
import r7contacts.domain.ShareLevel;
import r7contacts.domain.Sharing;

/**
 * Edit of a contact's visibility.
 *
 * @param sharing the new visibility
 */
public record SetSharing(SharingChange sharing) implements Edit {

  /** Creates an edit. */
  public SetSharing {
    Objects.requireNonNull(sharing, "sharing");
  }

  @Override
  public String member() {
    return "sharing";
  }

  @Override
  public Contact applyTo(Contact contact) {
    Sharing before = contact.sharing();
    Sharing after = sharing.applyTo(before);
    return after == before
        ? contact
        : contact.withProfile(contact.profile().toBuilder().sharing(after).build());
  }

  /** Returns false if managers of a shared contact are named: they cannot be read back. */
  @Override
  public boolean isDoneIn(Contact contact) {
    return sharing.isDoneIn(contact.sharing());
  }

  @Override
  public Option<String> valueIn(Contact contact) {
    Sharing now = contact.sharing();
    return Option.some(
        switch (now.level()) {
          case READ_WRITE -> "everyone may read and write";
          case READ -> "everyone may read";
          case UNKNOWN -> "level " + now.levelCode();
          case PRIVATE ->
              now.accessList().isEmpty()
                  ? "administrators only"
                  : now.accessList().stream()
                      .map(user -> user.displayName().orElse(user.id()).getOrElse("?"))
                      .collect(Collectors.joining(", ", "private to ", ""));
        });
  }

  @Override
  public boolean replacesSame(Contact seen, Contact now) {
    return SharingChange.isSame(seen.sharing(), now.sharing());
  }

  /** Returns false also if the sharing is as wanted except for managers that cannot be read. */
  @Override
  public boolean conflictsWith(Contact seen, Contact now) {
    return Edit.super.conflictsWith(seen, now) && !sharing.isVisiblyDoneIn(now.sharing());
  }

  /**
   * The call for sharing alone knows no level "read", and it replaces all managers: those of a
   * shared contact cannot be read, so they can only be kept by replacing the record.
   */
  @Override
  public boolean replacesRecordOf(Contact now) {
    boolean keepsUnknownManagers = sharing.managers().isEmpty() && now.sharing().isShared();
    return !isDoneIn(now) && (sharing.level() == ShareLevel.READ || keepsUnknownManagers);
  }

  @Override
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (sharing.level() == ShareLevel.UNKNOWN) {
      problems.add(
          Problem.of(
              Problem.Kind.UNKNOWN_CODE,
              member(),
              "has an unknown level: share with everyone, for reading, or privately"));
    }
    if (sharing.managers().exists(users -> users.stream().anyMatch(user -> user.id().isEmpty()))) {
      problems.add(
          Problem.of(
              Problem.Kind.MISSING, member(), "names a user without an id: pass the user's id"));
    }
    return List.copyOf(problems);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.sharing(this);
  }
}
