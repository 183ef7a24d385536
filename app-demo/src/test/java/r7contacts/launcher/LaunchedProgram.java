package r7contacts.launcher;

/** A program that prints its arguments. */
public final class LaunchedProgram {

  private LaunchedProgram() {}

  /** Prints the arguments, one a line. */
  public static void main(String[] arguments) {
    for (String argument : arguments) {
      System.out.println(argument);
    }
  }
}
