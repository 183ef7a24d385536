package r7contacts.demo.options;

import r7contacts.port.ContactError;
import r7contacts.port.edit.WriteError;

/** The exit codes of the program. */
public final class ExitCode implements ContactError.Visitor<Integer>, WriteError.Visitor<Integer> {

  /** The command succeeded. */
  public static final int OK = 0;

  /** Internal error, output that cannot be written, or differences found by the tour. */
  public static final int PROGRAM_FAILED = 1;

  /** Invalid arguments or settings, or a file or port that is in use. */
  public static final int USAGE = 2;

  /** A contact was not found. */
  public static final int NOT_FOUND = 3;

  /** The credentials are missing, wrong or expired. */
  public static final int NOT_AUTHENTICATED = 4;

  /** The account lacks a right. */
  public static final int ACCESS_DENIED = 5;

  /** The portal rejected the request. */
  public static final int REFUSED = 6;

  /** There was no answer. */
  public static final int UNAVAILABLE = 7;

  /** An answer could not be read, or contacts were left out. */
  public static final int UNREADABLE = 8;

  /** The portal could not store a change. */
  public static final int INVALID = 9;

  /** Another user changed what a change would overwrite. */
  public static final int CONFLICT = 10;

  /** A change would erase values that were not accepted as lost. */
  public static final int WOULD_LOSE = 11;

  /** A part of a change was made, or a part of the lines of an import. */
  public static final int PARTLY_DONE = 12;

  /** It is not known whether a change was made. */
  public static final int UNKNOWN = 13;

  /** The reader closed the pipe: 128 and the number of the signal SIGPIPE, as shells report it. */
  public static final int OUTPUT_CLOSED = 141;

  private static final ExitCode OF_ERROR = new ExitCode();

  private ExitCode() {}

  /** Returns the exit code for an error. */
  public static int of(ContactError error) {
    return error.accept(OF_ERROR);
  }

  /** Returns the exit code for an error of a change; of what was not done, that of its reason. */
  public static int of(WriteError error) {
    return error.accept(OF_ERROR);
  }

  /** Returns the kind of error that ends with this exit code, as in JSON. */
  static String kind(int exitCode) {
    return switch (exitCode) {
      case USAGE -> "usage";
      case NOT_FOUND -> "not-found";
      case NOT_AUTHENTICATED -> "not-authenticated";
      case ACCESS_DENIED -> "access-denied";
      case REFUSED -> "refused";
      case UNAVAILABLE -> "unavailable";
      case UNREADABLE -> "unreadable";
      case INVALID -> "invalid";
      case CONFLICT -> "conflict";
      case WOULD_LOSE -> "would-lose";
      case PARTLY_DONE -> "partly-done";
      case UNKNOWN -> "unknown";
      default -> "program-failed";
    };
  }

  @Override
  public Integer notFound(ContactError.NotFound error) {
    return NOT_FOUND;
  }

  @Override
  public Integer notAuthenticated(ContactError.NotAuthenticated error) {
    return NOT_AUTHENTICATED;
  }

  @Override
  public Integer accessDenied(ContactError.AccessDenied error) {
    return ACCESS_DENIED;
  }

  @Override
  public Integer refused(ContactError.Refused error) {
    return REFUSED;
  }

  @Override
  public Integer unavailable(ContactError.Unavailable error) {
    return UNAVAILABLE;
  }

  @Override
  public Integer unreadable(ContactError.Unreadable error) {
    return UNREADABLE;
  }

  @Override
  public Integer notDone(WriteError.NotDone error) {
    return of(error.reason());
  }

  @Override
  public Integer invalid(WriteError.Invalid error) {
    return INVALID;
  }

  @Override
  public Integer conflict(WriteError.Conflict error) {
    return CONFLICT;
  }

  @Override
  public Integer wouldLose(WriteError.WouldLose error) {
    return WOULD_LOSE;
  }

  @Override
  public Integer partlyDone(WriteError.PartlyDone error) {
    return PARTLY_DONE;
  }

  @Override
  public Integer unknown(WriteError.Unknown error) {
    return UNKNOWN;
  }
}
