package r7contacts.files.imports;

import java.util.List;
import r7contacts.domain.ContactId;

/** What became of one line of a file. */
public sealed interface ImportOutcome {

  /** Returns the outcome in words for people. */
  String message();

  /** A contact was created. */
  record Created(ContactId id) implements ImportOutcome {
    @Override
    public String message() {
      return "created";
    }
  }

  /**
   * A contact was updated.
   *
   * @param steps the changes, old → new
   */
  record Updated(ContactId id, String steps) implements ImportOutcome {
    @Override
    public String message() {
      return steps;
    }
  }

  /** An earlier run with the same ledger has written the line. */
  record Earlier(ContactId id) implements ImportOutcome {
    @Override
    public String message() {
      return "written by an earlier run with this ledger";
    }
  }

  /** A contact has all that is to be written; nothing was sent. */
  record Unchanged(ContactId id) implements ImportOutcome {
    @Override
    public String message() {
      return "nothing to change";
    }
  }

  /**
   * A change that a dry run has not made.
   *
   * @param plan the steps, old → new
   */
  record Planned(String plan) implements ImportOutcome {
    @Override
    public String message() {
      return plan;
    }
  }

  /**
   * Several contacts match, or one with the same telephone number and another name; none of them
   * was changed.
   *
   * @param ids the contacts, at most 100 of them
   */
  record Ambiguous(List<ContactId> ids) implements ImportOutcome {
    /** Creates an outcome. */
    public Ambiguous {
      ids = List.copyOf(ids);
    }

    @Override
    public String message() {
      return ids.size() == 1
          ? "contact %s has the same telephone number and another name; it was not changed"
              .formatted(ids.get(0))
          : "matches the contacts " + ids + "; none was changed";
    }
  }

  /**
   * Another line is about the same contact; this one was not written.
   *
   * @param line number of the other line
   */
  record Twice(long line) implements ImportOutcome {
    @Override
    public String message() {
      return "about the same contact as line " + line;
    }
  }

  /** The line cannot be written; nothing was changed. */
  record Rejected(String reason) implements ImportOutcome {
    @Override
    public String message() {
      return reason;
    }
  }

  /** The line is written in part, or it is not known whether; run the import again. */
  record Unfinished(String reason) implements ImportOutcome {
    @Override
    public String message() {
      return reason;
    }
  }
}
