package r7contacts.domain;

/**
 * Task counters of a contact.
 *
 * @param count number of tasks, open and closed
 * @param anyLate whether an open task is past its deadline
 */
public record Tasks(int count, boolean anyLate) {

  private static final Tasks NONE = new Tasks(0, false);

  /**
   * Creates counters.
   *
   * @throws IllegalArgumentException if the count is negative
   */
  public Tasks {
    if (count < 0) {
      throw new IllegalArgumentException("number of tasks must not be negative: " + count);
    }
  }

  /** Returns no tasks. */
  public static Tasks none() {
    return NONE;
  }
}
