package r7contacts.demo;

import r7contacts.port.ContactError;

/** What the program's exit code says. */
final class ExitCode implements ContactError.Visitor<Integer> {

  static final int OK = 0;
  static final int PROGRAM_FAILED = 1;
  static final int USAGE = 2;
  static final int UNREADABLE = 8;

  /** As shells say it of programs that the signal for a closed pipe ended. */
  static final int UNREAD = 141;

  private static final ExitCode OF = new ExitCode();

  private ExitCode() {}

  static int of(ContactError error) {
    return error.accept(OF);
  }

  @Override
  public Integer notFound(ContactError.NotFound error) {
    return 3;
  }

  @Override
  public Integer notAuthenticated(ContactError.NotAuthenticated error) {
    return 4;
  }

  @Override
  public Integer accessDenied(ContactError.AccessDenied error) {
    return 5;
  }

  @Override
  public Integer refused(ContactError.Refused error) {
    return 6;
  }

  @Override
  public Integer unavailable(ContactError.Unavailable error) {
    return 7;
  }

  @Override
  public Integer unreadable(ContactError.Unreadable error) {
    return UNREADABLE;
  }
}
