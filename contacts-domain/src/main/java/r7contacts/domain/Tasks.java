package r7contacts.domain;

/**
 * How much there is to do for a contact.
 *
 * @param count all its tasks, open and closed
 * @param anyLate whether an open one is past its deadline
 */
public record Tasks(int count, boolean anyLate) {

  private static final Tasks NONE = new Tasks(0, false);

  public Tasks {
    if (count < 0) {
      throw new IllegalArgumentException("number of tasks must not be negative: " + count);
    }
  }

  public static Tasks none() {
    return NONE;
  }
}
